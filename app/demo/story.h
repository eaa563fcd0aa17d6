// SCENARIOS S2 with its amendments, as taps on the real screens: who acts, what is then read on the glass,
// and the state that the device must have reached.
#pragma once

#include <vector>

#include "core/base/json.h"

namespace leadline::demo {

enum class Who { officer, peer, strip };

struct Act {
  enum class Kind { tap, touch, hold, write, sign, unlock, on_strip } kind = Kind::tap;
  const char* words = "";  // the control, or the field's label
  const char* text = "";   // what is written
};

struct Scene {
  Who who = Who::officer;
  const char* name = "";     // of the picture
  const char* caption = "";  // of the picture
  std::vector<Act> acts;
  std::vector<const char*> reads;  // on the glass of `who` afterwards
  Json state;                      // what the views of `who` show afterwards; null: nothing is checked
};

struct Chapter {
  const char* heading = "";
  const char* words = "";
  std::vector<Scene> scenes;
};

Chapter night();        // the officer, from 2:04 on, in airplane mode, until the server has it
Chapter morning();      // the peer's first try
Chapter enrolled();     // intake is done, the charge is released
Chapter not_reached();  // instead: the window closes, and the officer decides

}  // namespace leadline::demo
