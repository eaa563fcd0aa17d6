// People for the peer's pages, plainly invented: what outreach in Pine County knows on a Friday morning.
#pragma once

#include "app/gui/peer/peer_desk.h"

namespace leadline::stage {

// Ana, who came in the night: no phone, a safety word, a date, a release.
views::Referral ana();
// Lou, who may be called and left no message; tried twice.
views::Referral lou();

// A morning with somebody in every band.
gui::PeerDesk morning_desk();
// The same with thirty people.
gui::PeerDesk long_desk();

}  // namespace leadline::stage
