// How the records stand: waiting here, or with the server. Nothing is lit when all is well.
import QtQuick
import Leadline.Theme

Pressable {
    id: badge

    property string tone: ""             // "", attention, danger
    readonly property color tint: tone === "danger" ? Theme.color.danger
                                : tone === "attention" ? Theme.color.attention : Theme.color.muted

    leftPadding: Theme.space.s
    rightPadding: Theme.space.s

    background: ButtonFace {
        fill: badge.down ? Theme.color.pressed : "transparent"
        edge: "transparent"
    }

    contentItem: SymbolAndWord {
        word: badge.label
        symbol: badge.symbol
        tint: badge.tint
    }
}
