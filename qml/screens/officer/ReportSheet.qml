// One neutral paragraph for the officer's own system: to read, and as a code for that system's camera.
import QtQuick
import Leadline.Theme
import Leadline.Components

Sheet {
    id: sheet

    required property string text
    required property string code

    title: qsTr("Words for my report")
    onClosed: open = false

    Phrase {
        width: parent ? parent.width : 0
        text: sheet.text
        step: Theme.type.answer
    }

    Item {
        width: parent ? parent.width : 0
        height: qr.height + Theme.space.l

        QrCode {
            id: qr
            anchors.centerIn: parent
            code: sheet.code
            label: qsTr("The same words as a code for a camera")
        }
    }

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("Nothing about how to reach the person, about help or about any record is in it.")
        step: Theme.type.small
        muted: true
    }
}
