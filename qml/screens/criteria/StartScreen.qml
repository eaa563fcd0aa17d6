// What a new criterion, or a further part of one, begins from.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.CriteriaModels

PageFrame {
    id: screen

    required property StartPage vm

    onBack: vm.back()

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.heading
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Segments {
        width: parent ? parent.width : 0
        visible: screen.vm.group !== ""
        model: screen.vm.groups
        current: screen.vm.group
        onPicked: key => screen.vm.groupPicked(key)
    }

    ChoiceList {
        width: parent ? parent.width : 0
        model: screen.vm.choices
        onPicked: key => screen.vm.picked(key)
    }
}
