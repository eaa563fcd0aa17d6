// What stands behind one criterion: how it came out and why, what was used, what it was held against, where the rule
// comes from and how sure that is.
import QtQuick
import Leadline.Theme
import Leadline.Components

Sheet {
    id: sheet

    property ReasonButton reason: null

    title: reason?.label ?? ""

    Banner {
        width: parent ? parent.width : 0
        message: !sheet.reason ? "" : sheet.reason.because === "" || sheet.reason.mark === "met" ? sheet.reason.word
                               : sheet.reason.word + ". " + sheet.reason.because
        symbol: sheet.reason?.mark === "met" ? Theme.icon.met
              : sheet.reason?.mark === "not_met" ? Theme.icon.notMet : Theme.icon.unknown
        tone: sheet.reason?.mark === "met" ? "positive" : "attention"
        framed: false
        step: Theme.type.answer
    }

    Phrase {
        width: parent ? parent.width : 0
        visible: text !== ""
        text: sheet.reason?.help ?? ""
        bottomPadding: Theme.space.s
    }

    SheetLine {
        width: parent ? parent.width : 0
        about: qsTr("Used")
        text: sheet.reason?.value ?? ""
    }

    SheetLine {
        width: parent ? parent.width : 0
        about: qsTr("Held against")
        text: sheet.reason?.limit ?? ""
    }

    SheetLine {
        width: parent ? parent.width : 0
        about: qsTr("The amount comes from")
        text: sheet.reason?.limitFrom ?? ""
    }

    SheetLine {
        width: parent ? parent.width : 0
        about: qsTr("The rule comes from")
        text: sheet.reason?.citation ?? ""
    }

    SheetLine {
        width: parent ? parent.width : 0
        about: qsTr("Where to read it")
        text: sheet.reason?.readAt ?? ""
    }

    SheetLine {
        width: parent ? parent.width : 0
        about: qsTr("How sure of the rule")
        text: sheet.reason?.sure ?? ""
    }
}
