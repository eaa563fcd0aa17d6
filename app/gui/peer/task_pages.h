// The pages of one task: how a contact went, what comes next, intake done, the window closed, the release
// stopped.
#pragma once

#include "app/gui/peer/when_pick.h"

namespace leadline::gui {

// After Call, Text or Go see.
class OutcomePage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the peer's flow")
  Q_PROPERTY(QString name MEMBER name NOTIFY changed)
  Q_PROPERTY(QString way MEMBER way NOTIFY changed)
  Q_PROPERTY(QString line MEMBER line NOTIFY changed)
  Q_PROPERTY(QString lineMeaning MEMBER line_meaning NOTIFY changed)
  Q_PROPERTY(QString caution MEMBER caution NOTIFY changed)
  Q_PROPERTY(QString question MEMBER question NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* outcomes READ outcomes CONSTANT)
  Q_PROPERTY(QString next MEMBER next NOTIFY changed)
  Q_PROPERTY(leadline::gui::WhenPick* when READ when CONSTANT)
  Q_PROPERTY(QString words MEMBER words NOTIFY changed)
  Q_PROPERTY(QString again MEMBER again NOTIFY changed)
 public:
  OutcomePage() : Page("Peer/OutcomeScreen") {}
  Choices* outcomes() { return &outcomes_; }
  WhenPick* when() { return &when_; }
  QString name;
  QString way;                 // "Call 555-0167"
  QString line, line_meaning;  // first words in the person's language; what they mean, if that is another one
  QString caution;             // "Do not leave a message"
  QString question;
  QString next;  // "Otherwise: again tomorrow, 12:30"
  QString words;
  QString again;  // dial again; empty: nothing to dial

 Q_SIGNALS:
  void picked(const QString& key);
  void wordsEdited(const QString& text);
  void dialedAgain();

 private:
  Choices outcomes_;
  WhenPick when_{this};
};

// One question with a few answers of equal weight: reached, and when to try again.
class AskPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the peer's flow")
  Q_PROPERTY(QString name MEMBER name NOTIFY changed)
  Q_PROPERTY(QString line MEMBER line NOTIFY changed)
  Q_PROPERTY(QString lineMeaning MEMBER line_meaning NOTIFY changed)
  Q_PROPERTY(QString once MEMBER once NOTIFY changed)
  Q_PROPERTY(QString question MEMBER question NOTIFY changed)
  Q_PROPERTY(QString help MEMBER help NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* options READ options CONSTANT)
  Q_PROPERTY(QString words MEMBER words NOTIFY changed)
 public:
  AskPage() : Page("Peer/AskScreen") {}
  Choices* options() { return &options_; }
  QString name;
  QString line, line_meaning;
  QString once;  // why the line is here: "Say it once, as it is"
  QString question, help, words;

 Q_SIGNALS:
  void picked(const QString& key);
  void wordsEdited(const QString& text);

 private:
  Choices options_;
};

// Slot and ride on one screen.
class MeetPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the peer's flow")
  Q_PROPERTY(QString name MEMBER name NOTIFY changed)
  Q_PROPERTY(leadline::gui::WhenPick* when READ when CONSTANT)
  Q_PROPERTY(QAbstractItemModel* purposes READ purposes CONSTANT)
  Q_PROPERTY(QString purpose MEMBER purpose NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* rides READ rides CONSTANT)
  Q_PROPERTY(QString ride MEMBER ride NOTIFY changed)
  Q_PROPERTY(QString place MEMBER place NOTIFY changed)
  Q_PROPERTY(QString whoComes MEMBER who_comes NOTIFY changed)
  Q_PROPERTY(QString confirm MEMBER confirm NOTIFY changed)
 public:
  MeetPage() : Page("Peer/MeetScreen") {}
  WhenPick* when() { return &when_; }
  Choices* purposes() { return &purposes_; }
  Choices* rides() { return &rides_; }
  QString name, purpose, ride, place;
  QString who_comes;  // "Sam · not police · drives a green van"
  QString confirm;    // "Book Monday, 10:00"

 Q_SIGNALS:
  void purposePicked(const QString& key);
  void ridePicked(const QString& key);
  void placeEdited(const QString& text);
  void accepted();

 private:
  WhenPick when_{this};
  Choices purposes_, rides_;
};

// One screen, one confirm; or two ways to confirm that weigh the same.
class ConfirmPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the peer's flow")
  Q_PROPERTY(QString name MEMBER name NOTIFY changed)
  Q_PROPERTY(QString heading MEMBER heading NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* lines READ lines CONSTANT)
  Q_PROPERTY(QString question MEMBER question NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* options READ options CONSTANT)
  Q_PROPERTY(QString confirm MEMBER confirm NOTIFY changed)
 public:
  ConfirmPage() : Page("Peer/ConfirmScreen") {}
  Lines* lines() { return &lines_; }
  Choices* options() { return &options_; }
  QString name, heading, question;
  QString confirm;  // empty: the options confirm

 Q_SIGNALS:
  void picked(const QString& key);
  void accepted();

 private:
  Lines lines_;
  Choices options_;
};

// Who the peer is to the people they reach (REQUIREMENTS E20). Kept on this device only.
class MePage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the peer's flow")
  Q_PROPERTY(QString name MEMBER name NOTIFY changed)
  Q_PROPERTY(QString sign MEMBER sign NOTIFY changed)
  Q_PROPERTY(QString card MEMBER card NOTIFY changed)
  Q_PROPERTY(QString line MEMBER line NOTIFY changed)
 public:
  MePage() : Page("Peer/MeScreen") {}
  QString name, sign;
  QString card;  // "Sam · not police · drives a green van"
  QString line;  // the first words, as they will be offered

 Q_SIGNALS:
  void nameEdited(const QString& text);
  void signEdited(const QString& text);
  void accepted();
};

}  // namespace leadline::gui
