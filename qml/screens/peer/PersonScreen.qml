// One person: how to approach them, what they asked for in their words, and the ways to reach them under the thumb.
// No charge is here; their date only where it is asked for.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.PeerModels

PageFrame {
    id: screen

    required property PersonPage vm

    onBack: vm.back()

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.name
        step: Theme.type.display
        strong: true
        Accessible.role: Accessible.Heading
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.approach
        symbol: screen.vm.discreet ? Theme.icon.hidden : Theme.icon.info
        tone: screen.vm.discreet ? "attention" : ""
        framed: true
        step: Theme.type.answer
    }

    PersonWords {
        width: parent ? parent.width : 0
        about: qsTr("Who should not know")
        words: screen.vm.safety
        symbol: Theme.icon.attention
        tint: Theme.color.attention
    }

    PersonWords {
        width: parent ? parent.width : 0
        about: qsTr("What would help first")
        words: screen.vm.needs
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.news
        symbol: Theme.icon.met
        tone: "positive"
    }

    LineList {
        width: parent ? parent.width : 0
        model: screen.vm.lines
    }

    LineList {
        width: parent ? parent.width : 0
        model: screen.vm.history
    }

    Column {
        width: parent ? parent.width : 0
        spacing: Theme.target.gap

        ChoiceList {
            width: parent.width
            model: screen.vm.steps
            onPicked: key => screen.vm.stepPicked(key)
        }

        QuietButton {
            objectName: "date"
            visible: screen.vm.dateLabel !== ""
            label: screen.vm.dateLabel
            symbol: Theme.icon.clock
            tint: Theme.color.muted
            onClicked: date.open = true
        }

        QuietButton {
            objectName: "release"
            visible: screen.vm.releaseLabel !== ""
            label: screen.vm.releaseLabel
            symbol: Theme.icon.sign
            tint: Theme.color.muted
            onClicked: release.open = true
        }
    }

    footer: [
        UndoBar {
            width: screen.columnWidth
            message: screen.vm.undoMessage
            shown: screen.vm.undoMessage !== ""
            onUndone: screen.vm.undone()
        },
        Repeater {
            model: screen.vm.ways

            WayButton {
                required property string key
                required hint
                required symbol

                objectName: "way-" + key
                width: screen.columnWidth
                onClicked: screen.vm.wayPicked(key)
            }
        },
        WayButton {
            objectName: "first-way"
            width: screen.columnWidth
            first: true
            label: screen.vm.first
            hint: screen.vm.firstHint
            symbol: screen.vm.firstSymbol
            onClicked: screen.vm.firstPicked()
        }
    ]

    Sheet {
        id: date
        parent: screen
        title: screen.vm.dateLabel
        onClosed: open = false

        LineList {
            width: parent ? parent.width : 0
            model: screen.vm.date
            step: Theme.type.answer
        }
    }

    Sheet {
        id: release
        parent: screen
        title: screen.vm.releaseLabel
        onClosed: open = false

        LineList {
            width: parent ? parent.width : 0
            model: screen.vm.release
            bottomPadding: Theme.space.l
        }

        SecondaryButton {
            objectName: "stop-release"
            width: parent ? parent.width : 0
            visible: screen.vm.canStop
            label: qsTr("They want to stop it")
            onClicked: {
                release.open = false;
                screen.vm.stopPicked();
            }
        }
    }
}
