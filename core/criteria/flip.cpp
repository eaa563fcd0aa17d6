#include "core/criteria/flip.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <set>

#include "core/criteria/phrases.h"
#include "core/criteria/program.h"

namespace leadline::criteria {
namespace {

bool measured(const Question& question) {
  return question.type == Type::decimal || question.type == Type::integer || question.type == Type::date;
}

class FlipSearch {
 public:
  explicit FlipSearch(const Answers& answers)
      : answers_(answers),
        now_(answers),
        program_(*answers.document().program),
        marks_(answers.document()),
        before_(evaluate(answers, marks_)) {}

  std::optional<Flip> find() {
    if (before_ != Outcome::eligible && before_ != Outcome::not_eligible) return std::nullopt;
    find_questions();
    const std::size_t most = std::min(most_flip_questions, questions_.size());
    for (std::size_t size = 1; size <= most && tries_ <= most_flip_tries; ++size)
      for (const Outcome wanted : wanted_outcomes()) {
        wanted_ = wanted;
        chosen_.clear();
        if (choose(size, 0)) return tries_ <= most_flip_tries ? std::optional(flip()) : std::nullopt;
      }
    return std::nullopt;
  }

 private:
  std::vector<Outcome> wanted_outcomes() const {
    if (before_ == Outcome::eligible) return {Outcome::not_eligible};
    return {Outcome::eligible, Outcome::needs_answers, Outcome::needs_review};
  }

  void find_questions() {
    const Document& document = answers_.document();
    for (std::size_t q = 0; q < document.questions.size(); ++q) {
      const auto& code = program_.questions[q];
      const bool history = std::any_of(code.criteria.begin(), code.criteria.end(),
                                       [&](auto c) { return document.criteria[c].history; });
      if (document.questions[q].source == Source::observe && !history && code.enumerable &&
          answers_.slot(q).state == State::answered)
        questions_.push_back(q);
    }
    ways_.resize(document.questions.size());
    for (const std::size_t q : questions_) ways_[q] = ways_of(q);
    const auto order = [&](std::size_t q) {
      return std::pair{!measured(document.questions[q]), program_.questions[q].criteria.size()};
    };
    std::stable_sort(questions_.begin(), questions_.end(),
                     [&](std::size_t a, std::size_t b) { return order(a) < order(b); });
  }

  // Sets of `more` further questions, in that order.
  bool choose(std::size_t more, std::size_t from) {
    if (more == 0) return try_all(0);
    for (std::size_t i = from; i + more <= questions_.size(); ++i) {
      chosen_.push_back(questions_[i]);
      if (choose(more - 1, i + 1)) return true;
      chosen_.pop_back();
    }
    return false;
  }

  // Leaves now_ at the first way of answering the chosen questions that does.
  bool try_all(std::size_t n) {
    if (n == chosen_.size()) return ++tries_ > most_flip_tries || evaluate(now_, marks_) == wanted_;
    const std::size_t q = chosen_[n];
    for (const Slot& slot : ways_[q]) {
      now_.put(q, slot);
      if (try_all(n + 1)) return true;
    }
    now_.put(q, answers_.slot(q));
    return false;
  }

  // Every option by itself, so that each is named; of lists those that can be told apart; of numbers and
  // dates, in the unit that was used, each side of every value at which something changes, in order.
  std::vector<Slot> ways_of(std::size_t q) const {
    std::vector<Slot> out;
    const Question& question = answers_.document().questions[q];
    for (std::size_t i = 0; question.type == Type::code && i < question.options.size(); ++i)
      out.push_back({static_cast<std::int64_t>(i), State::answered, 0, How::weighed});
    if (question.type == Type::code) return out;
    std::set<std::int64_t> values;
    const std::int64_t step = question.type == Type::integer ? Decimal::one : 1;
    for (const Choice& choice : program_.questions[q].choices) {
      const Slot slot = resolve(choice, answers_.encounter());
      if (!measured(question))
        out.push_back(slot);
      else if (slot.unit == answers_.slot(q).unit)
        values.insert({slot.value - step, slot.value, slot.value + step});
    }
    for (const auto value : values)
      if (inside(question, value))
        out.push_back({value, State::answered, answers_.slot(q).unit, How::weighed});
    return out;
  }

  static bool inside(const Question& question, std::int64_t value) {
    return !(question.least && value < question.least->micro) &&
           !(question.most && value > question.most->micro);
  }

  int apart(std::size_t q, const Slot& slot) const {
    if (answers_.document().questions[q].type != Type::codes) return 0;
    return std::popcount(static_cast<std::uint64_t>(slot.value ^ answers_.slot(q).value));
  }

