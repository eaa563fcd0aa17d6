// A part of a page under its heading.
import QtQuick
import Leadline.Theme
import Leadline.Components

Column {
    id: part

    required property string heading

    spacing: Theme.space.m

    Phrase {
        width: part.width
        text: part.heading
        step: Theme.type.answer
        strong: true
        Accessible.role: Accessible.Heading
    }
}
