// Choices and amounts, each under its name; a touch opens it. The model has the roles key, heading, label, hint, fixed.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: list

    required property var model

    signal picked(string key)

    spacing: Theme.target.gap

    Repeater {
        model: list.model

        Column {
            id: place

            required property string key
            required property string heading
            required property string label
            required property string hint
            required property bool fixed

            width: list.width
            spacing: Theme.target.gap

            Phrase {
                width: place.width
                visible: place.heading !== ""
                topPadding: Theme.space.m
                text: place.heading
                strong: true
                muted: true
                Accessible.role: Accessible.Heading
            }

            Setting {
                objectName: "setting-" + place.key
                width: place.width
                label: place.label
                hint: place.hint
                enabled: !place.fixed
                onClicked: list.picked(place.key)
            }
        }
    }
}
