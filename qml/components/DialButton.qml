// Calls a number: who it is on the left, the number on the right.
import QtQuick
import Leadline.Theme

Pressable {
    id: dial

    required hint
    required symbol

    background: ButtonFace {
        fill: dial.down ? Theme.color.pressed : Theme.color.raised
        edge: dial.down ? Theme.color.action : Theme.color.quietLine
    }

    contentItem: DialInside {
        who: dial.label
        number: dial.hint
        symbol: dial.symbol
    }
}
