// The turned glass of an encounter: language, the way out, and its words read aloud to her who asks. What is read is what stands there:
// it ends when that changes.
import QtQuick
import Leadline.Components
import Leadline.OfficerModels

Kiosk {
    id: frame

    required property TurnedPage turned
    readonly property bool answered: turned.thanks !== ""
    readonly property bool canRead: !answered && turned.voice !== null && Array.from(turned.voice.languages).includes(turned.language)
    readonly property string spoken: answered ? "" : turned.spoken

    languageLabel: answered ? "" : turned.otherLanguage
    cornerLabel: turned.handBack
    reading: turned.voice !== null && turned.voice.reading
    readLabel: !canRead ? "" : reading ? turned.stopReading : turned.readAloud
    onLanguagePicked: turned.languagePicked()
    onHandedBack: turned.handedBack()
    onReadPicked: {
        if (reading)
            turned.voice.stopAsked();
        else
            turned.voice.readAsked(spoken, turned.language);
    }
    // Also before a slow voice has begun.
    onSpokenChanged: {
        if (turned.voice !== null)
            turned.voice.stopAsked();
    }
}
