// Two to four exclusive options side by side. The model has the roles key and label; `current` is a key.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme

Row {
    id: segments

    required property var model
    property string current: ""
    property bool large: false
    property int segmentHeight: large ? Theme.target.primary : Theme.target.standard

    signal picked(string key)

    spacing: Theme.target.gap

    Repeater {
        id: repeater
        model: segments.model

        SecondaryButton {
            id: option

            required property string key
            readonly property bool chosen: segments.current === key

            objectName: key
            width: Math.floor((segments.width - segments.spacing * (repeater.count - 1)) / repeater.count)
            height: segments.segmentHeight
            symbol: chosen ? Theme.icon.yes : ""
            large: segments.large
            leftPadding: Theme.space.xs
            rightPadding: Theme.space.xs
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: chosen
            onClicked: segments.picked(key)

            contentItem: SymbolAndWord {
                word: option.label
                symbol: option.symbol
                strong: true
                stacked: repeater.count > 3
                step: stacked ? Theme.type.small : option.large ? Theme.type.answer : Theme.type.body
                tint: option.enabled ? Theme.color.text : Theme.color.muted
                symbolTint: Theme.color.action
            }

            background: ButtonFace {
                fill: option.down ? Theme.color.pressed : option.chosen ? Theme.color.chosen : Theme.color.raised
                edge: option.chosen || option.down ? Theme.color.action : Theme.color.line
                edgeWidth: option.chosen ? Theme.space.ring : Theme.space.hair
            }
        }
    }
}
