import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: column

    spacing: Theme.space.l

    ChoiceList {
        width: column.width
        model: ListModel {
            ListElement { key: "a"; label: "Cocaine"; hint: ""; symbol: ""; chosen: true }
            ListElement { key: "b"; label: "Fentanyl, heroin or another opioid"; hint: "Also pills"; symbol: ""; chosen: false }
        }
    }

    EscapeRow {
        width: column.width
        model: ListModel {
            ListElement { key: "a"; label: "Don't know"; chosen: false }
            ListElement { key: "b"; label: "Prefers not to say"; chosen: false }
            ListElement { key: "c"; label: "Not safe to ask"; chosen: true }
        }
    }

    Row {
        width: column.width
        spacing: Theme.target.gap

        SecondaryButton {
            width: (column.width - parent.spacing) / 2
            large: true
            label: "No"
        }

        SecondaryButton {
            width: (column.width - parent.spacing) / 2
            large: true
            label: "Yes"
        }
    }

    Row {
        width: column.width
        spacing: Theme.target.gap

        SecondaryButton {
            label: "Call"
            symbol: Theme.icon.phone
        }

        SecondaryButton {
            label: "Unavailable"
            enabled: false
        }

        QuietButton {
            label: "Overview"
            symbol: Theme.icon.list
        }
    }

    PrimaryButton {
        width: column.width
        label: "Not yet"
        enabled: false
    }

    Segments {
        width: column.width
        current: "w"
        model: ListModel {
            ListElement { key: "w"; label: "Weighed" }
            ListElement { key: "e"; label: "Estimated" }
        }
    }

    CheckRow {
        width: column.width
        label: "Pine County Police may give Harbor Outreach my name and how to reach me."
        ticked: true
    }

    CheckRow {
        width: column.width
        label: "Harbor Outreach may tell Pine County Police whether intake is done by the date."
    }
}
