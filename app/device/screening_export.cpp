#include "app/device/screening_export.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/criteria/screening.h"

namespace leadline::device {
namespace {

constexpr std::size_t month_letters = 7, digest_letters = 8;  // "2026-11"

// Questions of criteria on criminal history.
std::set<std::size_t> of_history(const criteria::Document& document) {
  std::set<std::size_t> out;
  for (const auto& criterion : document.criteria)
    if (criterion.history) out.insert(criterion.questions.begin(), criterion.questions.end());
  return out;
}

// What was answered before the first question on history came, in the order in which the app asks. The order
// up to there hangs on these answers alone, so that nothing in them tells what came after. Nothing: the
// screening neither came so far nor was decided without it.
std::optional<criteria::Answers> before_history(const criteria::Answers& answers) {
  const criteria::Document& document = answers.document();
  const auto history = of_history(document);
  criteria::Answers out(document, answers.encounter());
  criteria::Marks marks(document);
  while (true) {
    criteria::evaluate(out, marks);
    const auto next = criteria::next_question(out, marks);
    if (!next || history.contains(*next)) return out;
    if (answers.slot(*next).state == criteria::State::not_asked) return std::nullopt;
    out.put(*next, answers.slot(*next));
  }
}

}  // namespace

Result<std::vector<facts::ScreeningRecorded>> screenings_under(Device& device,
                                                               const criteria::Document& document) {
  if (device.incomplete())
    return fail(Code::database_damaged, "journal",
                "records are missing or were changed; leadline status names them");
  std::map<SubjectId, facts::Stamped> latest;
  LEADLINE_CHECK(device.journal().each([&](facts::Stamped&& one) -> Result<void> {
    const auto* recorded = std::get_if<facts::ScreeningRecorded>(&one.fact.body);
    if (!recorded || recorded->criteria_digest != document.digest) return {};
    const auto [at, fresh] = latest.try_emplace(one.fact.subject, one);
    if (!fresh && at->second.at < one.at) at->second = std::move(one);
    return {};
  }));
  std::vector<facts::ScreeningRecorded> out;
  for (auto& [subject, one] : latest)
    out.push_back(std::get<facts::ScreeningRecorded>(std::move(one.fact.body)));
  return out;
}

Result<std::optional<Json>> export_line(const facts::ScreeningRecorded& recorded,
                                        const criteria::Document& document, const ExportChoice& choice) {
  LEADLINE_TRY(given, parse_json(recorded.answers, "answers"));
  LEADLINE_TRY(day, criteria::Date::parse(recorded.encounter_date));
  LEADLINE_TRY(all, criteria::Answers::parse(document, day, given, "answers"));
  const auto kept = choice.history ? std::optional(std::move(all)) : before_history(all);
  if (!kept) return std::optional<Json>{};
  Json answers = kept->to_json();
  for (const auto& question : document.questions)
    if (question.type == criteria::Type::date && !choice.days) answers.erase(question.id);
  const std::string shown =
      choice.days ? recorded.encounter_date : recorded.encounter_date.substr(0, month_letters) + "-01";
  return std::optional(Json{{"encounter", shown}, {"answers", std::move(answers)}});
}

Result<std::string> export_screenings(std::span<const facts::ScreeningRecorded> all,
                                      const criteria::Document& document, const ExportChoice& choice) {
  std::vector<std::string> lines;
  for (const auto& one : all) {
    if (one.criteria_digest != document.digest) continue;
    LEADLINE_TRY(line, export_line(one, document, choice));
    if (line) lines.push_back(line->dump());
  }
  std::ranges::sort(lines);
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

std::string export_name(const criteria::Document& document) {
  return "screenings-" + document.version + "-" + document.digest.substr(0, digest_letters) + ".jsonl";
}

}  // namespace leadline::device
