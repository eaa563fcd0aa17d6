// A page for the person to take along, in the language that they read; and where the file lies, said honestly.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.OfficerModels

Sheet {
    id: sheet

    required property ResultPage vm

    title: qsTr("A page for the person")
    onClosed: open = false

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("The result and each criterion in plain words. No name, no charge, nothing that was found, nothing of a record. Which criterion decided is left out, for others may find it.")
    }

    CheckRow {
        objectName: "tells"
        width: parent ? parent.width : 0
        visible: sheet.vm.mayTell
        label: qsTr("They want it to say what decided")
        ticked: sheet.vm.tells
        onToggledTo: on => sheet.vm.tellPicked(on)
    }

    Row {
        spacing: Theme.target.gap

        SecondaryButton {
            objectName: "print-en"
            width: ((sheet.columnWidth) - parent.spacing) / 2
            label: "English"
            symbol: Theme.icon.document
            onClicked: sheet.vm.printPicked("en")
        }

        SecondaryButton {
            objectName: "print-es"
            width: ((sheet.columnWidth) - parent.spacing) / 2
            label: "Español"
            symbol: Theme.icon.document
            onClicked: sheet.vm.printPicked("es")
        }
    }

    Banner {
        width: parent ? parent.width : 0
        message: sheet.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Banner {
        width: parent ? parent.width : 0
        message: sheet.vm.printed
        symbol: Theme.icon.saved
        tone: sheet.vm.printedAt === "" ? "" : "attention"
    }

    Row {
        visible: sheet.vm.printedAt !== ""
        spacing: Theme.target.gap

        SecondaryButton {
            width: ((sheet.columnWidth) - parent.spacing) / 2
            label: qsTr("Open to print")
            symbol: Theme.icon.printer
            onClicked: sheet.vm.printOpened()
        }

        SecondaryButton {
            width: ((sheet.columnWidth) - parent.spacing) / 2
            label: qsTr("Erase the file")
            symbol: Theme.icon.remove
            onClicked: sheet.vm.printErased()
        }
    }
}
