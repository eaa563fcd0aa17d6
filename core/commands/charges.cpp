#include "core/commands/charges.h"

#include <algorithm>
#include <set>

#include "core/commands/action.h"

namespace leadline::commands {
namespace {

constexpr std::size_t longest_source = 64;
constexpr std::string_view first_month = "2000-01";

Result<void> check_rows(const facts::ChargesCounted& month) {
  std::set<std::tuple<std::string, std::optional<facts::RaceEthnicity>, std::optional<facts::Gender>,
                      std::optional<facts::AgeBand>>>
      seen;
  for (const auto& row : month.rows) {
    if (row.charge.empty()) return refuse("each count names its charge");
    if (row.count < 0) return refuse("people are counted from zero on");
    if (row.race_ethnicity == facts::RaceEthnicity::declined_to_state ||
        row.gender == facts::Gender::declined_to_state || row.age_band == facts::AgeBand::declined_to_state)
      return refuse("declined to state is what somebody says, not what a records system has");
    if (!seen.emplace(row.charge, row.race_ethnicity, row.gender, row.age_band).second)
      return refuse("a charge and group of a month is counted once");
  }
  return {};
}

Result<void> check(std::span<const facts::ChargesCounted> months, const Scene& s) {
  if (s.role != disclosure::Role::coordinator)
    return refuse("only a coordinator's device takes such counts over");
  LEADLINE_TRY(day, today(s));
  const std::string now = day.text().substr(0, 7);
  std::set<std::string> seen;
  for (const auto& month : months) {
    if (month.source.find_first_not_of(" \t\r\n") == std::string::npos ||
        month.source.size() > longest_source)
      return refuse("the records system is named, in 64 bytes at most");
    if (!seen.insert(month.month).second) return refuse("each month is counted once: " + month.month);
    if (!calendar::CivilDate::parse(month.month + "-01")) return refuse("a month: 2026-11");
    if (month.month < first_month) return refuse("a month before 2000 is a slip of the pen: " + month.month);
    if (month.month > now) return refuse("a month that has not come is not counted: " + month.month);
    LEADLINE_CHECK(check_rows(month));
  }
  return {};
}

}  // namespace

Result<Facts> count_charges(std::span<const facts::ChargesCounted> months,
                            std::span<const views::StandingCharges> standing, const DraftId& action,
                            const Scene& s) {
  LEADLINE_CHECK(check(months, s));
  Facts out;
  for (const auto& month : months) {
    const auto before = std::ranges::find_if(standing, [&](const views::StandingCharges& one) {
      return one.counts.source == month.source && one.counts.month == month.month;
    });
    std::optional<FactId> parent;
    if (before != standing.end()) parent = before->fact;
    const bool same =
        parent && !before->disputed &&
        facts::encode({{}, {}, std::nullopt, before->counts}) == facts::encode({{}, {}, std::nullopt, month});
    if (same) continue;
    // The action and the month: two of one action differ.
    DraftId step = action;
    const auto digest = crypto::hash("leadline/charges-of-month/1", {action.view(), bytes_of(month.month)});
    std::copy_n(digest.begin(), step.bytes.size(), step.bytes.begin());
    Action act(step, views::charges_subject(month.source, month.month));
    act.add(month, parent);
    // Said again of each that stands beside, so that none is left that disagrees.
    if (before != standing.end())
      for (const FactId& other : before->beside) act.add(month, other);
    Facts made = std::move(act).take();
    out.insert(out.end(), std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
  }
  return out;
}

}  // namespace leadline::commands
