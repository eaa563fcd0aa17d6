#include "platform/speaker.h"

namespace leadline::platform {

void FakeSpeaker::say(const std::string& text, const std::string& language) {
  if (lost_ || !voices_.contains(language)) return has({});
  said.emplace_back(language, text);
  become(true);
}

void FakeSpeaker::has(std::set<std::string> voices) {
  voices_ = std::move(voices);
  if (changed_) changed_();
}

void FakeSpeaker::become(bool speaking) {
  speaking_ = speaking;
  if (changed_) changed_();
}

}  // namespace leadline::platform
