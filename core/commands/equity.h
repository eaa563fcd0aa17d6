// The nameless log (REQUIREMENTS A18, A26, C14 to C16, C19): who was not offered, said no, or could not get
// in, and for comparison who said yes. Pure, as commands.h says.
#pragma once

#include <optional>

#include "core/commands/commands.h"

namespace leadline::commands {

// What an encounter tells the log by itself: the case and its reason as already tapped. Empty when there is
// nothing to note (the screening has not come to an end). Whoever needed a second look is wanted_ineligible
// as much as whoever does not meet the criteria: they kept her out tonight. For it the reason is the
// criteria's (device::bucket_of).
std::optional<facts::EquityNoted> equity_of(const Encounter& encounter);

// One note. Its subject is made from `action`, which has to be fresh and random and must not be the
// encounter's draft: then nothing in the note leads back to the referral (what remains, SECURITY.md says).
// The month is the scene's. Rules: whoever is in the field or in outreach; a reason of its case; no criterion
// without the bucket for it; "declined to state" stands alone; what was perceived only where she did not say.
Result<Facts> note_equity(facts::EquityNoted note, const DraftId& action, const Scene& scene);

}  // namespace leadline::commands
