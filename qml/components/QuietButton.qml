// A small way out or aside: a symbol and a word, no outline.
import QtQuick
import Leadline.Theme

Pressable {
    id: control

    property bool symbolAfter: false        // the symbol after the word
    property bool outlined: false
    property int align: Qt.AlignHCenter
    property color tint: Theme.color.text

    implicitHeight: Math.max(Theme.target.quiet, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.space.m
    rightPadding: Theme.space.m
    topPadding: Theme.space.xs
    bottomPadding: Theme.space.xs

    background: ButtonFace {
        fill: control.down ? Theme.color.pressed : "transparent"
        edge: control.down ? Theme.color.action : control.outlined ? Theme.color.line : "transparent"
    }

    contentItem: SymbolAndWord {
        word: control.label
        symbol: control.symbol
        symbolAfter: control.symbolAfter
        align: control.align
        tint: control.enabled ? control.tint : Theme.color.muted
    }
}
