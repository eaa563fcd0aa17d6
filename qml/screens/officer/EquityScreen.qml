// How the person describes themselves, without a name: each line may stay empty, and one tap skips it all.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.OfficerModels

EncounterFrame {
    id: screen

    required property EquityPage vm

    page: vm

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("How do they describe themselves?")
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("Only what they say themselves. No name. Skip it whenever it does not fit.")
        muted: true
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.sealed
        symbol: Theme.icon.sealed
        step: Theme.type.small
    }

    EquityGroup {
        width: parent ? parent.width : 0
        about: qsTr("Race or ethnicity: all that they name")
        model: screen.vm.races
        many: true
        onPicked: key => screen.vm.racePicked(key)
    }

    EquityGroup {
        width: parent ? parent.width : 0
        about: qsTr("Gender")
        model: screen.vm.genders
        columns: Theme.glove ? 2 : 3
        onPicked: key => screen.vm.genderPicked(key)
    }

    EquityGroup {
        width: parent ? parent.width : 0
        about: qsTr("Age")
        model: screen.vm.ages
        columns: Theme.glove ? 2 : 4
        onPicked: key => screen.vm.agePicked(key)
    }

    footer: [
        Row {
            spacing: Theme.target.gap

            SecondaryButton {
                width: (screen.columnWidth - parent.spacing) / 2
                large: true
                label: qsTr("Skip")
                onClicked: screen.vm.skipped()
            }

            SecondaryButton {
                width: (screen.columnWidth - parent.spacing) / 2
                large: true
                enabled: screen.vm.complete
                label: qsTr("Save")
                onClicked: screen.vm.accepted()
            }
        }
    ]
}
