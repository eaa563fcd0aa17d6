// How the glass looks: its light, its targets, its hand. What is touched holds at once and is kept.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Models

Sheet {
    id: sheet

    required property Look look

    title: qsTr("How the screen looks")
    closeLabel: qsTr("Done")
    onClosed: open = false

    Banner {
        width: parent ? parent.width : 0
        message: sheet.look.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("Light")
        muted: true
    }

    Segments {
        width: parent ? parent.width : 0
        model: sheet.look.lights
        current: sheet.look.light
        onPicked: key => sheet.look.lightPicked(key)
    }

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("Buttons nearer to this hand")
        muted: true
        topPadding: Theme.space.s
    }

    Segments {
        width: parent ? parent.width : 0
        model: sheet.look.hands
        current: sheet.look.hand
        onPicked: key => sheet.look.handPicked(key)
    }

    CheckRow {
        width: parent ? parent.width : 0
        label: qsTr("Larger buttons, for gloves")
        ticked: sheet.look.glove
        onToggledTo: ticked => sheet.look.glovePicked(ticked)
    }
}
