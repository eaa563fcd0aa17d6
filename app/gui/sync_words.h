// How the records stand, in words: nothing is lit when all is well.
#pragma once

#include "app/gui/common_pages.h"
#include "app/gui/papers.h"
#include "core/journal/journal.h"

namespace leadline::gui {

struct SyncState {
  std::uint64_t unsent = 0, waiting = 0, owed = 0;
  std::size_t quarantined = 0;
  std::optional<WallTime> last_received;
  std::optional<WallTime> receipt;  // when the server signed last for what this device recorded, by the server's clock

  static Result<SyncState> read(device::Device& device);
};

// Fills the badge and its lines. `problem`: why the last try did not come through; empty: it did, or none was
// made.
void show_sync(HomePage& page, const SyncState& state, const QString& problem, const calendar::Zone& zone);

}  // namespace leadline::gui
