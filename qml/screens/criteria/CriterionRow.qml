// One criterion in a list.
import QtQuick
import Leadline.Theme
import Leadline.Components

Pressable {
    id: row

    required property string rule
    required property string finding
    required property string tone
    required property bool chosen

    topPadding: Theme.space.m
    bottomPadding: Theme.space.m
    Accessible.description: rule + (finding === "" ? "" : ". " + finding)
    Accessible.selected: chosen

    background: ButtonFace {
        fill: row.down ? Theme.color.pressed : row.chosen ? Theme.color.chosen : Theme.color.raised
        edge: row.down || row.chosen ? Theme.color.action : Theme.color.quietLine
        edgeWidth: row.chosen ? Theme.space.ring : Theme.space.hair
        lifted: row.enabled
    }

    contentItem: Column {
        spacing: Theme.space.xs

        Phrase {
            width: row.availableWidth
            text: row.label
            strong: true
            Accessible.ignored: true
        }

        Phrase {
            width: row.availableWidth
            text: row.rule
            step: Theme.type.small
            muted: true
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }

        Banner {
            width: row.availableWidth
            message: row.finding
            symbol: row.tone === "danger" ? Theme.icon.danger : Theme.icon.attention
            tone: row.tone
            framed: false
            step: Theme.type.small
            Accessible.ignored: true
        }
    }
}
