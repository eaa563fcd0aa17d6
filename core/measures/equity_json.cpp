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

// Groups as an agency's records have them, which "recorded_by" says.
Json json(const Charged& charged, std::string_view language) {
  Json by = Json::object();
  for (const auto& [dimension, rows] : charged.by)
    by[std::string(criteria::word(dimension))] = json(rows, "group", language);
  return {{"recorded_by", "police_records"},
          {"sources", charged.sources},
          {"months", charged.months},
          {"all", json(charged.all)},
          {"charges", json(charged.charges, "charge", language)},
          {"by", std::move(by)}};
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
          {"charged", json(readout.charged, language)},
          {"undated", json(readout.undated)}};
}

}  // namespace leadline::measures
