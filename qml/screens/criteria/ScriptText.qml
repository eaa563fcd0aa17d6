// One text as the glass shows it: a sentence below another. The language stands in its own words.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Item {
    id: face

    required property string language
    required property string text

    implicitHeight: words.implicitHeight + 2 * Theme.space.m

    ButtonFace {
        anchors.fill: parent
        edge: Theme.color.quietLine
    }

    Column {
        id: words
        x: Theme.space.l
        y: Theme.space.m
        width: face.width - 2 * Theme.space.l
        spacing: Theme.space.s

        Phrase {
            width: parent.width
            text: face.language
            step: Theme.type.small
            muted: true
        }

        Repeater {
            model: face.text.split("\n")

            Phrase {
                required property string modelData

                width: words.width
                text: modelData
            }
        }
    }
}
