// What the person is told when the program is offered: each text in both languages with what was found beside it, and
// the whole as she will read it.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.CriteriaModels

PageFrame {
    id: screen

    required property OfferWordsPage vm

    onBack: vm.back()

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Phrase {
        width: parent ? parent.width : 0
        text: qsTr("What the person is told")
        step: Theme.type.question
        strong: true
        Accessible.role: Accessible.Heading
    }

    Phrase {
        width: parent ? parent.width : 0
        text: screen.vm.own ? qsTr("On the turned glass, before she answers. It is approved and signed together with the criteria.")
                            : qsTr("This version has no words of its own: the app's are said. Begin with them to change them here.")
        muted: true
    }

    SecondaryButton {
        objectName: "begin-offer"
        width: parent ? parent.width : 0
        visible: !screen.vm.own
        label: qsTr("Begin with the app's words")
        symbol: Theme.icon.document
        onClicked: screen.vm.beginPicked()
    }

    FindingList {
        width: parent ? parent.width : 0
        model: screen.vm.findings
    }

    WordsList {
        width: parent ? parent.width : 0
        visible: screen.vm.own
        model: screen.vm.words
        onEdited: (key, text) => screen.vm.edited(key, text)
    }

    Flow {
        width: parent ? parent.width : 0
        visible: screen.vm.own
        spacing: Theme.target.gap

        QuietButton {
            objectName: "add-page"
            visible: screen.vm.canAdd
            label: qsTr("Add a page for everybody")
            symbol: Theme.icon.add
            outlined: true
            onClicked: screen.vm.addPicked()
        }

        QuietButton {
            objectName: "remove-page"
            visible: screen.vm.canRemove
            label: qsTr("Take the last one out")
            symbol: Theme.icon.remove
            outlined: true
            onClicked: screen.vm.removePicked()
        }
    }

    Part {
        width: parent ? parent.width : 0
        heading: qsTr("As it will be read")

        ScriptList {
            objectName: "script"
            width: parent ? parent.width : 0
            model: screen.vm.script
        }
    }
}
