// The inside of a way: symbol, verb, and the number or place in the width there is.
import QtQuick
import Leadline.Theme
import Leadline.Components

Item {
    id: inside

    required property string verb
    required property string value
    required property string symbol
    required property color tint
    required property color symbolTint

    implicitWidth: Theme.space.column
    implicitHeight: words.implicitHeight

    Glyph {
        id: glyph
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        symbol: inside.symbol
        color: inside.symbolTint
    }

    Column {
        id: words
        anchors.left: glyph.right
        anchors.leftMargin: Theme.space.m
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        Phrase {
            width: parent.width
            text: inside.verb
            step: Theme.type.answer
            strong: true
            color: inside.tint
            lineHeight: Theme.type.tightLeading
            Accessible.ignored: true
        }

        Phrase {
            width: parent.width
            visible: inside.value !== ""
            text: inside.value
            color: inside.tint
            Accessible.ignored: true
        }
    }
}
