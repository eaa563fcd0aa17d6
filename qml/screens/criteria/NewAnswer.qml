// One more answer that can be chosen, in both languages.
import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: answer

    property bool writing: false

    signal added(string english, string spanish)

    spacing: Theme.target.gap

    QuietButton {
        visible: !answer.writing
        label: qsTr("Add an answer")
        symbol: Theme.icon.add
        tint: Theme.color.action
        onClicked: answer.writing = true
    }

    TextEntry {
        id: english
        width: parent.width
        visible: answer.writing
        label: qsTr("The new answer, English")
        maximumLength: 80
    }

    TextEntry {
        id: spanish
        width: parent.width
        visible: answer.writing
        label: qsTr("The new answer, Spanish")
        maximumLength: 80
    }

    SecondaryButton {
        width: parent.width
        visible: answer.writing
        enabled: english.text.trim() !== "" && spanish.text.trim() !== ""
        label: qsTr("Add it")
        symbol: Theme.icon.add
        onClicked: {
            answer.added(english.text, spanish.text);
            english.clear();
            spanish.clear();
            answer.writing = false;
        }
    }
}
