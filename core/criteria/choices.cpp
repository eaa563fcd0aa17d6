// The ways in which each question could be answered, as far as the expressions can tell them apart: enough to
// try every completion of a screening without trying every number.
#include <algorithm>
#include <map>
#include <set>

#include "core/criteria/analyze.h"

namespace leadline::criteria {
namespace {

struct Breakpoints {
  std::map<std::uint8_t, std::set<std::int64_t>> values;  // by unit
  std::set<std::pair<Span, std::int64_t>> backs;
};

Breakpoints breakpoints(const Program& program, std::size_t question) {
  Breakpoints out;
  for (const Node& node : program.nodes) {
    if (node.question != question) continue;
    if (node.op == Op::compare_value) out.values[node.unit == no_unit ? 0 : node.unit].insert(node.number);
    if (node.op == Op::compare_back) out.backs.insert({node.span, node.number});
    if (node.op != Op::compare_limit) continue;
    const LimitGrid& grid = program.grids[node.first];
    for (std::size_t i = 0; i < grid.cells.size(); ++i)
      if (grid.cells[i] != LimitGrid::absent)
        out.values[static_cast<std::uint8_t>(i % grid.units)].insert(grid.cells[i] / 2);
    for (std::size_t u = 0; u < grid.units; ++u)
      if (grid.strictest[u] != LimitGrid::absent)
        out.values[static_cast<std::uint8_t>(u)].insert(grid.strictest[u] / 2);
  }
  return out;
}

Choice answered(std::int64_t value, std::uint8_t unit = 0) {
  Choice out;
  out.slot = {value, State::answered, unit, How::weighed};
  return out;
}

std::int64_t floor_to(std::int64_t value, std::int64_t step) {
  const auto over = value % step;
  return value - over - (over < 0 ? step : 0);
}

void numbers(const Program& program, const Document& document, std::size_t index, QuestionCode& code) {
  const Question& question = document.questions[index];
  Breakpoints points = breakpoints(program, index);
  const bool date = question.type == Type::date;
  const std::int64_t step = question.type == Type::integer ? Decimal::one : 1;
  // Into what may be answered: a limit outside of it still has an answer on one side.
  const auto inside = [&](std::int64_t value) {
    if (date) return value;
    if (question.most) value = std::min(value, floor_to(question.most->micro, step));
    if (question.least) value = std::max(value, -floor_to(-question.least->micro, step));
    return value;
  };
  const std::size_t units = std::max<std::size_t>(question.units.size(), 1);
  for (std::uint8_t unit = 0; unit < units; ++unit) {
    auto& values = points.values[unit];
    if (values.empty()) values.insert(question.least ? question.least->micro : 0);
    std::set<std::int64_t> tries;
    for (auto value : values) {
      const auto whole = step == 1 ? value : value / step * step;  // an integer never equals 3.5
      for (auto beside : {-step, std::int64_t{0}, step}) tries.insert(inside(whole + beside));
    }
    for (auto value : tries) code.choices.push_back(answered(value, unit));
  }
  for (const auto& [span, count] : points.backs)
    for (int beside = -1; beside <= 1; ++beside) {
      Choice choice = answered(beside);
      choice.from_encounter = true;
      choice.span = span;
      choice.back = static_cast<std::int32_t>(count);
      code.choices.push_back(choice);
    }
}

void codes(const Question& question, QuestionCode& code) {
  for (std::size_t n = 0; n < question.options.size() + question.open_ended; ++n) {
    code.choices.push_back(answered(static_cast<std::int64_t>(n)));
    code.choices.back().unlisted = n == question.options.size();
  }
}

void subsets(const Program& program, const Document& document, std::size_t index, QuestionCode& code) {
  std::uint64_t used = 0;
  const auto options = document.questions[index].options.size();
  for (const Node& node : program.nodes) {
    if (node.op == Op::holds && node.question == index) used |= std::uint64_t{1} << node.number;
    if (node.op == Op::holds_answer && node.other == index) used = (std::uint64_t{1} << options) - 1;
  }
  std::vector<int> bits;
  for (int bit = 0; bit < 62; ++bit)
    if (used >> bit & 1) bits.push_back(bit);
  code.enumerable = bits.size() <= 8;
  for (std::size_t n = 0; code.enumerable && n < std::size_t{1} << bits.size(); ++n) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < bits.size(); ++i) value |= static_cast<std::int64_t>(n >> i & 1) << bits[i];
    code.choices.push_back(answered(value));
  }
}

// What every expression makes of this answer, with any other question that is compared with it in each of its
// ways.
std::string signature(const Program& program, const Document& document, std::size_t question,
                      const Choice& choice) {
  std::string out(1, choice.unlisted ? 'u' : 'l');
  std::vector<Slot> slots(document.questions.size());
  slots[question] = resolve(choice, document.effective);
  std::vector<Mark> marks(program.nodes.size());
  for (std::size_t i = 0; i < program.nodes.size(); ++i) {
    const Node& node = program.nodes[i];
    if (node.op <= Op::at_least || (node.question != question && node.other != question)) continue;
    const auto at = static_cast<std::uint16_t>(i);
    const std::size_t other = node.question == question ? node.other : node.question;
    const auto note = [&] {
      const Mark mark = run(program, slots, document.effective, at, at + 1, marks.data());
      out.push_back(static_cast<char>(static_cast<int>(mark.truth) * 16 + static_cast<int>(mark.cause)));
    };
    if (other == no_question || other == question) {
      note();
      continue;
    }
    for (const Choice& theirs : program.questions[other].choices) {
      slots[other] = resolve(theirs, document.effective);
      note();
    }
    slots[other] = {};
  }
  return out;
}

bool relative_and_fixed(const std::vector<Choice>& choices) {
  const bool relative =
      std::any_of(choices.begin(), choices.end(), [](const Choice& c) { return c.from_encounter; });
  const bool fixed =
      std::any_of(choices.begin(), choices.end(), [](const Choice& c) { return !c.from_encounter; });
  return relative && fixed;
}

}  // namespace

void find_choices(Program& program, const Document& document) {
  for (std::size_t i = 0; i < document.questions.size(); ++i) {
    QuestionCode& code = program.questions[i];
    const Type type = document.questions[i].type;
    if (type == Type::boolean) code.choices = {answered(1), answered(0)};
    if (type == Type::code) codes(document.questions[i], code);
    if (type == Type::codes) subsets(program, document, i, code);
    if (type == Type::integer || type == Type::decimal || type == Type::date)
      numbers(program, document, i, code);
  }
  for (const Node& node : program.nodes) {
    // No value stands for an answer's absence, and no list of numbers for every order of two.
    const bool absence = node.op == Op::is_null, order = node.op == Op::compare_answers;
    const Type type = node.question == no_question ? Type::boolean : document.questions[node.question].type;
    if (absence || (order && type != Type::boolean && type != Type::code))
      for (auto q : {node.question, node.other})
        if (q != no_question) program.questions[q].enumerable = false;
  }
  // Answers that no expression can tell apart count once. Dates that mix fixed days with look-backs keep them
  // all, for their order depends on the encounter.
  std::vector<std::vector<Choice>> kept(program.questions.size());
  for (std::size_t i = 0; i < program.questions.size(); ++i) {
    std::set<std::string> seen;
    const auto& choices = program.questions[i].choices;
    for (const Choice& choice : choices)
      if (relative_and_fixed(choices) || seen.insert(signature(program, document, i, choice)).second)
        kept[i].push_back(choice);
  }
  for (std::size_t i = 0; i < kept.size(); ++i) program.questions[i].choices = std::move(kept[i]);
}

}  // namespace leadline::criteria
