#include "core/measures/equity.h"

namespace leadline::measures {
namespace {

Json json(const Count& count) { return count ? Json(*count) : Json(nullptr); }

Json json(const Line& line, std::string_view language) {
  Json out{{"label", line.label.in(language)}, {"all", json(line.all)}};
  if (!line.code.empty()) out["group"] = line.code;
  for (std::size_t c = 0; c < cases; ++c)
    out[std::string(facts::word(static_cast<facts::EquityCase>(c)))] = json(line.by_case[c]);
  return out;
}

Json json(const std::vector<Part>& parts, const char* key, std::string_view language) {
  Json out = Json::array();
  for (const auto& part : parts)
    out.push_back({{key, part.code}, {"label", part.label.in(language)}, {"count", json(part.count)}});
  return out;
}

}  // namespace

Json to_json(const Readout& readout, std::string_view language) {
  Json by = Json::object();
  for (const auto& breakdown : readout.breakdowns) {
    Json rows = Json::array();
    for (const auto& row : breakdown.rows) rows.push_back(json(row, language));
    by[std::string(criteria::word(breakdown.by))] = std::move(rows);
  }
  return {{"period", word(readout.period)},
          {"months", {{"first", readout.months.first}, {"last", readout.months.last}}},
          {"threshold", readout.threshold},
          {"everybody", json(readout.everybody, language)},
          {"by", std::move(by)},
          {"not_offered", json(readout.not_offered, "reason", language)},
          {"declined", json(readout.declined, "reason", language)},
          {"ineligible", json(readout.ineligible, "criterion", language)},
          {"undated", json(readout.undated)}};
}

}  // namespace leadline::measures
