// What something is set to, and the way to change it.
import QtQuick
import Leadline.Theme
import Leadline.Components

Pressable {
    id: setting

    topPadding: Theme.space.s
    bottomPadding: Theme.space.s
    Accessible.name: label + ": " + hint

    background: ButtonFace {
        fill: setting.down ? Theme.color.pressed : Theme.color.raised
        edge: setting.down ? Theme.color.action : setting.enabled ? Theme.color.line : Theme.color.quietLine
    }

    contentItem: SettingInside {
        label: setting.label
        value: setting.hint
        opens: setting.enabled
    }
}
