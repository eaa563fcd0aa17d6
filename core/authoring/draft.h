// A criteria version while it is being written: the exact bytes it began from, and edits one after another
// (FORMAT.md). Nothing that an edit does not name is changed: what this build does not know stays where it
// is, and a draft whose edits come to nothing has the bytes it began from. Pure: the same base and edits
// always give the same bytes.
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "core/authoring/sentences.h"
#include "core/criteria/signed.h"

namespace leadline::authoring {

class Draft {
 public:
  // Errors: those of parse_json; wrong_type (not an object).
  static Result<Draft> begin(criteria::Bundle base);

  // One edit. Gives the id of what it made (add_criterion, option), else nothing.
  // Errors: those named in FORMAT.md "Edits"; then nothing has changed.
  Result<std::string> apply(const Json& edit);
  // Edits in order, those that are refused left out; how many were.
  std::size_t replay(std::span<const Json> edits);

  const criteria::Bundle& base() const { return *base_; }
  bool changed() const;
  std::string bytes() const;
  criteria::Bundle bundle() const { return {bytes(), base_->tables}; }
  criteria::TableLoader tables() const;  // holds the draft's tables; outlives it

  Result<Sheet> sheet() const { return read_sheet(bytes(), tables()); }

 private:
  explicit Draft(criteria::Bundle base) : base_(std::make_shared<const criteria::Bundle>(std::move(base))) {}
  std::shared_ptr<const criteria::Bundle> base_;  // of every copy
  std::string now_;                               // bytes; empty: those of the base
};

// "2024.1" becomes "2024.2", "1" becomes "2", "spring" becomes "spring.2".
std::string next_version(std::string_view version);

// A sentence pattern that a criterion or clause can begin from.
struct Offer {
  std::string pattern;            // yes_no, answers, seen, number, limit, look_back, date, history, probation
  Text label;                     // "A yes-or-no question"
  Text example;                   // "“18 or older?” is answered yes"
  std::vector<Choice> questions;  // those of the document that fit
  bool makes_question = false;    // it can begin with a question of its own
};
// Those that this document can begin with, the usual ones first.
Result<std::vector<Offer>> offers(const Draft& draft);
// Whether it asks what the terminal says: a criterion by itself, never a part of one, and its question its own.
bool asks_record(std::string_view pattern);

// How an example came out.
struct ExampleRun {
  struct Difference {
    std::string criterion;  // empty: the outcome
    std::string expected, got;
  };
  std::string name;
  std::string outcome;                  // what came out; empty: it could not be run
  std::vector<Difference> differences;  // empty: it passes
  std::optional<Error> problem;         // why it could not be run
  // Finished once, it needs answers now: the questions, by id, that it would have to answer.
  std::vector<std::string> open;
  bool passes() const { return differences.empty() && !problem; }
};
// Each example by itself, in order. Errors: those of parse_document, when there is no document to run them
// on. An example that names what is not there stops parse_document; it is then the error.
Result<std::vector<ExampleRun>> run_each(std::string_view json, const criteria::TableLoader& tables);

}  // namespace leadline::authoring
