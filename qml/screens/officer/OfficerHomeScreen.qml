// The officer's home: counts, never names, and one thing to do.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Common
import Leadline.OfficerModels

HomeFrame {
    id: screen

    required property OfficerHomePage vm

    home: vm

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.waiting
        symbol: Theme.icon.clock
        tone: "attention"
    }

    ChoiceList {
        width: parent ? parent.width : 0
        model: screen.vm.unfinished
        onPicked: key => screen.vm.draftPicked(key)
    }

    ChoiceList {
        width: parent ? parent.width : 0
        model: screen.vm.counts
        onPicked: key => screen.vm.countPicked(key)
    }

    actions: PrimaryButton {
        width: screen.columnWidth
        label: qsTr("Start")
        enabled: screen.vm.ready
        onClicked: screen.vm.started()
    }
}
