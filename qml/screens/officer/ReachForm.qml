// One way to reach her: what kind, the number or the place, when.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.OfficerModels

Column {
    id: form

    required property ReachPage vm

    spacing: Theme.space.l

    Segments {
        width: form.width
        model: form.vm.channels
        current: form.vm.channel
        onPicked: key => form.vm.channelPicked(key)
    }

    TextEntry {
        width: form.width
        visible: form.vm.channel !== ""
        label: form.vm.valueLabel
        value: form.vm.value
        journaled: true
        inputHints: form.vm.isNumber ? Qt.ImhDialableCharactersOnly : Qt.ImhNone
        onEdited: text => form.vm.valueEdited(text)
    }

    TextEntry {
        width: form.width
        visible: form.vm.channel !== ""
        label: qsTr("When is best?")
        value: form.vm.time
        journaled: true
        onEdited: text => form.vm.timeEdited(text)
    }

    CheckRow {
        width: form.width
        visible: form.vm.isNumber
        label: qsTr("A message may be left")
        ticked: form.vm.leaveMessage
        onToggledTo: on => form.vm.leaveMessagePicked(on)
    }

    QuietButton {
        visible: form.vm.channel !== ""
        enabled: form.vm.complete
        label: qsTr("Another way")
        symbol: Theme.icon.add
        onClicked: form.vm.another()
    }
}
