#include "tests/qml/peer/morning.h"

namespace leadline::stage {

Morning::Morning(gui::PeerDesk desk, views::Referral referral, WallTime now, const QString& language,
                 const Json& state)
    : desk_(std::move(desk)),
      referral_(std::move(referral)),
      now_(now),
      language_(language),
      draft_(DraftId{}) {
  Json begun = state;
  begun["referral"] = referral_.id.text();
  begun["started_ms"] = now.ms;
  (void)draft_.patch(begun);
}

void Morning::tap(const gui::Page*, gui::TapQueue::Change change) {
  const Json patch = change(draft_);
  if (!patch.is_null()) (void)draft_.patch(patch);
}

}  // namespace leadline::stage
