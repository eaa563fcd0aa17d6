// Where one referral stands: the program's word, or that there is none yet.
pragma ComponentBehavior: Bound

import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.OfficerModels

PageFrame {
    id: screen

    required property NoticePage vm

    title: qsTr("Referral")
    onBack: vm.back()
    aside: Flickable {
        anchors.fill: parent
        contentHeight: list.implicitHeight + Theme.space.xxl
        clip: true

        ChoiceList {
            id: list
            x: Theme.space.l
            y: Theme.space.l
            width: parent.width - Theme.space.l
            model: screen.vm.rows
            chosenMark: Theme.icon.forward
            onPicked: key => screen.vm.picked(key)
        }
    }

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.name
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.notice
        symbol: screen.vm.symbol
        tone: screen.vm.tone
        framed: true
        step: Theme.type.answer
    }

    LineList {
        width: parent ? parent.width : 0
        model: screen.vm.lines
    }

    TextEntry {
        id: incident
        width: parent ? parent.width : 0
        visible: screen.vm.takesNumber
        label: qsTr("Incident number")
        hint: screen.vm.incident === "" ? qsTr("It can come later.") : ""
        maximumLength: 40
        value: screen.vm.incident
        journaled: true
        onEntered: if (numbers.visible) screen.vm.numbered(incident.text)
    }

    QuietButton {
        id: numbers
        visible: screen.vm.takesNumber && incident.text.trim() !== "" && incident.text.trim() !== screen.vm.incident
        label: qsTr("Save the number")
        symbol: Theme.icon.saved
        outlined: true
        onClicked: screen.vm.numbered(incident.text)
    }

    QuietButton {
        visible: screen.vm.report !== ""
        label: qsTr("Words for my report")
        symbol: Theme.icon.document
        outlined: true
        onClicked: report.open = true
    }

    footer: ChoiceList {
        width: screen.columnWidth
        model: screen.vm.decisions
        onPicked: key => screen.vm.decided(key)
    }

    ReportSheet {
        id: report
        objectName: "report"
        parent: screen
        text: screen.vm.report
        code: screen.vm.reportCode
    }
}
