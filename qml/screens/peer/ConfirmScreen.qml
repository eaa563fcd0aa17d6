// One screen that says what will follow, and one confirm; or two answers that weigh the same.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.PeerModels

PageFrame {
    id: screen

    required property ConfirmPage vm

    title: vm.name
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

    Card {
        width: parent ? parent.width : 0

        LineList {
            width: parent ? parent.width : 0
            model: screen.vm.lines
            step: Theme.type.answer
        }
    }

    footer: [
        Phrase {
            width: screen.columnWidth
            visible: text !== ""
            text: screen.vm.question
            step: Theme.type.question
            strong: true
        },
        ChoiceList {
            width: screen.columnWidth
            model: screen.vm.options
            onPicked: key => screen.vm.picked(key)
        },
        PrimaryButton {
            objectName: "confirm"
            width: screen.columnWidth
            visible: screen.vm.confirm !== ""
            label: screen.vm.confirm
            onClicked: screen.vm.accepted()
        }
    ]
}
