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

    contentItem: FindingInside {
        weight: finding.weight
        what: finding.what
        why: finding.why
        source: finding.source
        tone: finding.tone
    }
}
