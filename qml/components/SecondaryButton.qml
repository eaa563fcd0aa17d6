// Any other choice of full weight. Two beside each other weigh the same: yes and no are both of this kind.
import QtQuick
import Leadline.Theme

Pressable {
    id: control

    property bool large: false

    implicitHeight: Math.max(large ? Theme.target.primary : Theme.target.standard,
                             implicitContentHeight + topPadding + bottomPadding)

    background: ButtonFace {
        fill: control.down ? Theme.color.pressed : Theme.color.raised
        edge: control.down ? Theme.color.action : Theme.color.line
        lifted: true
    }

    contentItem: SymbolAndWord {
        word: control.label
        symbol: control.symbol
        step: control.large ? Theme.type.answer : Theme.type.body
        strong: true
        tint: control.enabled ? Theme.color.text : Theme.color.muted
        symbolTint: control.enabled ? Theme.color.action : Theme.color.muted
    }
}
