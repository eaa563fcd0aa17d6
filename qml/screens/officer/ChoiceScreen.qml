// One question with a few answers, low on the glass.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.OfficerModels

EncounterFrame {
    id: screen

    required property ChoicePage vm

    page: vm

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.question
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: text !== ""
        text: screen.vm.help
        muted: true
    }

    SecondaryButton {
        width: parent ? parent.width : 0
        visible: label !== "" && screen.vm.dials
        label: screen.vm.figure
        symbol: Theme.icon.phone
        large: true
        onClicked: screen.vm.dialed(label)
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: text !== "" && !screen.vm.dials
        text: screen.vm.figure
        step: Theme.type.display
        strong: true
        topPadding: Theme.space.l
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.aside
        symbol: Theme.icon.info
    }

    footer: ChoiceList {
        width: screen.columnWidth
        model: screen.vm.options
        onPicked: key => screen.vm.picked(key)
    }
}
