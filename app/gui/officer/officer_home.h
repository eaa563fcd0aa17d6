// What the officer's home and lists are filled from: read on the worker's thread, shown on the GUI thread.
#pragma once

#include <set>

#include "app/device/encounter_draft.h"
#include "app/gui/officer/home_pages.h"
#include "app/gui/papers.h"
#include "app/gui/sync_words.h"

namespace leadline::gui {

struct OfficerHome {
  bool approved = false;
  std::optional<Papers> papers;
  views::Counts counts;
  SyncState sync;
  std::vector<device::EncounterDraft> drafts;
  std::set<DraftId> refused;  // finished, and recording them did not come through; kept by the flow
  int printed = 0;            // pages for a person that lie unsealed on this device
  int not_set_aside = 0;      // encounters that ended without the charge set aside that was agreed to

  static Result<OfficerHome> read(device::Device& device);
};

// The officer's referrals and the exceptions asked for, newest first; screenings that led to neither are not
// among them.
Result<std::vector<views::Referral>> read_referrals(device::Device& device);

void fill_home(OfficerHomePage& page, const OfficerHome& home, const Tongue& tongue, WallTime now);
QList<Choice> referral_rows(const std::vector<views::Referral>& referrals, const Papers& papers,
                            const Tongue& tongue, WallTime now, const QString& current);
void fill_notice(NoticePage& page, const views::Referral& referral, const Papers& papers,
                 const Tongue& tongue, WallTime now);

}  // namespace leadline::gui
