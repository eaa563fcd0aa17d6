// Before approval is asked for: what changes, what was found, how the examples come out, from which day, and why.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.CriteriaModels

PageFrame {
    id: screen

    required property CheckPage vm

    onBack: vm.back()

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("Check and ask for approval")
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.verdict
        symbol: screen.vm.verdictSymbol
        tone: screen.vm.verdictTone
        framed: true
    }

    OpenAnswers {
        width: parent ? parent.width : 0
        visible: screen.vm.openWord !== ""
        word: screen.vm.openWord
        model: screen.vm.openAnswers
        edit: screen.vm.open
        onPicked: key => screen.vm.openAnswered(key)
    }

    Part {
        width: parent ? parent.width : 0
        heading: qsTr("What changes")

        LineList {
            width: parent ? parent.width : 0
            model: screen.vm.changes
        }

        SecondaryButton {
            objectName: "what-if"
            width: parent ? parent.width : 0
            label: qsTr("What if? See whom it would reach")
            symbol: Theme.icon.people
            onClicked: screen.vm.whatIfPicked()
        }
    }

    Part {
        width: parent ? parent.width : 0
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
            opens: true
            onPicked: key => screen.vm.findingPicked(key)
        }
    }

    Part {
        width: parent ? parent.width : 0
        heading: qsTr("Worked examples")

        Phrase {
            width: parent ? parent.width : 0
            text: screen.vm.examplesWord
        }

        ExampleList {
            id: examples
            width: parent ? parent.width : 0
            model: screen.vm.examples
            onAccepted: key => screen.vm.exampleAccepted(key)
            onRemoved: key => screen.vm.exampleRemoved(key)
        }

        SecondaryButton {
            objectName: "write-example"
            width: parent ? parent.width : 0
            label: screen.vm.exampleWord
            symbol: Theme.icon.add
            onClicked: screen.vm.examplePicked()
        }

        QuietButton {
            label: examples.all ? qsTr("Hide those that come out as they say") : qsTr("Show all of them")
            symbol: examples.all ? Theme.icon.less : Theme.icon.more
            tint: Theme.color.action
            leftPadding: 0
            onClicked: examples.all = !examples.all
        }
    }

    Part {
        width: parent ? parent.width : 0
        heading: qsTr("How it is put forward")

        TextEntry {
            objectName: "version"
            width: parent ? parent.width : 0
            label: qsTr("Number of the version")
            value: screen.vm.version
            maximumLength: 64
            onEdited: text => screen.vm.versionEdited(text)
        }

        Banner {
            width: parent ? parent.width : 0
            message: screen.vm.versionProblem
            symbol: Theme.icon.danger
            tone: "danger"
        }

        TextEntry {
            objectName: "effective"
            width: parent ? parent.width : 0
            label: qsTr("Its first day")
            hint: qsTr("Year, month, day. Now: %1").arg(screen.vm.effectiveWord)
            value: screen.vm.effective
            maximumLength: 10
            inputHints: Qt.ImhDate
            onEdited: text => screen.vm.effectiveEdited(text)
        }

        Banner {
            width: parent ? parent.width : 0
            message: screen.vm.effectiveProblem
            symbol: Theme.icon.danger
            tone: "danger"
        }

        TextEntry {
            objectName: "review"
            width: parent ? parent.width : 0
            label: qsTr("To be looked at again by")
            hint: qsTr("Optional. Year, month, day. Now: %1").arg(screen.vm.reviewWord)
            value: screen.vm.review
            maximumLength: 10
            inputHints: Qt.ImhDate
            onEdited: text => screen.vm.reviewEdited(text)
        }

        Banner {
            width: parent ? parent.width : 0
            message: screen.vm.reviewProblem
            symbol: Theme.icon.danger
            tone: "danger"
        }

        TextBox {
            objectName: "note"
            width: parent ? parent.width : 0
            label: qsTr("What changes and why, for those who approve")
            hint: qsTr("Optional")
            value: screen.vm.note
            onEdited: text => screen.vm.noteEdited(text)
        }
    }

    footer: [
        Phrase {
            width: screen.columnWidth
            text: screen.vm.asks
            muted: true
        },
        PrimaryButton {
            objectName: "ask"
            width: screen.columnWidth
            label: qsTr("Ask for approval")
            symbol: Theme.icon.sign
            enabled: screen.vm.ready
            onClicked: screen.vm.asked()
        }
    ]
}
