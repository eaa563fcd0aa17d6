// A line to say, in the person's language; below it what it means, where that is another one than the peer's.
import QtQuick
import Leadline.Theme
import Leadline.Components

Card {
    id: card

    required property string about
    required property string line
    required property string meaning
    property int step: Theme.type.answer

    visible: line !== ""
    gap: Theme.space.xs

    RowLine {
        text: card.about
        symbol: Theme.icon.speak
    }

    Phrase {
        width: parent ? parent.width : 0
        text: card.line
        step: card.step
        strong: true
        lineHeight: Theme.type.leading
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: text !== ""
        text: card.meaning
        muted: true
    }
}
