// An encounter while it is under way: every tap is one step in the journal, and the steps merged in order (RFC 7386,
// JSON merge patch) are its state. Storing never validates; encounter() does, once, at the end.
//
// Keys of the state, all optional: "type", "page" (where to resume), "started_ms", "answers" ({question id: answer as
// JSON text}), "discretion", "not_offered_reason", "answer", "decline_reason", "said_back", "language", "release_lines",
// "offer_text_version", "offer_language", "release_text_version", "signature" (base64), "name", "name_source", "charge", "incident_number", "ways" (a list of
// way objects as in core/facts/FORMAT.md), "needs", "safety", "card", "tonight", "asked_peer_now".
#pragma once

#include "core/commands/commands.h"
#include "core/criteria/screening.h"
#include "core/journal/journal.h"

namespace leadline::device {

class EncounterDraft {
 public:
  explicit EncounterDraft(DraftId id) : id_(id) {}
  // From the steps of one draft, in order. A step that is no JSON object is skipped: drafts are never lost to a bad step.
  static EncounterDraft from_steps(std::span<const journal::DraftStep> steps);
  // All drafts of a journal, in the order of their ids.
  static Result<std::vector<EncounterDraft>> all(const journal::Journal& journal);
  // One draft as the journal has it now. Errors: not_found (it has ended); those of Journal::drafts.
  static Result<EncounterDraft> read(const journal::Journal& journal, const DraftId& id);

  // Merges a patch into the state and gives the step to write before the tap is acknowledged.
  journal::DraftStep patch(const Json& patch);
  // The same in place of the last step, which set the same keys: letters as they are typed.
  journal::DraftStep patch_again(const Json& patch);
  journal::DraftStep answer(const std::string& question, const Json& answer);   // null: back to not asked

  const DraftId& id() const { return id_; }
  const Json& state() const { return state_; }

  // Answers so far. An answer that this document does not take is left out (the criteria may have changed).
  criteria::Answers answers(const criteria::Document& document, criteria::Date encounter) const;

  // What is to be recorded. Errors: invalid_value, naming the key; wrong_type.
  Result<commands::Encounter> encounter(const criteria::Document& document, criteria::Date encounter, std::int64_t seconds_taken) const;

 private:
  DraftId id_;
  std::uint64_t next_step_ = 1;
  std::string last_;   // what the last step holds
  Json state_ = Json::object();
};

}  // namespace leadline::device
