// One question of the criteria: large answers, the three ways not to answer, what it comes to so far.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.OfficerModels

EncounterFrame {
    id: screen

    required property QuestionPage vm
    property bool more: false

    page: vm
    aside: Item {
        anchors.fill: parent
        Phrase {
            id: heading
            x: Theme.space.l
            y: Theme.space.l
            text: qsTr("Overview")
            step: Theme.type.answer
            strong: true
        }

        Flickable {
            anchors.fill: parent
            anchors.topMargin: heading.height + Theme.space.xxl
            anchors.leftMargin: Theme.space.l
            contentHeight: list.implicitHeight + Theme.space.xl
            clip: true

            OverviewList {
                id: list
                width: parent.width
                model: screen.vm.overview
                onJumped: key => screen.vm.jumped(key)
            }
        }
    }

    low: true
    lead: [
        Phrase {
            width: parent ? parent.width : 0
            text: screen.vm.question
            step: Theme.type.question
            strong: true
            Accessible.role: Accessible.Heading
        },
        Phrase {
            width: parent ? parent.width : 0
            visible: text !== "" && !(Theme.glove && screen.vm.kind === "number")
            text: screen.vm.help
            muted: true
        }
    ]

    ChoiceList {
        width: parent ? parent.width : 0
        visible: screen.vm.kind === "choice" || screen.vm.kind === "many"
        model: screen.vm.options
        onPicked: key => screen.vm.picked(key)
    }

    ChoiceList {
        width: parent ? parent.width : 0
        visible: screen.more
        model: screen.vm.moreOptions
        onPicked: key => screen.vm.picked(key)
    }

    QuietButton {
        visible: screen.vm.moreCount > 0 && !screen.more
        label: qsTr("More")
        symbol: Theme.icon.more
        onClicked: screen.more = true
    }

    QuestionNumber {
        width: parent ? parent.width : 0
        visible: screen.vm.kind === "number"
        vm: screen.vm
    }

    TextEntry {
        width: parent ? parent.width : 0
        visible: screen.vm.kind === "date"
        label: qsTr("Date, as year-month-day")
        value: screen.vm.kind === "date" ? screen.vm.number : ""
        inputHints: Qt.ImhDate
        journaled: true
        onEdited: text => screen.vm.numberTyped(text)
    }

    footer: [
        Segments {
            width: screen.columnWidth
            visible: screen.vm.needsBasis
            enabled: screen.vm.complete
            model: screen.vm.bases
            current: screen.vm.basis
            large: true
            onPicked: key => screen.vm.basisPicked(key)
        },
        PrimaryButton {
            width: screen.columnWidth
            visible: screen.vm.kind !== "choice" && !screen.vm.needsBasis
            enabled: screen.vm.complete
            label: qsTr("OK")
            onClicked: screen.vm.accepted()
        },
        EscapeRow {
            width: screen.columnWidth
            model: screen.vm.escapes
            onPicked: key => screen.vm.escaped(key)
        },
        Item {
            width: screen.columnWidth
            height: Math.max(overviewButton.height, soFar.implicitHeight)

            Banner {
                id: soFar
                anchors.left: parent.left
                anchors.right: overviewButton.left
                anchors.verticalCenter: parent.verticalCenter
                message: screen.vm.soFar
                symbol: screen.vm.soFarTone === "positive" ? Theme.icon.met : screen.vm.soFarTone === "attention"
                        ? Theme.icon.attention : Theme.icon.off
                tone: screen.vm.soFarTone
                framed: false
            }

            QuietButton {
                id: overviewButton
                anchors.right: parent.right
                visible: !screen.twoPanes
                label: qsTr("Overview")
                symbol: Theme.icon.list
                tint: Theme.color.muted
                onClicked: overview.open = true
            }
        }
    ]

    Sheet {
        id: overview
        parent: screen
        title: qsTr("Overview")
        onClosed: open = false

        OverviewList {
            width: parent ? parent.width : 0
            model: screen.vm.overview
            onJumped: key => {
                overview.open = false;
                screen.vm.jumped(key);
            }
        }
    }
}
