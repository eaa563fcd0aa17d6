// Fills the inbox from what is known.
#pragma once

#include <QSet>

#include "app/gui/peer/bands.h"
#include "app/gui/peer/inbox_page.h"
#include "app/gui/peer/peer_desk.h"

namespace leadline::gui {

struct InboxView {
  QString current;      // whose detail stands open
  QString sought;       // letters of a name
  QSet<QString> saved;  // finished moments ago, not yet recorded
};

void fill_inbox(InboxPage& page, const PeerDesk& desk, const InboxView& view, const Tongue& tongue,
                WallTime now);

// Who is to be reached next, in the order of the screen, after `done`; empty: nobody.
QString next_to_reach(const PeerDesk& desk, const InboxView& view, const QString& done, WallTime now);

}  // namespace leadline::gui
