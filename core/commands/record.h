// Inside core/commands: what recording an encounter and asking for an exception share.
#pragma once

#include "core/commands/commands.h"

namespace leadline::commands {

// The screening with the time of the encounter.
Result<facts::ScreeningRecorded> screening_of(const Encounter& encounter, const Scene& scene);

// record_encounter() for a referral's id; `excepted`: an exception was granted, and not being eligible is no
// bar.
Result<Facts> record(const Encounter& encounter, const Scene& scene, const SubjectId& subject, bool excepted);

}  // namespace leadline::commands
