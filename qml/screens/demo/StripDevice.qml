// One device of the demo: its PIN, and whether it has a network.
import QtQuick
import Leadline.Theme
import Leadline.Components

Card {
    id: card

    required property string device
    required property string pin
    required property bool airplane
    required property string airplaneLabel     // says which device, to whoever does not see the card

    signal airplanePicked(bool on)

    gap: Theme.space.m

    Phrase {
        width: parent ? parent.width : 0
        text: card.device
        step: Theme.type.answer
        strong: true
        Accessible.role: Accessible.Heading
    }

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("PIN %1").arg(card.pin)
        muted: true
    }

    CheckRow {
        width: parent ? parent.width : 0
        objectName: card.objectName + "-airplane"
        label: qsTr("Airplane mode")
        Accessible.name: card.airplaneLabel
        ticked: card.airplane
        onToggledTo: on => card.airplanePicked(on)
    }
}
