// The name, last of all, and the incident number, which may come later.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.OfficerModels

EncounterFrame {
    id: screen

    required property NamePage vm

    page: vm

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.asksName ? qsTr("What name did they give?") : qsTr("Which incident is it?")
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.note
        symbol: Theme.icon.info
    }

    TextEntry {
        width: parent ? parent.width : 0
        visible: screen.vm.asksName
        label: qsTr("Name")
        hint: qsTr("Optional")
        value: screen.vm.name
        journaled: true
        onEdited: text => screen.vm.nameEdited(text)
    }

    Segments {
        width: parent ? parent.width : 0
        visible: screen.vm.asksName && screen.vm.name !== ""
        model: screen.vm.sources
        current: screen.vm.source
        onPicked: key => screen.vm.sourcePicked(key)
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: text !== ""
        text: screen.vm.charge
    }

    TextEntry {
        width: parent ? parent.width : 0
        visible: screen.vm.charge !== ""
        label: qsTr("Incident number")
        hint: qsTr("Optional. It can come later.")
        value: screen.vm.incident
        journaled: true
        onEdited: text => screen.vm.incidentEdited(text)
    }

    footer: PrimaryButton {
        width: screen.columnWidth
        label: qsTr("Next")
        onClicked: screen.vm.accepted()
    }
}
