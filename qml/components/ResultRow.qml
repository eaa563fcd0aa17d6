// One criterion and how it came out: met, not met, unknown. Mark and word, never color alone.
import QtQuick
import Leadline.Theme

Item {
    id: row

    required property string label       // the criterion's plain statement
    required property string mark        // met, not_met, unknown
    property string word: ""             // the mark in words
    property string because: ""          // the value used, or why it is unknown
    property string source: ""           // citation

    implicitHeight: words.implicitHeight + Theme.space.s

    Accessible.role: Accessible.ListItem
    Accessible.name: row.word + ": " + row.label + ". " + row.because

    Glyph {
        id: glyph
        anchors.left: parent.left
        y: words.y
        symbol: row.mark === "met" ? Theme.icon.met : row.mark === "not_met" ? Theme.icon.notMet : Theme.icon.unknown
        color: row.mark === "met" ? Theme.color.positive
             : row.mark === "not_met" ? Theme.color.danger : Theme.color.attention
    }

    Column {
        id: words
        anchors.left: glyph.right
        anchors.leftMargin: Theme.space.m
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.xs

        Phrase {
            width: parent.width
            text: row.label
            Accessible.ignored: true
        }

        Phrase {
            width: parent.width
            text: row.because === "" ? row.word : row.word + " · " + row.because
            step: Theme.type.small
            muted: true
            Accessible.ignored: true
        }

        Phrase {
            width: parent.width
            visible: row.source !== ""
            text: row.source
            step: Theme.type.small
            muted: true
            Accessible.ignored: true
        }
    }
}
