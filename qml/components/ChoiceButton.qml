// One answer of several: the whole row is the target. Chosen shows as a mark and a thicker edge, not by shade alone.
import QtQuick
import Leadline.Theme

Pressable {
    id: control

    property bool chosen: false
    property string chosenMark: Theme.icon.yes

    implicitHeight: Math.max(Theme.target.primary, implicitContentHeight + topPadding + bottomPadding)
    topPadding: Theme.space.m
    bottomPadding: Theme.space.m

    Accessible.checkable: true
    Accessible.checked: chosen

    background: ButtonFace {
        fill: control.down ? Theme.color.pressed : control.chosen ? Theme.color.chosen : Theme.color.raised
        edge: control.down || control.chosen ? Theme.color.action : Theme.color.line
        edgeWidth: control.chosen ? Theme.space.ring : Theme.space.hair
        lifted: true
    }

    contentItem: ChoiceInside {
        label: control.label
        hint: control.hint
        symbol: control.symbol
        mark: control.chosen ? control.chosenMark : ""
    }
}
