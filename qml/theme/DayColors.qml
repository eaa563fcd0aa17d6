ColorSet {
    surface: "#FAF8F4"
    raised: "#FFFFFF"
    text: "#1C2329"
    muted: "#55606A"
    line: "#8C8577"
    action: "#0A5F62"
    inkOnAction: "#FFFFFF"
    attention: "#8A4B00"
    danger: "#A3221B"
    positive: "#1E6B3A"
    shadowOpacity: 0.08
}
