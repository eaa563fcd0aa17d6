// Plays the story by touch over the real windows, offscreen or on, checks every state, and takes the
// pictures.
#pragma once

#include "app/demo/album.h"
#include "app/demo/demo.h"
#include "app/demo/story.h"
#include "app/demo/thumb.h"

namespace leadline::demo {

class Drive {
 public:
  // References outlive this.
  Drive(Demo& demo, MovableClock& clock, const calendar::Zone& zone, Album& album);

  // Errors: rule_refused, naming the scene and what differs.
  Result<void> play(const Chapter& chapter);

  // A thumb's pace on the demo's clock; an unhurried one.
  static constexpr std::chrono::milliseconds per_tap{3000}, per_key{400};

 private:
  Result<void> play(const Scene& scene);
  Result<void> perform(const Scene& scene, const Act& act);
  Result<void> unlock(Who who);
  Result<void> check(const Scene& scene);
  Result<void> photograph(const Scene& scene);
  QString time() const;
  Thumb& thumb(Who who) { return thumbs_[static_cast<std::size_t>(who)]; }
  QQuickWindow& window(Who who);
  DeviceWindow& device(Who who) { return who == Who::officer ? demo_.officer() : demo_.peer(); }

  Demo& demo_;
  MovableClock& clock_;
  const calendar::Zone& zone_;
  Album& album_;
  std::vector<Thumb> thumbs_;
};

}  // namespace leadline::demo
