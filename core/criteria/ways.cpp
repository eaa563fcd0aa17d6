#include "core/criteria/ways.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace leadline::criteria {
namespace {

std::vector<Slot> ways_of(const Program& program, std::uint16_t question, Date day) {
  std::vector<Slot> out;
  for (const Choice& choice : program.questions[question].choices) out.push_back(resolve(choice, day));
  for (const Node& node : program.nodes)
    if (node.op == Op::is_null && node.question == question) {
      out.emplace_back();
      out.back().state = State::officer_does_not_know;
      break;
    }
  return out;
}

// Numbers and dates that are compared with one another: as many values around each value of any of them as
// there are questions tell every order apart.
void compared_ways(const Document& document, const Program& program, Ways& ways) {
  std::set<std::uint16_t> linked;
  for (const Node& node : program.nodes)
    if (node.op == Op::compare_answers && document.questions[node.question].type != Type::boolean &&
        document.questions[node.question].type != Type::code)
      linked.insert({node.question, node.other});
  const auto reach = static_cast<std::int64_t>(linked.size());
  std::map<std::uint8_t, std::set<std::int64_t>> values;
  for (auto q : linked) {
    for (const Slot& way : ways[q])
      if (way.state == State::answered) values[way.unit].insert(way.value);
    for (const auto& bound : {document.questions[q].least, document.questions[q].most})
      if (bound) values[0].insert(bound->micro);
  }
  for (auto q : linked) {
    const Question& question = document.questions[q];
    const std::int64_t step = question.type == Type::integer ? Decimal::one : 1;
    std::erase_if(ways[q], [](const Slot& way) { return way.state == State::answered; });
    for (const auto& [unit, around] : values) {
      std::set<std::int64_t> tries;
      for (auto value : around)
        for (auto beside = -reach; beside <= reach; ++beside)
          tries.insert(value / step * step + beside * step);
      for (auto value : tries)
        if ((!question.least || value >= question.least->micro) &&
            (!question.most || value <= question.most->micro))
          ways[q].push_back({value, State::answered, unit, How::weighed});
    }
  }
}

constexpr std::size_t most_linked = 6;
constexpr long most_in_a_search = 8'000'000;

}  // namespace

std::vector<std::uint16_t> questions_in(const Program& program, const CriterionCode& code) {
  std::set<std::uint16_t> out;
  for (unsigned i = code.begin; i < code.end; ++i)
    for (auto q : {program.nodes[i].question, program.nodes[i].other})
      if (q != no_question) out.insert(q);
  return {out.begin(), out.end()};
}

Search::Search(const Document& document, Date day, long& tries)
    : program_(*document.program),
      day_(day),
      tries_(tries),
      slots_(document.questions.size()),
      marks_(document.program->nodes.size()) {
  for (std::uint16_t q = 0; q < document.questions.size(); ++q) {
    ways_.push_back(ways_of(program_, q, day));
    // Choices stand for every answer but where there are too many sets of several answers: there, one at a
    // time has to do. What they do not say of absence and of order is made good here.
    whole_.push_back(!program_.questions[q].choices.empty());
    for (std::size_t bit = 0; !whole_[q] && bit <= document.questions[q].options.size(); ++bit)
      ways_[q].push_back({bit ? std::int64_t{1} << (bit - 1) : 0, State::answered, 0, How::weighed});
  }
  std::set<std::uint16_t> linked;
  for (const Node& node : program_.nodes)
    if (node.op == Op::compare_answers) linked.insert({node.question, node.other});
  if (linked.size() <= most_linked)
    compared_ways(document, program_, ways_);
  else
    for (auto q : linked) whole_[q] = false;
}

void Search::start() { left_ = std::min(tries_, most_in_a_search); }

void Search::free_limits() {
  std::map<std::array<std::size_t, 3>, std::uint16_t> seen;
  for (Node& node : program_.nodes) {
    if (node.op != Op::compare_limit) continue;
    const std::array key{program_.grids[node.first].table, std::size_t{node.question},
                         std::size_t{node.other}};
    const auto [found, added] = seen.try_emplace(key, static_cast<std::uint16_t>(slots_.size()));
    if (added) {
      slots_.emplace_back();
      whole_.push_back(true);
      ways_.push_back({{1, State::answered, 0, How::weighed}, {0, State::answered, 0, How::weighed}});
    }
    const bool below = node.relation == Relation::less;
    node = Node{};
    node.op = Op::compare_value;
    node.question = found->second;
    node.number = below;
  }
}

void Search::answerable_only(const Document& document) {
  for (std::size_t q = 0; q < document.questions.size(); ++q)
    if (document.questions[q].type == Type::code)
      std::erase_if(ways_[q], [&](const Slot& way) {
        return way.value == static_cast<std::int64_t>(document.questions[q].options.size());
      });
}

Mark Search::mark(std::uint16_t criterion) {
  const CriterionCode& code = program_.criteria[criterion];
  const long cost = code.end - code.begin;
  tries_ -= cost;
  left_ -= cost;
  return run(program_, slots_, day_, code.begin, code.end, marks_.data());
}

Truth Search::all(std::span<const std::uint16_t> criteria) {
  Truth out = Truth::yes;
  for (auto c : criteria) {
    const Truth truth = mark(c).truth;
    if (truth == Truth::no) return truth;
    if (truth == Truth::unknown) out = truth;
  }
  return out;
}

bool Search::exhaustive(std::span<const std::uint16_t> questions) const {
  return left_ > 0 && std::all_of(questions.begin(), questions.end(), [&](auto q) { return whole_[q]; });
}

}  // namespace leadline::criteria
