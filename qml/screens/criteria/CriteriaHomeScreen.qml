// The home of whoever writes, approves or signs criteria: what is in effect, what waits, and one thing to do.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.CriteriaModels

HomeFrame {
    id: screen

    required property CriteriaHomePage vm

    home: vm
    low: false
    asideFirst: false

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.message
        symbol: Theme.icon.met
        tone: "positive"
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.waiting
        symbol: Theme.icon.clock
        tone: "attention"
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: text !== ""
        text: screen.vm.heading
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    LineList {
        width: parent ? parent.width : 0
        model: screen.vm.now
    }

    ChoiceList {
        width: parent ? parent.width : 0
        model: screen.vm.tasks
        onPicked: key => screen.vm.taskPicked(key)
    }

    ChoiceList {
        width: parent ? parent.width : 0
        model: screen.vm.actions
        onPicked: key => screen.vm.actionPicked(key)
    }

    actions: PrimaryButton {
        objectName: "primary"
        width: screen.columnWidth
        visible: screen.vm.primary !== ""
        label: screen.vm.primary
        onClicked: screen.vm.primaryPicked()
    }

    aside: VersionsPane {
        visible: screen.twoPanes
        versions: screen.vm.versions
        onPicked: key => screen.vm.versionPicked(key)
    }
}
