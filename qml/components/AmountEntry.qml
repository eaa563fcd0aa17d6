// An amount as it was found: number, unit, weighed or estimated. Units are never converted. The models have key and label.
import QtQuick
import Leadline.Theme

Column {
    id: entry

    required property var units
    required property var bases
    property string text: ""
    property string unit: ""
    property string basis: ""
    property string decimalPoint: "."

    signal textPicked(string text)
    signal unitPicked(string key)
    signal basisPicked(string key)

    spacing: Theme.space.m

    function type(key: string): void {
        if (key === decimalPoint && text.indexOf(decimalPoint) >= 0)
            return;
        if (text.length < Theme.target.amountDigits)
            textPicked(text + key);
    }

    Item {
        width: parent.width
        height: number.implicitHeight + Theme.space.l

        Phrase {
            id: number
            anchors.centerIn: parent
            text: entry.text === "" ? "–" : entry.text + " " + entry.unit
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
        onPicked: key => entry.unitPicked(key)
    }

    KeyPad {
        width: parent.width
        extra: entry.decimalPoint
        keyHeight: Theme.target.standard
        onPressed: key => entry.type(key)
        onErased: entry.textPicked(entry.text.slice(0, -1))
    }

    Segments {
        width: parent.width
        model: entry.bases
        current: entry.basis
        onPicked: key => entry.basisPicked(key)
    }
}
