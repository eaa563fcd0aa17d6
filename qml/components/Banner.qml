// A sentence with a symbol. Tones: "" is calm, attention: something waits, danger: you must act, positive: it is done.
import QtQuick
import Leadline.Theme

Item {
    id: banner

    required property string message
    property string symbol: Theme.icon.info
    property string tone: ""
    property int step: Theme.type.body
    property bool strong: false
    property bool framed: tone !== ""
    readonly property color tint: tone === "danger" ? Theme.color.danger : tone === "attention" ? Theme.color.attention
                                : tone === "positive" ? Theme.color.positive : Theme.color.muted

    visible: message !== ""
    implicitHeight: visible ? words.implicitHeight + (framed ? Theme.space.xl : 0) : 0

    Rectangle {
        anchors.fill: parent
        visible: banner.framed
        radius: Theme.space.radius
        color: Theme.color.raised
        border.width: Theme.space.hair
        border.color: banner.tint
    }

    Glyph {
        id: glyph
        anchors.left: parent.left
        anchors.leftMargin: banner.framed ? Theme.space.m : 0
        y: words.y
        symbol: banner.symbol
        step: Math.round(banner.step * Theme.type.leading)
        color: banner.tint
    }

    Phrase {
        id: words
        anchors.left: glyph.right
        anchors.leftMargin: Theme.space.m
        anchors.right: parent.right
        anchors.rightMargin: banner.framed ? Theme.space.m : 0
        anchors.verticalCenter: parent.verticalCenter
        text: banner.message
        step: banner.step
        strong: banner.strong
        Accessible.role: banner.tone === "danger" ? Accessible.AlertMessage : Accessible.StaticText
    }
}
