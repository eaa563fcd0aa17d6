// Ways to reach her. What is written here is for outreach; police cannot open it afterwards.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.OfficerModels

EncounterFrame {
    id: screen

    required property ReachPage vm

    page: vm

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.question
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.sealed
        symbol: Theme.icon.sealed
    }

    ChoiceList {
        width: parent ? parent.width : 0
        model: screen.vm.ways
        onPicked: key => screen.vm.takenBack(key)
    }

    ReachForm {
        width: parent ? parent.width : 0
        vm: screen.vm
    }

    TextEntry {
        width: parent ? parent.width : 0
        label: qsTr("What would help first?")
        hint: qsTr("In their words. Optional.")
        value: screen.vm.needs
        journaled: true
        onEdited: text => screen.vm.needsEdited(text)
    }

    TextEntry {
        width: parent ? parent.width : 0
        label: qsTr("Is anyone waiting for them who should not know?")
        hint: qsTr("Ask apart from others. Optional.")
        value: screen.vm.safety
        journaled: true
        onEdited: text => screen.vm.safetyEdited(text)
    }

    footer: [
        QuietButton {
            width: screen.columnWidth
            visible: screen.vm.skip !== ""
            label: screen.vm.skip
            onClicked: screen.vm.accepted()
        },
        PrimaryButton {
            width: screen.columnWidth
            label: qsTr("Done")
            enabled: screen.vm.complete
            onClicked: screen.vm.accepted()
        }
    ]
}
