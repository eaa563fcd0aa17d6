// A raised block that groups lines.
import QtQuick
import Leadline.Theme

ButtonFace {
    id: card

    default property alias content: column.data
    property int gap: Theme.space.s

    implicitHeight: column.implicitHeight + Theme.space.xxl
    edge: Theme.color.quietLine
    lifted: true

    Column {
        id: column
        x: Theme.space.l
        y: Theme.space.l
        width: parent.width - Theme.space.xxl
        spacing: card.gap
    }
}
