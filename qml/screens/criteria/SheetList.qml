// The list of a draft: every criterion, what is found about the whole, and the way on.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.CriteriaModels

PageFrame {
    id: frame

    required property SheetPage vm

    title: vm.summary
    gap: Theme.space.m
    onBack: vm.back()

    Banner {
        width: parent ? parent.width : 0
        message: frame.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Phrase {
        width: parent ? parent.width : 0
        text: frame.vm.heading
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    QuietButton {
        objectName: "undo"
        visible: frame.vm.undo !== ""
        label: frame.vm.undo
        symbol: Theme.icon.undo
        tint: Theme.color.action
        leftPadding: 0
        onClicked: frame.vm.undoPicked()
    }

    FindingList {
        width: parent ? parent.width : 0
        model: frame.vm.findings
    }

    CriterionList {
        width: parent ? parent.width : 0
        model: frame.vm.rows
        onPicked: key => frame.vm.picked(key)
    }

    CriterionList {
        objectName: "offer"
        width: parent ? parent.width : 0
        model: frame.vm.offer
        onPicked: frame.vm.offerPicked()
    }

    QuietButton {
        objectName: "add"
        label: qsTr("Add a criterion")
        symbol: Theme.icon.add
        tint: Theme.color.action
        leftPadding: 0
        onClicked: frame.vm.addPicked()
    }

    QuietButton {
        objectName: "discard"
        label: qsTr("Throw this draft away")
        symbol: Theme.icon.remove
        tint: Theme.color.muted
        leftPadding: 0
        onClicked: discard.open = true
    }

    footer: PrimaryButton {
        objectName: "check"
        width: frame.columnWidth
        label: qsTr("Check and ask")
        symbol: Theme.icon.list
        onClicked: frame.vm.checkPicked()
    }

    Sheet {
        id: discard
        parent: frame
        title: qsTr("Throw this draft away?")
        closeLabel: qsTr("Keep it")
        onClosed: open = false

        Phrase {
            width: parent ? parent.width : 0
            text: qsTr("This cannot be taken back. What is in effect stays as it is.")
        }

        SecondaryButton {
            objectName: "discard-now"
            width: parent ? parent.width : 0
            label: qsTr("Throw it away")
            symbol: Theme.icon.remove
            onClicked: {
                discard.open = false;
                frame.vm.discardPicked();
            }
        }
    }
}
