#include "core/measures/reasons.h"

#include <algorithm>

namespace leadline::measures {
namespace {

using facts::EquityCase;
using facts::EquityReason;

const PartRow no_reason{"no_reason", {"No reason noted", "Sin motivo anotado"}};
const PartRow another_reason{"other", {"Another reason", "Otro motivo"}};
// No criterion's id has a colon in it.
const PartRow another_criterion{"reason:other_criterion",
                                {"Another criterion, or one not named", "Otro criterio, o uno no indicado"},
                                false};
const PartRow history_based{
    "reason:history_based",
    {"A criterion on history (which one is not kept)", "Un criterio sobre antecedentes (no se guarda cuál)"}};

criteria::Text label(EquityReason reason) {
  switch (reason) {
    case EquityReason::other_priority:
      return {"Something more urgent", "Algo más urgente"};
    case EquityReason::person_left:
      return {"The person left", "La persona se fue"};
    case EquityReason::supervisor:
      return {"A supervisor decided", "Lo decidió una persona a cargo"};
    case EquityReason::already_offered:
      return {"Offered before", "Ya se había ofrecido"};
    case EquityReason::not_said:
      return {"They did not say", "No dijo por qué"};
    case EquityReason::not_interested:
      return {"Not interested", "No le interesa"};
    case EquityReason::no_trust:
      return {"Does not trust it", "No le tiene confianza"};
    case EquityReason::services_elsewhere:
      return {"Has help elsewhere", "Ya tiene ayuda en otro lugar"};
    case EquityReason::time:
      return {"No time now", "No tiene tiempo ahora"};
    case EquityReason::history_based:
    case EquityReason::other_criterion:
    case EquityReason::other:
      break;
  }
  return another_reason.label;
}

std::size_t row_of(const std::vector<PartRow>& rows, std::string_view code) {
  const auto found = std::ranges::find(rows, code, &PartRow::code);
  return static_cast<std::size_t>(std::distance(rows.begin(), found));
}

}  // namespace

criteria::Text label(EquityCase which) {
  switch (which) {
    case EquityCase::eligible_not_offered:
      return {"Eligible, not offered", "Cumple, no se le ofreció"};
    case EquityCase::offered_declined:
      return {"Offered, said no", "Se le ofreció, dijo que no"};
    case EquityCase::wanted_ineligible:
      return {"Wanted, kept out by the criteria", "Se quería, los criterios no lo permitieron"};
    case EquityCase::offered_accepted:
      break;
  }
  return {"Offered, said yes", "Se le ofreció, dijo que sí"};
}

std::vector<PartRow> reason_rows(EquityCase which) {
  using enum EquityReason;
  const std::vector<EquityReason> reasons =
      which == EquityCase::eligible_not_offered
          ? std::vector{other_priority, person_left, supervisor, already_offered}
          : std::vector{not_said, not_interested, no_trust, services_elsewhere, time};
  std::vector<PartRow> out;
  for (const auto reason : reasons) out.push_back({std::string(facts::word(reason)), label(reason)});
  out.push_back(another_reason);
  out.push_back(no_reason);
  return out;
}

std::size_t reason_row(const std::vector<PartRow>& rows, const facts::EquityNoted& note) {
  if (!note.reason) return rows.size() - 1;
  const auto found = row_of(rows, facts::word(*note.reason));
  return found < rows.size() ? found : rows.size() - 2;
}

std::vector<PartRow> criterion_rows(const std::vector<Named>& criteria) {
  std::vector<PartRow> out;
  for (const auto& one : criteria) out.push_back({one.code, one.label, false});
  out.insert(out.end(),
             {another_criterion, history_based, {"reason:other", another_reason.label}, no_reason});
  return out;
}

std::vector<std::size_t> criterion_rows_of(const std::vector<PartRow>& rows, const facts::EquityNoted& note) {
  const std::size_t another = rows.size() - 4;
  std::vector<std::size_t> out;
  for (const auto& id : note.criteria) out.push_back(std::min(row_of(rows, id), another));
  if (out.empty() && !note.reason)
    out = {rows.size() - 1};
  else if (out.empty() && note.reason == EquityReason::history_based)
    out = {another + 1};
  else if (out.empty() && note.reason == EquityReason::other_criterion)
    out = {another};
  else if (out.empty())
    out = {another + 2};
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

}  // namespace leadline::measures
