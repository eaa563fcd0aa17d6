#include <set>

#include "core/criteria/explain.h"
#include "core/criteria/phrases.h"

namespace leadline::criteria {
namespace {

// A limit that an amount was held against.
struct Held {
  Decimal limit;
  std::string unit;
  bool above = false;
  std::optional<TablePlace> at = std::nullopt;

  std::string text(std::string_view language) const { return amount_text(limit, unit, language); }
  std::string reached(std::string_view language) const {
    const bool es = spanish(language);
    if (above) return std::string(es ? "más de " : "more than ").append(text(language));
    return text(language).append(es ? " o más" : " or more");
  }
};

std::optional<TablePlace> place_of(const Document& document, const Node& node, const LimitGrid& grid,
                                   std::size_t option) {
  const auto& options = document.questions[node.other].options;
  if (option >= options.size()) return std::nullopt;
  const auto& rows = document.tables[grid.table].rows;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].code == options[option].code) return TablePlace{grid.table, i};
  return std::nullopt;
}

std::optional<Held> held_against(const Answers& answers, const Program& program, const Node& node) {
  if (node.op != Op::compare_limit && node.op != Op::compare_value) return std::nullopt;
  const Slot& slot = answers.slot(node.question);
  const auto& units = answers.document().questions[node.question].units;
  if (slot.state != State::answered || units.empty()) return std::nullopt;
  if (node.op == Op::compare_value) return Held{Decimal{node.number}, units[node.unit], false};
  if (answers.slot(node.other).state != State::answered) return std::nullopt;
  const LimitGrid& grid = program.grids[node.first];
  const auto option = static_cast<std::size_t>(answers.slot(node.other).value);
  const auto cell =
      grid.has_row[option] ? grid.cells[option * grid.units + slot.unit] : grid.strictest[slot.unit];
  if (cell == LimitGrid::absent) return std::nullopt;
  return Held{Decimal{cell / 2}, units[slot.unit], cell % 2 == 1,
              place_of(answers.document(), node, grid, option)};
}

std::string values(const Answers& answers, const std::vector<std::size_t>& questions,
                   std::string_view language) {
  std::string out;
  for (auto q : questions)
    if (const auto text = answers.text(q, language); !text.empty())
      out.append(out.empty() ? "" : "; ").append(text);
  return out;
}

std::string sentence(const Criterion& criterion, const CriterionResult& result,
                     const std::optional<Held>& held, std::string_view language) {
  if (result.truth == Truth::no) return criterion.not_met.in(language);
  if (result.truth == Truth::yes) {
    const bool otherwise = !held && !criterion.met_otherwise.empty();
    return (otherwise ? criterion.met_otherwise : criterion.met).in(language);
  }
  std::string out = cause_text(result.cause, language);
  if (held) out.append(" (").append(held->text(language)).append(")");
  out.push_back('.');
  if (!criterion.unknown.empty()) out.append(" ").append(criterion.unknown.in(language));
  return out;
}

}  // namespace

CriterionResult explain(const Answers& answers, const Marks& marks, std::size_t index) {
  const Document& document = answers.document();
  const Program& program = *document.program;
  CriterionResult out;
  out.index = index;
  out.truth = marks.criteria[index].truth;
  out.cause = marks.criteria[index].cause;
  out.by_enumeration = marks.criteria[index].by_enumeration;
  std::set<std::size_t> questions;
  std::optional<Held> held;
  for (auto atom : settling_atoms(program, program.criteria[index], marks.nodes)) {
    const Node& node = program.nodes[atom];
    for (auto q : {node.question, node.other})
      if (q != no_question) questions.insert(q);
    if (!held) held = held_against(answers, program, node);
  }
  if (held) out.limit_at = held->at;
  out.because.assign(questions.begin(), questions.end());
  const auto write = [&](std::string_view language, std::string& value, std::string& limit,
                         std::string& why) {
    value = values(answers, out.because, language);
    limit = held ? held->text(language) : "";
    why = fill(sentence(document.criteria[index], out, held, language), "value", value);
    why = fill(std::move(why), "limit", limit);
    why = fill(std::move(why), "reached", held ? held->reached(language) : "");
  };
  write("en", out.value_en, out.limit_en, out.why_en);
  write("es", out.value_es, out.limit_es, out.why_es);
  return out;
}

}  // namespace leadline::criteria
