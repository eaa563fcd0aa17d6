// A field for a sentence or two, its label above it; it grows with what is written.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Leadline.Theme

FocusScope {
    id: box

    required property string label
    property string hint: ""
    property string problem: ""          // what is wrong with what stands here
    property string value: ""            // what the page knows; never put over words that are being typed
    readonly property alias text: field.text
    property int maximumLength: 1000

    signal edited(string text)           // after each change

    onValueChanged: if (!field.activeFocus) field.text = value

    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.space.xs

        Phrase {
            width: parent.width
            text: box.label
            step: Theme.type.small
            strong: true
            Accessible.ignored: true
        }

        Phrase {
            width: parent.width
            visible: box.hint !== ""
            text: box.hint
            step: Theme.type.small
            muted: true
        }

        T.TextArea {
            id: field
            width: parent.width
            implicitHeight: Math.max(Theme.target.standard, contentHeight + topPadding + bottomPadding)
            focus: true
            activeFocusOnTab: true
            leftPadding: Theme.space.l
            rightPadding: Theme.space.l
            topPadding: Theme.space.m
            bottomPadding: Theme.space.m
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            color: Theme.color.text
            selectionColor: Theme.color.action
            selectedTextColor: Theme.color.inkOnAction
            font.family: Theme.type.family
            font.pixelSize: Theme.type.body
            selectByMouse: true
            // Tab goes on to the next field.
            KeyNavigation.priority: KeyNavigation.BeforeItem
            KeyNavigation.tab: field.nextItemInFocusChain(true)
            KeyNavigation.backtab: field.nextItemInFocusChain(false)
            onTextChanged: {
                if (length > box.maximumLength)
                    return remove(box.maximumLength, length);
                // Also when it says again what the page knows: what was said between may be on its way.
                if (activeFocus)
                    box.edited(text);
            }

            Accessible.role: Accessible.EditableText
            Accessible.multiLine: true
            Accessible.name: box.label
            Accessible.description: box.problem !== "" ? box.problem : box.hint

            cursorDelegate: Rectangle {
                width: Theme.space.ring
                color: Theme.color.action
                visible: field.activeFocus && field.cursorVisible
            }

            background: ButtonFace {
                edge: field.activeFocus ? Theme.color.action : box.problem !== "" ? Theme.color.danger : Theme.color.line
                edgeWidth: field.activeFocus ? Theme.space.ring : Theme.space.hair
            }
        }

        Banner {
            width: parent.width
            message: box.problem
            symbol: Theme.icon.danger
            tone: "danger"
            framed: false
            step: Theme.type.small
        }
    }
}
