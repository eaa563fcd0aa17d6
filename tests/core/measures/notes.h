// Nameless notes made up for tests.
#pragma once

#include <gmock/gmock.h>

#include "core/measures/equity.h"

namespace leadline::measures {

using facts::EquityCase;
using facts::EquityNoted;
using facts::EquityReason;
using Notes = std::vector<EquityNoted>;

inline EquityNoted note(EquityCase which, const char* month = "2026-03") {
  EquityNoted out;
  out.which = which;
  out.month = month;
  return out;
}

template <class Change>
void put(Notes& into, std::size_t times, EquityNoted one, Change&& change) {
  change(one);
  into.insert(into.end(), times, one);
}
inline void put(Notes& into, std::size_t times, const EquityNoted& one) {
  into.insert(into.end(), times, one);
}

inline Asked asked(std::vector<Dimension> by = {}, Period period = Period::year) {
  Asked out;
  out.by = std::move(by);
  out.period = period;
  out.criteria = {{"adult", {"18 or older", "Mayor"}},
                  {"residency", {"Lives here", "Vive aquí"}},
                  {"personal_use", {"For personal use", "Para uso personal"}}};
  out.charges = {{"possession", {"Possession", "Posesión"}}, {"loitering", {"Loitering", "Merodeo"}}};
  return out;
}

inline Readout read(const Notes& notes, const Asked& how,
                    const std::vector<facts::ChargesCounted>& charged = {}) {
  auto out = equity_readout(notes, charged, how);
  EXPECT_TRUE(out) << describe(out.error());
  return out ? std::move(*out) : Readout{};
}

inline const Part& part(const std::vector<Part>& parts, std::string_view code) {
  const auto found = std::ranges::find(parts, code, &Part::code);
  EXPECT_NE(found, parts.end()) << code;
  return *found;
}

}  // namespace leadline::measures
