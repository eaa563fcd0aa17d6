// What to do with an open list.
import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: hint

    spacing: Theme.space.m

    Phrase {
        width: hint.width
        text: qsTr("Touch a criterion to change it.")
        step: Theme.type.question
        muted: true
        horizontalAlignment: Text.AlignHCenter
    }

    Phrase {
        width: hint.width
        text: qsTr("What is in effect stays in effect until a new version is approved and its day has come.")
        muted: true
        horizontalAlignment: Text.AlignHCenter
    }
}
