#include "platform/speaker.h"

namespace leadline::platform {

Result<void> FakeSpeaker::say(const std::string& text, const std::string& language) {
  if (!voices.contains(language)) return fail(Code::not_found, "voice", language);
  said.emplace_back(language, text);
  become(true);
  return {};
}

void FakeSpeaker::become(bool speaking) {
  speaking_ = speaking;
  if (changed_) changed_();
}

}  // namespace leadline::platform
