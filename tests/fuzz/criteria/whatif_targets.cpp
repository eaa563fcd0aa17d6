#include <numeric>

#include "core/criteria/suppression.h"
#include "core/criteria/whatif.h"
#include "tests/fuzz/criteria/targets.h"

namespace leadline::criteria::fuzz {
namespace {

// Every type of question; {years} and {type} tell the second set from the first.
constexpr std::string_view set = R"({"format":"leadline-criteria/1","id":"pine","version":"1",
  "title":{"en":"Pine","es":"Pine"},"jurisdiction":"XX","effective":"2026-01-01","questions":[
  {"id":"b","type":"boolean","ask":{"en":"b","es":"b"}},
  {"id":"i","type":"integer","least":"0","ask":{"en":"i","es":"i"}},
  {"id":"d","type":"decimal","units":["g","lb"],"weighedOrEstimated":true,"ask":{"en":"d","es":"d"}},
  {"id":"t","type":"date","ask":{"en":"t","es":"t"}},
  {"id":"c","type":"code","ask":{"en":"c","es":"c"},"options":[{"code":"x","label":{"en":"x","es":"x"}},
    {"code":"y","label":{"en":"y","es":"y"}}]},
  {"id":"m","type":"codes","ask":{"en":"m","es":"m"},"noneLabel":{"en":"n","es":"n"},"options":[
    {"code":"x","label":{"en":"x","es":"x"}},{"code":"y","label":{"en":"y","es":"y"}}]}],
  "criteria":[{"id":"all","statement":{"en":"s","es":"s"},"ifUnknown":"ask","citation":{"text":"Pine","sure":"program"},
  "reasons":{"met":{"en":"m","es":"m"},"notMet":{"en":"n","es":"n"}},"when":{"op":"And","args":[{"answer":"b"},
  {"op":"Less","args":[{"answer":"i"},3]},{"op":"Less","args":[{"answer":"d"},{"value":"4","unit":"g"}]},
  {"op":"Less","args":[{"answer":"t"},{"lookBack":{"years":{years}}}]},
  {"op":"In","args":[{"answer":"c"},["x"]]},{"op":"Not","args":[{"op":"In","args":["y",{"answer":"m"}]}]}]}}]})";

Document document(const char* years) {
  std::string text(set);
  text.replace(text.find("{years}"), 7, years);
  auto out = parse_document(text, "set", {});
  require(out.ok(), "the sets of this target can be read");
  return std::move(*out);
}

void not_small(const Count& count, int threshold) {
  require(!count || *count == 0 || *count >= threshold, "no small count is shown");
}

}  // namespace

void try_screenings(std::string_view input) {
  static const Document from = document("10"), to = document("5");
  const auto recorded = parse_screenings(input, "input", from);
  if (!recorded) return require(!recorded.error().where.empty(), "an error says where");
  constexpr std::array by{Dimension::race, Dimension::gender, Dimension::age};
  for (const int threshold : {usual_threshold, low_threshold}) {
    const auto out = what_if(from, to, *recorded, by, threshold);
    require(out.ok(), "what was read can be run again");
    for (const Count& each : out->everybody.by_change) not_small(each, threshold);
    for (const Breakdown& breakdown : out->breakdowns)
      for (const Row& row : breakdown.rows) {
        not_small(row.screened, threshold);
        for (const Count& each : row.by_change) not_small(each, threshold);
      }
    require(!to_json(*out, to).dump().empty(), "it can be written");
  }
}

void try_suppression(std::string_view input) {
  if (input.size() < 2) return;
  const std::size_t rows = 1 + static_cast<unsigned char>(input[0]) % 9, width = 2 + (input[0] & 3);
  const bool overlapping = input[1] & 1;
  const int threshold = input[1] & 2 ? 11 : 5;
  Division division;
  division.cells.assign(rows, std::vector<std::int64_t>(width));
  division.overlapping = overlapping;
  for (std::size_t g = 0; g < rows; ++g) division.alone.push_back(g + 2 >= rows);
  std::vector<std::int64_t> columns(width);
  for (std::size_t i = 2; i + 1 < input.size(); i += 2) {
    const std::size_t column = static_cast<unsigned char>(input[i]) % width,
                      row = static_cast<unsigned char>(input[i + 1]) % rows;
    const std::size_t also = static_cast<unsigned char>(input[i + 1]) / 9 % rows;
    ++columns[column];
    ++division.cells[row][column];
    if (overlapping && also != row && !division.alone[row] && !division.alone[also])
      ++division.cells[also][column];
  }
  const auto above = hide_columns(columns, threshold);
  const auto hidden = hide_cells(division, columns, above, threshold);
  const auto small = [&](std::int64_t count) { return count > 0 && count < threshold; };
  for (std::size_t g = 0; g < rows; ++g) {
    const auto& row = division.cells[g];
    const auto total = std::accumulate(row.begin(), row.end(), std::int64_t{0});
    require(hidden.totals[g] || !small(total), "no small row is shown");
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < width; ++c) {
      require(hidden.cells[g][c] || !small(row[c]), "no small cell is shown");
      require(hidden.cells[g][c] || !above.columns[c], "what is hidden for all is hidden for each");
      if (hidden.cells[g][c]) sum += row[c];
    }
    require(hidden.totals[g] || !small(sum), "no small sum is given away");
  }
}

}  // namespace leadline::criteria::fuzz
