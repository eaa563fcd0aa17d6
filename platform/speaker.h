// Reading words aloud with what this machine does that with. On the GUI's thread.
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace leadline::platform {

class Speaker {
 public:
  virtual ~Speaker() = default;
  // Begins to look for voices and does not wait for them: a speech service may take seconds to start. `changed` is called on this
  // thread whenever languages() or speaking() has changed.
  virtual void start(std::function<void()> changed) = 0;
  // The languages that there are voices for ("en", "es"), as far as is known now; none on a machine that cannot speak.
  virtual std::set<std::string> languages() const = 0;
  // Says this instead of what it is saying. A language without a voice: nothing is said, and languages() no longer has it.
  virtual void say(const std::string& text, const std::string& language) = 0;
  virtual void stop() = 0;
  virtual bool speaking() const = 0;
};

// QtTextToSpeech (speech-dispatcher), on a thread of its own; in leadline_platform_gui. A service that hangs keeps nobody waiting: not
// the glass, and half a second at most when this ends.
std::unique_ptr<Speaker> desktop_speaker();

class FakeSpeaker final : public Speaker {
 public:
  void start(std::function<void()> changed) override;
  std::set<std::string> languages() const override { return voices_; }
  void say(const std::string& text, const std::string& language) override;
  void stop() override;
  bool speaking() const override { return speaking_; }

  void is_slow() { slow_ = true; }  // begins when begins() says so
  void begins();
  void has(std::set<std::string> voices);  // from now on
  void loses_its_voices() { lost_ = true; }  // and it does not know yet
  void come_to_the_end() { become(false); }
  std::vector<std::pair<std::string, std::string>> said;  // language, text

 private:
  void become(bool speaking);
  std::set<std::string> voices_;
  bool speaking_ = false, lost_ = false, slow_ = false, waiting_ = false;
  std::function<void()> changed_;
};

}  // namespace leadline::platform
