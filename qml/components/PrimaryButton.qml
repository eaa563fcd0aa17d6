// The one thing to do next. At most one on a screen.
import QtQuick
import Leadline.Theme

Pressable {
    id: control

    implicitHeight: Math.max(Theme.target.primary, implicitContentHeight + topPadding + bottomPadding)

    background: ButtonFace {
        fill: !control.enabled ? Theme.color.surface : control.down ? Theme.color.actionPressed : Theme.color.action
        edge: control.enabled ? fill : Theme.color.line
        lifted: control.enabled
    }

    contentItem: SymbolAndWord {
        word: control.label
        symbol: control.symbol
        step: Theme.type.answer
        strong: true
        tint: control.enabled ? Theme.color.inkOnAction : Theme.color.muted
    }
}
