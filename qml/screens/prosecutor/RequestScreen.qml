// One request for an exception. The two answers have the same size, the same style, the same weight.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.ProsecutorModels

PageFrame {
    id: screen

    required property RequestPage vm

    title: qsTr("Exception")
    onBack: vm.back()
    aside: Flickable {
        anchors.fill: parent
        contentHeight: list.implicitHeight + Theme.space.xxl
        clip: true

        ChoiceList {
            id: list
            x: Theme.space.l
            y: Theme.space.l
            width: parent.width - Theme.space.l
            model: screen.vm.rows
            chosenMark: Theme.icon.forward
            onPicked: key => screen.vm.picked(key)
        }
    }

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.headline
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.decided
        symbol: Theme.icon.yes
        framed: true
        step: Theme.type.answer
    }

    LineList {
        width: parent ? parent.width : 0
        model: screen.vm.lines
    }

    Card {
        visible: screen.vm.heading !== ""
        width: parent ? parent.width : 0

        Phrase {
            width: parent ? parent.width : 0
            text: screen.vm.heading
            strong: true
            Accessible.role: Accessible.Heading
        }

        LineList {
            width: parent ? parent.width : 0
            model: screen.vm.inTheWay
        }
    }

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.limits
        step: Theme.type.small
        muted: true
    }

    QuietButton {
        visible: screen.vm.mayChange
        label: qsTr("Change the decision")
        symbol: Theme.icon.undo
        outlined: true
        onClicked: screen.vm.changePicked()
    }

    footer: [
        Row {
            visible: screen.vm.mayDecide
            spacing: Theme.target.gap

            SecondaryButton {
                width: (screen.columnWidth - parent.spacing) / 2
                height: Theme.target.primary
                large: true
                label: qsTr("Not this time")
                onClicked: screen.vm.notGranted()
            }

            SecondaryButton {
                width: (screen.columnWidth - parent.spacing) / 2
                height: Theme.target.primary
                large: true
                label: qsTr("Grant")
                onClicked: screen.vm.granted()
            }
        }
    ]
}
