// Lends the machine's speaker to the pages.
#pragma once

#include "app/gui/session.h"
#include "app/gui/voice.h"
#include "platform/speaker.h"

namespace leadline::gui {

// The session's pages have `voice` from now on; what it says is said by `speaker`, and ends when another page is shown. All three live
// until the session is gone.
void lend_voice(Session& session, Voice& voice, platform::Speaker& speaker);

}  // namespace leadline::gui
