// The expressions of a document, compiled: nodes in an array, children before parents, each criterion's nodes
// side by side. Evaluation is one pass over them. Within this folder, its tests and its benchmarks.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/criteria/screening.h"

namespace leadline::criteria {

enum class Op : std::uint8_t {
  constant,         // number: a Truth; unknown is CQL's null
  all,              // And over operands
  any,              // Or
  none,             // Not
  at_least,         // number of the operands
  answer,           // a boolean question
  compare_value,    // question against `number` (in unit `unit`)
  compare_back,     // a date question against the encounter less `number` years, months or days
  compare_answers,  // question against other
  compare_limit,    // a decimal question against a table's limit for the code in `other`
  in_codes,         // a code question's option is in the set `number`
  holds,            // a codes question holds option `number`
  holds_answer,     // codes question `other` holds what code question `question` says
  is_null,          // asked, and there is no value
};

enum class Relation : std::uint8_t { equal, less, less_or_equal, greater, greater_or_equal };
enum class Span : std::uint8_t { years, months, days };

inline constexpr std::uint8_t no_unit = 0xff;
inline constexpr std::uint16_t no_question = 0xffff;

struct Node {
  Op op = Op::constant;
  Relation relation = Relation::equal;
  Span span = Span::years;
  std::uint8_t unit = no_unit;  // index into the question's own units
  std::uint16_t question = no_question, other = no_question;
  std::uint16_t first = 0, count = 0;  // operands, or `first` is the index of a limit grid or code map
  std::int64_t number = 0;
};

// The limits that an amount (one column a unit of its question) is held against, by the code answered (one
// row an option). Twice the millionths, plus one where the limit is reached only above its value; so "below"
// is one compare.
struct LimitGrid {
  static constexpr std::int64_t absent = -1;
  std::size_t table = 0;  // into Document::tables
  std::size_t units = 0;
  std::vector<std::int64_t> cells;  // [option * units + unit]; after the options, one row for "none of them"
  std::vector<std::uint8_t> has_row;    // by option, likewise
  std::vector<std::int64_t> strictest;  // by unit, over every row of the table
};

struct CriterionCode {
  std::uint16_t begin = 0, end = 0;  // nodes; the root is end - 1
  IfUnknown if_unknown = IfUnknown::review;
  std::uint16_t part = 0;        // criteria that share questions, however indirectly, are one part
  bool kleene_complete = false;  // proved when it was loaded: enumeration can add nothing here
};

// A way that an open question could be answered, as far as the expressions can tell ways apart.
struct Choice {
  Slot slot;
  bool unlisted = false;        // none of the options: may be so, cannot be answered
  bool from_encounter = false;  // a date: slot.value is days beside the encounter less `back`
  Span span = Span::years;
  std::int32_t back = 0;
};

struct QuestionCode {
  std::vector<std::uint16_t> criteria;  // that refer to it
  std::vector<Choice> choices;
  bool enumerable = true;  // false: `choices` does not stand for every answer
};

// Questions that are asked one after another, and the criteria that they bear on.
struct QuestionGroup {
  std::vector<std::uint16_t> questions, criteria;
};

struct Part {
  std::vector<std::uint16_t> criteria, questions;
  bool enumerable = true;
  bool kleene_complete = false;  // no combination of its criteria is impossible while each alone is open
};

class Program {
 public:
  std::vector<Node> nodes;
  std::vector<std::uint16_t> operands;
  std::vector<LimitGrid> grids;
  std::vector<std::vector<std::int16_t>> maps;  // an option of one question as one of another, or -1
  std::vector<CriterionCode> criteria;
  std::vector<QuestionCode> questions;
  std::vector<QuestionGroup> groups;
  std::vector<Part> parts;
  int margin_percent = 20;
};

// Evaluates nodes [begin, end) into marks; returns the last one's. The nodes hold a whole criterion.
Mark run(const Program& program, std::span<const Slot> slots, Date encounter, std::uint16_t begin,
         std::uint16_t end, Mark* marks);

// Fills in questions[].criteria and choices, parts, and the proofs of completeness. Call once, after the
// nodes stand.
void analyze(Program& program, const Document& document);

// The slot that a choice stands for at this encounter.
Slot resolve(const Choice& choice, Date encounter);

// Enumeration over what is still open (at most 14 atoms and 32,768 tries; otherwise it says nothing).
// A criterion's truth, if every completion agrees.
std::optional<Truth> agreed(const Program& program, std::uint16_t criterion, Marks& marks, Date encounter);
// Whether every completion makes some criterion of this part false.
bool impossible(const Program& program, const Part& part, Marks& marks, Date encounter);
// Whether asking this question (not asked yet) can still change anything.
bool live(const Program& program, std::uint16_t question, Marks& marks, Date encounter);

}  // namespace leadline::criteria
