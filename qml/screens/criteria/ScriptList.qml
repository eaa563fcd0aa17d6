// What the person is told, text by text, in both languages. The model has the roles heading, english, spanish.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: list

    required property var model

    spacing: Theme.space.l

    Repeater {
        model: list.model

        Column {
            id: place

            required property string heading
            required property string english
            required property string spanish

            width: list.width
            spacing: Theme.space.s

            Phrase {
                width: place.width
                text: place.heading
                strong: true
                muted: true
                Accessible.role: Accessible.Heading
            }

            ScriptText {
                width: place.width
                language: "English"
                text: place.english
            }

            ScriptText {
                width: place.width
                language: "Español"
                text: place.spanish
            }
        }
    }
}
