// Every way in which a document's questions can be answered, as far as its expressions can tell ways apart,
// and the search for one of a kind. What lint judges rules by. Within this folder only.
#pragma once

#include "core/criteria/program.h"

namespace leadline::criteria {

// Answers by question; one slot a question, and after them one for each limit taken as free.
using Ways = std::vector<std::vector<Slot>>;

// The questions that a criterion's nodes look at, in document order.
std::vector<std::uint16_t> questions_in(const Program& program, const CriterionCode& code);

class Search {
 public:
  // At the encounter's date `day`. tries: how many parts of expressions may
  // still be evaluated, counted down over all searches.
  Search(const Document& document, Date day, long& tries);
  // Before each search: it gets its own share of the tries.
  void start();

  // From here on whether an amount is below a table's limit is anybody's guess, whatever the table says:
  // tables change by themselves, and a rule is not idle because two tables happen to nest.
  void free_limits();

  // From here on what can be answered alone, not what may be so and is none of the options.
  void answerable_only(const Document& document);

  // Visits the ways of answering these questions, the others being open, until visit() says false or the
  // tries run out; false in both cases. Below a way for which enough() holds already nothing is visited.
  template <class Enough, class Visit>
  bool each(std::span<const std::uint16_t> questions, Enough&& enough, Visit&& visit) {
    if (questions.empty()) return visit();
    const auto q = questions.front();
    const Slot before = slots_[q];
    bool going = true;
    for (const Slot& way : ways_[q]) {
      if (left_ <= 0) return false;
      slots_[q] = way;
      if (enough()) continue;
      if (!(going = each(questions.subspan(1), enough, visit))) break;
    }
    slots_[q] = before;
    return going;
  }

  // Of a criterion, with what stands in the slots.
  Mark mark(std::uint16_t criterion);
  // Of all of these together.
  Truth all(std::span<const std::uint16_t> criteria);

  void put(std::uint16_t question, const Slot& slot) { slots_[question] = slot; }
  const Program& program() const { return program_; }
  const std::vector<Slot>& ways(std::uint16_t question) const { return ways_[question]; }
  // Whether the ways of these stand for every answer, and there were tries enough.
  bool exhaustive(std::span<const std::uint16_t> questions) const;

 private:
  Program program_;  // a copy: limits may be freed in it
  Date day_;
  long& tries_;
  long left_ = 0;
  Ways ways_;
  std::vector<bool> whole_;
  std::vector<Slot> slots_;
  std::vector<Mark> marks_;
};

}  // namespace leadline::criteria