  // Each answer moves to what is nearest to what was answered, the others as they are, until none moves: so
  // the stretch given for one holds with every other where it says.
  Flip flip() {
    constexpr int most_rounds = 16;
    Flip out;
    out.outcome = wanted_;
    bool moved = true;
    for (int round = 0; moved && round < most_rounds; ++round) {
      moved = false;
      out.answers.clear();
      for (const std::size_t q : chosen_) {
        const Slot before = now_.slot(q);
        out.answers.push_back(nearest(q));
        now_.put(q, out.answers.back().slots.front());
        moved = moved || now_.slot(q) != before;
      }
    }
    std::sort(out.answers.begin(), out.answers.end(),
              [](const OtherAnswer& a, const OtherAnswer& b) { return a.question < b.question; });
    return out;
  }

  OtherAnswer nearest(std::size_t q) {
    const Slot first = now_.slot(q);
    std::vector<bool> does;
    for (const Slot& slot : ways_[q]) {
      now_.put(q, slot);
      does.push_back(evaluate(now_, marks_) == wanted_);
    }
    OtherAnswer other = measured(answers_.document().questions[q]) ? range(q, does) : list(q, does, first);
    other.question = q;
    return other;
  }

  OtherAnswer list(std::size_t q, const std::vector<bool>& does, const Slot& first) const {
    OtherAnswer out;
    int least = 64;
    for (std::size_t i = 0; i < does.size(); ++i)
      if (does[i]) least = std::min(least, apart(q, ways_[q][i]));
    for (std::size_t i = 0; i < does.size(); ++i)
      if (does[i] && apart(q, ways_[q][i]) == least) out.slots.push_back(ways_[q][i]);
    const auto kept = std::find(out.slots.begin(), out.slots.end(), first);
    if (kept != out.slots.end()) std::rotate(out.slots.begin(), kept, kept + 1);
    return out;
  }

  // Of the stretches of values that would do, the one nearest to what was answered.
  OtherAnswer range(std::size_t q, const std::vector<bool>& does) const {
    const auto& ways = ways_[q];
    const std::int64_t answered = answers_.slot(q).value;
    OtherAnswer out;
    std::int64_t closest = 0;
    for (std::size_t i = 0; i < ways.size(); ++i) {
      if (!does[i]) continue;
      std::size_t end = i;
      while (end + 1 < ways.size() && does[end + 1]) ++end;
      const Slot& near = ways[i].value > answered ? ways[i] : ways[end];
      const auto distance = std::abs(near.value - answered);
      if (out.slots.empty() || distance < closest) {
        closest = distance;
        out.slots = {near};
        out.least = i > 0 ? std::optional(ways[i].value) : std::nullopt;
        out.most = end + 1 < ways.size() ? std::optional(ways[end].value) : std::nullopt;
      }
      i = end;
    }
    return out;
  }

  const Answers& answers_;
  Answers now_;
  const Program& program_;
  Marks marks_;
  const Outcome before_;
  Outcome wanted_ = Outcome::eligible;
  std::vector<std::size_t> questions_, chosen_;
  std::vector<std::vector<Slot>> ways_;  // by question
  int tries_ = 0;
};

// One end of a stretch: "3.5 g or less", or "less than 3.5 g" where it ends a millionth before.
std::string end_text(const Question& question, std::int64_t value, std::uint8_t unit, bool upper,
                     std::string_view language) {
  const bool es = spanish(language);
  if (question.type == Type::date) {
    const auto date = date_text(Date{static_cast<std::int32_t>(value)}, language);
    return (upper ? (es ? "hasta el " : "until ") : (es ? "desde el " : "since ")) + date;
  }
  const std::string in = question.units.empty() ? "" : question.units[unit];
  const bool just_beside = question.type == Type::decimal && value % 10 != 0;
  if (just_beside)
    return (upper ? (es ? "menos de " : "less than ") : (es ? "más de " : "more than ")) +
           amount_text({upper ? value + 1 : value - 1}, in, language);
  return amount_text({value}, in, language) +
         (upper ? (es ? " o menos" : " or less") : (es ? " o más" : " or more"));
}

std::string stretch_text(const OtherAnswer& other, const Question& question, std::string_view language) {
  const std::uint8_t unit = other.slots.front().unit;
  std::string out;
  if (other.least) out = end_text(question, *other.least, unit, false, language);
  if (other.least && other.most) out += spanish(language) ? ", y " : ", and ";
  if (other.most) out += end_text(question, *other.most, unit, true, language);
  return out;
}

}  // namespace

std::optional<Flip> what_would_change(const Answers& answers) { return FlipSearch(answers).find(); }

std::string text_of(const OtherAnswer& other, const Document& document, std::string_view language,
                    Date encounter) {
  const Question& question = document.questions[other.question];
  if (measured(question)) return stretch_text(other, question, language);
  Answers one(document, encounter);
  std::vector<std::string> words;
  for (const Slot& slot : other.slots) {
    one.put(other.question, slot);
    words.push_back(one.text(other.question, language));
  }
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? (spanish(language) ? " o " : " or ") : ", ";
    out += words[i];
  }
  return out;
}

}  // namespace leadline::criteria
