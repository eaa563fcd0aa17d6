#include "core/criteria/screening.h"

#include <set>

#include "core/criteria/explain.h"
#include "core/criteria/phrases.h"

namespace leadline::criteria {
namespace {

bool matters(const Document& document, Outcome outcome, const CriterionResult& result) {
  const IfUnknown rule = document.criteria[result.index].if_unknown;
  switch (outcome) {
    case Outcome::not_eligible:
      return result.truth == Truth::no;
    case Outcome::eligible:
      return result.truth == Truth::yes;
    case Outcome::needs_answers:
      return result.truth == Truth::unknown &&
             (result.cause == Cause::not_asked ||
              (rule == IfUnknown::ask && result.cause == Cause::officer_does_not_know));
    case Outcome::needs_review:
      return result.truth == Truth::unknown && rule != IfUnknown::pass;
  }
  return false;
}

class Writer {
 public:
  Writer(const Answers& answers, const Program& program, const Marks& marks)
      : answers_(answers), document_(answers.document()), program_(program), marks_(marks) {}

  CriterionResult criterion(std::size_t index) const {
    CriterionResult out;
    out.index = index;
    out.truth = marks_.criteria[index].truth;
    out.cause = marks_.criteria[index].cause;
    out.by_enumeration = marks_.criteria[index].by_enumeration;
    const auto atoms = settling_atoms(program_, program_.criteria[index], marks_.nodes);
    std::set<std::size_t> questions;
    for (auto atom : atoms)
      for (auto q : {program_.nodes[atom].question, program_.nodes[atom].other})
        if (q != no_question) questions.insert(q);
    out.because.assign(questions.begin(), questions.end());
    std::tie(out.value_en, out.limit_en, out.why_en) = words(out, atoms, "en");
    std::tie(out.value_es, out.limit_es, out.why_es) = words(out, atoms, "es");
    return out;
  }

 private:
  std::tuple<std::string, std::string, std::string> words(const CriterionResult& result,
                                                          const std::vector<std::uint16_t>& atoms,
                                                          std::string_view language) const {
    std::string value, limit;
    for (auto q : result.because)
      if (auto text = answers_.text(q, language); !text.empty())
        value.append(value.empty() ? "" : "; ").append(text);
    for (auto atom : atoms)
      if (auto text = limit_text(program_.nodes[atom], language); !text.empty() && limit.empty())
        limit = text;
    return {value, limit, why(result, value, limit, language)};
  }

  std::string limit_text(const Node& node, std::string_view language) const {
    const Slot& slot = answers_.slot(node.question);
    if (slot.state != State::answered) return {};
    if (node.op == Op::compare_value && node.unit != no_unit)
      return amount_text(Decimal{node.number}, document_.questions[node.question].units[node.unit], language);
    if (node.op != Op::compare_limit || answers_.slot(node.other).state != State::answered) return {};
    const LimitGrid& grid = program_.grids[node.first];
    const auto option = static_cast<std::size_t>(answers_.slot(node.other).value);
    const auto cell =
        grid.has_row[option] ? grid.cells[option * grid.units + slot.unit] : grid.strictest[slot.unit];
    if (cell == LimitGrid::absent) return {};
    const std::string text =
        amount_text(Decimal{cell / 2}, document_.questions[node.question].units[slot.unit], language);
    if (cell % 2 == 0) return text;
    return std::string(spanish(language) ? "más de " : "more than ").append(text);
  }

  std::string why(const CriterionResult& result, const std::string& value, const std::string& limit,
                  std::string_view language) const {
    const Criterion& criterion = document_.criteria[result.index];
    std::string text;
    if (result.truth == Truth::yes)
      text = (limit.empty() && !criterion.met_otherwise.empty() ? criterion.met_otherwise : criterion.met)
                 .in(language);
    if (result.truth == Truth::no) text = criterion.not_met.in(language);
    if (result.truth == Truth::unknown) {
      text.append(cause_text(result.cause, language));
      if (!limit.empty()) text.append(" (").append(limit).append(")");
      text.push_back('.');
      if (!criterion.unknown.empty()) text.append(" ").append(criterion.unknown.in(language));
    }
    text = fill(std::move(text), "value", value);
    return fill(std::move(text), "limit", limit);
  }

