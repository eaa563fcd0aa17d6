#include "tests/sim/shrink.h"

#include <algorithm>

namespace leadline::sim {
namespace {

// A complaint without the names and numbers in it.
std::string gist(const std::string& complaint) {
  std::string out, word;
  for (const char c : complaint + " ") {
    if (c != ' ') {
      word += c;
      continue;
    }
    if (word.find_first_of("0123456789_/") == std::string::npos) out += word + " ";
    word.clear();
  }
  return out;
}

class Shrinking {
 public:
  Shrinking(Schedule schedule, const std::string& complaint, unsigned most)
      : best_(std::move(schedule)), gist_(gist(complaint)), left_(most) {}

  // Ever smaller pieces are left out (delta debugging, Zeller 1999, the simple half of it).
  void drop_events() {
    for (std::size_t piece = std::max<std::size_t>(best_.events.size() / 2, 1);; piece /= 2) {
      for (std::size_t at = 0; at < best_.events.size() && left_ > 0;) {
        Schedule fewer = best_;
        const auto from = fewer.events.begin() + static_cast<std::ptrdiff_t>(at);
        fewer.events.erase(from,
                           from + static_cast<std::ptrdiff_t>(std::min(piece, fewer.events.size() - at)));
        if (!keep_if_wrong(std::move(fewer))) at += piece;
      }
      if (piece <= 1) return;
    }
  }

  void calm_down() {
    for (std::size_t at = 0; at < best_.events.size() && left_ > 0; ++at) {
      Schedule calmer = best_;
      calmer.events[at].fault = {};
      if (best_.events[at].fault.machine != Machine::none) keep_if_wrong(std::move(calmer));
      calmer = best_;
      calmer.events[at].weather = Weather::calm;
      if (best_.events[at].weather != Weather::calm) keep_if_wrong(std::move(calmer));
    }
  }

  Schedule take() { return std::move(best_); }

 private:
  bool keep_if_wrong(Schedule schedule) {
    if (left_ == 0) return false;
    --left_;
    Counters ignored;
    const auto complaint = play(schedule, ignored, false).complaint;
    if (!complaint || gist(*complaint) != gist_) return false;
    best_ = std::move(schedule);
    return true;
  }

  Schedule best_;
  const std::string gist_;
  unsigned left_;
};

}  // namespace

Schedule shrink(Schedule schedule, const std::string& complaint, unsigned most) {
  Shrinking shrinking(std::move(schedule), complaint, most);
  shrinking.drop_events();
  shrinking.calm_down();
  return shrinking.take();
}

}  // namespace leadline::sim
