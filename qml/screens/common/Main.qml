// The window of leadline-app.
import QtQuick
import Leadline.Theme
import Leadline.Models

Window {
    id: window

    required property Session session

    width: Theme.space.windowWidth
    height: Theme.space.windowHeight
    minimumWidth: Theme.space.leastWidth
    visible: true
    title: "Leadline"
    color: Theme.color.surface

    Shell {
        anchors.fill: parent
        focus: true
        session: window.session
    }
}
