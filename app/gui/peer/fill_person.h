// Fills one person's page: ways in order of use, her words, what was tried, and what may be done next.
#pragma once

#include "app/gui/peer/bands.h"
#include "app/gui/peer/peer_desk.h"
#include "app/gui/peer/person_page.h"

namespace leadline::gui {

// One way as it is used: "no phone" is a way of its own, gone to see; a way without a number or a place is
// none.
struct UsableWay {
  facts::Channel channel = facts::Channel::visit;
  std::string value;
  std::string best;  // best time, in her words
  bool message_allowed = false;
};

// In order of use: who has no phone is gone to see first (REQUIREMENTS E15). Never empty.
std::vector<UsableWay> usable_ways(const views::Referral& referral);

void fill_person(PersonPage& page, const views::Referral& referral, const PeerDesk& desk,
                 const Tongue& tongue, WallTime now);

}  // namespace leadline::gui
