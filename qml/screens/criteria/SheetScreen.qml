// The author's list. On a phone one criterion lies over it; from 840 wide it stands beside it.
import QtQuick
import Leadline.Theme
import Leadline.CriteriaModels

FocusScope {
    id: screen

    required property SheetPage vm
    readonly property bool wide: width >= Theme.space.twoPanes

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }

    SheetList {
        id: list
        width: screen.wide ? Theme.space.sideList : screen.width
        height: screen.height
        visible: screen.wide || !screen.vm.detail
        focus: visible && !screen.vm.detail
        vm: screen.vm
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

        FirstHint {
            anchors.centerIn: parent
            width: Math.min(parent.width - Theme.space.xxxl, Theme.space.column)
            visible: screen.wide && !screen.vm.detail
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
