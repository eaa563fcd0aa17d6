// What a request for an exception says to whoever decides it: neutral, nameless, nothing of a record.
#pragma once

#include "app/gui/prosecutor/prosecutor_desk.h"
#include "app/gui/prosecutor/prosecutor_pages.h"

namespace leadline::gui {

// `saved`: the decision just made about the referral `current`, before it is recorded.
void fill_requests(ProsecutorHomePage& page, const ProsecutorDesk& desk, const Tongue& tongue, WallTime now);
void fill_request(RequestPage& page, const views::Referral& request, const ProsecutorDesk& desk,
                  const Tongue& tongue, WallTime now, bool changing);

}  // namespace leadline::gui
