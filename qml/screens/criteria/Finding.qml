// One finding. It says whether it stops an approval, with a symbol and a word, never by color alone.
import QtQuick
import Leadline.Theme
import Leadline.Components

Pressable {
    id: finding

    required property string what
    required property string why
    required property string source
    required property string tone
    property bool opens: false
    readonly property string weight: tone === "danger" ? qsTr("To mend") : qsTr("To think about")

    label: weight + ": " + what
    hint: why + " " + source
    activeFocusOnTab: opens
    focusPolicy: opens ? Qt.StrongFocus : Qt.NoFocus
    topPadding: Theme.space.m
    bottomPadding: Theme.space.m
    Accessible.role: opens ? Accessible.Button : Accessible.StaticText

    background: ButtonFace {
        fill: finding.down && finding.opens ? Theme.color.pressed : Theme.color.raised
        edge: finding.tone === "danger" ? Theme.color.danger : Theme.color.attention
    }

    contentItem: Item {
        implicitHeight: words.implicitHeight
        implicitWidth: Theme.space.column

        Glyph {
            id: glyph
            y: words.y
            symbol: finding.tone === "danger" ? Theme.icon.danger : Theme.icon.attention
            color: finding.tone === "danger" ? Theme.color.danger : Theme.color.attention
        }

        Column {
            id: words
            anchors.left: glyph.right
            anchors.leftMargin: Theme.space.m
            anchors.right: parent.right
            spacing: Theme.space.xs

            Phrase {
                width: parent.width
                text: finding.weight
                step: Theme.type.small
                strong: true
                color: finding.tone === "danger" ? Theme.color.danger : Theme.color.attention
                Accessible.ignored: true
            }

            Phrase {
                width: parent.width
                text: finding.what
                Accessible.ignored: true
            }

            Phrase {
                width: parent.width
                visible: finding.why !== ""
                text: finding.why
                step: Theme.type.small
                muted: true
                Accessible.ignored: true
            }

            Phrase {
                width: parent.width
                visible: finding.source !== ""
                text: finding.source
                step: Theme.type.small
                muted: true
                Accessible.ignored: true
            }
        }
    }
}
