#include "app/gui/peer/task_draft.h"

namespace leadline::gui {

facts::Channel TaskState::channel() const {
  return facts::from_word<facts::Channel>(text("channel")).value_or(facts::Channel::visit);
}

bool is_task(const device::EncounterDraft& draft) {
  return task_of(draft).has("task") && task_of(draft).has("referral");
}

const device::EncounterDraft* open_task(const std::vector<device::EncounterDraft>& tasks,
                                        const QString& referral) {
  for (const auto& draft : tasks) {
    const auto state = task_of(draft);
    if (!state.finished() && state.referral() == referral) return &draft;
  }
  return nullptr;
}

}  // namespace leadline::gui
