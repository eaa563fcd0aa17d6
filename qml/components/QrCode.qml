// A QR code for another device's camera. `code` holds one line a row, 1 for a dark module; empty shows nothing.
// At night it is amber on near black: a camera reads that, and eyes stay adapted.
import QtQuick
import Leadline.Theme

Item {
    id: qr

    required property string code
    required property string label       // what it holds, for a screen reader
    readonly property var rows: code === "" ? [] : code.split("\n")
    readonly property int quietZone: 4
    readonly property int grain: rows.length === 0 ? 0 : Math.floor(Theme.space.code / (rows.length + 2 * quietZone))

    visible: code !== ""
    implicitWidth: grain * (rows.length + 2 * quietZone)
    implicitHeight: visible ? implicitWidth : 0

    Accessible.role: Accessible.Graphic
    Accessible.name: label

    Rectangle {
        anchors.fill: parent
        color: Theme.color.dark ? Theme.color.text : Theme.color.raised
    }

    Canvas {
        id: paper

        readonly property color ink: Theme.color.dark ? Theme.color.surface : Theme.color.text

        anchors.fill: parent
        onInkChanged: requestPaint()
        onPaint: {
            const context = getContext("2d");
            context.reset();
            context.fillStyle = ink;
            for (let y = 0; y < qr.rows.length; ++y) {
                const row = qr.rows[y];
                for (let x = 0; x < row.length; ++x) {
                    if (row[x] === "1")
                        context.fillRect((x + qr.quietZone) * qr.grain, (y + qr.quietZone) * qr.grain, qr.grain, qr.grain);
                }
            }
        }
    }

    onCodeChanged: paper.requestPaint()
}
