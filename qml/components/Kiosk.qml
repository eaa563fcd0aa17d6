// The glass turned to the person: larger words, no history, no countdown, no way back into the app. Beside the words
// stands the language.
import QtQuick
import Leadline.Theme

FocusScope {
    id: kiosk

    property string place: ""                    // "1 of 2"
    property string languageLabel: ""            // the other language's own name
    property string cornerLabel: ""              // empty: not yet a way out
    property string readLabel: ""                // empty: this machine cannot read these words aloud
    property bool reading: false
    property alias footer: footer.data
    default property alias content: column.data
    readonly property int margin: width < Theme.space.column ? Theme.space.l : Theme.space.xxl
    readonly property int columnWidth: Math.min(width - 2 * margin, Theme.space.column)
    readonly property int columnX: (width - columnWidth) / 2

    signal languagePicked()
    signal handedBack()
    signal readPicked()

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }

    Item {
        id: top
        x: kiosk.columnX
        y: Theme.space.s
        width: kiosk.columnWidth
        height: Math.max(Theme.target.quiet, corner.visible ? corner.height : 0)

        Phrase {
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            text: kiosk.place
            muted: true
        }

        QuietButton {
            anchors.right: corner.visible ? corner.left : parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: kiosk.languageLabel !== ""
            label: kiosk.languageLabel
            symbol: Theme.icon.language
            onClicked: kiosk.languagePicked()
        }

        CornerHold {
            id: corner
            anchors.right: parent.right
            visible: kiosk.cornerLabel !== ""
            label: kiosk.cornerLabel
            onHeld: kiosk.handedBack()
        }
    }

    Flickable {
        id: scroller
        x: kiosk.columnX - Theme.space.xs
        width: kiosk.columnWidth + Theme.space.s
        anchors.top: top.bottom
        anchors.bottom: reader.visible ? reader.top : footer.top
        anchors.bottomMargin: Theme.space.m
        contentHeight: column.implicitHeight + Theme.space.l
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true

        Column {
            id: column
            x: Theme.space.xs
            y: Math.max(Theme.space.s, (scroller.height - implicitHeight) / 3)
            width: kiosk.columnWidth
            spacing: Theme.space.l
        }
    }

    Rectangle {
        x: kiosk.columnX
        width: kiosk.columnWidth
        height: Theme.space.hair
        anchors.top: scroller.bottom
        color: Theme.color.line
        visible: scroller.contentHeight > scroller.height && !scroller.atYEnd
    }

    QuietButton {
        id: reader
        x: kiosk.columnX
        width: kiosk.columnWidth
        anchors.bottom: footer.top
        anchors.bottomMargin: Theme.space.s
        visible: label !== ""
        label: kiosk.readLabel
        symbol: kiosk.reading ? Theme.icon.pause : Theme.icon.speak
        onClicked: kiosk.readPicked()
    }

    Column {
        id: footer
        x: kiosk.columnX
        width: kiosk.columnWidth
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.xl
        spacing: Theme.target.gap
    }
}
