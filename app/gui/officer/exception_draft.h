// What follows a decided exception: a new encounter with the same person, over the answers that were
// recorded.
#pragma once

#include "app/device/encounter_draft.h"
#include "app/gui/papers.h"

namespace leadline::gui {

// The first step of its draft. `choice`: offer, not_offering, connect, seen (FORMAT.md). Empty if the
// referral holds no decided exception.
Json after_exception(const views::Referral& referral, const Papers& papers, const std::string& choice,
                     WallTime now);

}  // namespace leadline::gui
