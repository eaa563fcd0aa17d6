// What a touched number does: it is handed to the machine's dialer, and where that does not take it the glass says so and shows the
// number, to be dialed by hand. A touch at 2 A.M. that does nothing is the worst answer.
#pragma once

#include "app/gui/session.h"
#include "platform/dialer.h"

namespace leadline::gui {

// Both outlive the connection, which is the session's.
void place_calls(Session& session, platform::Dialer& dialer);

}  // namespace leadline::gui
