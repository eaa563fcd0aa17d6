// How far back a history counts.
#include <algorithm>
#include <charconv>
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
    {"six", 6},          {"seven", 7},      {"eight", 8},         {"nine", 9},      {"ten", 10},
    {"eleven", 11},      {"twelve", 12},    {"thirteen", 13},     {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16},     {"seventeen", 17}, {"eighteen", 18},     {"nineteen", 19}, {"twenty", 20},
    {"twenty five", 25}, {"thirty", 30},    {"a dozen", 12},      {"dozen", 12},    {"seis", 6},
    {"siete", 7},        {"ocho", 8},       {"nueve", 9},         {"diez", 10},     {"once", 11},
    {"doce", 12},        {"trece", 13},     {"catorce", 14},      {"quince", 15},   {"dieciseis", 16},
    {"diecisiete", 17},  {"dieciocho", 18}, {"diecinueve", 19},   {"veinte", 20},   {"veinticinco", 25},
    {"treinta", 30},     {"docena de", 12}, {"una docena de", 12}};
constexpr std::pair<std::string_view, int> decades[] = {
    {"decade ", 10}, {"a decade ", 10},   {"two decades ", 20}, {"three decades ", 30},
    {"decada ", 10}, {"una decada ", 10}, {"dos decadas ", 20}, {"tres decadas ", 30}};
// What a length that counts back stands behind.
constexpr std::string_view backs[] = {" last ",    " past ",    " previous ", " within ",
                                      " ultimos ", " ultimas ", " ultima ",   " pasados ",
                                      " pasadas ", " pasada ",  " dentro de "};
// A length of years at the beginning of a folded text: "twelve years", "10 years", "una decada".
int years_at(std::string_view words) {
  for (const auto& [name, value] : decades)
    if (words.starts_with(name)) return value;
  const auto unit = [](std::string_view rest) {
    return rest.starts_with(" years ") || rest.starts_with(" anos ");
  };
  for (const auto& [name, value] : numbers)
    if (words.starts_with(name) && unit(words.substr(name.size()))) return value;
  int out = 0;
  const auto end = std::from_chars(words.data(), words.data() + words.size(), out).ptr;
  return unit(words.substr(static_cast<std::size_t>(end - words.data()))) ? out : 0;
}

// "in the last 10 years", "en los últimos diez años", "in the past decade": the longest, 0 if there is none.
int years_said(const std::string& text) {
  const std::string folds = folded(text, Digits::kept);
  const std::string_view words = folds;
  int out = 0;
  for (const auto back : backs)
    for (auto at = words.find(back); at != words.npos; at = words.find(back, at + 1)) {
      out = std::max(out, years_at(words.substr(at + back.size())));
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
