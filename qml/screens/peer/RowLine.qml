// A symbol and a few words in a row of the inbox.
import QtQuick
import Leadline.Theme
import Leadline.Components

Row {
    id: line

    required property string text
    required property string symbol
    property color tint: Theme.color.muted

    visible: text !== ""
    spacing: Theme.space.xs

    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        symbol: line.symbol
        step: Theme.type.answer
        color: line.tint
    }

    Phrase {
        anchors.verticalCenter: parent.verticalCenter
        text: line.text
        color: line.tint
        Accessible.ignored: true
    }
}
