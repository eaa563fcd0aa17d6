// Shows the session's page, in the session's look. The page names its screen; nothing here knows any screen.
import QtQuick
import Leadline.Theme
import Leadline.Models

FocusScope {
    id: shell

    required property Session session
    // The page takes touches.
    readonly property bool settled: !settling.running

    Binding { target: Theme; property: "mode"; value: shell.session.theme }
    Binding { target: Theme; property: "glove"; value: shell.session.glove }
    Binding { target: Theme; property: "hand"; value: shell.session.hand }
    Binding { target: Theme; property: "textScale"; value: shell.session.textScale }
    Binding { target: Theme; property: "reducedMotion"; value: shell.session.reducedMotion }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }

    Loader {
        id: stage
        anchors.fill: parent
        focus: true
        enabled: shell.settled
        onLoaded: {
            settling.restart();
            arrival.restart();
        }

        // The second tap of an eager thumb never answers the next question.
        Timer {
            id: settling
            interval: Theme.motion.settle
        }

        NumberAnimation {
            id: arrival
            target: stage
            property: "opacity"
            from: Theme.motion.quick === 0 ? 1 : 0
            to: 1
            duration: Theme.motion.quick
        }
    }

    LookSheet {
        id: looks
        onOpenChanged: if (!open) stage.forceActiveFocus()
        look: shell.session.look
    }

    CallSheet {
        id: refused
        onOpenChanged: if (!open) stage.forceActiveFocus()
    }

    Connections {
        target: shell.session
        function onCallRefused(number: string, title: string, why: string) {
            refused.number = number;
            refused.title = title;
            refused.why = why;
            refused.open = true;
        }
        function onPageChanged() {
            // Neither stays over another page: not a number that was somebody's, once the device is locked.
            looks.open = false;
            refused.open = false;
            refused.number = "";
            shell.showPage();
        }
        function onLookAsked() {
            looks.open = true;
        }
    }

    Component.onCompleted: showPage()

    function showPage(): void {
        if (session.page)
            stage.setSource(session.page.view, { "vm": session.page });
    }
}
