#include "core/criteria/screening.h"

#include "core/criteria/explain.h"

namespace leadline::criteria {
namespace {

bool matters(const Document& document, Outcome outcome, const CriterionResult& result) {
  const IfUnknown rule = document.criteria[result.index].if_unknown;
  switch (outcome) {
    case Outcome::not_eligible:
      return result.truth == Truth::no;
    case Outcome::eligible:
      return result.truth == Truth::yes;
    case Outcome::needs_answers:
      return result.truth == Truth::unknown &&
             (result.cause == Cause::not_asked ||
              (rule == IfUnknown::ask && result.cause == Cause::officer_does_not_know));
    case Outcome::needs_review:
      return result.truth == Truth::unknown && rule != IfUnknown::pass;
  }
  return false;
}

// The answer that people usually give, as far as the document says; else the first.
Slot usual(const Document& document, const Program& program, std::size_t index, Date encounter) {
  const Question& question = document.questions[index];
  Slot out;
  if (program.questions[index].choices.empty()) {
    out.state = State::officer_does_not_know;
    return out;
  }
  out = resolve(program.questions[index].choices[0], encounter);
  if (question.type == Type::boolean && !question.usual.empty()) out.value = question.usual == "true";
  if (question.type == Type::codes && question.usual == "none") out.value = 0;
  for (std::size_t i = 0; i < question.options.size(); ++i)
    if (question.options[i].code == question.usual)
      out.value = question.type == Type::codes ? std::int64_t{1} << i : static_cast<std::int64_t>(i);
  return out;
}

int about_left(Answers answers, Marks marks) {
  const Document& document = answers.document();
  int out = 0;
  for (auto next = next_question(answers, marks); next; next = next_question(answers, marks)) {
    ++out;
    answers.put(*next, usual(document, *document.program, *next, answers.encounter()));
    evaluate(answers, marks);
  }
  return out;
}

// What to do instead, and who may decide otherwise: an exception has to cover every criterion that stands in
// the way, be it not met or not to be settled. Where to go instead depends on what is known to be not met.
void what_instead(const Document& document, Screening& out) {
  if (out.outcome != Outcome::not_eligible && out.outcome != Outcome::needs_review) return;
  bool first = true;
  for (const CriterionResult& result : out.criteria) {
    if (!result.decides) continue;
    const Criterion& criterion = document.criteria[result.index];
    if (out.outcome == Outcome::not_eligible && out.route == Route::none) out.route = criterion.if_not_met;
    if (first) out.exception = criterion.exception;
    if (criterion.exception != out.exception) out.exception.clear();
    first = false;
  }
}

}  // namespace

Screening screen(const Answers& answers) {
  const Document& document = answers.document();
  const Program& program = *document.program;
  Marks marks(document);
  Screening out;
  out.outcome = evaluate(answers, marks);
  // Enumeration tries other answers in the same marks; the explanation is of these.
  for (const CriterionCode& code : program.criteria)
    run(program, answers.slots(), answers.encounter(), code.begin, code.end, marks.nodes.data());
  for (std::size_t i = 0; i < document.criteria.size(); ++i) {
    out.criteria.push_back(explain(answers, marks, i));
    out.criteria.back().decides = matters(document, out.outcome, out.criteria.back());
  }
  out.next = next_question(answers, marks);
  out.about_left = about_left(answers, std::move(marks));
  what_instead(document, out);
  out.id = document.id;
  out.version = document.version;
  out.digest = document.digest;
  out.engine = std::string(engine_version);
  out.encounter = answers.encounter();
  return out;
}

}  // namespace leadline::criteria
