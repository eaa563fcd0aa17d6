// The offer, on the turned glass. Yes and no have the same size, the same style, the same weight.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.OfficerModels

TurnedFrame {
    id: screen

    required property OfferPage vm

    turned: vm
    place: answered ? "" : vm.place

    Sentences {
        width: parent ? parent.width : 0
        text: screen.answered ? screen.vm.thanks : screen.vm.text
    }

    footer: [
        Row {
            visible: !screen.answered
            spacing: Theme.target.gap

            SecondaryButton {
                width: (screen.columnWidth - parent.spacing) / 2
                height: Theme.target.primary
                large: true
                label: screen.vm.no
                onClicked: screen.vm.noPicked()
            }

            SecondaryButton {
                width: (screen.columnWidth - parent.spacing) / 2
                height: Theme.target.primary
                large: true
                label: screen.vm.yes
                onClicked: screen.vm.yesPicked()
            }
        }
    ]
}
