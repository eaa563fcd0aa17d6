// A whole number as it is typed, large and in the middle; its label stands elsewhere.
import QtQuick
import QtQuick.Templates as T
import Leadline.Theme

T.TextField {
    id: field

    required property string label
    property string value: ""            // what the page knows; never put over digits that are being typed

    signal typed(string text)

    onValueChanged: if (!activeFocus) text = value

    implicitHeight: Theme.target.primary
    activeFocusOnTab: true
    horizontalAlignment: TextInput.AlignHCenter
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.color.text
    selectionColor: Theme.color.action
    selectedTextColor: Theme.color.inkOnAction
    font.family: Theme.type.family
    font.pixelSize: Theme.type.question
    font.weight: Theme.type.strong
    inputMethodHints: Qt.ImhDigitsOnly
    maximumLength: 7
    onTextEdited: field.typed(text)

    Accessible.role: Accessible.EditableText
    Accessible.name: label

    background: ButtonFace {
        edge: field.activeFocus ? Theme.color.action : Theme.color.line
        edgeWidth: field.activeFocus ? Theme.space.ring : Theme.space.hair
    }
}
