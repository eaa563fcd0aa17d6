ColorSet {
    surface: "#000000"
    raised: "#000000"
    text: "#FFFFFF"
    muted: "#E6E6E6"
    line: "#FFFFFF"
    action: "#FFD60A"
    inkOnAction: "#000000"
    attention: "#FFB000"
    danger: "#FF8A80"
    positive: "#7CFFB2"
    shadowOpacity: 0
}
