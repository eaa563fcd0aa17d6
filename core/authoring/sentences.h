// A criteria document as sentences with fields in them, for people who write rules and no JSON. Pure: no
// disk, no clock.
//
// A rule (an expression of core/criteria/FORMAT.md) becomes a clause: a leaf is one sentence, whose fields
// can be set; a group ("All of these are so:") has clauses under it. What no sentence pattern fits is a
// clause that is shown and not edited: its words say what it means, and the expression stays in the document
// untouched.
//
// Words come in English and Spanish; words of the document (questions, options) are quoted in the language
// asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/criteria/document.h"

namespace leadline::authoring {

using Text = criteria::Text;

enum class FieldKind : std::uint8_t {
  count,    // a whole number with least and most: a stepper
  number,   // a decimal: "3.5"
  one_of,   // one of `choices`
  many_of,  // any of `choices`, one at least
  date,     // "2026-11-20"
};
std::string_view word(FieldKind kind);

struct Choice {
  std::string key;
  Text label;
  bool chosen = false;
};

struct Field {
  std::string key;  // what an edit names: "years", "codes", "relation", "amount", "unit", "table", "answer",
                    // "since_years"
  FieldKind kind = FieldKind::count;
  Text label;                        // what it is, for its editor and for a screen reader: "Years"
  Text shown;                        // as it reads in the sentence: "5", "Possession or Trespass"
  std::string value;                 // the key of the choice, or the number or date as text; many_of: empty
  std::int64_t least = 0, most = 0;  // count
  std::vector<Choice> choices;
};

// A stretch of a sentence: words, or a field.
struct Piece {
  Text words;
  int field = -1;  // into Clause::fields; -1: words
};

enum class ClauseKind : std::uint8_t {
  sentence,    // a leaf
  all,         // And
  any,         // Or
  at_least,    // AtLeast; its count is a field
  none,        // Not over Or
  not_so,      // Not over anything else; one part
  shown_only,  // no pattern fits
};

struct Clause {
  ClauseKind kind = ClauseKind::shown_only;
  std::string at;             // the expression's place in the rule, a JSON pointer: "", "/args/0"
  std::vector<Piece> pieces;  // of a group: its heading
  std::vector<Field> fields;
  std::vector<Clause> parts;
  std::vector<std::string> questions;  // ids that a leaf speaks of, each once
};

// The whole clause in words on one line, its parts joined: what a list shows and a screen reader says.
Text plain(const Clause& clause);
// The clause at a place, itself or under it; null: none.
const Clause* clause_at(const Clause& clause, std::string_view at);

struct Citation {
  std::string text, source, sure;
};

// One criterion as its author sees it.
struct Row {
  std::string id;
  Text statement, help, met, met_otherwise, not_met, unknown;
  std::string if_unknown;  // ask, review, pass
  std::string exception;   // a name under `exceptions`; empty: none may be sought
  std::string if_not_met;  // none, connect_without_charge, youth
  bool history = false;
  Citation citation;
  Clause rule;
};

struct QuestionRow {
  std::string id, type, source;
  Text ask, help;
  int look_back_years = 0;
  std::vector<Choice>
      options;  // `chosen`: it may be taken out again (it is the question's own, and no rule names it)
  std::vector<std::string> used_by;  // ids of criteria
};

struct LimitRow {
  std::string code;
  Text label;
  struct Limit {
    std::string value, unit;
    bool above = false;  // reached only above it
  };
  std::vector<Limit> limits;
};

// A table of limits. The program's own can be changed; a statute's, which lies in a file, is shown.
struct TableRow {
  std::string id;
  Text title;
  bool own = false;
  Citation citation;
  std::vector<LimitRow> rows;
};

struct Sheet {
  std::string id, version, effective, review_by, jurisdiction;
  Text title;
  std::vector<Choice> exceptions;  // who may be asked for one; `chosen` means nothing here
  std::vector<Row> criteria;
  std::vector<QuestionRow> questions;
  std::vector<TableRow> tables;          // those with limits
  std::vector<std::string> examples;     // their names, in order
  std::optional<criteria::Offer> offer;  // what the person is told; texts that are missing are empty
};

// Never fails: what cannot be read shows as empty, and lint says what is wrong. `json`: the document's bytes,
// which parse_json accepts. Errors: parse_json's.
Result<Sheet> read_sheet(std::string_view json, const criteria::TableLoader& tables);

// "“18 or older?”": a question's words in quotation marks, each language in its own.
Text quoted(const Text& words);
// The same as sentences hold them: a look-back's day by its name, words that are missing as still to be
// written.
Text quoted_question(const QuestionRow& question);
// Each answer that can be chosen, its key the JSON that an edit takes as `value`; empty: it is typed.
std::vector<Choice> answers_to(const QuestionRow& question);
// "dosage units"; the unit itself where it has no longer name.
Text unit_label(std::string_view unit);

}  // namespace leadline::authoring
