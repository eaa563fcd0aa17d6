// What somebody said, as they said it, under a few words that say what it is about.
import QtQuick
import Leadline.Theme
import Leadline.Components

Card {
    id: card

    required property string about
    required property string words
    property string symbol: Theme.icon.speak
    property color tint: Theme.color.muted

    visible: words !== ""
    gap: Theme.space.xs

    RowLine {
        text: card.about
        symbol: card.symbol
        tint: card.tint
    }

    Phrase {
        width: parent ? parent.width : 0
        text: "“" + card.words + "”"
        step: Theme.type.answer
    }
}
