#include "app/device/equity_readout.h"

#include <algorithm>

#include "core/commands/charges.h"

namespace leadline::device {
namespace {

Result<void> may_read(const Device& device) {
  const auto& me = device.me();
  const auto mine = disclosure::memberships(me.role, me.agency);
  if (std::ranges::find(mine, "equity") == mine.end())
    return fail(Code::not_in_audience, "equity",
                "the nameless log opens on coordinators' devices alone; this is a device of the role " +
                    std::string(disclosure::word(me.role)));
  if (!me.approved) return fail(Code::not_approved, "equity");
  return {};
}

// The first choice stands.
Result<measures::Period> settle_period(Device& device, std::optional<measures::Period> asked) {
  LEADLINE_TRY(stored, device.journal().get(equity_period_value));
  const auto kept = stored ? measures::period_from(text_of(*stored)) : std::nullopt;
  if (kept && asked && *kept != *asked)
    return fail(Code::rule_refused, "period",
                "this log was read out by " + std::string(measures::word(*kept)) +
                    " here before; by both kinds of period, one could be subtracted from the other");
  const auto period = kept.value_or(asked.value_or(measures::Period::year));
  if (!kept) LEADLINE_CHECK(device.journal().put(equity_period_value, bytes_of(measures::word(period))));
  return period;
}

// The charges of all signed versions. What somebody has put forward and nobody approved adds no line: whoever reads could add the
// line that a hidden count needs.
Result<std::vector<measures::Named>> charges_known(const Device& device) {
  LEADLINE_TRY(versions, device.criteria_history());
  std::vector<measures::Named> out;
  for (const auto& version : versions) {
    if (!version.signed_by) continue;
    const auto document = device.criteria_of(version.digest);
    const auto* question = document ? document->question("charge") : nullptr;
    if (!question) continue;
    for (const auto& option : question->options)
      if (std::ranges::find(out, option.code, &measures::Named::code) == out.end())
        out.push_back({option.code, option.label});
  }
  return out;
}

// Of every signed version whose document can be read here, the newest statement of each id. Those on history are
// never named in the log.
Result<std::vector<measures::Named>> criteria_known(const Device& device) {
  LEADLINE_TRY(versions, device.criteria_history());
  std::vector<measures::Named> out;
  for (const auto& version : versions) {
    if (!version.signed_by) continue;
    const auto document = device.criteria_of(version.digest);
    if (!document) continue;
    for (const auto& criterion : document->criteria)
      if (!criterion.history && std::ranges::find(out, criterion.id, &measures::Named::code) == out.end())
        out.push_back({criterion.id, criterion.statement});
  }
  return out;
}

std::string spaced_once(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string small_letters(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

}  // namespace

Result<measures::Readout> equity_readout(Device& device, const EquityAsked& asked) {
  LEADLINE_CHECK(may_read(device));
  LEADLINE_TRY(notes, device.views().equity());
  LEADLINE_TRY(standing, device.views().charges());
  std::vector<facts::ChargesCounted> charged;
  for (auto& one : standing) charged.push_back(std::move(one.counts));
  LEADLINE_TRY(criteria, criteria_known(device));
  LEADLINE_TRY(charges, charges_known(device));
  measures::Asked all{asked.from,          asked.to,          measures::Period::year, asked.by,
                      std::move(criteria), std::move(charges)};
  // What shows nothing settles nothing.
  LEADLINE_CHECK(measures::check_months(all));
  if (!notes.empty() || !charged.empty()) {
    LEADLINE_TRY(period, settle_period(device, asked.period));
    all.period = period;
  }
  return measures::equity_readout(notes, charged, all);
}

Result<std::vector<ImportedMonth>> import_charges(Device& device, const std::string& named,
                                                  const measures::CountedMonths& months) {
  LEADLINE_CHECK(may_read(device));
  LEADLINE_TRY(standing, device.views().charges());
  const std::string source = spaced_once(named);
  // Under two spellings every month would count twice.
  for (const auto& one : standing)
    if (one.counts.source != source && small_letters(one.counts.source) == small_letters(source))
      return fail(Code::bad_argument, "source", "these records are known here as \"" + one.counts.source + "\"");
  LEADLINE_TRY(scene, device.scene());
  std::vector<facts::ChargesCounted> counts;
  std::vector<ImportedMonth> out;
  for (const auto& [month, rows] : months) {
    counts.push_back({source, month, rows});
    ImportedMonth& one = out.emplace_back(ImportedMonth{month, ImportedMonth::How::first});
    for (const auto& before : standing)
      if (before.counts.source == source && before.counts.month == month) one.how = ImportedMonth::How::same;
  }
  LEADLINE_TRY(facts, commands::count_charges(counts, standing, DraftId::random(device.random()), scene));
  for (const auto& fact : facts) {
    const auto& body = std::get<facts::ChargesCounted>(fact.body);
    const auto found = std::ranges::find(out, body.month, &ImportedMonth::month);
    if (found->how == ImportedMonth::How::same) found->how = ImportedMonth::How::replaced;
  }
  if (!facts.empty()) LEADLINE_CHECK(device.record(facts));
  return out;
}

}  // namespace leadline::device
