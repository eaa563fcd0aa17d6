// What the inbox is filled from: read on the worker's thread, shown on the GUI thread.
#pragma once

#include "app/device/encounter_draft.h"
#include "app/gui/papers.h"
#include "app/gui/sync_words.h"

namespace leadline::gui {

// How people know the peer who works with this device (FORMAT.md).
struct PeerCard {
  std::string name;  // "Sam"
  std::string sign;  // "drives a green van"

  static Result<PeerCard> read(const journal::Journal& journal);
  Result<void> write(journal::Journal& journal) const;
};

struct PeerDesk {
  bool approved = false;
  DeviceId device;
  std::optional<Papers> papers;
  std::vector<views::Referral> people;        // accepted referrals, oldest first
  std::vector<device::EncounterDraft> tasks;  // under way, or finished and not yet recorded
  SyncState sync;
  PeerCard card;

  static Result<PeerDesk> read(device::Device& device);
  const views::Referral* find(const QString& id) const;
};

}  // namespace leadline::gui
