#include "core/criteria/parse.h"

namespace leadline::criteria {
namespace {

bool known_outcome(std::string_view text) {
  for (auto each : {Outcome::eligible, Outcome::not_eligible, Outcome::needs_answers, Outcome::needs_review})
    if (word(each) == text) return true;
  return false;
}

Result<void> read_expected(Reader& reader, const Document& document, Example& out) {
  LEADLINE_TRY(outcome, reader.string("outcome"));
  if (!known_outcome(outcome)) return fail(Code::invalid_value, reader.path("outcome"), "no such outcome");
  out.outcome = outcome;
  if (!reader.has("truths")) return reader.done();
  LEADLINE_TRY(truths, reader.field("truths"));
  if (!truths->is_object())
    return fail(Code::wrong_type, reader.path("truths"), "criterion to true, false or unknown");
  for (const auto& [id, truth] : truths->items()) {
    const std::string path = reader.path("truths") + "." + id.substr(0, 64);
    if (!document.criterion(id)) return fail(Code::not_found, path, "no such criterion");
    if (truth != "true" && truth != "false" && truth != "unknown")
      return fail(Code::invalid_value, path, "true, false or unknown, as text");
    out.truths.emplace_back(id, truth);
  }
  return reader.done();
}

}  // namespace

Result<Example> parse_example(const Json& json, const std::string& path, const Document& document) {
  LEADLINE_TRY(reader, Reader::over(json, path));
  Example out;
  LEADLINE_TRY(name, reader.string("name"));
  LEADLINE_TRY(day, reader.date("at"));
  LEADLINE_TRY(answers, reader.field("answers"));
  LEADLINE_CHECK(Answers::parse(document, day, *answers, reader.path("answers")));
  out.name = name;
  out.at = day;
  out.answers = *answers;
  LEADLINE_TRY(expect_json, reader.field("expect"));
  LEADLINE_TRY(expect, Reader::over(*expect_json, reader.path("expect")));
  LEADLINE_CHECK(read_expected(expect, document, out));
  LEADLINE_CHECK(reader.done());
  return out;
}

Result<void> run_examples(const Document& document) {
  for (std::size_t i = 0; i < document.examples.size(); ++i) {
    const Example& example = document.examples[i];
    const std::string where = at("examples", i) + " (" + example.name + ")";
    LEADLINE_TRY(answers, Answers::parse(document, example.at, example.answers, where));
    const Screening got = screen(answers);
    if (word(got.outcome) != example.outcome)
      return fail(Code::rule_refused, where,
                  "expected " + example.outcome + ", came out " + std::string(word(got.outcome)));
    for (const auto& [id, truth] : example.truths)
      for (const CriterionResult& result : got.criteria)
        if (document.criteria[result.index].id == id && word(result.truth) != truth)
          return fail(Code::rule_refused, where,
                      id + ": expected " + truth + ", came out " + std::string(word(result.truth)));
  }
  return {};
}

Result<void> check_examples(const Document& document) {
  if (document.examples.empty()) return fail(Code::no_examples, "examples");
  return run_examples(document);
}

}  // namespace leadline::criteria
