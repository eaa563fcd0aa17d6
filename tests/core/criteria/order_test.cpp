// How many questions our order needs on average, beside the fewest that any order could need. For every pack:
// each question is answered in each way that the expressions can tell apart; the usual one among them has
// half of the chances, nine in ten, or (uniform) no more than any other. Where that is too much, each
// question keeps a few ways, drawn anew for each sample (LEADLINE_SEED).
#include <filesystem>
#include <unordered_map>

#include "core/criteria/program.h"
#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

struct Way {
  Slot slot;
  double likely = 0;  // among the ways of its question
};
using Ways = std::vector<std::vector<Way>>;  // by question

// One pack, one way of answering each question among several, every order of asking.
class Game {
 public:
  Game(const Document& document, Ways ways, std::size_t most_states)
      : program_(*document.program),
        ways_(std::move(ways)),
        most_(most_states),
        answers_(document, document.effective),
        marks_(document) {}

  // Questions on average until the screening ends; nothing if there are too many states.
  std::optional<double> optimum() { return finish(best()); }
  std::optional<double> ours() { return finish(next()); }
  std::size_t states() const { return best_.size(); }

 private:
  std::optional<double> finish(double value) const {
    return best_.size() > most_ || next_.size() > most_ ? std::nullopt : std::optional(value);
  }

  bool ended() {
    return evaluate(answers_, marks_) != Outcome::needs_answers || !next_question(answers_, marks_);
  }

  template <class F>
  double after(std::size_t q, F&& rest) {
    double sum = 0;
    for (const Way& way : ways_[q]) {
      answers_.put(q, way.slot);
      sum += way.likely * rest();
    }
    answers_.put(q, Slot{});
    return 1 + sum;
  }

  double best() {
    if (ended()) return 0;
    const std::string key = state();
    if (const auto known = best_.find(key); known != best_.end()) return known->second;
    if (best_.size() > most_) return 0;
    std::vector<std::size_t> open;
    for (std::size_t q = 0; q < ways_.size(); ++q)
      if (concerns(q)) open.push_back(q);
    double least = 1e9;
    for (const std::size_t q : open) least = std::min(least, after(q, [&] { return best(); }));
    return best_[key] = least;
  }

  double next() {
    if (evaluate(answers_, marks_) != Outcome::needs_answers) return 0;
    const auto q = next_question(answers_, marks_);
    if (!q) return 0;
    std::string key = state();
    for (const Slot& slot : answers_.slots()) key.push_back(slot.state == State::not_asked ? '?' : '.');
    if (const auto known = next_.find(key); known != next_.end()) return known->second;
    if (next_.size() > most_) return 0;
    const double value = after(*q, [&] { return next(); });
    return next_[key] = value;
  }

  bool concerns(std::size_t q) const {
    const auto& used = program_.questions[q].criteria;
    return answers_.slot(q).state == State::not_asked && std::any_of(used.begin(), used.end(), [&](auto c) {
             return marks_.criteria[c].truth == Truth::unknown;
           });
  }

  // All that the rest of the screening depends on: what is settled, what the parts of an open criterion are,
  // and one side of a comparison whose other side is open.
  std::string state() {
    std::string out;
    for (std::size_t c = 0; c < program_.criteria.size(); ++c) {
      out.push_back(static_cast<char>(marks_.criteria[c].truth));
      if (marks_.criteria[c].truth != Truth::unknown) continue;
      const auto& code = program_.criteria[c];
      run(program_, answers_.slots(), answers_.encounter(), code.begin, code.end, marks_.nodes.data());
      for (unsigned i = code.begin; i < code.end; ++i) {
        const Mark& mark = marks_.nodes[i];
        out.push_back(static_cast<char>(static_cast<int>(mark.truth) * 16 + static_cast<int>(mark.cause)));
        if (mark.truth != Truth::unknown) continue;
        const Node& node = program_.nodes[i];
        for (const auto q : {node.question, node.other})
          if (node.other != no_question && answers_.slot(q).state == State::answered)
            out += std::to_string(q) + ':' + std::to_string(answers_.slot(q).value) + '/' +
                   std::to_string(answers_.slot(q).unit);
      }
    }
    return out;
  }

  const Program& program_;
  const Ways ways_;
  const std::size_t most_;
  Answers answers_;
  Marks marks_;
  std::unordered_map<std::string, double> best_, next_;
};

