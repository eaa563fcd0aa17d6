// Reading words aloud with what this machine does that with. On the GUI's thread.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace leadline::platform {

class Speaker {
 public:
  virtual ~Speaker() = default;
  // The languages that it has a voice for ("en", "es"); none on a machine that cannot speak. The first question may take a while: a
  // speech service is started for it.
  virtual std::set<std::string> languages() = 0;
  // Says this instead of what it is saying. Errors: not_found (no voice for this language).
  virtual Result<void> say(const std::string& text, const std::string& language) = 0;
  virtual void stop() = 0;
  virtual bool speaking() const = 0;
  // Called after each change of speaking(), and when it went wrong half way: then nothing is spoken any more.
  virtual void on_change(std::function<void()> changed) = 0;
};

// QtTextToSpeech (speech-dispatcher); in leadline_platform_gui.
std::unique_ptr<Speaker> desktop_speaker();

class FakeSpeaker final : public Speaker {
 public:
  std::set<std::string> languages() override { return voices; }
  Result<void> say(const std::string& text, const std::string& language) override;
  void stop() override { become(false); }
  bool speaking() const override { return speaking_; }
  void on_change(std::function<void()> changed) override { changed_ = std::move(changed); }
  void come_to_the_end() { become(false); }

  std::set<std::string> voices{"en", "es"};
  std::vector<std::pair<std::string, std::string>> said;  // language, text

 private:
  void become(bool speaking);
  bool speaking_ = false;
  std::function<void()> changed_;
};

}  // namespace leadline::platform
