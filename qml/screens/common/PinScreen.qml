// The PIN pad under its porch light: who answers now can be called without a PIN.
import QtQuick
import Leadline.Theme
import Leadline.Components
import Leadline.Models

PageFrame {
    id: screen

    required property PinPage vm

    bare: true

    Banner {
        width: parent ? parent.width : 0
        message: screen.vm.cover
        symbol: Theme.icon.cover
        step: Theme.type.answer
    }

    DialList {
        width: parent ? parent.width : 0
        model: screen.vm.dials
        onDialed: number => screen.vm.dialed(number)
    }

    footer: [
        Phrase {
            width: screen.columnWidth
            text: "Leadline"
            step: Theme.type.display
            strong: true
            horizontalAlignment: Text.AlignHCenter
        },
        Phrase {
            width: screen.columnWidth
            text: screen.vm.opening ? qsTr("Opening…") : screen.vm.problem !== "" ? screen.vm.problem : qsTr("Enter your PIN")
            muted: screen.vm.problem === ""
            color: screen.vm.problem !== "" ? Theme.color.danger : Theme.color.muted
            horizontalAlignment: Text.AlignHCenter
            bottomPadding: Theme.space.s
        },
        PinDots {
            x: (screen.columnWidth - width) / 2
            entered: screen.vm.entered
            places: screen.vm.places
            opacity: screen.vm.opening ? 0.5 : 1
        },
        Item {
            width: screen.columnWidth
            height: Theme.space.m
        },
        KeyPad {
            width: Math.min(screen.columnWidth, Theme.space.pad)
            x: (screen.columnWidth - width) / 2
            enabled: !screen.vm.opening
            onPressed: key => screen.vm.pressed(key)
            onErased: screen.vm.erased()
        },
        Row {
            x: (screen.columnWidth - width) / 2
            spacing: Theme.space.s

            QuietButton {
                label: qsTr("Passphrase")
                symbol: Theme.icon.lock
                tint: Theme.color.muted
                onClicked: passphrase.open = true
            }

            QuietButton {
                label: screen.vm.otherLanguage
                symbol: Theme.icon.language
                tint: Theme.color.muted
                onClicked: screen.vm.languagePicked()
            }

            QuietButton {
                label: qsTr("Light")
                symbol: Theme.icon.night
                tint: Theme.color.muted
                onClicked: screen.vm.lookAsked()
            }
        }
    ]

    Keys.onPressed: event => {
        if (event.text >= "0" && event.text <= "9" && event.text.length === 1)
            screen.vm.pressed(event.text);
        else if (event.key === Qt.Key_Backspace)
            screen.vm.erased();
    }

    Sheet {
        id: passphrase
        parent: screen
        title: qsTr("Passphrase")
        onClosed: open = false

        TextEntry {
            id: words
            width: parent ? parent.width : 0
            label: qsTr("Your passphrase")
            secret: true
            onEntered: open.clicked()
        }

        PrimaryButton {
            id: open
            width: parent ? parent.width : 0
            label: qsTr("Open")
            onClicked: {
                passphrase.open = false;
                screen.vm.passphraseEntered(words.text);
                words.clear();
            }
        }
    }
}
