// Where you are, and the way back. Nothing else is at the top.
import QtQuick
import Leadline.Theme

Item {
    id: header

    property string title: ""
    property bool canGoBack: true
    property string backLabel: qsTr("Back")
    default property alias actions: right.data

    signal back()

    implicitHeight: Math.max(Theme.target.quiet, word.implicitHeight) + Theme.space.s

    QuietButton {
        id: backButton
        x: -Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        visible: header.canGoBack
        label: header.backLabel
        symbol: Theme.icon.back
        tint: Theme.color.muted
        onClicked: header.back()
    }

    ProgressWord {
        id: word
        anchors.left: header.canGoBack ? backButton.right : parent.left
        anchors.leftMargin: header.canGoBack ? Theme.space.s : 0
        anchors.right: right.left
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: header.canGoBack ? Text.AlignRight : Text.AlignLeft
        progress: header.title
    }

    Row {
        id: right
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s
    }
}
