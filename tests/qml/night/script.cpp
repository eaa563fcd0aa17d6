#include "tests/qml/night/script.h"

namespace leadline::night {

const std::vector<Tap>& night_taps() {
  using enum Tap::Kind;
  static const std::vector<Tap> all{
      {tap, "Start", "", "OfficerHomeScreen", ""},
      {tap, "A charge I could set aside", "", "ChoiceScreen", "What is this?"},
      {tap, "None of these", "", "QuestionScreen", "Before any charge: is one of these so?"},
      {tap, "Loitering", "", "QuestionScreen", "What would the charge be?"},
      {tap, "Yes", "", "QuestionScreen", "18 or older?"},
      {tap, "Yes", "", "QuestionScreen", "Lives here? Staying outside counts."},
      {tap, "Nothing on the list, by your terminal", "", "QuestionScreen",
       "By your terminal: a conviction on the list?"},
      {tap, "None of these", "", "QuestionScreen", "Seen now?"},
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

const std::vector<Tap>& taps_of(const std::string& script) {
  return script == "exception" ? exception_taps() : night_taps();
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
