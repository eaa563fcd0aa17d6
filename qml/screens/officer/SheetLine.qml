// A small heading with its text below; nothing when there is no text.
import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: line

    required property string about
    required property string text

    visible: text !== ""
    bottomPadding: Theme.space.s

    Phrase {
        width: line.width
        text: line.about
        step: Theme.type.small
        muted: true
    }

    Phrase {
        width: line.width
        text: line.text
    }
}
