// What the screening came to, criterion by criterion. The decision to offer is the officer's, and the page says so.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.OfficerModels

EncounterFrame {
    id: screen

    required property ResultPage vm

    page: vm

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.headline
        symbol: screen.vm.symbol
        tone: screen.vm.tone
        step: Theme.type.question
        framed: false
        strong: true
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: text !== ""
        text: screen.vm.note
        step: Theme.type.answer
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.overdue
        symbol: Theme.icon.attention
        tone: "attention"
        step: Theme.type.small
        framed: false
    }

    Card {
        width: parent ? parent.width : 0
        gap: 0

        Repeater {
            model: screen.vm.reasons

            ReasonButton {
                id: reason

                required property string key

                objectName: key
                width: parent ? parent.width : 0
                onClicked: {
                    why.reason = reason;
                    why.open = true;
                }
            }
        }
    }

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.source
        step: Theme.type.small
        muted: true
    }

    QuietButton {
        visible: screen.vm.hasRule
        label: qsTr("How this rule works")
        symbol: Theme.icon.info
        outlined: true
        onClicked: rule.open = true
    }

    footer: [
        Row {
            spacing: Theme.target.gap

            QuietButton {
                visible: screen.vm.report !== ""
                label: qsTr("Report")
                symbol: Theme.icon.code
                tint: Theme.color.muted
                onClicked: report.open = true
            }

            QuietButton {
                label: qsTr("Print")
                symbol: Theme.icon.printer
                tint: Theme.color.muted
                onClicked: handout.open = true
            }
        },
        ChoiceList {
            width: screen.columnWidth
            model: screen.vm.others
            onPicked: key => screen.vm.otherPicked(key)
        },
        PrimaryButton {
            width: screen.columnWidth
            visible: screen.vm.primary !== ""
            label: screen.vm.primary
            onClicked: screen.vm.primaryPicked()
        }
    ]

    ReasonSheet {
        id: why
        objectName: "why"
        parent: screen
        onClosed: open = false
    }

    RuleSheet {
        id: rule
        objectName: "rule"
        parent: screen
        model: screen.vm.rule
    }

    ReportSheet {
        id: report
        objectName: "report"
        parent: screen
        text: screen.vm.report
        code: screen.vm.reportCode
    }

    PrintSheet {
        id: handout
        objectName: "print"
        parent: screen
        vm: screen.vm
    }
}
