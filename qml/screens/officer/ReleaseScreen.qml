// The release, on the turned glass: boxes start empty, she ticks what she allows and signs.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.OfficerModels

TurnedFrame {
    id: screen

    required property ReleasePage vm

    turned: vm

    Phrase {
        width: parent ? parent.width : 0
        visible: !screen.answered
        text: screen.vm.heading
        step: Theme.type.question
        strong: true
    }

    Sentences {
        width: parent ? parent.width : 0
        visible: screen.answered
        text: screen.vm.thanks
    }

    Column {
        width: parent ? parent.width : 0
        visible: !screen.answered
        spacing: Theme.target.gap

        Repeater {
            model: screen.vm.lines

            CheckRow {
                required property string key
                required property bool chosen

                width: parent ? parent.width : 0
                ticked: chosen
                onToggledTo: on => screen.vm.ticked(key, on)
            }
        }
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: !screen.answered
        text: screen.vm.until + " " + screen.vm.stop
    }

    SignaturePad {
        width: parent ? parent.width : 0
        visible: !screen.answered
        label: screen.vm.signHere
        clearLabel: screen.vm.clear
        strokes: screen.vm.strokes
        onStroked: points => screen.vm.stroked(points)
        onCleared: screen.vm.cleared()
    }

    footer: [
        Row {
            visible: !screen.answered
            spacing: Theme.target.gap

            SecondaryButton {
                width: (screen.columnWidth - parent.spacing) / 2
                height: Theme.target.primary
                large: true
                label: screen.vm.notNow
                onClicked: screen.vm.notNowPicked()
            }

            SecondaryButton {
                width: (screen.columnWidth - parent.spacing) / 2
                height: Theme.target.primary
                large: true
                enabled: screen.vm.complete
                label: screen.vm.sign
                onClicked: screen.vm.signPicked()
            }
        }
    ]
}
