// The inside of a call button: who on the left, the number on the right.
import QtQuick
import Leadline.Theme

Item {
    id: inside

    required property string who
    required property string number
    property string symbol: ""

    implicitWidth: Theme.space.column
    implicitHeight: Math.max(name.implicitHeight, digits.implicitHeight)

    SymbolAndWord {
        id: name
        anchors.left: parent.left
        anchors.right: digits.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        word: inside.who
        symbol: inside.symbol
        align: Qt.AlignLeft
        symbolTint: Theme.color.action
    }

    Phrase {
        id: digits
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: inside.number
        strong: true
        Accessible.ignored: true
    }
}
