// Counts from a police records system (REQUIREMENTS C16): people charged with a charge that the criteria
// would let be set aside, and never offered the program. Pure, as commands.h says.
#pragma once

#include <span>

#include "core/commands/commands.h"
#include "core/views/charges.h"

namespace leadline::commands {

// One fact a month. What stands of the same source and month is replaced by it, named as its parent; a month
// that says the same already yields none. `standing`: Views::charges() of this device. Rules: a coordinator's
// device; a source that says something, 64 bytes at most; each month once, and one that is no later than the
// scene's; each charge and group of a month once, people zero or more; "declined to state" is nobody's record
// of anybody.
Result<Facts> count_charges(std::span<const facts::ChargesCounted> months,
                            std::span<const views::StandingCharges> standing, const DraftId& action,
                            const Scene& scene);

}  // namespace leadline::commands
