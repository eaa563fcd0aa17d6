// A question that finished examples do not answer yet: one touch answers it in all of them.
import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: open

    required property string word
    required property var model

    signal picked(string key)

    spacing: Theme.target.gap

    Banner {
        width: open.width
        message: open.word
        symbol: Theme.icon.message
        tone: "attention"
        framed: true
    }

    Phrase {
        width: open.width
        text: qsTr("One touch answers it in all of these examples:")
        muted: true
    }

    ChoiceGrid {
        width: open.width
        model: open.model
        onPicked: key => open.picked(key)
    }
}
