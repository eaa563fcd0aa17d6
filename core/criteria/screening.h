// The result of a screening. Truth (what the answers show) is kept apart from outcome (what it means for
// tonight); discretion and exceptions are recorded elsewhere and never change either.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/criteria/answers.h"

namespace leadline::criteria {

enum class Truth : std::uint8_t { no, yes, unknown };
enum class Outcome : std::uint8_t { eligible, not_eligible, needs_answers, needs_review };

// Why a criterion is unknown, the most askable first. An unknown criterion has exactly one.
enum class Cause : std::uint8_t {
  none,  // the truth is known
  not_asked,
  officer_does_not_know,
  declined,
  not_safe_to_ask,
  not_applicable,
  estimate_near_limit,  // an estimate within the margin of a limit
  below_strictest,      // unknown or mixed: below the strictest limit that could apply
  reaches_strictest,    // unknown or mixed: at or above the strictest limit that could apply
  unit_mismatch,        // the limit is stated in another unit; amounts are never converted
};

std::string_view word(Truth truth);      // "true" "false" "unknown"
std::string_view word(Outcome outcome);  // "eligible" ...
std::string_view word(Cause cause);

struct TablePlace {
  std::size_t table = 0, row = 0;  // into Document::tables and its rows
};

struct CriterionResult {
  std::size_t index = 0;  // into Document::criteria
  Truth truth = Truth::unknown;
  Cause cause = Cause::none;
  bool decides = false;                // among the minimal reasons for the outcome
  bool by_enumeration = false;         // known only because every completion agrees
  std::vector<std::size_t> because;    // questions that settle it (or leave it open), in document order
  std::string value_en, value_es;      // what was used: "Cocaine; 1 g, weighed"
  std::string limit_en, limit_es;      // what it was held against: "28 g"; empty if nothing
  std::optional<TablePlace> limit_at;  // the row that states that limit; none: the rule itself does
  std::string why_en, why_es;          // one sentence: met, not met, or unknown and why
};

struct Screening {
  Outcome outcome = Outcome::needs_answers;
  std::vector<CriterionResult> criteria;  // in document order
  std::optional<std::size_t> next;        // the question to ask now; none: nothing more can matter
  int about_left = 0;                     // questions still to come, going by usual answers
  Route route = Route::none;              // when not eligible: what to do instead
  std::string exception;  // when not eligible or to be reviewed: who may grant an exception; empty: nobody
  std::string id, version, digest, engine;
  Date encounter;
};

// Everything, for a screen or a record. Pure: the same document and answers always give the same screening.
Screening screen(const Answers& answers);

// {"outcome","criteria":[{"id","truth","why","cause","value","limit","citation",...}],"next","version","digest",...},
// in English unless `language` says otherwise.
Json to_json(const Screening& screening, const Document& document, std::string_view language = "en");

// --- The quick path: no allocation once `Marks` exists
// ------------------------------------------------------------

struct alignas(4) Mark {
  Truth truth = Truth::unknown;
  Cause cause = Cause::none;
  bool by_enumeration = false;  // every completion agrees, though the operators alone do not tell
};

// Scratch for one thread and one document.
class Marks {
 public:
  explicit Marks(const Document& document);
  std::vector<Mark> criteria;  // in document order
  Outcome outcome = Outcome::needs_answers;
  std::vector<Mark> nodes;  // of the compiled program
  std::vector<Slot> slots;  // for trying answers out
};

// Every criterion's truth and cause, and the outcome.
Outcome evaluate(const Answers& answers, Marks& marks);

// The question to ask now, after evaluate() with the same marks: one that can decide the outcome alone (its
// whole group counted as one), else the one that settles most; ties by document order; never one that can no
// longer matter.
std::optional<std::size_t> next_question(const Answers& answers, Marks& marks);

}  // namespace leadline::criteria
