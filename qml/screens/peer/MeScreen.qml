// Who the peer is to the people they reach; kept on this device.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.PeerModels

PageFrame {
    id: screen

    required property MePage vm

    onBack: vm.back()

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("Who will come?")
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    TextEntry {
        objectName: "my-name"
        width: parent ? parent.width : 0
        label: qsTr("What do people call you?")
        hint: qsTr("Coworkers see it when you call somebody.")
        maximumLength: 40
        value: screen.vm.name
        onEdited: text => screen.vm.nameEdited(text)
    }

    TextEntry {
        objectName: "my-sign"
        width: parent ? parent.width : 0
        label: qsTr("How will they know you?")
        hint: qsTr("A van, a hat, a dog. Optional.")
        maximumLength: 80
        value: screen.vm.sign
        onEdited: text => screen.vm.signEdited(text)
    }

    FirstWords {
        width: parent ? parent.width : 0
        about: qsTr("What people hear")
        line: screen.vm.line
        meaning: screen.vm.card
    }

    footer: PrimaryButton {
        objectName: "me-done"
        width: screen.columnWidth
        label: qsTr("Done")
        enabled: screen.vm.name.trim() !== ""
        onClicked: screen.vm.accepted()
    }
}
