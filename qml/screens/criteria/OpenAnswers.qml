// A question that finished examples do not answer yet: it is answered in all of them at once.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.CriteriaModels

Column {
    id: open

    required property string word
    required property var model          // what one touch answers
    required property AnswerEdit edit    // what is typed

    signal picked(string key)

    spacing: Theme.target.gap

    Banner {
        width: open.width
        message: open.word
        symbol: Theme.icon.message
        tone: "attention"
        framed: true
    }

    Phrase {
        width: open.width
        text: open.edit.kind === "" ? qsTr("One touch answers it in all of these examples:")
                                    : qsTr("It is answered in all of these examples at once:")
        muted: true
    }

    ChoiceGrid {
        width: open.width
        model: open.model
        onPicked: key => open.picked(key)
    }

    AnswerForm {
        width: open.width
        visible: open.edit.kind !== ""
        edit: open.edit
    }
}
