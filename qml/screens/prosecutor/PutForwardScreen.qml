// Somebody is put forward, one question at a time. The two ways to end it have the same size, the same style, the same
// weight.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.ProsecutorModels

PageFrame {
    id: screen

    required property PutForwardPage vm

    title: qsTr("Put somebody forward")
    onBack: vm.back()

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.question
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    LineList {
        width: parent ? parent.width : 0
        visible: screen.vm.ends
        model: screen.vm.lines
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: text !== ""
        text: screen.vm.help
        muted: true
    }

    ChoiceList {
        width: parent ? parent.width : 0
        model: screen.vm.options
        onPicked: key => screen.vm.picked(key)
    }

    TextEntry {
        width: parent ? parent.width : 0
        visible: screen.vm.field !== ""
        label: screen.vm.field
        hint: screen.vm.hint
        value: screen.vm.value
        journaled: true
        maximumLength: 60
        onEdited: text => screen.vm.edited(text)
        onEntered: screen.vm.accepted()
    }

    footer: [
        PrimaryButton {
            width: screen.columnWidth
            visible: screen.vm.next !== ""
            enabled: screen.vm.mayGoOn
            label: screen.vm.next
            onClicked: screen.vm.accepted()
        },
        SecondaryButton {
            width: screen.columnWidth
            height: Theme.target.primary
            visible: screen.vm.ends
            large: true
            label: qsTr("Put forward, decide later")
            onClicked: screen.vm.left()
        },
        SecondaryButton {
            width: screen.columnWidth
            height: Theme.target.primary
            visible: screen.vm.ends
            large: true
            label: qsTr("Put forward and grant")
            onClicked: screen.vm.granted()
        }
    ]
}
