// A field in a sentence: what it holds, under a line, large enough to touch.
import QtQuick
import Leadline.Theme
import Leadline.Components

Pressable {
    id: chip

    required property string value
    property real most: Theme.space.column      // as wide as the sentence at the most

    width: Math.min(most, implicitWidth)
    implicitHeight: Math.max(Theme.target.quiet, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.space.m
    rightPadding: Theme.space.m
    topPadding: Theme.space.xs
    bottomPadding: Theme.space.xs
    Accessible.name: label + ": " + value

    background: ButtonFace {
        fill: chip.down ? Theme.color.pressed : Theme.color.chosen
        edge: Theme.color.action
    }

    contentItem: SymbolAndWord {
        word: chip.value
        symbol: Theme.icon.more
        symbolAfter: true
        align: Qt.AlignLeft
        strong: true
        step: Theme.type.answer
        symbolTint: Theme.color.action
        symbolStep: Theme.type.answer
    }
}