bool usual(const Question& question, const Slot& slot) {
  const auto value = static_cast<std::size_t>(slot.value);
  if (question.usual.empty() || slot.state != State::answered) return false;
  if (question.type == Type::boolean) return (question.usual == "true") == (slot.value != 0);
  if (question.type == Type::codes) return question.usual == "none" && slot.value == 0;
  return question.type == Type::code && question.options[value].code == question.usual;
}

// The usual answer has `share` of the chances, the others the rest alike; share 0: all alike.
void weigh(const Document& document, double share, Ways& ways) {
  for (std::size_t q = 0; q < ways.size(); ++q) {
    const auto others = std::count_if(ways[q].begin(), ways[q].end(), [&](const Way& way) {
      return !usual(document.questions[q], way.slot);
    });
    const bool any = share > 0 && others > 0 && others < static_cast<std::ptrdiff_t>(ways[q].size());
    for (Way& way : ways[q])
      way.likely = !any                                     ? 1.0 / static_cast<double>(ways[q].size())
                   : usual(document.questions[q], way.slot) ? share
                                                            : (1 - share) / static_cast<double>(others);
  }
}

Ways every_way(const Document& document) {
  Ways out(document.questions.size());
  for (std::size_t q = 0; q < out.size(); ++q) {
    for (const Choice& choice : document.program->questions[q].choices)
      if (!choice.unlisted) out[q].push_back({resolve(choice, document.effective)});
    if (out[q].empty()) out[q].push_back({{0, State::officer_does_not_know, 0, How::weighed}});
  }
  return out;
}

// The usual way, if there is one, and some others.
Ways a_few(const Document& document, const Ways& from, std::size_t most, test::Seeded& random) {
  Ways out = from;
  for (std::size_t q = 0; q < out.size(); ++q)
    while (out[q].size() > most) {
      const auto drop = out[q].begin() + static_cast<std::ptrdiff_t>(random.below(out[q].size()));
      if (!usual(document.questions[q], drop->slot)) out[q].erase(drop);
    }
  return out;
}

// What the order is held to, however likely the usual answers are.
constexpr double bound = 1;

void compare(const Document& document, double share) {
  constexpr std::size_t most_states = 100'000;
  const auto said = [&](double ours, double best, const std::string& how) {
    std::printf("%s, usual answers %2.0f %%: %.2f questions on average, %.2f at best (%s)\n",
                document.id.c_str(), 100 * share, ours, best, how.c_str());
  };
  Ways all = every_way(document);
  weigh(document, share, all);
  Game whole(document, all, most_states);
  auto best = whole.optimum(), ours = whole.ours();
  if (best && ours) {
    said(*ours, *best, "every way of answering, " + std::to_string(whole.states()) + " states");
    EXPECT_LE(*ours, *best + bound);
    EXPECT_GE(*ours, *best - 1e-9);
    return;
  }
  test::Seeded random;
  double sum_best = 0, sum_ours = 0;
  int samples = 0;
  for (std::size_t most = 4; most >= 2 && samples == 0; --most)
    for (int i = 0; i < 6; ++i) {
      Ways some = a_few(document, all, most, random);
      weigh(document, share, some);
      Game sample(document, some, most_states / 4);
      best = sample.optimum(), ours = sample.ours();
      if (!best || !ours) continue;
      sum_best += *best, sum_ours += *ours, ++samples;
      EXPECT_GE(*ours, *best - 1e-9);
    }
  ASSERT_GT(samples, 0) << document.id;
  said(sum_ours / samples, sum_best / samples,
       std::to_string(samples) + " samples, LEADLINE_SEED=" + std::to_string(random.seed()));
  EXPECT_LE(sum_ours / samples, sum_best / samples + bound) << "LEADLINE_SEED=" << random.seed();
}

TEST(Order, IsWithinOneQuestionOfTheBest) {
  int packs = 0;
  for (const auto& entry : std::filesystem::directory_iterator(test::source_path("assets/criteria"))) {
    if (entry.path().extension() != ".json") continue;
    const auto text = read_file(entry.path());
    ASSERT_TRUE(text);
    const auto document = parse_document(*text, entry.path().string(), test::load_table);
    ASSERT_TRUE(document) << describe(document.error());
    SCOPED_TRACE(entry.path());
    for (double share : {0.0, 0.5, 0.9}) compare(*document, share);
    ++packs;
  }
  EXPECT_GT(packs, 0);
}

}  // namespace
}  // namespace leadline::criteria
