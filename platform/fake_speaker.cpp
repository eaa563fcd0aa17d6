#include "platform/speaker.h"

namespace leadline::platform {

void FakeSpeaker::start(std::function<void()> changed) {
  changed_ = std::move(changed);
  if (!voices_.empty()) changed_();
}

void FakeSpeaker::say(const std::string& text, const std::string& language) {
  if (lost_ || !voices_.contains(language)) return has({});
  said.emplace_back(language, text);
  waiting_ = true;
  if (!slow_) begins();
}

void FakeSpeaker::begins() {
  if (waiting_) become(true);
  waiting_ = false;
}

void FakeSpeaker::stop() {
  waiting_ = false;
  if (speaking_) become(false);
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
