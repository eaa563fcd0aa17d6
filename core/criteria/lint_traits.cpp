// Race, ethnicity and gender: known by the words of whatever an expression rests on.
#include <algorithm>

#include "core/criteria/linting.h"
#include "core/criteria/terms.h"

namespace leadline::criteria {
namespace {

// "M" and "F" alone, with at most an "X" or the like beside them, ask for a gender without saying so.
bool letters_for_gender(const Question& question) {
  const auto has = [&](char small) {
    return std::any_of(question.options.begin(), question.options.end(), [&](const Option& option) {
      const auto is = [&](const std::string& text) { return text.size() == 1 && (text[0] | 0x20) == small; };
      return is(option.code) || is(option.label.en);
    });
  };
  return question.options.size() <= 4 && has('m') && (has('f') || has('w') || has('h'));
}

std::string trait_of(const Question& question) {
  std::string out;
  each_text(question, [&](const std::string& text, std::size_t) {
    if (out.empty()) out = trait_in(text);
  });
  return out.empty() && letters_for_gender(question) ? "m, f" : out;
}

std::string trait_of(const Table& table) {
  for (const std::string* text : {&table.id, &table.file, &table.title.en, &table.title.es})
    if (const auto found = trait_in(*text); !found.empty()) return std::string(found);
  for (const TableRow& row : table.rows)
    for (const std::string* text : {&row.code, &row.label.en, &row.label.es})
      if (const auto found = trait_in(*text); !found.empty()) return std::string(found);
  return {};
}

std::string trait_of(const Criterion& criterion) {
  for (const std::string* text : {&criterion.id, &criterion.statement.en, &criterion.statement.es})
    if (const auto found = trait_in(*text); !found.empty()) return std::string(found);
  return {};
}

}  // namespace

std::set<std::string> named_under(const Json& expression, std::string_view key) {
  std::set<std::string> out;
  const auto visit = [&](auto&& self, const Json& json) -> void {
    if (json.is_object())
      if (const auto found = json.find(key); found != json.end() && found->is_string())
        out.insert(found->get<std::string>());
    if (json.is_structured())
      for (const Json& inner : json) self(self, inner);
  };
  visit(visit, expression);
  return out;
}

void lint_traits(const Readable& readable, Findings& findings) {
  const Document& document = readable.document;
  std::set<std::string> seen;
  for (std::size_t c = 0; c < document.criteria.size(); ++c) {
    const Json& when = readable.json["criteria"][c]["when"];
    const Spot spot = readable.criterion(c);
    bool found = false;
    const auto report = [&](Spot here, const std::string& thing, const std::string& term) {
      if (term.empty()) return;
      found = true;
      if (seen.insert(thing).second) findings.add(Check::protected_trait, here, plain(thing), plain(term));
    };
    const auto questions = named_under(when, "answer");
    for (std::size_t q = 0; q < document.questions.size(); ++q)
      if (questions.contains(document.questions[q].id)) {
        Spot here = readable.question(q);
        here.criterion = spot.criterion;
        report(here, document.questions[q].id, trait_of(document.questions[q]));
      }
    auto tables = named_under(when, "table");
    tables.merge(named_under(when, "lookup"));
    // What comes by way of a question was said of the question.
    for (const Table& table : document.tables)
      if (!found && tables.contains(table.id)) report(spot, table.id, trait_of(table));
    if (!found) report(spot, document.criteria[c].id, trait_of(document.criteria[c]));
  }
}

}  // namespace leadline::criteria
