// "about 4 left": how much is to come, in words, never as a fraction.
import QtQuick

Phrase {
    required property string progress

    text: progress
    muted: true
    visible: progress !== ""
}
