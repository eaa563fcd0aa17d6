// A number and what it counts.
import QtQuick
import Leadline.Theme
import Leadline.Components

Item {
    id: figure

    required property string label
    required property string value
    property bool strong: false

    implicitHeight: Math.max(words.implicitHeight, number.implicitHeight) + Theme.space.xs

    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    Phrase {
        id: words
        width: parent.width - number.width - Theme.space.m
        text: figure.label
        strong: figure.strong
        Accessible.ignored: true
    }

    Phrase {
        id: number
        anchors.right: parent.right
        width: Math.min(implicitWidth, parent.width / 2)
        horizontalAlignment: Text.AlignRight
        text: figure.value
        strong: figure.strong
        Accessible.ignored: true
    }
}
