// A criteria document: what a program asks, what it requires, and why, as data (FORMAT.md). Immutable once
// parsed; safe to read from several threads.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/criteria/offer.h"

namespace leadline::criteria {

inline constexpr std::string_view engine_version =
    "1";  // stored with each screening; changes when a result could

enum class Type : std::uint8_t { boolean, integer, decimal, date, code, codes };
enum class IfUnknown : std::uint8_t {
  ask,     // cannot finish while the officer could still find out; then review
  review,  // a second look by a person
  pass,    // asked once, and does not bar: substance use
};
// How an answer comes about. `observe` and `terminal` are never put to the person.
enum class Source : std::uint8_t { ask, observe, terminal };
// What the screen offers when a criterion is not met, beside "does not meet".
enum class Route : std::uint8_t { none, connect_without_charge, youth };
// How sure the source of a rule or figure is: official text seen; secondary sources agree; not seen in a
// source; set by the program itself.
enum class Sure : std::uint8_t { official, secondary, unseen, program };

std::string_view word(Type type);
std::string_view word(IfUnknown rule);
std::string_view word(Source source);
std::string_view word(Route route);
std::string_view word(Sure sure);

struct Citation {
  std::string text;    // "NC-TAC handbook 2024, section 3.a"
  std::string source;  // where it can be read; may be empty
  Sure sure = Sure::unseen;
};

struct Option {
  std::string code;
  Text label;
  bool more = false;  // behind "More" on the screen
};

// One thing that is asked. Its place in Document::questions is its index everywhere in this library.
struct Question {
  std::string id;
  Type type = Type::boolean;
  Source source = Source::ask;
  Text ask;                     // may hold "{since}": the look-back date, see text_of()
  Text help;                    // may be empty
  std::vector<Option> options;  // code and codes; boolean: none (Yes and No are the screen's words)
  bool open_ended = false;      // code: what is so may be none of the options
  Text none_label;              // codes: "None of these", one tap, an answered empty list
  std::vector<std::string>
      units;  // decimal: the units it may be given in, the usual one first; empty: a bare number
  bool weighed_or_estimated = false;   // decimal: the answer also says how the amount is known
  std::optional<Decimal> least, most;  // integer and decimal
  std::string group;                   // questions of one group are asked one after another
  std::string usual;                   // an option code or "true"/"false"; only for "about N left"
  int look_back_years = 0;             // what {since} counts from the encounter
};

struct Criterion {
  std::string id;
  Text statement;  // "18 or older"
  Text met, not_met,
      unknown;         // one sentence each; may hold {value}, {limit}, {reached}; unknown may be empty
  Text met_otherwise;  // met without any limit having been compared; empty: `met` serves
  Text help;
  Citation citation;
  IfUnknown if_unknown = IfUnknown::review;
  std::string
      exception;  // from whom an exception may be sought, "district_attorney_or_designee"; empty: none
  Text exception_label;
  Route if_not_met = Route::none;
  bool history = false;                // on criminal history: its result stays with law (DESIGN section 4)
  std::vector<std::size_t> questions;  // indices, in document order, of what its expression refers to
};

// One limit of a table: reached at `value` (or only above it, if `above`), in `unit`.
struct Limit {
  Decimal value;
  std::string unit;
  bool above = false;
};

struct TableRow {
  std::string code;
  Text label;
  bool more = false;
  std::vector<Limit> limits;  // limit tables; at most one a unit
  std::string nibrs;          // charge tables; may be empty
  Citation citation;
};

struct Table {
  std::string id;      // as expressions name it
  std::string file;    // as the loader was asked for it; empty: written in the document
  std::string digest;  // of the file's exact bytes
  Text title;
  Citation citation;
  std::vector<TableRow> rows;
  const TableRow* row(std::string_view code) const;
};

struct Example {
  std::string name;
  Date at;
  Json answers;
  std::string outcome;
  std::vector<std::pair<std::string, std::string>> truths;  // criterion id, "true" | "false" | "unknown"
};

// A table file's bytes by the name that the document gives it ("nc-charges.json").
using TableLoader = std::function<Result<std::string>(std::string_view name)>;

class Program;  // the compiled expressions (program.h)

struct Document {
  std::string id, version;
  std::string digest;  // of the exact bytes, hexadecimal
  Text title;
  std::string jurisdiction;
  Date effective;
  std::optional<Date> review_by;  // past it: still usable, visibly overdue
  int estimate_margin_percent = 20;
  std::vector<Table> tables;
  std::vector<Question> questions;
  std::vector<Criterion> criteria;
  std::vector<Example> examples;
  std::optional<Offer> offer;  // empty: usual_offer() serves
  std::shared_ptr<const Program> program;

  // npos if there is none.
  std::size_t question_index(std::string_view question_id) const;
  const Question* question(std::string_view question_id) const;
  const Criterion* criterion(std::string_view criterion_id) const;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

// `where` names the source in errors; every error's `where` continues with a path such as
// "criteria[2].when.args[0]". Errors: those of parse_json; wrong_type, missing_field, unknown_field,
// duplicate_key (an id used twice), unknown_operator, unknown_question, unit_mismatch, invalid_value,
// invalid_date, newer_format, digest_mismatch, and whatever the loader says.
Result<Document> parse_document(std::string_view json, std::string_view where, const TableLoader& tables);

// Runs the document's own examples. Errors: rule_refused at "examples[3] (name)" with what came out instead.
Result<void> run_examples(const Document& document);
// What is to be put forward or signed has to pass this: it has examples, and they all come out as they say.
// Errors: no_examples, and those of run_examples.
Result<void> check_examples(const Document& document);

// Which words of the offer a person is shown under this document: "nc-handbook/2024.1/1", the set, its
// version and its script's; usual_offer()'s version where it has none. No two scripts share one.
std::string offer_version(const Document& document);

// The digest that a document's "digest" fields hold: of a table file's exact bytes, hexadecimal.
std::string table_digest(std::string_view bytes);

// A question's words in a language, with {since} written as the look-back date of this encounter.
std::string ask_text(const Question& question, std::string_view language, Date encounter);
std::string help_text(const Question& question, std::string_view language, Date encounter);
std::string option_text(const Question& question, std::size_t option, std::string_view language,
                        Date encounter);
// "Friday, November 20, 2026" is the screen's business; here dates read "November 20, 2021" / "20 de
// noviembre de 2021".
std::string date_text(Date date, std::string_view language);

}  // namespace leadline::criteria
