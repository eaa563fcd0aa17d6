// The inside of a choice: symbol, label and hint, and a mark at the end when chosen.
import QtQuick
import Leadline.Theme

Item {
    id: inside

    required property string label
    property string hint: ""
    property string symbol: ""
    property string mark: ""
    property int step: Theme.type.answer
    property int symbolStep: Theme.type.question
    property bool symbolOnTop: false             // in line with the first line, for long sentences

    implicitWidth: words.implicitWidth + Theme.space.xxxl
    implicitHeight: words.implicitHeight

    Glyph {
        id: glyph
        anchors.left: parent.left
        y: inside.symbolOnTop ? words.y : (parent.height - height) / 2
        symbol: inside.symbol
        step: inside.symbolStep
        color: Theme.color.action
    }

    Column {
        id: words
        anchors.left: glyph.visible ? glyph.right : parent.left
        anchors.leftMargin: glyph.visible ? Theme.space.m : 0
        anchors.right: end.visible ? end.left : parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.xs

        Phrase {
            width: parent.width
            text: inside.label
            step: inside.step
            lineHeight: Theme.type.tightLeading
            Accessible.ignored: true
        }

        Phrase {
            width: parent.width
            visible: inside.hint !== ""
            text: inside.hint
            muted: true
            Accessible.ignored: true
        }
    }

    Glyph {
        id: end
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        symbol: inside.mark
        color: Theme.color.action
    }
}
