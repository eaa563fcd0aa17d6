// An amount as it was found: a number and its unit. Units are never converted. The model has key and label.
import QtQuick
import Leadline.Theme

Column {
    id: entry

    required property var units
    property string text: ""
    property string unit: ""
    property string unitLabel: unit
    property string decimalPoint: "."

    signal textPicked(string text)
    signal unitPicked(string key)

    spacing: Theme.space.m

    function type(key: string): void {
        if (key === decimalPoint && text.indexOf(decimalPoint) >= 0)
            return;
        if (text.length < Theme.target.amountDigits)
            textPicked(text + key);
    }

    Item {
        width: parent.width
        height: number.implicitHeight + Theme.space.s

        Phrase {
            id: number
            anchors.centerIn: parent
            text: entry.text === "" ? "–" : entry.text + " " + entry.unitLabel
            step: Theme.type.display
            strong: true
            muted: entry.text === ""
            Accessible.name: qsTr("Amount") + ": " + text
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: Theme.space.shadowDrop
            color: Theme.color.action
        }
    }

    Segments {
        width: parent.width
        model: entry.units
        current: entry.unit
        segmentHeight: Theme.target.key
        onPicked: key => entry.unitPicked(key)
    }

    KeyPad {
        width: parent.width
        extra: entry.decimalPoint
        keyHeight: Theme.target.key
        onPressed: key => entry.type(key)
        onErased: entry.textPicked(entry.text.slice(0, -1))
    }
}
