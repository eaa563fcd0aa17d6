#include <algorithm>
#include <utility>

#include "core/criteria/program.h"

namespace leadline::criteria {
namespace {

class Evaluation {
 public:
  Evaluation(const Answers& answers, Marks& marks)
      : program_(*answers.document().program), answers_(answers), marks_(marks), day_(answers.encounter()) {}

  Outcome run_all() {
    bool no = false, unknown = false;
    for (std::size_t c = 0; c < program_.criteria.size(); ++c) {
      const Mark mark = one(static_cast<std::uint16_t>(c));
      marks_.criteria[c] = mark;
      no = no || mark.truth == Truth::no;
      unknown = unknown || mark.truth == Truth::unknown;
    }
    if (no) return Outcome::not_eligible;
    if (!unknown) return Outcome::eligible;
    for (const Part& part : program_.parts)
      if (!part.kleene_complete && impossible(program_, part, scratch(), day_)) return Outcome::not_eligible;
    const Outcome out = unsettled();
    return out == Outcome::needs_answers && !anything_to_ask() ? Outcome::needs_review : out;
  }

 private:
  Mark one(std::uint16_t c) {
    const CriterionCode& code = program_.criteria[c];
    const Mark mark = run(program_, answers_.slots(), day_, code.begin, code.end, marks_.nodes.data());
    if (mark.truth != Truth::unknown || code.kleene_complete) return mark;
    const auto truth = agreed(program_, c, scratch(), day_);
    return truth ? Mark{*truth, Cause::none, true} : mark;
  }

  // The marks with the answers in them, for trying others out.
  Marks& scratch() {
    const auto slots = answers_.slots();
    if (!std::exchange(copied_, true)) std::copy(slots.begin(), slots.end(), marks_.slots.begin());
    return marks_;
  }

  bool found_out_later(std::size_t c) const {
    return program_.criteria[c].if_unknown == IfUnknown::ask &&
           marks_.criteria[c].cause == Cause::officer_does_not_know;
  }

  // What the criteria that are not true come to, none of them being false.
  Outcome unsettled() const {
    bool ask = false, review = false;
    for (std::size_t c = 0; c < marks_.criteria.size(); ++c) {
      const Mark mark = marks_.criteria[c];
      if (mark.truth != Truth::unknown) continue;
      if (mark.cause == Cause::not_asked || found_out_later(c))
        ask = true;
      else if (program_.criteria[c].if_unknown != IfUnknown::pass)
        review = true;
    }
    return ask ? Outcome::needs_answers : review ? Outcome::needs_review : Outcome::eligible;
  }

  bool anything_to_ask() {
    for (std::size_t c = 0; c < marks_.criteria.size(); ++c)
      if (marks_.criteria[c].truth == Truth::unknown && found_out_later(c)) return true;
    for (std::size_t q = 0; q < program_.questions.size(); ++q)
      if (live(program_, static_cast<std::uint16_t>(q), scratch(), day_)) return true;
    return false;
  }

  const Program& program_;
  const Answers& answers_;
  Marks& marks_;
  const Date day_;
  bool copied_ = false;
};

}  // namespace

Marks::Marks(const Document& document)
    : criteria(document.criteria.size()),
      nodes(document.program->nodes.size()),
      slots(document.questions.size()) {}

Outcome evaluate(const Answers& answers, Marks& marks) {
  return marks.outcome = Evaluation(answers, marks).run_all();
}

}  // namespace leadline::criteria
