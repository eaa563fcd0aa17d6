// A large field with its label above it and nothing inside it; optional is said, required is not marked. Beside the label
// it says when every letter is saved.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Leadline.Theme

FocusScope {
    id: entry

    required property string label
    property string hint: ""
    property string value: ""            // what the page knows; never put over words that are being typed
    readonly property alias text: field.text
    property int inputHints: Qt.ImhNone
    property int maximumLength: 400
    property bool secret: false
    property bool journaled: false       // `value` is what the journal holds: the field says when that is all of its text
    readonly property bool kept: journaled && field.text !== "" && field.text === value && field.preeditText === ""

    signal edited(string text)           // after each change
    signal entered()                     // Return was pressed

    onValueChanged: if (!field.activeFocus) field.text = value

    function clear(): void {
        field.text = "";
    }

    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.space.xs

        Item {
            width: parent.width
            implicitHeight: label.implicitHeight

            Phrase {
                id: label
                width: parent.width - (entry.journaled ? mark.width + Theme.space.m : 0)
                text: entry.label
                strong: true
                Accessible.ignored: true
            }

            SymbolAndWord {
                id: mark
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                width: implicitWidth
                visible: entry.journaled
                opacity: entry.kept ? 1 : 0
                symbol: Theme.icon.saved
                word: qsTr("Saved")
                step: Theme.type.small
                tint: Theme.color.muted
            }
        }

        Phrase {
            width: parent.width
            visible: entry.hint !== ""
            text: entry.hint
            step: Theme.type.small
            muted: true
        }

        T.TextField {
            id: field
            width: parent.width
            implicitHeight: Theme.target.primary
            focus: true
            activeFocusOnTab: true
            leftPadding: Theme.space.l
            rightPadding: Theme.space.l
            verticalAlignment: TextInput.AlignVCenter
            color: Theme.color.text
            selectionColor: Theme.color.action
            selectedTextColor: Theme.color.inkOnAction
            font.family: Theme.type.family
            font.pixelSize: Theme.type.answer
            inputMethodHints: entry.inputHints
            maximumLength: entry.maximumLength
            echoMode: entry.secret ? TextInput.Password : TextInput.Normal
            onTextEdited: entry.edited(text)
            onAccepted: entry.entered()

            Accessible.role: Accessible.EditableText
            Accessible.name: entry.label
            Accessible.description: entry.kept ? entry.hint + " " + qsTr("Saved") : entry.hint

            cursorDelegate: Rectangle {
                width: Theme.space.ring
                color: Theme.color.action
                visible: field.activeFocus && field.cursorVisible
            }

            background: ButtonFace {
                edge: field.activeFocus ? Theme.color.action : Theme.color.line
                edgeWidth: field.activeFocus ? Theme.space.ring : Theme.space.hair
            }
        }
    }
}
