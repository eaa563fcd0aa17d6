// How many digits of the PIN are in; never which.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme

Row {
    id: dots

    property int entered: 0
    property int places: 6

    spacing: Theme.space.l

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 of %2 digits").arg(entered).arg(places)

    Repeater {
        model: dots.places

        Rectangle {
            required property int index

            width: Theme.space.l
            height: width
            radius: width / 2
            color: index < dots.entered ? Theme.color.action : "transparent"
            border.width: index < dots.entered ? 0 : Theme.space.shadowDrop
            border.color: Theme.color.line
        }
    }
}
