// The officer's own referrals. Names are here, one tap away from home.
import QtQuick
import Leadline.Components
import Leadline.OfficerModels

PageFrame {
    id: screen

    required property ReferralsPage vm

    title: qsTr("Referrals")
    onBack: vm.back()

    ChoiceList {
        width: parent ? parent.width : 0
        model: screen.vm.rows
        onPicked: key => screen.vm.picked(key)
    }
}
