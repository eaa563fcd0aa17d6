// A way to reach somebody: what to do, and below it the number or the place.
import QtQuick
import Leadline.Theme
import Leadline.Components

Pressable {
    id: way

    property bool first: false           // the one to use first

    implicitHeight: Math.max(Theme.target.primary, implicitContentHeight + topPadding + bottomPadding)

    background: ButtonFace {
        fill: way.first ? (way.down ? Theme.color.actionPressed : Theme.color.action) : way.down ? Theme.color.pressed : Theme.color.raised
        edge: way.first ? fill : way.down ? Theme.color.action : Theme.color.line
        lifted: true
    }

    contentItem: WayInside {
        verb: way.label
        value: way.hint
        symbol: way.symbol
        tint: way.first ? Theme.color.inkOnAction : Theme.color.text
        symbolTint: way.first ? Theme.color.inkOnAction : Theme.color.action
    }
}
