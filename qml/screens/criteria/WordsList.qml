// Texts in both languages, with what was found about each beside it. The model has the roles key, heading, label, hint,
// value, problem.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: list

    required property var model

    signal edited(string key, string text)

    spacing: Theme.space.m

    Repeater {
        model: list.model

        Column {
            id: place

            required property string key
            required property string heading
            required property string label
            required property string hint
            required property string value
            required property string problem

            width: list.width
            spacing: Theme.target.gap

            Phrase {
                width: place.width
                visible: place.heading !== ""
                topPadding: Theme.space.l
                text: place.heading
                step: Theme.type.answer
                strong: true
                Accessible.role: Accessible.Heading
            }

            TextBox {
                objectName: "words-" + place.key
                width: place.width
                label: place.label
                hint: place.hint
                value: place.value
                problem: place.problem
                onEdited: text => list.edited(place.key, text)
            }
        }
    }
}
