// Who decides on this device; it stands beside each decision.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.ProsecutorModels

PageFrame {
    id: screen

    required property DeciderPage vm

    onBack: vm.back()

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("Who decides here?")
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    TextEntry {
        objectName: "decider-name"
        width: parent ? parent.width : 0
        label: qsTr("Your name")
        hint: qsTr("The officer who asked sees it beside your decision.")
        maximumLength: 60
        value: screen.vm.name
        onEdited: text => screen.vm.nameEdited(text)
    }

    ChoiceList {
        width: parent ? parent.width : 0
        model: screen.vm.deciders
        onPicked: key => screen.vm.deciderPicked(key)
    }

    footer: PrimaryButton {
        width: screen.columnWidth
        label: qsTr("Done")
        enabled: screen.vm.name.trim() !== ""
        onClicked: screen.vm.accepted()
    }
}
