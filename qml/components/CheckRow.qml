// A box that starts empty, with a sentence; the whole row is the target.
import QtQuick
import Leadline.Theme

Pressable {
    id: control

    property bool ticked: false
    property int step: Theme.type.answer

    signal toggledTo(bool ticked)

    implicitHeight: Math.max(Theme.target.primary, implicitContentHeight + topPadding + bottomPadding)
    topPadding: Theme.space.m
    bottomPadding: Theme.space.m

    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: ticked
    Accessible.onToggleAction: control.clicked()
    onClicked: control.toggledTo(!ticked)

    background: ButtonFace {
        fill: control.down ? Theme.color.pressed : Theme.color.raised
        edge: control.ticked || control.down ? Theme.color.action : Theme.color.line
        edgeWidth: control.ticked ? Theme.space.ring : Theme.space.hair
        lifted: true
    }

    contentItem: ChoiceInside {
        label: control.label
        hint: control.hint
        symbol: control.ticked ? Theme.icon.checked : Theme.icon.unchecked
        step: control.step
        symbolStep: Theme.type.display
        symbolOnTop: true
    }
}
