#include "app/device/screening_record.h"

#include <algorithm>

namespace leadline::device {
namespace {

using criteria::Truth;

std::vector<facts::CriterionRecord> results_of(const criteria::Screening& screening,
                                               const criteria::Document& document) {
  std::vector<facts::CriterionRecord> out;
  for (const auto& each : screening.criteria) {
    const std::string cause =
        each.cause == criteria::Cause::none ? std::string{} : std::string(criteria::word(each.cause));
    out.push_back({document.criteria[each.index].id, std::string(criteria::word(each.truth)), cause});
  }
  return out;
}

// What stands in the way: of somebody who does not meet the criteria what is not met; where they need a
// second look, what could not be settled.
std::vector<std::size_t> in_the_way(const criteria::Screening& screening) {
  std::vector<std::size_t> out;
  const bool review = screening.outcome == criteria::Outcome::needs_review;
  for (const auto& each : screening.criteria)
    if (review ? each.decides : each.truth == Truth::no) out.push_back(each.index);
  return out;
}

std::string told(const facts::CriterionRecord& record) {
  return record.criterion + " " + record.truth + (record.cause.empty() ? "" : " (" + record.cause + ")");
}

}  // namespace

facts::ScreeningRecorded record_of(const criteria::Answers& answers) {
  const auto screening = criteria::screen(answers);
  facts::ScreeningRecorded out;
  out.criteria_id = screening.id;
  out.criteria_version = screening.version;
  out.criteria_digest = screening.digest;
  out.engine_version = screening.engine;
  out.encounter_date = screening.encounter.text();
  out.answers = answers.to_json().dump();
  out.outcome = criteria::word(screening.outcome);
  out.results = results_of(screening, answers.document());
  return out;
}

facts::ExceptionRequested request_of(const criteria::Screening& screening,
                                     const criteria::Document& document) {
  facts::ExceptionRequested out;
  out.criteria_id = screening.id;
  out.criteria_version = screening.version;
  out.criteria_digest = screening.digest;
  // A request says that something stands in the way. Were the rest named, then whoever reads that it is
  // nothing of that knows the one that is left; and "could not be settled" says that a record bars nobody.
  out.rest_with_law = std::ranges::any_of(document.criteria, &criteria::Criterion::history);
  if (out.rest_with_law) return out;
  auto& named = screening.outcome == criteria::Outcome::needs_review ? out.unsettled : out.not_met;
  for (const std::size_t index : in_the_way(screening)) named.push_back(document.criteria[index].id);
  return out;
}

facts::EquityNoted bucket_of(const criteria::Screening& screening, const criteria::Document& document) {
  facts::EquityNoted out;
  out.criteria_id = screening.id;
  out.criteria_version = screening.version;
  bool history = false;
  for (const std::size_t index : in_the_way(screening)) {
    const auto& criterion = document.criteria[index];
    history = history || criterion.history;
    if (!criterion.history) out.criteria.push_back(criterion.id);
  }
  if (history) {
    out.criteria.clear();
    out.reason = facts::EquityReason::history_based;
  } else if (!out.criteria.empty()) {
    out.reason = facts::EquityReason::other_criterion;
  }
  return out;
}

Result<void> check_engine(std::string_view recorded, std::string_view ours) {
  const bool number = !recorded.empty() && recorded[0] != '0' &&
                      recorded.find_first_not_of("0123456789") == std::string_view::npos;
  const std::string engine(recorded.substr(0, 32));
  if (!number) return fail(Code::unknown_engine, "screening", "recorded by engine \"" + engine + "\"");
  if (recorded.size() > ours.size() || (recorded.size() == ours.size() && recorded > ours))
    return fail(Code::newer_format, "screening",
                "recorded by engine " + engine + ", this is " + std::string(ours));
  return {};
}

Result<std::vector<std::string>> replay(const facts::ScreeningRecorded& recorded,
                                        const criteria::Document& document) {
  if (recorded.criteria_id != document.id || recorded.criteria_version != document.version ||
      recorded.criteria_digest != document.digest)
    return fail(Code::digest_mismatch, "screening",
                "it was made under " + recorded.criteria_id + " " + recorded.criteria_version + " " +
                    recorded.criteria_digest);
  LEADLINE_CHECK(check_engine(recorded.engine_version));
  LEADLINE_TRY(json, parse_json(recorded.answers, "answers"));
  LEADLINE_TRY(day, criteria::Date::parse(recorded.encounter_date));
  LEADLINE_TRY(answers, criteria::Answers::parse(document, day, json, "answers"));
  const auto now = record_of(answers);
  std::vector<std::string> out;
  if (now.outcome != recorded.outcome)
    out.push_back("outcome: " + now.outcome + ", recorded " + recorded.outcome);
  // No results to be held against.
  if (recorded.results.empty()) return out;
  if (now.results.size() != recorded.results.size())
    out.push_back("criteria: " + std::to_string(now.results.size()) + ", recorded " +
                  std::to_string(recorded.results.size()));
  for (std::size_t i = 0; i < std::min(now.results.size(), recorded.results.size()); ++i)
    if (told(now.results[i]) != told(recorded.results[i]))
      out.push_back(told(now.results[i]) + ", recorded " + told(recorded.results[i]));
  return out;
}

}  // namespace leadline::device
