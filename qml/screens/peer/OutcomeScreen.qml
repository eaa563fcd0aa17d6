// After Call, Text or Go see: the first words, then how it went. If not reached, the next try is already proposed.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.PeerModels

PageFrame {
    id: screen

    required property OutcomePage vm

    title: vm.name
    onBack: vm.back()

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.way
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    QuietButton {
        visible: screen.vm.again !== ""
        label: qsTr("%1 again").arg(screen.vm.again)
        symbol: Theme.icon.undo
        outlined: true
        onClicked: screen.vm.dialedAgain()
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.caution
        symbol: Theme.icon.hidden
        tone: "attention"
    }

    FirstWords {
        width: parent ? parent.width : 0
        about: qsTr("Your first words")
        line: screen.vm.line
        meaning: screen.vm.lineMeaning
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
        },
        ChoiceGrid {
            width: screen.columnWidth
            model: screen.vm.outcomes
            onPicked: key => screen.vm.picked(key)
        },
        QuietButton {
            objectName: "next"
            width: screen.columnWidth
            label: screen.vm.next
            symbol: Theme.icon.clock
            outlined: true
            onClicked: when.open = true
        }
    ]

    Sheet {
        id: when
        parent: screen
        title: screen.vm.next
        closeLabel: qsTr("Done")
        onClosed: open = false

        WhenChooser {
            width: parent ? parent.width : 0
            pick: screen.vm.when
        }
    }
}
