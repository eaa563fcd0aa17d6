// A word of a sentence, or a field in it.
import QtQuick
import Leadline.Theme
import Leadline.Components

Item {
    id: token

    required property string text
    required property string key         // of the field; empty: a word
    required property string label
    property bool fixed: false
    property real most: Theme.space.column

    signal picked(string key)

    width: word.visible ? word.width : field.width
    height: word.visible ? word.height : field.height

    Phrase {
        id: word
        width: Math.min(implicitWidth, token.most)
        height: Math.max(Theme.target.quiet, implicitHeight)
        visible: token.key === ""
        verticalAlignment: Text.AlignVCenter
        text: token.text
        step: Theme.type.answer
        muted: token.fixed
        Accessible.ignored: true
    }

    FieldChip {
        id: field
        objectName: "field-" + token.key
        visible: token.key !== ""
        label: token.label
        value: token.text
        most: token.most
        onClicked: token.picked(token.key)
    }
}
