// One criterion: its rule as a sentence with fields, what was found about it beside it, how it counts, and its words.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.CriteriaModels

PageFrame {
    id: screen

    required property CriterionPage vm

    onBack: vm.back()

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.heading
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Column {
        width: parent ? parent.width : 0
        spacing: Theme.space.m

        Phrase {
            width: parent.width
            text: qsTr("It is met when")
            strong: true
            muted: true
        }

        Repeater {
            model: screen.vm.sentence

            SentenceLine {
                id: clause

                required property string at

                width: parent ? parent.width : 0
                onFieldPicked: key => screen.vm.fieldPicked(clause.at, key)
                onRemoved: screen.vm.partRemoved(clause.at)
            }
        }

        QuietButton {
            objectName: "add-part"
            label: qsTr("Add a part")
            symbol: Theme.icon.add
            tint: Theme.color.action
            leftPadding: 0
            onClicked: screen.vm.partAdded()
        }
    }

    FindingList {
        width: parent ? parent.width : 0
        model: screen.vm.findings
    }

    SettingList {
        width: parent ? parent.width : 0
        model: screen.vm.settings
        onPicked: key => screen.vm.settingPicked(key)
    }

    WordsList {
        width: parent ? parent.width : 0
        model: screen.vm.words
        onEdited: (key, text) => screen.vm.edited(key, text)
    }

    Flow {
        width: parent ? parent.width : 0
        spacing: Theme.target.gap

        QuietButton {
            enabled: !screen.vm.first
            label: qsTr("Move up")
            symbol: Theme.icon.less
            outlined: true
            onClicked: screen.vm.moved(-1)
        }

        QuietButton {
            enabled: !screen.vm.last
            label: qsTr("Move down")
            symbol: Theme.icon.more
            outlined: true
            onClicked: screen.vm.moved(1)
        }

        QuietButton {
            objectName: "remove"
            label: qsTr("Take this criterion out")
            symbol: Theme.icon.remove
            outlined: true
            onClicked: screen.vm.removed()
        }
    }

    FieldSheet {
        parent: screen
        edit: screen.vm.field
    }
}
