import QtQuick
import Leadline.Theme
import Leadline.Components

Kiosk {
    id: kiosk

    place: "1 of 2"
    languageLabel: "Español"
    cornerLabel: "Hold"

    Phrase {
        width: parent ? parent.width : 0
        text: "You choose what is shared:"
        step: Theme.type.question
        strong: true
    }

    SignaturePad {
        width: parent ? parent.width : 0
        label: "sign here"
        strokes: [[100, 600, 200, 300, 300, 700, 420, 420, 500, 620, 640, 500]]
    }

    footer: [
        Row {
            width: parent ? parent.width : 0
            spacing: Theme.target.gap

            SecondaryButton {
                width: (kiosk.columnWidth - parent.spacing) / 2
                large: true
                label: "No"
            }

            SecondaryButton {
                width: (kiosk.columnWidth - parent.spacing) / 2
                large: true
                label: "Yes"
            }
        }
    ]
}
