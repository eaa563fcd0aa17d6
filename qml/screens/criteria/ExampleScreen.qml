// A worked example, written question by question; then what its author expects; then whether the rules agree.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.CriteriaModels

PageFrame {
    id: screen

    required property ExamplePage vm
    readonly property bool asks: vm.step === "ask"
    readonly property bool expects: vm.step === "expect"
    readonly property bool compares: vm.step === "compare"

    title: qsTr("A new example")
    onBack: vm.back()

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Banner {
        width: parent ? parent.width : 0
        visible: screen.vm.step === ""
        message: screen.vm.waiting
        symbol: Theme.icon.clock
        tone: "attention"
        framed: true
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: text !== ""
        text: screen.asks ? screen.vm.question : screen.expects ? qsTr("What do you expect?")
                          : screen.compares ? qsTr("What you expect, and what the rules say") : ""
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: text !== ""
        text: screen.asks ? screen.vm.help : screen.expects
                          ? qsTr("Say it before you see what the rules make of these answers.") : ""
        muted: true
    }

    AnswerForm {
        width: parent ? parent.width : 0
        visible: screen.asks
        edit: screen.vm.answer
    }

    ChoiceList {
        width: parent ? parent.width : 0
        visible: screen.expects
        model: screen.vm.outcomes
        onPicked: key => screen.vm.expected(key)
    }

    Banner {
        width: parent ? parent.width : 0
        visible: screen.compares
        message: screen.vm.verdict
        symbol: screen.vm.verdictSymbol
        tone: screen.vm.verdictTone
        framed: true
    }

    ExampleName {
        width: parent ? parent.width : 0
        visible: screen.compares
        vm: screen.vm
    }

    Part {
        width: parent ? parent.width : 0
        visible: screen.compares
        heading: qsTr("How each criterion comes out")

        LineList {
            width: parent ? parent.width : 0
            model: screen.vm.parts
        }
    }

    Part {
        width: parent ? parent.width : 0
        visible: screen.asks
        heading: qsTr("Or why there is no answer")

        ChoiceGrid {
            width: parent ? parent.width : 0
            model: screen.vm.states
            onPicked: key => screen.vm.statePicked(key)
        }

        QuietButton {
            objectName: "rest-open"
            label: qsTr("Leave the rest unasked")
            symbol: Theme.icon.off
            tint: Theme.color.action
            leftPadding: 0
            onClicked: screen.vm.restLeftOpen()
        }
    }

    ExampleSoFar {
        width: parent ? parent.width : 0
        visible: screen.vm.step !== ""
        vm: screen.vm
    }

    QuietButton {
        objectName: "throw-example"
        label: qsTr("Throw this example away")
        symbol: Theme.icon.remove
        leftPadding: 0
        onClicked: screen.vm.thrownAway()
    }

    footer: PrimaryButton {
        objectName: "keep-example"
        width: screen.columnWidth
        visible: screen.compares
        enabled: screen.vm.ready
        label: qsTr("Keep this example")
        symbol: Theme.icon.saved
        onClicked: screen.vm.kept()
    }
}
