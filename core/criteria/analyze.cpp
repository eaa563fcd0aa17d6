#include "core/criteria/analyze.h"

#include <algorithm>
#include <numeric>

namespace leadline::criteria {
namespace {

// Each question of a criterion and the criterion itself, told apart into parts that share nothing.
std::vector<std::size_t> parts_of(const Document& document) {
  std::vector<std::size_t> leader(document.criteria.size());
  std::iota(leader.begin(), leader.end(), std::size_t{0});
  const auto find = [&](std::size_t i) {
    while (leader[i] != i) i = leader[i];
    return i;
  };
  std::vector<std::size_t> first(document.questions.size(), Document::npos);
  for (std::size_t c = 0; c < document.criteria.size(); ++c)
    for (std::size_t q : document.criteria[c].questions) {
      if (first[q] == Document::npos) first[q] = c;
      const auto a = find(first[q]), b = find(c);
      leader[std::max(a, b)] = std::min(a, b);
    }
  for (std::size_t c = 0; c < leader.size(); ++c) leader[c] = find(c);
  return leader;
}

}  // namespace

void find_parts(Program& program, const Document& document) {
  const auto leader = parts_of(document);
  std::vector<std::size_t> number(leader.size(), Document::npos);
  for (std::size_t c = 0; c < leader.size(); ++c) {
    auto& part = number[leader[c]];
    if (part == Document::npos) {
      part = program.parts.size();
      program.parts.emplace_back();
    }
    program.criteria[c].part = static_cast<std::uint16_t>(part);
    program.parts[part].criteria.push_back(static_cast<std::uint16_t>(c));
    for (std::size_t q : document.criteria[c].questions) {
      program.questions[q].criteria.push_back(static_cast<std::uint16_t>(c));
      auto& questions = program.parts[part].questions;
      const auto id = static_cast<std::uint16_t>(q);
      if (std::find(questions.begin(), questions.end(), id) == questions.end()) questions.push_back(id);
    }
  }
  for (Part& part : program.parts) {
    std::sort(part.questions.begin(), part.questions.end());
    for (auto q : part.questions) part.enumerable = part.enumerable && program.questions[q].enumerable;
  }
}

void find_groups(Program& program, const Document& document) {
  std::vector<std::string> names;
  for (std::size_t q = 0; q < document.questions.size(); ++q) {
    const auto& name = document.questions[q].group;
    auto place = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    if (name.empty() || place == names.size()) {
      place = names.size();
      names.push_back(name);
      program.groups.emplace_back();
    }
    QuestionGroup& group = program.groups[place];
    group.questions.push_back(static_cast<std::uint16_t>(q));
    for (auto c : program.questions[q].criteria)
      if (std::find(group.criteria.begin(), group.criteria.end(), c) == group.criteria.end())
        group.criteria.push_back(c);
  }
}

void analyze(Program& program, const Document& document) {
  program.questions.resize(document.questions.size());
  program.margin_percent = document.estimate_margin_percent;
  find_choices(program, document);
  find_parts(program, document);
  find_groups(program, document);
  prove(program, document);
}

}  // namespace leadline::criteria
