// The demo's own window: the clock, and which device is in airplane mode. No part of the app.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.DemoModels

Window {
    id: window

    required property DemoStrip strip

    width: Theme.space.pad
    height: Theme.space.windowHeight
    minimumWidth: Theme.space.leastWidth
    visible: true
    title: qsTr("Leadline: the demo's clock and network")
    color: Theme.color.surface

    Flickable {
        anchors.fill: parent
        contentHeight: panel.implicitHeight + Theme.space.xxl
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: panel
            x: Theme.space.l
            y: Theme.space.l
            width: parent.width - Theme.space.xxl
            spacing: Theme.space.l

            Phrase {
                width: parent.width
                text: window.strip.time
                step: Theme.type.display
                strong: true
                Accessible.role: Accessible.Heading
            }

            PrimaryButton {
                objectName: "go-on"
                width: parent.width
                visible: window.strip.next !== ""
                label: window.strip.next
                symbol: Theme.icon.clock
                onClicked: window.strip.nextPicked()
            }

            StripDevice {
                objectName: "tablet"
                width: parent.width
                device: qsTr("The officer's tablet")
                pin: window.strip.pin
                airplane: window.strip.officerAirplane
                airplaneLabel: qsTr("Airplane mode on the tablet")
                onAirplanePicked: on => window.strip.officerAirplanePicked(on)
            }

            StripDevice {
                objectName: "phone"
                width: parent.width
                device: qsTr("The peer worker's phone")
                pin: window.strip.pin
                airplane: window.strip.peerAirplane
                airplaneLabel: qsTr("Airplane mode on the phone")
                onAirplanePicked: on => window.strip.peerAirplanePicked(on)
            }

            Banner {
                width: parent.width
                message: window.strip.note
                symbol: Theme.icon.phone
                framed: true
            }

            Banner {
                width: parent.width
                message: qsTr("Two devices as they are shipped, and a real server that can read nothing. Everybody here is invented.")
            }

            QuietButton {
                label: window.strip.otherLanguage
                symbol: Theme.icon.language
                onClicked: window.strip.languagePicked()
            }
        }
    }
}
