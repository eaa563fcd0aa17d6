import QtQuick
import Leadline.Components

PageFrame {
    id: page

    title: qsTr("Gallery")

    PinDots {
        anchors.horizontalCenter: parent ? parent.horizontalCenter : undefined
        entered: 2
    }

    TextEntry {
        width: parent ? parent.width : 0
        label: "Where can they find her?"
        hint: "Optional"
        value: "Bus stop on 5th"
    }

    AmountEntry {
        width: parent ? parent.width : 0
        text: "1"
        unit: "g"
        units: ListModel {
            ListElement { key: "g"; label: "grams" }
            ListElement { key: "oz"; label: "ounces" }
            ListElement { key: "unit"; label: "pieces" }
        }
    }

    PauseSheet {
        parent: page
        open: false
        model: ListModel {
            ListElement { key: "away"; label: "Called away"; hint: "Keeps everything, sealed"; symbol: ""; chosen: false }
        }
    }
}
