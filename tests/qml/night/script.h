// Ways through the app, by the words on the glass.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "tests/qml/night/officer_app.h"

namespace leadline::night {

struct Tap {
  enum class Kind { tap, hold, write, sign } kind = Kind::tap;
  const char* words = "";  // the control, or the field's label
  const char* text = "";   // what is written
  const char* page = "";   // the screen it belongs to
  const char* shown = "";  // a question that must be on the glass, where one screen serves many
};

// S2, from Start to home again, on the officer's device.
const std::vector<Tap>& night_taps();
// Somebody who lives elsewhere: an exception is asked for, and she says who she is.
const std::vector<Tap>& exception_taps();
// S2 at eight in the morning, on the peer's device: from her row through the first contact to intake done.
const std::vector<Tap>& morning_taps();

// A way through the app whose every tap may be the last.
struct Script {
  const char* device;               // whose
  std::chrono::milliseconds later;  // when, after the clock's 2:04
  const char* home;                 // a control of home once all that is here is known
  const std::vector<Tap>& taps;
  std::size_t first_answer;  // before it there is nothing to resume
  // At home: into what is under way, or to where `due` is made if nothing is. False: what has to be there is
  // not.
  bool (*resume)(const Tap& due, OfficerApp& app);
  bool (*over)(const OfficerApp& app);  // home shows that nothing is under way any more
};
// "night", "exception" or "morning".
const Script& script_of(const std::string& name);
// Whether the app stands where this tap is to be made.
bool is_due(const Tap& tap, const OfficerApp& app);
bool perform(const Tap& tap, OfficerApp& app);

}  // namespace leadline::night
