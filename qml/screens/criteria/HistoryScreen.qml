// Every version that there was: from when it counted, and where it stands.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.CriteriaModels

PageFrame {
    id: screen

    required property HistoryPage vm

    title: qsTr("All versions")
    onBack: vm.back()

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.problem
        symbol: Theme.icon.danger
        tone: "danger"
    }

    VersionList {
        width: parent ? parent.width : 0
        model: screen.vm.versions
        onPicked: key => screen.vm.versionPicked(key)
    }
}
