// Inside core/commands: what recording an encounter and asking for an exception share.
#pragma once

#include "core/commands/commands.h"

namespace leadline::commands {

// The screening with the time of the encounter.
Result<facts::ScreeningRecorded> screening_of(const Encounter& encounter, const Scene& scene);

// Whether the criteria stand in the way: one of them is not met, or could not be settled and calls for a
// second look. An exception may then be asked for.
bool not_met_or_unsettled(const facts::ScreeningRecorded& screening);

// record_encounter() for a referral's id; `excepted`: an exception was granted, and what stands in the way is
// no bar.
Result<Facts> record(const Encounter& encounter, const Scene& scene, const SubjectId& subject, bool excepted);

}  // namespace leadline::commands
