// The inbox. On a phone one person's page lies over the list; from 840 wide it stands beside it.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.PeerModels

FocusScope {
    id: screen

    required property InboxPage vm
    readonly property bool wide: width >= Theme.space.twoPanes

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }

    InboxList {
        id: list
        width: screen.wide ? Theme.space.sideList : screen.width
        height: screen.height
        visible: screen.wide || !screen.vm.detail
        focus: visible && !screen.vm.detail
        vm: screen.vm
        beside: screen.wide
    }

    Rectangle {
        visible: screen.wide
        x: list.width
        width: Theme.space.hair
        height: screen.height
        color: Theme.color.quietLine
    }

    Item {
        id: room
        x: screen.wide ? list.width + Theme.space.hair : 0
        width: screen.width - x
        height: screen.height

        Phrase {
            anchors.centerIn: parent
            width: Math.min(parent.width - Theme.space.xxxl, Theme.space.column)
            visible: screen.wide && !screen.vm.detail
            text: screen.vm.summary
            step: Theme.type.question
            muted: true
            horizontalAlignment: Text.AlignHCenter
        }

        Loader {
            id: stage
            objectName: "detail"
            anchors.fill: parent
            focus: true
            onLoaded: arrival.restart()

            NumberAnimation {
                id: arrival
                target: stage
                property: "opacity"
                from: Theme.motion.quick === 0 ? 1 : 0
                to: 1
                duration: Theme.motion.quick
            }
        }
    }

    Connections {
        target: screen.vm
        function onDetailChanged() {
            screen.showDetail();
        }
    }

    Component.onCompleted: showDetail()

    function showDetail(): void {
        if (vm.detail)
            stage.setSource(vm.detail.view, { "vm": vm.detail });
        else
            stage.source = "";
    }
}
