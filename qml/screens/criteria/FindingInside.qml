// The face of a finding: its weight in words, what it is, why it matters, who says so.
import QtQuick
import Leadline.Theme
import Leadline.Components

Item {
    id: inside

    required property string weight
    required property string what
    required property string why
    required property string source
    required property string tone

    implicitHeight: words.implicitHeight
    implicitWidth: Theme.space.column

    Glyph {
        id: glyph
        y: words.y
        symbol: inside.tone === "danger" ? Theme.icon.danger : Theme.icon.attention
        color: inside.tone === "danger" ? Theme.color.danger : Theme.color.attention
    }

    Column {
        id: words
        anchors.left: glyph.right
        anchors.leftMargin: Theme.space.m
        anchors.right: parent.right
        spacing: Theme.space.xs

        Phrase {
            width: parent.width
            text: inside.weight
            step: Theme.type.small
            strong: true
            color: inside.tone === "danger" ? Theme.color.danger : Theme.color.attention
            Accessible.ignored: true
        }

        Phrase {
            width: parent.width
            text: inside.what
            Accessible.ignored: true
        }

        Phrase {
            width: parent.width
            visible: inside.why !== ""
            text: inside.why
            step: Theme.type.small
            muted: true
            Accessible.ignored: true
        }

        Phrase {
            width: parent.width
            visible: inside.source !== ""
            text: inside.source
            step: Theme.type.small
            muted: true
            Accessible.ignored: true
        }
    }
}
