// The frame of every page: a column of at most 560; at the top what is asked (lead), under the thumb what is answered
// (the content, with `low`) and the next action (footer). From 840 wide an aside stands beside the column.
import QtQuick
import Leadline.Theme

FocusScope {
    id: frame

    property string title: ""
    property bool canGoBack: true
    property bool bare: false                    // no header
    property bool low: false                     // content rests on the footer, near the thumb
    property alias aside: side.data              // shown from 840 wide; fills its pane
    property bool asideFirst: true               // the list is left of its detail
    property int gap: Theme.space.l
    property alias headerActions: header.actions
    property alias lead: lead.data
    property alias footer: footer.data
    default property alias content: column.data
    readonly property bool twoPanes: side.children.length > 0 && width >= Theme.space.twoPanes
    readonly property int margin: width < Theme.space.column ? Theme.space.l : Theme.space.xl
    readonly property int columnWidth: Math.min(frame.width - sideWidth - 2 * margin, Theme.space.column)
    readonly property int sideWidth: twoPanes ? Math.min(Theme.space.sideList, frame.width / 3) : 0
    readonly property int columnX: {
        const start = twoPanes && asideFirst ? sideWidth : 0;
        const room = frame.width - sideWidth;
        if (Theme.hand === "left" && !twoPanes)
            return start + margin;
        if (Theme.hand === "right" && !twoPanes)
            return start + room - columnWidth - margin;
        return start + (room - columnWidth) / 2;
    }

    signal back()

    Keys.onEscapePressed: if (canGoBack) frame.back()
    Keys.onBackPressed: if (canGoBack) frame.back()

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }

    PageHeader {
        id: header
        x: frame.columnX
        y: Theme.space.s
        width: frame.columnWidth
        visible: !frame.bare
        height: visible ? implicitHeight : Theme.space.s
        title: frame.title
        canGoBack: frame.canGoBack
        onBack: frame.back()
    }

    Flickable {
        id: scroller
        x: frame.columnX - Theme.space.xs
        width: frame.columnWidth + Theme.space.s
        anchors.top: header.bottom
        anchors.bottom: footer.top
        anchors.bottomMargin: footer.height > 0 ? Theme.space.m : Theme.space.s
        contentHeight: lead.space + column.implicitHeight + Theme.space.l
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        clip: true

        Column {
            id: lead

            readonly property real space: (implicitHeight > 0 ? implicitHeight + frame.gap : 0) + Theme.space.s

            x: Theme.space.xs
            y: Theme.space.s
            width: frame.columnWidth
            spacing: frame.gap
        }

        Column {
            id: column
            x: Theme.space.xs
            y: Math.max(lead.space, frame.low ? scroller.height - implicitHeight - Theme.space.xs : 0)
            width: frame.columnWidth
            spacing: frame.gap
        }
    }

    // More is below: said with a symbol and a line, not left to be guessed.
    Rectangle {
        x: frame.columnX
        width: frame.columnWidth
        height: Theme.space.hair
        anchors.top: scroller.bottom
        color: Theme.color.line
        visible: scroller.contentHeight > scroller.height && !scroller.atYEnd
    }

    Column {
        id: footer
        x: frame.columnX
        width: frame.columnWidth
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.l
        spacing: Theme.target.gap
    }

    Item {
        id: side
        visible: frame.twoPanes
        x: frame.asideFirst ? 0 : frame.width - frame.sideWidth
        width: frame.sideWidth
        height: frame.height
    }
}
