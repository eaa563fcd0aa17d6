// The nameless log of a device in numbers (core/measures/equity.h), for those who may read it.
#pragma once

#include "app/device/device.h"
#include "core/measures/charges_csv.h"
#include "core/measures/equity.h"

namespace leadline::device {

// The journal's small value `equity_period`, on this device only: by which kind of period the log was read
// out here first. It is kept: the same notes by quarter and by year could be subtracted from one another.
inline constexpr const char* equity_period_value = "equity_period";

struct EquityAsked {
  std::optional<std::string> from, to;     // months: "2026-11"
  std::optional<measures::Period> period;  // without: the one that is kept here; else by year
  std::vector<measures::Dimension> by;
};

// Reads the log out, with the criteria of every version on this device by their statements. Errors:
// not_in_audience (a device of this role holds no key for the log: only coordinators' do); not_approved;
// rule_refused (by another kind of period than before); invalid_value (a month); the journal's and the
// views'.
Result<measures::Readout> equity_readout(Device& device, const EquityAsked& asked);

// A month that was imported, and what that changed: nothing was here before, it took the place of other
// counts, or they were the same already (then nothing is recorded).
struct ImportedMonth {
  enum class How { first, replaced, same };
  std::string month;
  How how = How::first;
};

// Records what a records system counted, all months or none (core/measures/FORMAT.md). Errors:
// not_in_audience and not_approved as above; rule_refused (commands::count_charges); those of Device::record.
Result<std::vector<ImportedMonth>> import_charges(Device& device, const std::string& source,
                                                  const measures::CountedMonths& months);

}  // namespace leadline::device
