// Wants to meet: when, what for, how they get there, and who will come, on one screen.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.PeerModels

PageFrame {
    id: screen

    required property MeetPage vm

    title: vm.name
    gap: Theme.space.m
    onBack: vm.back()

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("When, and how do they get there?")
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    WhenChooser {
        width: parent ? parent.width : 0
        pick: screen.vm.when
    }

    Segments {
        objectName: "rides"
        width: parent ? parent.width : 0
        model: screen.vm.rides
        current: screen.vm.ride
        onPicked: key => screen.vm.ridePicked(key)
    }

    Segments {
        objectName: "purposes"
        width: parent ? parent.width : 0
        model: screen.vm.purposes
        current: screen.vm.purpose
        onPicked: key => screen.vm.purposePicked(key)
    }

    TextEntry {
        objectName: "place"
        width: parent ? parent.width : 0
        label: qsTr("Where")
        value: screen.vm.place
        journaled: true
        onEdited: text => screen.vm.placeEdited(text)
    }

    FirstWords {
        width: parent ? parent.width : 0
        about: qsTr("Tell them who will come")
        line: screen.vm.whoComes
        meaning: ""
    }

    footer: PrimaryButton {
        objectName: "book"
        width: screen.columnWidth
        label: screen.vm.confirm
        onClicked: screen.vm.accepted()
    }
}
