// The honest summary: who is on call, what was done, what will happen and when.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.OfficerModels

EncounterFrame {
    id: screen

    required property SummaryPage vm

    page: vm

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.headline
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Card {
        width: parent ? parent.width : 0

        LineList {
            width: parent ? parent.width : 0
            model: screen.vm.lines
            step: Theme.type.answer
        }
    }

    DialList {
        width: parent ? parent.width : 0
        model: screen.vm.dials
        onDialed: number => screen.vm.dialed(number)
    }

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.promise
        step: Theme.type.answer
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.saved
        symbol: Theme.icon.saved
    }

    QuietButton {
        visible: screen.vm.report !== ""
        label: qsTr("Words for my report")
        symbol: Theme.icon.code
        outlined: true
        onClicked: report.open = true
    }

    footer: PrimaryButton {
        width: screen.columnWidth
        label: qsTr("Finish")
        onClicked: screen.vm.finished()
    }

    ReportSheet {
        id: report
        objectName: "report"
        parent: screen
        text: screen.vm.report
        code: screen.vm.reportCode
    }
}
