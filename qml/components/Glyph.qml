// One symbol of the icon font. Never alone: a word stands beside it, so screen readers skip it.
import QtQuick
import Leadline.Theme

Text {
    property string symbol: ""           // a name of Theme.icon, or the glyph itself
    property int step: Theme.type.question

    text: Theme.glyph(symbol)
    visible: symbol !== ""
    color: Theme.color.text
    font.family: Theme.type.iconFamily
    font.pixelSize: step
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter

    Accessible.ignored: true
}
