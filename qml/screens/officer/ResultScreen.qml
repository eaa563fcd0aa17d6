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

    Card {
        width: parent ? parent.width : 0

        Repeater {
            model: screen.vm.reasons

            ResultRow {
                required because
                required word
                required source

                width: parent ? parent.width : 0
            }
        }
    }

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.source
        step: Theme.type.small
        muted: true
    }

    footer: [
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
}
