// What-if in and out: recorded screenings from lines of JSON, the result as JSON.
#include <algorithm>

#include "core/criteria/reader.h"
#include "core/criteria/whatif.h"

namespace leadline::criteria {
namespace {

Result<std::string> group_code(const Json& json, Dimension dimension, const std::string& path) {
  if (!json.is_string()) return fail(Code::wrong_type, path, "a group's code is needed");
  const auto& code = json.get_ref<const std::string&>();
  for (const Group& group : groups_of(dimension))
    if (group.code == code) return code;
  return fail(Code::invalid_value, path, "no such group: " + code.substr(0, 64));
}

Result<std::vector<std::string>> races_of(const Json& json, const std::string& path) {
  if (!json.is_array()) return fail(Code::wrong_type, path, "a list of codes is needed");
  std::vector<std::string> out;
  bool alone = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    LEADLINE_TRY(code, group_code(json[i], Dimension::race, at(path, i)));
    if (std::find(out.begin(), out.end(), code) != out.end())
      return fail(Code::duplicate_key, at(path, i), code);
    for (const Group& group : groups_of(Dimension::race))
      alone = alone || (group.alone && group.code == code);
    out.push_back(code);
  }
  if (alone && out.size() > 1)
    return fail(Code::invalid_value, path, "declined_to_state and not_recorded stand alone");
  return out;
}

Result<void> read_groups(const Json& json, const std::string& path, Recorded& out) {
  LEADLINE_TRY(reader, Reader::over(json, path));
  if (reader.has("race")) {
    LEADLINE_TRY(field, reader.field("race"));
    LEADLINE_TRY(stated, races_of(*field, reader.path("race")));
    out.race = stated;
  }
  for (const Dimension dimension : {Dimension::gender, Dimension::age}) {
    if (!reader.has(word(dimension))) continue;
    LEADLINE_TRY(field, reader.field(word(dimension)));
    LEADLINE_TRY(code, group_code(*field, dimension, reader.path(word(dimension))));
    (dimension == Dimension::gender ? out.gender : out.age) = code;
  }
  return reader.done();
}

Result<Recorded> read_line(std::string_view line, const std::string& where, const Document& document) {
  LEADLINE_TRY(json, parse_json(line, where));
  LEADLINE_TRY(reader, Reader::over(json, where + ": "));
  Recorded out;
  LEADLINE_TRY(encounter, reader.date("encounter"));
  LEADLINE_TRY(answers, reader.field("answers"));
  LEADLINE_CHECK(Answers::parse(document, encounter, *answers, reader.path("answers")));
  out.encounter = encounter;
  out.answers = *answers;
  if (reader.has("groups")) {
    LEADLINE_TRY(groups, reader.field("groups"));
    LEADLINE_CHECK(read_groups(*groups, reader.path("groups"), out));
  }
  LEADLINE_CHECK(reader.done());
  return out;
}

std::string numbers(const std::vector<std::size_t>& lines) {
  constexpr std::size_t most = 20;
  std::string out;
  for (std::size_t i = 0; i < lines.size() && i < most; ++i)
    out += (i ? ", " : "") + std::to_string(lines[i]);
  return lines.size() > most ? out + " and " + std::to_string(lines.size() - most) + " more" : out;
}

Json count_json(const Count& count) { return count ? Json(*count) : Json(nullptr); }

Json row_json(const Row& row, std::string_view language) {
  Json out = {{"screened", count_json(row.screened)}, {"label", row.label.in(language)}};
  if (!row.group.empty()) out["group"] = row.group;
  for (std::size_t c = 0; c < changes; ++c) out[word(static_cast<Change>(c))] = count_json(row.by_change[c]);
  return out;
}

}  // namespace

Result<std::vector<Recorded>> parse_screenings(std::string_view text, std::string_view where,
                                               const Document& recorded_under) {
  std::vector<Recorded> out;
  std::vector<std::size_t> bad;
  std::optional<Error> first;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto one = read_line(line, std::string(where) + ": line " + std::to_string(number), recorded_under);
    if (one) {
      out.push_back(std::move(*one));
      continue;
    }
    bad.push_back(number);
    if (!first) first = std::move(one).error();
  }
  if (first) {
    first->detail += (first->detail.empty() ? "" : "; ") + std::string("bad lines: ") + numbers(bad);
    return *first;
  }
  if (out.empty()) return fail(Code::empty_input, std::string(where));
  return out;
}

Json to_json(const WhatIf& result, const Document& to, std::string_view language) {
  Json out = {
      {"old", {{"id", result.old_id}, {"version", result.old_version}, {"digest", result.old_digest}}},
      {"new", {{"id", result.new_id}, {"version", result.new_version}, {"digest", result.new_digest}}},
      {"threshold", result.threshold},
      {"everybody", row_json(result.everybody, language)},
      {"by", Json::object()},
      {"never_asked", Json::array()}};
  for (const Breakdown& breakdown : result.breakdowns) {
    Json& rows = out["by"][word(breakdown.by)] = Json::array();
    for (const Row& row : breakdown.rows) rows.push_back(row_json(row, language));
  }
  for (const NeverAsked& each : result.never_asked)
    out["never_asked"].push_back({{"question", to.questions[each.question].id}, {"why", word(each.why)}});
  return out;
}

}  // namespace leadline::criteria
