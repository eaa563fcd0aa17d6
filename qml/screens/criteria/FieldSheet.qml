// What a field in a sentence can be set to: a number, one of several, any of several, a date.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.CriteriaModels

Sheet {
    id: sheet

    required property FieldEdit edit

    title: edit.label
    closeLabel: qsTr("Done")
    open: edit.open
    onClosed: edit.closed()

    Stepper {
        objectName: "stepper"
        width: parent ? parent.width : 0
        visible: sheet.edit.kind === "count"
        label: qsTr("Number, %1").arg(sheet.edit.hint)
        value: sheet.edit.value
        onStepped: by => sheet.edit.stepped(by)
        onTyped: text => sheet.edit.typed(text)
    }

    TextEntry {
        width: parent ? parent.width : 0
        visible: sheet.edit.kind === "number" || sheet.edit.kind === "date"
        label: sheet.edit.label
        hint: sheet.edit.hint
        value: sheet.edit.value
        maximumLength: 20
        inputHints: sheet.edit.kind === "number" ? Qt.ImhFormattedNumbersOnly : Qt.ImhDate
        onEdited: text => sheet.edit.typed(text)
    }

    Banner {
        objectName: "field-problem"
        width: parent ? parent.width : 0
        message: sheet.edit.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    ChoiceList {
        width: parent ? parent.width : 0
        visible: sheet.edit.kind === "one_of"
        model: visible ? sheet.edit.choices : null
        onPicked: key => sheet.edit.picked(key)
    }

    Column {
        width: parent ? parent.width : 0
        visible: sheet.edit.kind === "many_of"
        spacing: Theme.target.gap

        Repeater {
            model: sheet.edit.kind === "many_of" ? sheet.edit.choices : null

            CheckRow {
                required property string key
                required property bool chosen

                objectName: "tick-" + key
                width: parent ? parent.width : 0
                ticked: chosen
                onToggledTo: sheet.edit.picked(key)
            }
        }
    }

    NewAnswer {
        width: parent ? parent.width : 0
        visible: sheet.edit.canAdd
        onAdded: (english, spanish) => sheet.edit.answerAdded(english, spanish)
    }

    Item {
        width: Theme.space.l
        height: Theme.space.l
    }
}
