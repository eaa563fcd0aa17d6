// One version, for those whose word it needs and for those who look back: what changes, what was found, who said yes.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.CriteriaModels

PageFrame {
    id: screen

    required property VersionPage vm

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

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.state
        symbol: screen.vm.stateSymbol
        tone: screen.vm.stateTone
        framed: true
    }

    Part {
        width: parent ? parent.width : 0
        visible: screen.vm.note !== ""
        heading: qsTr("Why, in its author's words")

        Phrase {
            width: parent ? parent.width : 0
            text: screen.vm.note
        }
    }

    Part {
        width: parent ? parent.width : 0
        heading: qsTr("What changes")

        Phrase {
            width: parent ? parent.width : 0
            text: screen.vm.working ? qsTr("Being compared…") : screen.vm.compared
            muted: true
        }

        LineList {
            width: parent ? parent.width : 0
            model: screen.vm.changes
            step: Theme.type.answer
        }
    }

    Part {
        width: parent ? parent.width : 0
        visible: !screen.vm.working
        heading: qsTr("What was found")

        Phrase {
            width: parent ? parent.width : 0
            visible: findings.implicitHeight === 0
            text: qsTr("Nothing.")
            muted: true
        }

        FindingList {
            id: findings
            width: parent ? parent.width : 0
            model: screen.vm.findings
        }
    }

    Part {
        width: parent ? parent.width : 0
        visible: !screen.vm.working
        heading: qsTr("What the person is told, word for word")

        Phrase {
            width: parent ? parent.width : 0
            visible: !screen.vm.ownScript
            text: qsTr("This version has no words of its own. The app's are said:")
            muted: true
        }

        ScriptList {
            objectName: "script"
            width: parent ? parent.width : 0
            model: screen.vm.script
        }
    }

    Part {
        width: parent ? parent.width : 0
        heading: qsTr("Who and when")

        LineList {
            width: parent ? parent.width : 0
            model: screen.vm.steps
        }
    }

    QuietButton {
        objectName: "whole"
        label: qsTr("All of its criteria")
        symbol: Theme.icon.list
        tint: Theme.color.action
        leftPadding: 0
        onClicked: whole.open = true
    }

    footer: [
        Row {
            width: screen.columnWidth
            visible: screen.vm.canApprove
            spacing: Theme.target.gap

            SecondaryButton {
                objectName: "not-yet"
                width: (parent.width - parent.spacing) / 2
                height: implicitHeight
                large: true
                label: qsTr("Not yet")
                onClicked: screen.vm.notYet()
            }

            SecondaryButton {
                objectName: "approve"
                width: (parent.width - parent.spacing) / 2
                height: implicitHeight
                large: true
                enabled: !screen.vm.working
                label: qsTr("Approve")
                onClicked: screen.vm.approved()
            }
        },
        PrimaryButton {
            objectName: "sign"
            width: screen.columnWidth
            visible: screen.vm.canSign
            enabled: !screen.vm.working
            label: qsTr("Sign and publish")
            symbol: Theme.icon.sign
            onClicked: screen.vm.signPicked()
        },
        SecondaryButton {
            objectName: "begin"
            width: screen.columnWidth
            visible: screen.vm.canBegin
            large: true
            label: qsTr("Begin from this version")
            symbol: Theme.icon.document
            onClicked: screen.vm.beginPicked()
        }
    ]

    Sheet {
        id: whole
        parent: screen
        title: qsTr("All of its criteria")
        onClosed: open = false

        CriterionList {
            width: parent ? parent.width : 0
            model: screen.vm.criteria
            opens: false
        }

        Item {
            width: Theme.space.l
            height: Theme.space.l
        }
    }
}
