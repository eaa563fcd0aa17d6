#include "app/device/screening_export.h"

#include <algorithm>
#include <set>

namespace leadline::device {
namespace {

constexpr std::size_t month_letters = 7, digest_letters = 8;  // "2026-11"

// Questions whose answers stay behind.
std::set<std::string> kept_back(const criteria::Document& document, const ExportChoice& choice) {
  std::set<std::string> out;
  for (const auto& criterion : document.criteria)
    if (criterion.history && !choice.history)
      for (const auto question : criterion.questions) out.insert(document.questions[question].id);
  for (const auto& question : document.questions)
    if (question.type == criteria::Type::date && !choice.days) out.insert(question.id);
  return out;
}

}  // namespace

Result<std::vector<facts::ScreeningRecorded>> screenings_under(Device& device,
                                                               const criteria::Document& document) {
  if (device.incomplete())
    return fail(Code::database_damaged, "journal",
                "records are missing or were changed; leadline status names them");
  std::vector<facts::ScreeningRecorded> out;
  LEADLINE_CHECK(device.journal().each([&](facts::Stamped&& one) -> Result<void> {
    const auto* recorded = std::get_if<facts::ScreeningRecorded>(&one.fact.body);
    if (recorded && recorded->criteria_digest == document.digest) out.push_back(*recorded);
    return {};
  }));
  return out;
}

Result<Json> export_line(const facts::ScreeningRecorded& recorded, const criteria::Document& document,
                         const ExportChoice& choice) {
  LEADLINE_TRY(answers, parse_json(recorded.answers, "answers"));
  if (!answers.is_object()) return fail(Code::wrong_type, "answers");
  for (const std::string& question : kept_back(document, choice)) answers.erase(question);
  const std::string day =
      choice.days ? recorded.encounter_date : recorded.encounter_date.substr(0, month_letters) + "-01";
  return Json{{"encounter", day}, {"answers", answers}};
}

Result<std::string> export_screenings(std::span<const facts::ScreeningRecorded> all,
                                      const criteria::Document& document, const ExportChoice& choice) {
  std::vector<std::string> lines;
  for (const auto& one : all) {
    if (one.criteria_digest != document.digest) continue;
    LEADLINE_TRY(line, export_line(one, document, choice));
    lines.push_back(line.dump());
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
