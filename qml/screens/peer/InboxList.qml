// The people in their bands: tonight's, waiting longest first, today, releases, later.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.PeerModels

HomeFrame {
    id: screen

    required property InboxPage vm
    property bool beside: false          // a person's page stands beside the list

    home: vm

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.waiting
        symbol: Theme.icon.clock
        tone: "attention"
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: text !== ""
        text: screen.vm.summary
        step: screen.beside ? Theme.type.answer : Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    TextEntry {
        width: parent ? parent.width : 0
        visible: screen.vm.searchable
        label: qsTr("Find a name")
        value: screen.vm.sought
        onEdited: text => screen.vm.searched(text)
    }

    Column {
        width: parent ? parent.width : 0
        spacing: Theme.target.gap

        Repeater {
            model: screen.vm.rows

            Column {
                id: place

                required property string key
                required property string band
                required property string name
                required property string when
                required property bool late
                required property string language
                required property string safety
                required property string note
                required property string noteSymbol
                required property bool chosen

                width: parent ? parent.width : 0
                spacing: Theme.target.gap

                Phrase {
                    visible: place.band !== ""
                    topPadding: Theme.space.m
                    text: place.band
                    strong: true
                    muted: true
                    Accessible.role: Accessible.Heading
                }

                PersonRow {
                    objectName: "person-" + place.name
                    width: place.width
                    label: place.name
                    when: place.when
                    late: place.late
                    language: place.language
                    safety: place.safety
                    note: place.note
                    noteSymbol: place.noteSymbol
                    chosen: place.chosen && screen.beside
                    onClicked: screen.vm.picked(place.key)
                }
            }
        }
    }

    QuietButton {
        objectName: "me"
        label: screen.vm.me === "" ? qsTr("Who are you?") : qsTr("You are %1").arg(screen.vm.me)
        symbol: Theme.icon.person
        tint: Theme.color.muted
        onClicked: screen.vm.mePicked()
    }
}
