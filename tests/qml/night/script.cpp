#include "tests/qml/night/script.h"

#include <QTest>

namespace leadline::night {
namespace {

using namespace std::chrono_literals;

constexpr const char* her_row = "Ana";

bool is_unfinished(const OfficerApp& app) {
  return app.can_touch("Unfinished screening") || app.can_touch("Unfinished: they said yes");
}

bool resume_encounter(const Tap&, OfficerApp& app) {
  if (!QTest::qWaitFor([&] { return is_unfinished(app); })) return false;
  const char* one = "Unfinished screening";
  return app.tap(app.can_touch(one) ? one : "Unfinished: they said yes");
}

bool encounter_is_over(const OfficerApp& app) { return !is_unfinished(app); }

bool resume_task(const Tap& due, OfficerApp& app) {
  const char* under_way = "How did it go?";
  if (app.all_words().split(" | ").contains(under_way)) return app.tap(her_row) && app.tap(under_way);
  return std::string(due.page) != "PersonScreen" || app.tap(her_row);
}

// Whose intake is done has no row.
bool task_is_over(const OfficerApp& app) { return !app.can_touch(her_row); }

}  // namespace

const std::vector<Tap>& night_taps() {
  using enum Tap::Kind;
  static const std::vector<Tap> all{
      {tap, "Start", "", "OfficerHomeScreen", ""},
      {tap, "A charge I could set aside", "", "ChoiceScreen", "What is this?"},
      {tap, "None of these", "", "QuestionScreen", "Before any charge: is one of these so?"},
      {tap, "Loitering", "", "QuestionScreen", "What would the charge be?"},
      {tap, "None of these", "", "QuestionScreen", "Seen now?"},
      {tap, "Yes", "", "QuestionScreen", "18 or older?"},
      {tap, "Yes", "", "QuestionScreen", "Lives here? Staying outside counts."},
      {tap, "Nothing on the list, by your terminal", "", "QuestionScreen",
       "By your terminal: a conviction on the list?"},
      {tap, "Seen", "", "QuestionScreen", "Substance use appears part of this?"},
      {tap, "Make the offer", "", "ResultScreen", ""},
      {tap, "Next", "", "OfferScreen", "1 of 2"},
      {tap, "Yes", "", "OfferScreen", "2 of 2"},
      {hold, "Hold", "", "OfferScreen", ""},
      {tap, "Yes", "", "ChoiceScreen", "Can they say back, in their own words, what you offered?"},
      {tap, "Pine County Police may give Harbor Outreach my name and how to reach me.", "", "ReleaseScreen",
       "You choose what is shared:"},
      {tap, "Harbor Outreach may tell Pine County Police whether intake is done by the date.", "",
       "ReleaseScreen", "You choose what is shared:"},
      {sign, "", "", "ReleaseScreen", "You choose what is shared:"},
      {tap, "Sign", "", "ReleaseScreen", "You choose what is shared:"},
      {hold, "Hold", "", "ReleaseScreen", ""},
      {tap, "No phone", "", "ReachScreen", ""},
      {write, "Where can they be found?", "bus stop on 5th", "ReachScreen", ""},
      {tap, "Done", "", "ReachScreen", ""},
      {tap, "A ride", "", "ChoiceScreen", "What would help tonight?"},
      {tap, "Card given", "", "ChoiceScreen", "The card"},
      {tap, "Finish", "", "SummaryScreen", ""},
      {write, "Name", "Ana", "NameScreen", ""},
      {tap, "Next", "", "NameScreen", ""},
  };
  return all;
}

const std::vector<Tap>& exception_taps() {
  using enum Tap::Kind;
  static const std::vector<Tap> all{
      {tap, "Start", "", "OfficerHomeScreen", ""},
      {tap, "A charge I could set aside", "", "ChoiceScreen", "What is this?"},
      {tap, "None of these", "", "QuestionScreen", "Before any charge: is one of these so?"},
      {tap, "Loitering", "", "QuestionScreen", "What would the charge be?"},
      {tap, "None of these", "", "QuestionScreen", "Seen now?"},
      {tap, "Yes", "", "QuestionScreen", "18 or older?"},
      {tap, "No", "", "QuestionScreen", "Lives here? Staying outside counts."},
      {tap, "Recommend an exception", "", "ResultScreen", ""},
      {tap, "Help is already in place", "", "ChoiceScreen", "Why an exception?"},
      {write, "Incident number", "26-0417", "NameScreen", "Which incident is it?"},
      {tap, "Next", "", "NameScreen", "Which incident is it?"},
      {tap, "Asian", "", "EquityScreen", ""},
      {tap, "Woman", "", "EquityScreen", ""},
      {tap, "Save", "", "EquityScreen", ""},
  };
  return all;
}

const std::vector<Tap>& morning_taps() {
  using enum Tap::Kind;
  static const std::vector<Tap> all{
      {tap, her_row, "", "InboxScreen", ""},
      {tap, "Go see", "", "PersonScreen", ""},
      {write, "A few words", "her dog is Bo", "OutcomeScreen", ""},
      {tap, "We talked", "", "OutcomeScreen", ""},
      {tap, "Wants to meet", "", "AskScreen", "What do they want?"},
      {tap, "Tue 24", "", "MeetScreen", ""},
      {tap, "13:00", "", "MeetScreen", ""},
      {tap, "A ride", "", "MeetScreen", ""},
      {write, "Where", "the mill", "MeetScreen", ""},
      {tap, "Book Tuesday, 13:00", "", "MeetScreen", ""},
      {tap, her_row, "", "InboxScreen", ""},
      {tap, "Intake is done", "", "PersonScreen", ""},
      {tap, "Intake is done", "", "ConfirmScreen", "Is intake done?"},
  };
  return all;
}

const Script& script_of(const std::string& name) {
  static const Script night{"officer", 0min, "Start", night_taps(), 2, resume_encounter, encounter_is_over};
  static const Script exception{"officer",        0min, "Start", exception_taps(), 2, resume_encounter,
                                encounter_is_over};
  static const Script morning{"peer", 5h + 59min,  "You are Sam", morning_taps(),
                              0,      resume_task, task_is_over};
  return name == "morning" ? morning : name == "exception" ? exception : night;
}

bool is_due(const Tap& tap, const OfficerApp& app) {
  if (app.page() != tap.page) return false;
  const QStringList words = app.all_words().split(" | ");
  if (tap.shown[0] != '\0' && !words.contains(tap.shown)) return false;
  return tap.kind != Tap::Kind::hold || app.can_touch(tap.words);
}

bool perform(const Tap& tap, OfficerApp& app) {
  switch (tap.kind) {
    case Tap::Kind::tap:
      return app.tap(tap.words);
    case Tap::Kind::hold:
      return app.hold(tap.words);
    case Tap::Kind::write:
      return app.write(tap.words, tap.text);
    case Tap::Kind::sign:
      return app.sign();
  }
  return false;
}

}  // namespace leadline::night
