// Groups and what would have changed for each: a table where there is room, one block a group where there is not.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: table

    required property var model

    spacing: Theme.space.m

    Repeater {
        model: table.model

        Card {
            id: card

            required property string group
            required property string screened
            required property string becomes
            required property string stops
            required property string stays
            required property string out
            required property string cannot
            required property bool everybody

            width: table.width
            edge: everybody ? Theme.color.action : Theme.color.quietLine
            gap: Theme.space.xs

            Phrase {
                width: parent.width
                text: card.group
                step: Theme.type.answer
                strong: true
                Accessible.role: Accessible.Heading
            }

            Figure {
                width: parent.width
                label: qsTr("Screened")
                value: card.screened
            }

            Figure {
                width: parent.width
                label: qsTr("Would become eligible")
                value: card.becomes
                strong: true
            }

            Figure {
                width: parent.width
                label: qsTr("Would stop being eligible")
                value: card.stops
                strong: true
            }

            Figure {
                width: parent.width
                label: qsTr("Stay eligible")
                value: card.stays
            }

            Figure {
                width: parent.width
                label: qsTr("Stay out")
                value: card.out
            }

            Figure {
                width: parent.width
                label: qsTr("Cannot be told")
                value: card.cannot
            }
        }
    }
}
