// One person: name, how long they wait, their language, and whether to be discreet. Neither type of referral nor place.
import QtQuick
import Leadline.Theme
import Leadline.Components

Pressable {
    id: row

    required property string when
    required property bool late
    required property string language
    required property string safety
    required property string note
    required property string noteSymbol
    required property bool chosen

    implicitHeight: Math.max(Theme.target.primary, implicitContentHeight + topPadding + bottomPadding)
    topPadding: Theme.space.m
    bottomPadding: Theme.space.m

    Accessible.description: (safety === "" ? "" : safety + ". ") + (when === "" ? "" : when + ". ") + (language === "" ? "" : language + ". ") + note
    Accessible.selected: chosen

    background: ButtonFace {
        fill: row.down ? Theme.color.pressed : row.chosen ? Theme.color.chosen : Theme.color.raised
        edge: row.down || row.chosen ? Theme.color.action : Theme.color.quietLine
        edgeWidth: row.chosen ? Theme.space.ring : Theme.space.hair
        lifted: true
    }

    contentItem: PersonRowInside {
        name: row.label
        when: row.when
        late: row.late
        language: row.language
        safety: row.safety
        note: row.note
        noteSymbol: row.noteSymbol
    }
}
