// The inside of a button: a symbol and a word beside each other, the word wrapping in the width there is.
import QtQuick
import Leadline.Theme

Item {
    id: inside

    required property string word
    property string symbol: ""
    property int step: Theme.type.body
    property bool strong: false
    property bool symbolAfter: false             // the symbol after the word
    property bool stacked: false                 // the symbol above the word, where there is little width
    property int align: Qt.AlignHCenter
    property color tint: Theme.color.text
    property color symbolTint: tint
    property int symbolStep: Math.round(step * Theme.type.leading)

    readonly property real glyphWidth: symbol === "" || stacked ? 0 : glyph.implicitWidth + row.columnSpacing

    implicitWidth: glyphWidth + Math.ceil(natural.advanceWidth) + Theme.space.hair
    implicitHeight: row.implicitHeight

    TextMetrics {
        id: natural
        font: text.font
        text: inside.word
    }

    Grid {
        id: row
        columns: inside.stacked ? 1 : 2
        x: inside.align === Qt.AlignLeft ? 0 : inside.align === Qt.AlignRight ? inside.width - width
                                                                              : (inside.width - width) / 2
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.space.s
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter
        layoutDirection: inside.symbolAfter ? Qt.RightToLeft : Qt.LeftToRight

        Glyph {
            id: glyph
            symbol: inside.symbol
            step: inside.symbolStep
            color: inside.symbolTint
        }

        Phrase {
            id: text
            width: Math.min(Math.ceil(natural.advanceWidth) + Theme.space.hair, inside.width - inside.glyphWidth)
            text: inside.word
            step: inside.step
            strong: inside.strong
            color: inside.tint
            lineHeight: Theme.type.tightLeading
            horizontalAlignment: inside.align === Qt.AlignLeft ? Text.AlignLeft : Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
