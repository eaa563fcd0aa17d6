// Ways through the officer's app, by the words on the glass.
#pragma once

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

// S2, from Start to home again.
const std::vector<Tap>& night_taps();
// Somebody who lives elsewhere: an exception is asked for, and she says who she is.
const std::vector<Tap>& exception_taps();
// "night" or "exception".
const std::vector<Tap>& taps_of(const std::string& script);
// Whether the app stands where this tap is to be made.
bool is_due(const Tap& tap, const OfficerApp& app);
bool perform(const Tap& tap, OfficerApp& app);

}  // namespace leadline::night