  const Answers& answers_;
  const Document& document_;
  const Program& program_;
  const Marks& marks_;
};

// The answer that people usually give, as far as the document says; else the first.
Slot usual(const Document& document, const Program& program, std::size_t index, Date encounter) {
  const Question& question = document.questions[index];
  Slot out;
  if (program.questions[index].choices.empty()) {
    out.state = State::officer_does_not_know;
    return out;
  }
  out = resolve(program.questions[index].choices[0], encounter);
  if (question.type == Type::boolean && !question.usual.empty()) out.value = question.usual == "true";
  if (question.type == Type::codes && question.usual == "none") out.value = 0;
  for (std::size_t i = 0; i < question.options.size(); ++i)
    if (question.options[i].code == question.usual)
      out.value = question.type == Type::codes ? std::int64_t{1} << i : static_cast<std::int64_t>(i);
  return out;
}

int about_left(Answers answers, Marks marks) {
  const Document& document = answers.document();
  int out = 0;
  for (auto next = next_question(answers, marks); next; next = next_question(answers, marks)) {
    ++out;
    answers.put(*next, usual(document, *document.program, *next, answers.encounter()));
    evaluate(answers, marks);
  }
  return out;
}

// What to do instead, and who may decide otherwise: an exception has to cover every criterion that is not
// met.
void what_instead(const Document& document, Screening& out) {
  if (out.outcome != Outcome::not_eligible) return;
  bool first = true;
  for (const CriterionResult& result : out.criteria) {
    if (result.truth != Truth::no) continue;
    const Criterion& criterion = document.criteria[result.index];
    if (out.route == Route::none) out.route = criterion.if_not_met;
    if (first) out.exception = criterion.exception;
    if (criterion.exception != out.exception) out.exception.clear();
    first = false;
  }
}

}  // namespace

Screening screen(const Answers& answers) {
  const Document& document = answers.document();
  const Program& program = *document.program;
  Marks marks(document);
  Screening out;
  out.outcome = evaluate(answers, marks);
  // Enumeration tries other answers in the same marks; the explanation is of these.
  for (const CriterionCode& code : program.criteria)
    run(program, answers.slots(), answers.encounter(), code.begin, code.end, marks.nodes.data());
  const Writer writer(answers, program, marks);
  for (std::size_t i = 0; i < document.criteria.size(); ++i) {
    out.criteria.push_back(writer.criterion(i));
    out.criteria.back().decides = matters(document, out.outcome, out.criteria.back());
  }
  out.next = next_question(answers, marks);
  out.about_left = about_left(answers, std::move(marks));
  what_instead(document, out);
  out.id = document.id;
  out.version = document.version;
  out.digest = document.digest;
  out.engine = std::string(engine_version);
  out.encounter = answers.encounter();
  return out;
}

Json to_json(const Screening& screening, const Document& document, std::string_view language) {
  const bool es = spanish(language);
  Json criteria = Json::array();
  for (const CriterionResult& each : screening.criteria) {
    const Criterion& criterion = document.criteria[each.index];
    Json because = Json::array();
    for (auto q : each.because) because.push_back(document.questions[q].id);
    criteria.push_back({{"id", criterion.id},
                        {"statement", criterion.statement.in(language)},
                        {"truth", word(each.truth)},
                        {"why", es ? each.why_es : each.why_en},
                        {"cause", each.cause == Cause::none ? Json() : Json(word(each.cause))},
                        {"because", because},
                        {"value", es ? each.value_es : each.value_en},
                        {"limit", es ? each.limit_es : each.limit_en},
                        {"decides", each.decides},
                        {"by_enumeration", each.by_enumeration},
                        {"citation", criterion.citation.text},
                        {"sure", word(criterion.citation.sure)}});
  }
  return {{"outcome", word(screening.outcome)},
          {"criteria", criteria},
          {"next", screening.next ? Json(document.questions[*screening.next].id) : Json()},
          {"about_left", screening.about_left},
          {"route", word(screening.route)},
          {"exception", screening.exception.empty() ? Json() : Json(screening.exception)},
          {"id", screening.id},
          {"version", screening.version},
          {"digest", screening.digest},
          {"engine", screening.engine},
          {"at", screening.encounter.text()}};
}

}  // namespace leadline::criteria
