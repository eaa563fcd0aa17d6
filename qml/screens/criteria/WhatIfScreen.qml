// What would have changed: a file of screenings without names, another set, and the groups.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.CriteriaModels

PageFrame {
    id: screen

    required property WhatIfPage vm

    onBack: vm.back()

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("What if other criteria had been in force?")
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Banner {
        width: parent ? parent.width : 0
        visible: !screen.vm.own && !screen.vm.there
        message: qsTr("Screenings stay with law enforcement: this device cannot read them. On the device of law enforcement's lead, “What if?” writes a file without names; open it here.")
        symbol: Theme.icon.sealed
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Setting {
        objectName: "file"
        width: parent ? parent.width : 0
        label: screen.vm.own ? qsTr("Which screenings") : qsTr("The file")
        hint: screen.vm.file === "" ? qsTr("Choose a file") : screen.vm.fileWord
        onClicked: {
            screen.vm.filesAsked();
            files.open = true;
        }
    }

    Setting {
        objectName: "recorded"
        width: parent ? parent.width : 0
        label: qsTr("Recorded under")
        hint: screen.vm.recordedWord
        onClicked: recorded.open = true
    }

    Setting {
        objectName: "other"
        width: parent ? parent.width : 0
        label: qsTr("The set to try")
        hint: screen.vm.otherWord
        onClicked: others.open = true
    }

    Part {
        width: parent ? parent.width : 0
        visible: screen.vm.there
        heading: screen.vm.heading

        Segments {
            width: parent ? parent.width : 0
            model: screen.vm.by
            current: screen.vm.byKey
            onPicked: key => screen.vm.byPicked(key)
        }

        GroupTable {
            width: parent ? parent.width : 0
            model: screen.vm.rows
        }

        LineList {
            width: parent ? parent.width : 0
            model: screen.vm.notes
        }
    }

    QuietButton {
        objectName: "write"
        visible: screen.vm.own
        label: qsTr("Write a file for the coordinator")
        symbol: Theme.icon.document
        outlined: true
        onClicked: write.open = true
    }

    footer: PrimaryButton {
        objectName: "count"
        width: screen.columnWidth
        visible: !screen.vm.there
        enabled: screen.vm.file !== "" && !screen.vm.working
        label: screen.vm.working ? qsTr("Counting…") : qsTr("Count")
        onClicked: screen.vm.started()
    }

    WriteSheet {
        id: write
        objectName: "write-sheet"
        parent: screen
        vm: screen.vm
    }

    Sheet {
        id: files
        parent: screen
        title: screen.vm.own ? qsTr("Which screenings") : qsTr("The file")
        onClosed: open = false

        ChoiceList {
            width: parent ? parent.width : 0
            model: screen.vm.files
            onPicked: key => {
                files.open = false;
                screen.vm.filePicked(key);
            }
        }

        TextEntry {
            objectName: "path"
            width: parent ? parent.width : 0
            label: qsTr("Where it lies")
            hint: qsTr("Folder and name of the file")
            value: screen.vm.fileWord
            onEdited: text => screen.vm.fileEdited(text)
        }

        SecondaryButton {
            width: parent ? parent.width : 0
            label: qsTr("Use this file")
            onClicked: {
                files.open = false;
                screen.vm.filePicked(screen.vm.file);
            }
        }
    }

    PickSheet {
        id: recorded
        parent: screen
        title: qsTr("Recorded under")
        choices: screen.vm.recordedUnder
        onPicked: key => screen.vm.recordedPicked(key)
    }

    PickSheet {
        id: others
        parent: screen
        title: qsTr("The set to try")
        choices: screen.vm.others
        onPicked: key => screen.vm.otherPicked(key)
    }
}
