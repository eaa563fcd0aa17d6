// A line or paragraph of text.
import QtQuick
import Leadline.Theme

Text {
    id: phrase

    property int step: Theme.type.body
    property bool strong: false
    property bool muted: false

    color: muted ? Theme.color.muted : Theme.color.text
    font.family: Theme.type.family
    font.pixelSize: step
    font.weight: strong ? Theme.type.strong : Theme.type.regular
    lineHeight: step >= Theme.type.question ? Theme.type.tightLeading : Theme.type.leading
    wrapMode: Text.Wrap
    textFormat: Text.PlainText

    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
