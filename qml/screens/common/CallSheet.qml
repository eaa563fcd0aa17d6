// A number that this device could not call: why, and the number itself, large, to be dialed by hand.
import QtQuick
import Leadline.Theme
import Leadline.Components

Sheet {
    id: sheet

    title: ""                             // "The call was not made"
    property string number: ""
    property string why: ""

    onClosed: open = false

    Phrase {
        objectName: "number"
        width: parent ? parent.width : 0
        text: sheet.number
        step: Theme.type.display
        strong: true
        horizontalAlignment: Text.AlignHCenter
    }

    Phrase {
        width: parent ? parent.width : 0
        text: sheet.why
        step: Theme.type.answer
        bottomPadding: Theme.space.l
    }
}
