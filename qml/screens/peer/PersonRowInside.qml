// The inside of a person's row.
import QtQuick
import Leadline.Theme
import Leadline.Components

Item {
    id: inside

    required property string name
    required property string when
    required property bool late
    required property string language
    required property string safety
    required property string note
    required property string noteSymbol

    implicitWidth: Theme.space.column
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.space.xs

        Item {
            width: parent.width
            height: Math.max(title.implicitHeight, warning.implicitHeight)

            Phrase {
                id: title
                anchors.left: parent.left
                anchors.right: warning.left
                anchors.rightMargin: Theme.space.s
                text: inside.name
                step: Theme.type.answer
                strong: true
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                lineHeight: Theme.type.tightLeading
                Accessible.ignored: true
            }

            RowLine {
                id: warning
                anchors.right: parent.right
                anchors.verticalCenter: title.verticalCenter
                text: inside.safety
                symbol: Theme.icon.hidden
                tint: Theme.color.attention
            }
        }

        Phrase {
            width: parent.width
            text: inside.when === "" ? inside.language : inside.when + " · " + inside.language
            color: inside.late ? Theme.color.attention : Theme.color.muted
            Accessible.ignored: true
        }

        RowLine {
            text: inside.note
            symbol: inside.noteSymbol
            tint: Theme.color.action
        }
    }
}
