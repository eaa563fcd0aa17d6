// Every control on one page, for the eye and for the checks of tests/qml.
import QtQuick
import Leadline.Theme
import Leadline.Components

PageFrame {
    id: gallery

    title: qsTr("Gallery")
    headerActions: [
        SyncBadge {
            label: "3"
            symbol: Theme.icon.waiting
            tone: "attention"
        }
    ]
    footer: [
        UndoBar {
            width: parent ? parent.width : 0
            message: qsTr("Saved on this tablet.")
            shown: true
        },
        PrimaryButton {
            width: parent ? parent.width : 0
            label: qsTr("Start")
        }
    ]

    GalleryButtons { width: parent ? parent.width : 0 }
    GalleryWords { width: parent ? parent.width : 0 }
}
