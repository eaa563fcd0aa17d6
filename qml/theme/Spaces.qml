// Steps of four pixels; the widths at which the layout changes.
import QtQuick

QtObject {
    readonly property int hair: 1
    readonly property int ring: 3
    readonly property int xs: 4
    readonly property int s: 8
    readonly property int m: 12
    readonly property int l: 16
    readonly property int xl: 24
    readonly property int xxl: 32
    readonly property int xxxl: 48
    readonly property int radius: 12
    readonly property int pill: 999
    readonly property int shadowDrop: 2
    readonly property int column: 560
    readonly property int sideList: 400
    readonly property int twoPanes: 840
    readonly property int signature: 176
    readonly property int strokeGrain: 1000
    readonly property int grip: 40
    readonly property int pad: 360
    readonly property int code: 280
    readonly property int windowWidth: 412
    readonly property int windowHeight: 915
    readonly property int leastWidth: 320
}
