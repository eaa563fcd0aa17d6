#include "tests/fuzz/criteria/targets.h"

#include <algorithm>

#include "core/criteria/diff.h"
#include "core/criteria/expression.h"
#include "core/criteria/flip.h"
#include "core/criteria/lint.h"
#include "core/criteria/signed.h"

namespace leadline::criteria::fuzz {
namespace {

Result<std::string> no_tables(std::string_view name) { return fail(Code::not_found, std::string(name)); }

// Numbers that follow from the input alone.
class Draw {
 public:
  explicit Draw(std::string_view input) {
    for (unsigned char c : input) state_ = (state_ ^ c) * 1099511628211u;
  }
  std::uint64_t below(std::uint64_t n) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return (state_ >> 33) % n;
  }

 private:
  std::uint64_t state_ = 14695981039346656037u;
};

Slot answer(const Question& question, Draw& draw) {
  Slot slot;
  slot.state = draw.below(3) ? State::answered : static_cast<State>(draw.below(6));
  if (slot.state != State::answered) return slot;
  const auto span = [&](std::uint64_t n) { return static_cast<std::int64_t>(draw.below(n)); };
  switch (question.type) {
    case Type::boolean:
      slot.value = span(2);
      break;
    case Type::code:
      slot.value = span(question.options.size());
      break;
    case Type::codes:
      slot.value = span(std::uint64_t{1} << std::min<std::size_t>(question.options.size(), 31));
      break;
    case Type::date:
      slot.value = 19'000 + span(3000);
      break;
    case Type::integer:
      slot.value = (span(20) - 5) * Decimal::one;
      break;
    case Type::decimal:
      slot.value = span(40) * Decimal::one / 2;
      break;
  }
  if (question.type == Type::integer || question.type == Type::decimal) {
    if (question.least) slot.value = std::max(slot.value, question.least->micro);
    if (question.most) slot.value = std::min(slot.value, question.most->micro);
  }
  if (question.type == Type::integer) slot.value -= slot.value % Decimal::one;
  if (!question.units.empty()) slot.unit = static_cast<std::uint8_t>(draw.below(question.units.size()));
  if (question.weighed_or_estimated) slot.how = draw.below(2) ? How::weighed : How::estimated;
  return slot;
}

void screened_alike(const Answers& answers) {
  const Document& document = answers.document();
  const Screening once = screen(answers), again = screen(answers);
  require(to_json(once, document) == to_json(again, document), "the same answers, the same screening");
  require(!once.next || answers.slot(*once.next).state == State::not_asked,
          "only what was not asked is asked");
  require(!once.next || once.outcome == Outcome::needs_answers, "nothing is asked once it is settled");
  for (const auto& each : once.criteria)
    require((each.truth == Truth::unknown) == (each.cause != Cause::none),
            "unknown has a cause, known has none");
  if (const auto flip = what_would_change(answers)) {
    Answers other = answers;
    for (const OtherAnswer& each : flip->answers) {
      require(document.questions[each.question].source == Source::observe, "only what is seen is hinted at");
      require(!text_of(each, document, "es", answers.encounter()).empty(), "a hint has words");
      other.put(each.question, each.slots.at(0));
    }
    Marks marks(document);
    require(evaluate(other, marks) == flip->outcome && flip->outcome != once.outcome,
            "a hint keeps its word");
  }
  const Json record = answers.to_json();
  for (const char* language : {"en", "es"})
    require(!to_json(once, document, language).dump().empty(), "it can be written");
  const auto back = Answers::parse(document, answers.encounter(), record, "record");
  // Bounds that no whole number meets can refuse what was drawn here; what is read back has to be the same.
  if (back) require(back->to_json() == record, "answers come back from their record");
}

constexpr std::string_view least_document = R"({"format":"leadline-criteria/1","id":"x","version":"1",
  "title":{"en":"x","es":"x"},"jurisdiction":"x","effective":"2026-01-01",
  "questions":[{"id":"q","type":"boolean","ask":{"en":"q","es":"q"}}],
  "criteria":[{"id":"c","statement":{"en":"c","es":"c"},"when":{"answer":"q"},"ifUnknown":"review",
    "reasons":{"met":{"en":"m","es":"m"},"notMet":{"en":"n","es":"n"}},"citation":{"text":"x","sure":"program"}}],
  "examples":[]})";

// Against itself it says nothing; against another whatever is said reads as something, and the same both ways.
void compared(std::string_view input) {
  const auto one = Edition::read(input, "input", no_tables), least = Edition::read(least_document, "least", no_tables);
  require(one.ok() && least.ok(), "what parses can be compared");
  require(diff(*one, *one).empty(), "nothing changed, nothing is said");
  const auto there = diff(*least, *one), back = diff(*one, *least);
  require(there.empty() == back.empty() && there.empty() == (one->tree == least->tree), "every change is said");
  for (const auto& each : there)
    require(!each.line().en.empty() && !each.line().es.empty() && !each.where.empty(), "a difference has words and a place");
  require(to_json(there, "es").dump().size() > 1, "it can be written");
}

}  // namespace

void try_document(std::string_view input) {
  const auto document = parse_document(input, "input", no_tables);
  if (!document) {
    require(!document.error().where.empty(), "an error says where");
    return;
  }
  (void)run_examples(*document).ok();
  compared(input);
  Draw draw(input);
  Answers answers(*document, Date{20'000 + static_cast<std::int32_t>(draw.below(2000))});
  screened_alike(answers);
  for (std::size_t q = 0; q < document->questions.size(); ++q)
    answers.put(q, answer(document->questions[q], draw));
  screened_alike(answers);
}

void try_lint(std::string_view input) {
  const auto findings = lint(input, "input", no_tables, Date{20'000});
  if (!findings) {
    require(!findings.error().where.empty(), "an error says where");
    return;
  }
  const auto document = parse_document(input, "input", no_tables);
  for (const Finding& each : *findings) {
    require(!each.what.en.empty() && !each.what.es.empty() && !each.why.empty(),
            "a finding says what and why");
    require(!document || each.check != Check::refused, "what parses is not refused");
  }
  if (!publishable(*findings)) return;
  require(document.ok(), "what may be published parses");
  require(run_examples(*document).ok(), "what may be published keeps its examples");
}

void try_expression(std::string_view input) {
  const auto line = std::min(input.find('\n'), input.size());
  const auto expression = parse_json(input.substr(0, line), "expression");
  const auto answers = parse_json(input.substr(std::min(line + 1, input.size())), "answers");
  if (!expression || !answers) return;
  const auto plain = evaluate_expression(*expression, *answers, Date{20'000}, false);
  const auto confirmed = evaluate_expression(*expression, *answers, Date{20'000}, true);
  require(plain.ok() == confirmed.ok(), "confirming makes no errors");
  if (!plain || *plain == Truth::unknown) return;
  require(*plain == *confirmed, "enumeration agrees with the operators");
}

void try_signed(std::string_view input) {
  require(crypto::ready(), "randomness");
  const auto seed = crypto::Secret::from(Bytes(crypto::Secret::size, 7));
  const auto authority = crypto::signing_public(*seed);
  require(!unpack(bytes_of(input), authority), "what the authority did not sign is refused");
  // Behind a good signature, whatever the content, it is refused or read, nothing else.
  Bytes packed{'L', 'L', 'C', 'R', 1, 0, 0, 0};
  append(packed, bytes_of(input));
  append(packed, crypto::sign(*seed, signing_domain, packed));
  (void)open_signed(packed, authority).ok();
}

}  // namespace leadline::criteria::fuzz
