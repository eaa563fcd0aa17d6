#include "core/criteria/flip.h"

#include <algorithm>
#include <bit>

#include "core/criteria/phrases.h"
#include "core/criteria/program.h"

namespace leadline::criteria {
namespace {

class Search {
 public:
  explicit Search(const Answers& answers)
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
    const auto order = [&](std::size_t q) {
      const Type type = document.questions[q].type;
      const bool measured = type == Type::decimal || type == Type::integer || type == Type::date;
      return std::pair{!measured, program_.questions[q].criteria.size()};
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
    for (const Choice& choice : program_.questions[q].choices) {
      if (choice.unlisted) continue;
      now_.put(q, resolve(choice, answers_.encounter()));
      if (try_all(n + 1)) return true;
    }
    now_.put(q, answers_.slot(q));
    return false;
  }

  int apart(std::size_t q, const Slot& slot) const {
    if (answers_.document().questions[q].type != Type::codes) return 0;
    return std::popcount(static_cast<std::uint64_t>(slot.value ^ answers_.slot(q).value));
  }

  Flip flip() {
    Flip out;
    out.outcome = wanted_;
    for (const std::size_t q : chosen_) {
      OtherAnswer& other = out.answers.emplace_back();
      other.question = q;
      const Slot first = now_.slot(q);
      for (const Slot& slot : ways(q)) {
        now_.put(q, slot);
        if (evaluate(now_, marks_) == wanted_) other.slots.push_back(slot);
      }
      const auto nearest =
          std::min_element(other.slots.begin(), other.slots.end(),
                           [&](const auto& a, const auto& b) { return apart(q, a) < apart(q, b); });
      const int least = apart(q, *nearest);
      std::erase_if(other.slots, [&](const Slot& slot) { return apart(q, slot) > least; });
      const auto kept = std::find(other.slots.begin(), other.slots.end(), first);
      now_.put(q, kept == other.slots.end() ? other.slots.front() : first);
      if (kept != other.slots.end()) std::rotate(other.slots.begin(), kept, kept + 1);
    }
    std::sort(out.answers.begin(), out.answers.end(),
              [](const OtherAnswer& a, const OtherAnswer& b) { return a.question < b.question; });
    return out;
  }

  // Every option by itself, so that each is named; of numbers and lists those that can be told apart.
  std::vector<Slot> ways(std::size_t q) const {
    std::vector<Slot> out;
    const Question& question = answers_.document().questions[q];
    for (std::size_t i = 0; question.type == Type::code && i < question.options.size(); ++i)
      out.push_back({static_cast<std::int64_t>(i), State::answered, 0, How::weighed});
    for (const Choice& choice : program_.questions[q].choices)
      if (question.type != Type::code && !choice.unlisted)
        out.push_back(resolve(choice, answers_.encounter()));
    return out;
  }

  const Answers& answers_;
  Answers now_;
  const Program& program_;
  Marks marks_;
  const Outcome before_;
  Outcome wanted_ = Outcome::eligible;
  std::vector<std::size_t> questions_, chosen_;
  int tries_ = 0;
};

// A number that stands for those beside a limit reads as the limit: one millionth below 3.5 is "less
// than 3.5".
std::string number_text(const Question& question, const Slot& slot, std::string_view language) {
  const std::string unit = question.units.empty() ? "" : question.units[slot.unit];
  const auto last = question.type == Type::decimal ? (slot.value % 10 + 10) % 10 : 0;
  const bool es = spanish(language);
  if (last == 9) return (es ? "menos de " : "less than ") + amount_text({slot.value + 1}, unit, language);
  if (last == 1) return (es ? "más de " : "more than ") + amount_text({slot.value - 1}, unit, language);
  return amount_text({slot.value}, unit, language);
}

}  // namespace

std::optional<Flip> what_would_change(const Answers& answers) { return Search(answers).find(); }

std::string text_of(const OtherAnswer& other, const Document& document, std::string_view language,
                    Date encounter) {
  const Question& question = document.questions[other.question];
  Answers one(document, encounter);
  std::vector<std::string> words;
  for (const Slot& slot : other.slots) {
    one.put(other.question, slot);
    const bool number = question.type == Type::decimal || question.type == Type::integer;
    auto text = number ? number_text(question, slot, language) : one.text(other.question, language);
    if (std::find(words.begin(), words.end(), text) == words.end()) words.push_back(std::move(text));
  }
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? (spanish(language) ? " o " : " or ") : ", ";
    out += words[i];
  }
  return out;
}

}  // namespace leadline::criteria
