// The frame of every home page: the time, how the records stand, who answers now, and what was just done.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Models

PageFrame {
    id: frame

    required property HomePage home
    property alias actions: actions.data

    canGoBack: home.canGoBack
    onBack: home.back()
    title: home.time
    gap: Theme.space.m

    headerActions: [
        SyncBadge {
            objectName: "sync-badge"
            label: frame.home.syncWord
            symbol: frame.home.syncSymbol
            tone: frame.home.syncTone
            onClicked: details.open = true
        }
    ]

    low: true
    lead: [
        Banner {
            width: parent ? parent.width : 0
            message: frame.home.problem
            symbol: Theme.icon.danger
            tone: "danger"
        },
        Banner {
            width: parent ? parent.width : 0
            message: frame.home.cover
            symbol: Theme.icon.cover
            step: Theme.type.answer
        },
        DialList {
            width: parent ? parent.width : 0
            model: frame.home.dials
            onDialed: number => frame.home.dialed(number)
        }
    ]

    footer: [
        UndoBar {
            width: frame.columnWidth
            message: frame.home.undoMessage
            shown: frame.home.undoMessage !== ""
            onUndone: frame.home.undone()
        },
        Column {
            id: actions
            width: frame.columnWidth
            spacing: Theme.target.gap
        }
    ]

    Sheet {
        id: details
        parent: frame
        title: qsTr("Your records")
        onClosed: open = false

        LineList {
            width: parent ? parent.width : 0
            model: frame.home.syncLines
            bottomPadding: Theme.space.l
        }

        SecondaryButton {
            width: parent ? parent.width : 0
            label: qsTr("Send and receive now")
            symbol: Theme.icon.sync
            onClicked: {
                details.open = false;
                frame.home.syncAsked();
            }
        }

        SecondaryButton {
            width: parent ? parent.width : 0
            label: qsTr("How the screen looks")
            symbol: Theme.icon.night
            onClicked: {
                details.open = false;
                frame.home.lookAsked();
            }
        }

        SecondaryButton {
            width: parent ? parent.width : 0
            label: qsTr("Lock")
            symbol: Theme.icon.lock
            onClicked: frame.home.locked()
        }
    }
}
