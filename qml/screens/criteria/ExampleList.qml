// Worked examples and how each comes out. The model has the roles key, name, differs, passes.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: list

    required property var model
    property bool all: false             // those that come out as they say, too

    signal accepted(string key)
    signal removed(string key)

    spacing: Theme.target.gap

    Repeater {
        model: list.model

        Column {
            id: place

            required property string key
            required property string name
            required property string differs
            required property bool passes

            width: list.width
            visible: list.all || !passes
            spacing: Theme.space.xs

            Banner {
                width: place.width
                message: place.passes ? place.name : place.name + "\n" + place.differs
                symbol: place.passes ? Theme.icon.met : Theme.icon.notMet
                tone: place.passes ? "positive" : "danger"
                framed: !place.passes
            }

            Flow {
                width: place.width
                spacing: Theme.target.gap

                QuietButton {
                    objectName: "accept-" + place.key
                    visible: !place.passes
                    label: qsTr("This is what we want now")
                    symbol: Theme.icon.yes
                    tint: Theme.color.action
                    outlined: true
                    onClicked: list.accepted(place.key)
                }

                QuietButton {
                    objectName: "remove-" + place.key
                    label: qsTr("Take this example out")
                    symbol: Theme.icon.remove
                    outlined: !place.passes
                    onClicked: list.removed(place.key)
                }
            }
        }
    }
}
