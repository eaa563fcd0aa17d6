#include "app/gui/peer/record_task.h"

#include "app/gui/peer/task_draft.h"

namespace leadline::gui {
namespace {

using commands::Facts;
using facts::ContactLogged;

template <class E>
E word_or(const TaskState& state, const char* key, E otherwise) {
  return facts::from_word<E>(state.text(key)).value_or(otherwise);
}

ContactLogged contact_of(const TaskState& state) {
  return {state.channel(), word_or(state, "result", facts::ContactResult::no_answer),
          word_or(state, "next", facts::NextStep::try_again), state.text("next_at"), state.text("words")};
}

Result<Facts> contact_facts(const views::Referral& referral, const TaskState& state, const DraftId& action,
                            const commands::Scene& scene) {
  LEADLINE_TRY(all, commands::log_contact(referral, contact_of(state), action, scene));
  if (state.text("next") != facts::word(facts::NextStep::intake_booked)) return std::move(all);
  const facts::IntakeScheduled slot{state.text("next_at"), state.text("place"),
                                    word_or(state, "ride", facts::Transport::peer)};
  // Intake that a coworker has completed meanwhile needs no slot; the contact is kept all the same.
  if (auto booked = commands::schedule_intake(referral, slot, action, scene))
    all.insert(all.end(), booked->begin(), booked->end());
  return std::move(all);
}

Result<Facts> facts_of(const views::Referral& referral, const TaskState& state, const DraftId& action,
                       const commands::Scene& scene) {
  const std::string kind = state.kind();
  if (kind == task::intake) return commands::complete_intake(referral, action, scene);
  if (kind == task::window)
    return commands::close_window(referral, word_or(state, "outcome", facts::IntakeOutcome::not_reached),
                                  action, scene);
  if (kind == task::stop) return commands::revoke_release(referral, action, scene);
  return contact_facts(referral, state, action, scene);
}

Result<views::Referral> find(device::Device& device, const SubjectId& id) {
  LEADLINE_TRY(found, device.views().referral(id));
  if (!found) return fail(Code::not_found, "referral");
  return std::move(*found);
}

}  // namespace

Result<void> begin_contact(device::Device& device, const SubjectId& id, const journal::DraftStep& first,
                           const std::string& own_name) {
  LEADLINE_TRY(referral, find(device, id));
  LEADLINE_TRY(scene, device.scene(own_name));
  LEADLINE_TRY(claimed, commands::claim(referral, first.draft, scene));
  LEADLINE_CHECK(device.record(claimed));
  return device.journal().write_draft(first);
}

Result<void> finish_task(device::Device& device, const device::EncounterDraft& draft,
                         const std::string& own_name) {
  const TaskState state = task_of(draft);
  LEADLINE_TRY(id, SubjectId::parse(state.text("referral")));
  LEADLINE_TRY(referral, find(device, id));
  LEADLINE_TRY(scene, device.scene(own_name));
  if (const auto at = state.number("finished_ms"); at > 0) scene.now = WallTime{at};
  auto facts = facts_of(referral, state, draft.id(), scene);
  const bool settled = !facts && facts.error().code == Code::rule_refused && state.kind() != task::contact;
  if (settled) return device.journal().discard_draft(draft.id());
  if (!facts) return std::move(facts).error();
  LEADLINE_CHECK(device.record(*facts, draft.id()));
  return {};
}

Result<void> leave_unconfirmed(device::Device& device, const DraftId& draft) {
  const auto left = device::EncounterDraft::read(device.journal(), draft);
  if (!left && left.error().code == Code::not_found) return {};
  if (!left) return left.error();
  const TaskState state = task_of(*left);
  if (state.kind() == task::contact || state.finished()) return {};
  return device.journal().discard_draft(draft);
}

}  // namespace leadline::gui
