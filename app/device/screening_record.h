// A screening as facts hold it: what is recorded, what of it may leave law, and whether it still comes out
// the same. Pure; safe from several threads.
#pragma once

#include <string_view>

#include "core/criteria/screening.h"
#include "core/facts/fact.h"

namespace leadline::device {

// Answers in the full form with their states, and what every criterion came to. Discretion, time taken and
// exceptions are the caller's to add.
facts::ScreeningRecorded record_of(const criteria::Answers& answers);

// The part of a request for an exception that the criteria give. Where any criterion is on history, no
// criterion is named and `rest_with_law` is set, whatever was answered: a list that leaves out the one on
// history tells it by being empty (FACTS 2.3, DESIGN section 4), and so does whether something was not met or
// not settled. Elsewhere what is not met is named or, where a second look is needed, what is not settled.
facts::ExceptionRequested request_of(const criteria::Screening& screening,
                                     const criteria::Document& document);

// What keeps somebody out, as the nameless log has it: a criterion on history is the one bucket
// `history_based`, without detail; otherwise the ids of what was not met or, where a second look is needed,
// not settled. Empty when nothing stands in the way.
facts::EquityNoted bucket_of(const criteria::Screening& screening, const criteria::Document& document);

// Whether this engine can stand in for the one that a screening was recorded by: engines are counted from "1"; one that
// is ours or older can. Errors: newer_format (a newer one), unknown_engine (one that there never was).
Result<void> check_engine(std::string_view recorded, std::string_view ours = criteria::engine_version);

// Recomputes a recorded screening from its stored answers. `document` has to be the one that it names:
// another id, version or digest is digest_mismatch. Gives one line for each thing that comes out differently
// ("outcome: eligible, recorded not_eligible"); empty: the same. Where no result of a criterion was recorded
// (`results` is empty), the outcome alone is compared: the caller says so. Nothing of a person is in a line.
// Errors: digest_mismatch; those of check_engine and of Answers::parse.
Result<std::vector<std::string>> replay(const facts::ScreeningRecorded& recorded,
                                        const criteria::Document& document);

}  // namespace leadline::device
