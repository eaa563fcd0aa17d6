// The exceptions asked for: those that wait first, then the ways to the criteria and to put somebody forward, then what
// was decided. No names; there are none here.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.ProsecutorModels

HomeFrame {
    id: screen

    required property ProsecutorHomePage vm

    home: vm

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.headline
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.waiting
        symbol: Theme.icon.clock
        tone: "attention"
    }

    ChoiceList {
        width: parent ? parent.width : 0
        model: screen.vm.open
        onPicked: key => screen.vm.picked(key)
    }

    ChoiceList {
        objectName: "criteria"
        width: parent ? parent.width : 0
        model: screen.vm.criteria
        onPicked: screen.vm.criteriaPicked()
    }

    ChoiceList {
        objectName: "forward"
        width: parent ? parent.width : 0
        model: screen.vm.forward
        onPicked: screen.vm.forwardPicked()
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: screen.vm.hasDecided
        topPadding: Theme.space.m
        text: qsTr("Decided")
        strong: true
        Accessible.role: Accessible.Heading
    }

    ChoiceList {
        width: parent ? parent.width : 0
        model: screen.vm.decided
        onPicked: key => screen.vm.picked(key)
    }

    actions: QuietButton {
        label: screen.vm.me
        symbol: Theme.icon.person
        tint: Theme.color.muted
        onClicked: screen.vm.mePicked()
    }
}
