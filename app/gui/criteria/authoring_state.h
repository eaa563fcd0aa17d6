// A criteria version under way, in its draft (FORMAT.md): where it began, and each edit. Storing never
// validates.
#pragma once

#include <memory>

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
  // Brings it up to the state: what it has in common with what it knew is not replayed.
  void take(const Json& state);
  // Brings it up to the state, and writes one edit more. Gives the step that the draft is to have. Errors:
  // those of Draft::apply; then it stands at the state.
  Result<Json> write(const Json& state, const Json& edit);

  bool is(const Json& state) const;  // up to this state
  const authoring::Draft& now() const { return now_; }
  std::size_t edits() const { return edits_.size(); }
  // Each edit as it stands in the draft: equal ones, equal drafts.
  const std::vector<std::string>& written() const { return edits_; }
  // Whether the edit can be applied now, and what it makes.
  Result<std::string> tried(const Json& edit) const;

 private:
  explicit Author(authoring::Draft draft) : base_(draft), before_(draft), now_(std::move(draft)) {}
  const authoring::Draft& at(std::size_t edits) const;  // a multiple of `spacing`
  void mark();                                          // what it was at every so many edits
  static constexpr std::size_t spacing = 2;
  authoring::Draft base_, before_, now_;                        // before_: without the last edit
  std::vector<std::string> edits_;                              // as they stand in the draft
  std::vector<std::shared_ptr<const authoring::Draft>> marks_;  // shared by copies
};

}  // namespace leadline::gui
