// Screenings leave law enforcement as a file only if a person writes it, having read what it holds.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.CriteriaModels

Sheet {
    id: sheet

    required property WhatIfPage vm

    title: qsTr("A file for the coordinator")
    onClosed: open = false

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("All screenings that this device can read, made under: %1. Each line holds the month and what was answered, what the officer saw among it. No name, no day, no place, no officer, no incident number; no race, gender or age.").arg(sheet.vm.recordedWord)
    }

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("The file is not sealed. In a small place a few screenings can still point at a person.")
    }

    CheckRow {
        objectName: "history"
        width: parent ? parent.width : 0
        label: qsTr("With what was chosen on criminal history")
        hint: qsTr("“Nothing on the list”, never a record. Without it, what is asked after it stays here too, for it would tell it; what changes there cannot be told.")
        ticked: sheet.vm.history
        onToggledTo: on => sheet.vm.historyPicked(on)
    }

    Banner {
        width: parent ? parent.width : 0
        message: sheet.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Banner {
        width: parent ? parent.width : 0
        message: sheet.vm.written
        symbol: Theme.icon.saved
        tone: "attention"
    }

    SecondaryButton {
        objectName: "write-now"
        width: parent ? parent.width : 0
        label: qsTr("Write the file")
        symbol: Theme.icon.document
        onClicked: sheet.vm.writePicked()
    }
}
