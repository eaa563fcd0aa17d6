// One of several, on a sheet.
import QtQuick
import Leadline.Theme
import Leadline.Components

Sheet {
    id: sheet

    required property var choices

    signal picked(string key)

    onClosed: open = false

    ChoiceList {
        width: parent ? parent.width : 0
        model: sheet.choices
        onPicked: key => {
            sheet.open = false;
            sheet.picked(key);
        }
    }

    Item {
        width: Theme.space.l
        height: Theme.space.l
    }
}
