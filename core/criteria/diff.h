// What changed between two versions of a criteria document, in plain words: what law's lead and the district
// attorney read before they approve. "Look-back for robbery: 10 years → 5 years" stands where a structural
// comparison would say that one number in a tree is another.
//
// Complete: two documents whose trees differ in anything but a `note` have at least one difference. What no
// better words are known for is said with its place and both forms, never left out (the tests change every
// value of a document in turn and look).
// Pure; the same two documents always give the same differences in the same order.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/criteria/signed.h"

namespace leadline::criteria {

// A parsed document with the tree it was parsed from, of which Document keeps only the meaning.
struct Edition {
  Document document;
  Json tree;
  std::vector<Json> tables;  // trees of Document::tables, in its order
  // Errors: those of parse_document.
  static Result<Edition> read(std::string_view json, std::string_view where, const TableLoader& tables);
  static Result<Edition> read(const Bundle& bundle);
};

// What a difference is about, the weightiest first: the order in which they are listed.
enum class Aspect : std::uint8_t {
  criterion,   // one was added, removed or moved; or asks something else now (its expression)
  look_back,   // how far back it looks
  limit,       // an amount, age or number that something is held against
  if_unknown,  // what an unknown answer means; whether it is on history
  exception,   // from whom an exception may be sought; what is offered instead
  offer,       // what the person is told on the turned glass
  table,       // a row was added or removed
  question,    // one was added, removed, or is asked of another source
  option,      // a possible answer was added or removed
  text,        // words that a person reads; citations
  setting,     // dates, margin, jurisdiction
  example,     // a worked example
  other,       // none of these: given with its place
};
enum class Turn : std::uint8_t { added, removed, changed };

std::string_view word(Aspect aspect);  // "look_back"; stable, as in JSON
std::string_view word(Turn turn);

struct Difference {
  Aspect aspect = Aspect::other;
  Turn turn = Turn::changed;
  std::string criterion;  // ids, as in the document that has it; empty: not about one
  std::string question;
  std::string where;   // the place in the newer document (removed: in the older): "criteria[6].when.args[0]"
  Text what;           // "Look-back for robbery"
  Text before, after;  // "10 years", "5 years"; empty: there is none on this side
  Text line() const;   // "Look-back for robbery: 10 years → 5 years"; "Added: …"; "Removed: …"
};

// In the order of Aspect, then of the newer document. Empty: the two mean and say the same.
std::vector<Difference> diff(const Edition& before, const Edition& after);

// [{"aspect","turn","criterion","question","where","what","before","after","line"}], texts in `language`.
Json to_json(std::span<const Difference> differences, std::string_view language = "en");

}  // namespace leadline::criteria
