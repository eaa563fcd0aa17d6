// The frame of an encounter's pages: back, how much is left, and the pause sheet within reach of every page.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.OfficerModels

PageFrame {
    id: frame

    required property EncounterPage page

    title: page.progress
    canGoBack: page.canGoBack
    onBack: page.back()

    headerActions: [
        QuietButton {
            visible: frame.page.canPause
            label: qsTr("Pause")
            symbol: Theme.icon.pause
            tint: Theme.color.muted
            onClicked: sheet.open = true
        }
    ]

    Banner {
        width: parent ? parent.width : 0
        message: frame.page.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    PauseSheet {
        id: sheet
        parent: frame
        model: frame.page.pauses
        onClosed: open = false
        onPicked: key => {
            open = false;
            frame.page.pausePicked(key);
        }
    }
}
