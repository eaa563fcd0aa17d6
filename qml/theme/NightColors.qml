// Warm amber on near black, so that eyes stay adapted: no blue, no white.
ColorSet {
    surface: "#0A0B0C"
    raised: "#15171A"
    text: "#D9C9AE"
    muted: "#A0937D"
    line: "#6E665A"
    action: "#C98A3C"
    inkOnAction: "#0A0B0C"
    attention: "#E0A23A"
    danger: "#E2705E"
    positive: "#9DAE6A"
    shadowOpacity: 0
}
