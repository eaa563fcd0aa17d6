// Short answers in columns, all of one size: one of them, or with `many` any of them. The model has the roles key, label,
// chosen.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme

Grid {
    id: grid

    required property var model
    property bool many: false
    property real tallest: 0

    signal picked(string key)

    columns: 2
    spacing: Theme.target.gap

    function measure(): void {
        let most = 0;
        for (let i = 0; i < repeater.count; ++i)
            most = Math.max(most, repeater.itemAt(i)?.implicitHeight ?? 0);
        tallest = most;
    }

    Repeater {
        id: repeater
        model: grid.model
        onItemAdded: grid.measure()

        Pressable {
            id: chip

            required property string key
            required property bool chosen

            objectName: key
            width: (grid.width - grid.spacing * (grid.columns - 1)) / grid.columns
            height: grid.tallest
            leftPadding: Theme.space.m
            rightPadding: Theme.space.s
            onImplicitHeightChanged: grid.measure()
            Accessible.role: grid.many ? Accessible.CheckBox : Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: chosen
            onClicked: grid.picked(key)

            background: ButtonFace {
                fill: chip.down ? Theme.color.pressed : chip.chosen ? Theme.color.chosen : Theme.color.raised
                edge: chip.chosen || chip.down ? Theme.color.action : Theme.color.line
                edgeWidth: chip.chosen ? Theme.space.ring : Theme.space.hair
            }

            contentItem: SymbolAndWord {
                word: chip.label
                symbol: grid.many ? (chip.chosen ? Theme.icon.checked : Theme.icon.unchecked) : chip.chosen ? Theme.icon.yes : ""
                align: grid.many ? Qt.AlignLeft : Qt.AlignHCenter
                symbolTint: Theme.color.action
            }
        }
    }
}
