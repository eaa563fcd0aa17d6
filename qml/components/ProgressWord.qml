// "about 4 left": how much is to come, in words, never as a fraction.
import QtQuick
import Leadline.Theme

Phrase {
    required property string progress

    text: progress
    muted: true
    lineHeight: Theme.type.tightLeading
    visible: progress !== ""
}
