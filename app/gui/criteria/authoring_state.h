// A criteria version under way, in its draft (FORMAT.md): where it began, and each edit. Storing never
// validates.
#pragma once

#include "app/device/encounter_draft.h"
#include "core/authoring/draft.h"

namespace leadline::gui {

bool is_authoring(const device::EncounterDraft& draft);

// The first step of a draft: begun from this document, bearing this version, from this day.
Json begin_authoring(const criteria::Bundle& base, const std::string& version, const std::string& effective);

// The step that adds an edit: beside the others, or in place of the last if both change the same thing, so
// that a word being typed is one edit.
Json edit_step(const Json& state, const Json& edit);
// The step that takes the last edit back; null: there is none.
Json undo_step(const Json& state);

// What has been written so far, in memory.
class Author {
 public:
  // From a draft's state. Errors: those of authoring::Draft::begin (the draft is kept).
  static Result<Author> of(const Json& state);
  // Brings it up to the state; cheap when one edit was added or replaced.
  void take(const Json& state);

  const authoring::Draft& now() const { return now_; }
  std::size_t edits() const { return edits_.size(); }
  // Whether the edit can be applied now, and what it makes.
  Result<std::string> tried(const Json& edit) const;

 private:
  Author(authoring::Draft draft) : base_(draft), before_(draft), now_(std::move(draft)) {}
  authoring::Draft base_, before_, now_;  // before_: without the last edit
  std::vector<std::string> edits_;        // as they stand in the draft
};

}  // namespace leadline::gui
