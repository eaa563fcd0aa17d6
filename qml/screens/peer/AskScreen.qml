// A line to say, one question, a few answers of equal weight.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.PeerModels

PageFrame {
    id: screen

    required property AskPage vm

    title: vm.name
    onBack: vm.back()

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    FirstWords {
        width: parent ? parent.width : 0
        about: screen.vm.once
        line: screen.vm.line
        meaning: screen.vm.lineMeaning
        step: Theme.type.question
    }

    TextEntry {
        objectName: "words"
        width: parent ? parent.width : 0
        label: qsTr("A few words")
        hint: qsTr("Optional")
        value: screen.vm.words
        journaled: true
        onEdited: text => screen.vm.wordsEdited(text)
    }

    footer: [
        Phrase {
            width: screen.columnWidth
            text: screen.vm.question
            step: Theme.type.question
            strong: true
            Accessible.role: Accessible.Heading
        },
        Phrase {
            width: screen.columnWidth
            visible: text !== ""
            text: screen.vm.help
            muted: true
        },
        ChoiceList {
            width: screen.columnWidth
            model: screen.vm.options
            onPicked: key => screen.vm.picked(key)
        }
    ]
}
