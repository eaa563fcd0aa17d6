// What a request for an exception says to whoever decides it: neutral, nameless, nothing of a record.
#pragma once

#include "app/gui/prosecutor/prosecutor_desk.h"
#include "app/gui/prosecutor/prosecutor_pages.h"

namespace leadline::gui {

// A decision of a draft in `desk` that is not recorded yet stands in both.
void fill_requests(ProsecutorHomePage& page, const ProsecutorDesk& desk, const Tongue& tongue, WallTime now);
// `changing`: a decision that stands is to be made anew.
void fill_request(RequestPage& page, const views::Referral& request, const ProsecutorDesk& desk,
                  const Tongue& tongue, WallTime now, bool changing);

}  // namespace leadline::gui
