// What a peer has under way with one person (FORMAT.md): journaled tap by tap, recorded when it is finished.
#pragma once

#include "app/device/encounter_draft.h"
#include "app/gui/draft_state.h"
#include "core/views/referral.h"

namespace leadline::gui {

namespace task {
inline constexpr const char* contact = "contact";
inline constexpr const char* intake = "intake";
inline constexpr const char* window = "window";
inline constexpr const char* stop = "stop";
}  // namespace task

struct TaskState : DraftState {
  using DraftState::DraftState;
  std::string kind() const { return text("task"); }
  QString referral() const { return words("referral"); }
  bool finished() const { return has("finished_ms"); }
  facts::Channel channel() const;
};

inline TaskState task_of(const device::EncounterDraft& draft) { return TaskState(draft.state()); }
bool is_task(const device::EncounterDraft& draft);

// Not finished, and for this person.
const device::EncounterDraft* open_task(const std::vector<device::EncounterDraft>& tasks,
                                        const QString& referral);

}  // namespace leadline::gui
