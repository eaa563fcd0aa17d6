// How the rule works: at which weight, at which charge, the result would read otherwise. Only of what is seen.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common

Sheet {
    id: sheet

    required property var model

    title: qsTr("How this rule works")
    onClosed: open = false

    LineList {
        width: parent ? parent.width : 0
        model: sheet.model
        step: Theme.type.answer
    }
}
