// Where every color, size and duration of Leadline is named. Outside this folder no file may hold one (tests/qml).
pragma Singleton

import QtQuick

QtObject {
    id: theme

    property string mode: "day"          // day, night, contrast
    property bool glove: false
    property string hand: ""             // left, right: the column moves to that side; empty: centered
    property real textScale: 1           // from the system
    property bool reducedMotion: false

    readonly property ColorSet day: DayColors {}
    readonly property ColorSet night: NightColors {}
    readonly property ColorSet contrast: ContrastColors {}

    readonly property ColorSet color: mode === "night" ? night : mode === "contrast" ? contrast : day
    readonly property TypeScale type: TypeScale { scale: theme.textScale }
    readonly property Spaces space: Spaces {}
    readonly property Targets target: Targets {
        glove: theme.glove
        scale: theme.textScale
    }
    readonly property Motion motion: Motion { reduced: theme.reducedMotion }
    readonly property Icons icon: Icons {}

    // Models name their symbols ("phone"); a glyph itself passes through.
    function glyph(symbol: string): string {
        return symbol.length < 2 ? symbol : icon[symbol] ?? "";
    }
}
