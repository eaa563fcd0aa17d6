// Signing with a finger. A stroke is a list x0, y0, x1, y1 … of thousandths of the pad's width and height. The page
// keeps the strokes (they are journaled one by one); the pad only draws and reports them. Who cannot or will not
// draw can agree with the button beside it, so nobody needs a steady hand.
import QtQuick
import Leadline.Theme

FocusScope {
    id: pad

    required property string label
    required property var strokes        // list of strokes
    property string clearLabel: qsTr("Clear")
    readonly property int grain: Theme.space.strokeGrain

    signal stroked(var points)
    signal cleared()

    implicitHeight: Theme.space.signature

    onStrokesChanged: paper.requestPaint()

    ButtonFace {
        anchors.fill: parent
        edge: Theme.color.line
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space.xl
        anchors.bottomMargin: Theme.space.xxxl
        height: Theme.space.hair
        color: Theme.color.line
    }

    Phrase {
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.space.xl
        anchors.bottomMargin: Theme.space.m
        text: pad.label
        muted: true
        Accessible.ignored: true
    }

    Canvas {
        id: paper

        property var live: []
        readonly property color ink: Theme.color.text

        anchors.fill: parent
        renderStrategy: Canvas.Immediate
        onInkChanged: requestPaint()
        onAvailableChanged: requestPaint()
        onWidthChanged: requestPaint()

        Accessible.role: Accessible.Canvas
        Accessible.name: pad.label
        Accessible.description: pad.strokes.length > 0 ? qsTr("Signed") : qsTr("Not signed yet")

        onPaint: {
            const context = getContext("2d");
            context.reset();
            context.strokeStyle = ink;
            context.lineWidth = Theme.space.ring;
            context.lineCap = "round";
            context.lineJoin = "round";
            for (const stroke of pad.strokes)
                drawStroke(context, stroke);
            drawStroke(context, live);
        }

        function drawStroke(context: var, points: var): void {
            if (points.length < 2)
                return;
            context.beginPath();
            context.moveTo(points[0] * width / pad.grain, points[1] * height / pad.grain);
            for (let i = 0; i + 1 < points.length; i += 2)
                context.lineTo(points[i] * width / pad.grain, points[i + 1] * height / pad.grain);
            context.stroke();
        }

        function addPoint(x: real, y: real): void {
            const inside = (value, limit) => Math.round(Math.max(0, Math.min(1, value / limit)) * pad.grain);
            live.push(inside(x, width), inside(y, height));
            requestPaint();
        }
    }

    MouseArea {
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => paper.addPoint(mouse.x, mouse.y)
        onPositionChanged: mouse => paper.addPoint(mouse.x, mouse.y)
        onReleased: {
            const stroke = paper.live;
            paper.live = [];
            pad.stroked(stroke);
        }
    }

    QuietButton {
        anchors.right: parent.right
        anchors.top: parent.top
        visible: pad.strokes.length > 0
        label: pad.clearLabel
        symbol: Theme.icon.clear
        onClicked: pad.cleared()
    }
}
