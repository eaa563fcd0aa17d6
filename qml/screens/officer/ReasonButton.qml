// One criterion and how it came out; a tap shows what stands behind it.
import QtQuick
import Leadline.Theme
import Leadline.Components

Pressable {
    id: reason

    required property string mark
    required property string word
    required property string because
    required property string help
    required property string value
    required property string limit
    required property string limitFrom
    required property string citation
    required property string readAt
    required property string sure

    leftPadding: 0
    rightPadding: 0
    topPadding: Theme.space.xs
    bottomPadding: Theme.space.xs
    Accessible.name: reason.word + ": " + reason.label + ". " + reason.because

    background: ButtonFace {
        fill: reason.down ? Theme.color.pressed : "transparent"
        edge: "transparent"
    }

    contentItem: ReasonInside {
        label: reason.label
        mark: reason.mark
        word: reason.word
        because: reason.because
    }
}
