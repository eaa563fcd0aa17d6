import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: column

    spacing: Theme.space.l

    Phrase {
        width: column.width
        text: "What was found?"
        step: Theme.type.question
        strong: true
    }

    Card {
        width: column.width

        ResultRow {
            width: parent ? parent.width : 0
            label: "18 or older"
            mark: "met"
            word: "Met"
            because: "34"
        }

        ResultRow {
            width: parent ? parent.width : 0
            label: "Under the limit for personal use"
            mark: "unknown"
            word: "Open"
            because: "not weighed yet"
            source: "Invented County Code § 1"
        }

        ResultRow {
            width: parent ? parent.width : 0
            label: "Lives in Pine County"
            mark: "not_met"
            word: "Not met"
            because: "lives elsewhere"
        }
    }

    Banner {
        width: column.width
        message: "Nobody on call until 8:00"
        symbol: Theme.icon.clock
    }

    Banner {
        width: column.width
        message: "3 waiting to send"
        symbol: Theme.icon.waiting
        tone: "attention"
    }

    Banner {
        width: column.width
        message: "This device is full. Free some space, then try again; what was saved before is safe."
        symbol: Theme.icon.danger
        tone: "danger"
    }

    Banner {
        width: column.width
        message: "Intake is done. You have nothing more to do about this charge."
        symbol: Theme.icon.met
        tone: "positive"
    }
}
