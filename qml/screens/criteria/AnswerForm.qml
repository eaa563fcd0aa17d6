// One answer in the form that its question takes: one touch, several ticks, a number with its unit, a day.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.CriteriaModels

Column {
    id: form

    required property AnswerEdit edit
    property string label: qsTr("The answer")
    readonly property bool typed: edit.kind === "number" || edit.kind === "date"

    spacing: Theme.target.gap

    ChoiceList {
        width: form.width
        visible: form.edit.kind === "choose" || form.edit.kind === "many"
        model: form.edit.choices
        onPicked: key => form.edit.picked(key)
    }

    TextEntry {
        id: entry
        objectName: "answer-text"
        width: form.width
        visible: form.typed
        label: form.label
        hint: form.edit.hint
        value: form.edit.text
        maximumLength: 20
        inputHints: form.edit.kind === "date" ? Qt.ImhDate : Qt.ImhFormattedNumbersOnly
        onEdited: text => form.edit.typed(text)
        onEntered: form.edit.given()
    }

    Segments {
        width: form.width
        visible: form.edit.kind === "number" && form.edit.unit !== ""
        model: form.edit.units
        current: form.edit.unit
        onPicked: key => form.edit.unitPicked(key)
    }

    Segments {
        width: form.width
        visible: form.edit.kind === "number"
        model: form.edit.bases
        current: form.edit.basis
        onPicked: key => form.edit.basisPicked(key)
    }

    Banner {
        width: form.width
        message: form.edit.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    SecondaryButton {
        objectName: "give-answer"
        width: form.width
        visible: form.edit.kind !== "choose" && form.edit.kind !== ""
        enabled: form.edit.ready
        label: qsTr("OK")
        symbol: Theme.icon.yes
        onClicked: form.edit.given()
    }
}
