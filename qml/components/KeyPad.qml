// Digits under the thumb. `extra` is a further key such as the decimal point; empty leaves the place empty.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme

Grid {
    id: pad

    property string extra: ""
    property int keyHeight: Theme.target.primary
    property string eraseLabel: qsTr("Erase")

    signal pressed(string key)
    signal erased()

    columns: 3
    columnSpacing: Theme.target.gap
    rowSpacing: Theme.target.gap

    Repeater {
        model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", pad.extra, "0", "erase"]

        Pressable {
            id: key

            required property string modelData
            readonly property bool isErase: modelData === "erase"

            width: (pad.width - pad.columnSpacing * (pad.columns - 1)) / pad.columns
            height: pad.keyHeight
            label: isErase ? pad.eraseLabel : modelData
            enabled: modelData !== ""
            opacity: modelData === "" ? 0 : 1
            focusPolicy: Qt.TabFocus
            onClicked: isErase ? pad.erased() : pad.pressed(modelData)

            background: ButtonFace {
                fill: key.down ? Theme.color.pressed : key.isErase ? "transparent" : Theme.color.raised
                edge: key.down ? Theme.color.action : key.isErase ? "transparent" : Theme.color.quietLine
            }

                    contentItem: SymbolAndWord {
                word: key.label
                symbol: key.isErase ? Theme.icon.erase : ""
                step: key.isErase ? Theme.type.small : Theme.type.question
                tint: key.isErase ? Theme.color.muted : Theme.color.text
            }
        }
    }
}
