// How far back a history counts.
#include <algorithm>
#include <charconv>
#include <sstream>
#include <utility>

#include "core/criteria/linting.h"
#include "core/criteria/terms.h"

namespace leadline::criteria {
namespace {

constexpr int most = most_look_back_years_advised;

bool about(std::string_view (*term_in)(std::string_view), const Question& question) {
  bool out = false;
  each_text(question, [&](const std::string& text, std::size_t) { out = out || !term_in(text).empty(); });
  return out;
}

// Whole years and a bit count as one more.
int years(const Node& node) {
  const auto n = static_cast<int>(node.number);
  if (node.span == Span::years) return n;
  return node.span == Span::months ? (n + 11) / 12 : (n * 100 + 36524) / 36525;
}

constexpr std::pair<std::string_view, int> numbers[] = {
    {"six", 6},  {"seven", 7}, {"eight", 8}, {"nine", 9},  {"ten", 10},  {"fifteen", 15}, {"twenty", 20},
    {"seis", 6}, {"siete", 7}, {"ocho", 8},  {"nueve", 9}, {"diez", 10}, {"quince", 15},  {"veinte", 20}};

int number(const std::string& word) {
  for (const auto& [name, value] : numbers)
    if (word == name) return value;
  int out = 0;
  const auto end = word.data() + word.size();
  return std::from_chars(word.data(), end, out).ptr == end ? out : 0;
}

// "in the last 10 years", "en los últimos diez años": the number, 0 if there is none.
int years_said(const std::string& text) {
  std::istringstream words(folded(text, Digits::kept));
  std::string before, count, unit;
  int out = 0;
  for (words >> before >> count; words >> unit; before = std::exchange(count, unit)) {
    const bool back = before == "last" || before == "past" || before == "previous" || before == "within" ||
                      before == "ultimos" || before == "pasados";
    if (back && (unit == "years" || unit == "anos")) out = std::max(out, number(count));
  }
  return out;
}

struct LookBack {
  int years = 0;
  bool any = false;  // some length was stated
  void add(int length) {
    any = any || length > 0;
    years = std::max(years, length);
  }
};

LookBack of(const Document& document, const Criterion& criterion, const CriterionCode& code) {
  LookBack out;
  const Program& program = *document.program;
  for (unsigned i = code.begin; i < code.end; ++i)
    if (program.nodes[i].op == Op::compare_back &&
        !about(birth_in, document.questions[program.nodes[i].question]))
      out.add(years(program.nodes[i]));
  for (auto q : questions_in(program, code)) {
    const Question& question = document.questions[q];
    out.add(question.look_back_years);
    each_text(question, [&](const std::string& text, std::size_t) { out.add(years_said(text)); });
  }
  for (const std::string* text : {&criterion.statement.en, &criterion.statement.es})
    out.add(years_said(*text));
  return out;
}

}  // namespace

void lint_look_backs(const Readable& readable, Findings& findings) {
  const Document& document = readable.document;
  for (std::size_t c = 0; c < document.criteria.size(); ++c) {
    if (!readable.reads(c)) continue;
    const Criterion& criterion = document.criteria[c];
    const LookBack look_back = of(document, criterion, document.program->criteria[c]);
    // Probation is now, and has no look-back; what is on history and names no length goes back for ever.
    const bool now = std::any_of(criterion.questions.begin(), criterion.questions.end(),
                                 [&](auto q) { return about(probation_in, document.questions[q]); });
    const bool endless = criterion.history && !look_back.any && !now;
    if (look_back.years <= most && !endless) continue;
    const std::string length = std::to_string(look_back.years);
    findings.add(Check::long_look_back, readable.criterion(c), criterion.statement,
                 endless ? Text{"it has no end", "no tiene fin"} : Text{length + " years", length + " años"});
  }
}

}  // namespace leadline::criteria
