// Stops are interrupted. Each way out keeps what must be kept and forgets what must be forgotten.
// The model has the roles key, label, hint, symbol, chosen.
import QtQuick

Sheet {
    id: sheet

    required property var model

    signal picked(string key)

    title: qsTr("Pause")
    closeLabel: qsTr("Go on")

    ChoiceList {
        width: parent ? parent.width : 0
        model: sheet.model
        onPicked: key => sheet.picked(key)
    }
}
