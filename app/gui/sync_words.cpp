#include "app/gui/sync_words.h"

#include <QCoreApplication>

#include "app/gui/when.h"
#include "sync/wire/frames.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(sync)
};

QString received_words(const SyncState& state, const calendar::Zone& zone) {
  if (!state.last_received) return Words::tr("nothing received yet");
  return Words::tr("last received %1").arg(when::stamp(zone.local(*state.last_received)));
}

// What the receipt says; without one, only that nothing waits.
QString sent_words(const SyncState& state, const calendar::Zone& zone) {
  if (!state.receipt || !state.last_received) return Words::tr("Nothing waits to be sent");
  // A server's clock may run ahead: it had it when it said so, at the latest.
  const WallTime had{std::min(state.receipt->ms, state.last_received->ms)};
  return Words::tr("Server has it %1", "a time: 02:31").arg(when::stamp(zone.local(had)));
}

}  // namespace

Result<SyncState> SyncState::read(device::Device& device) {
  LEADLINE_TRY(status, device.journal().status());
  SyncState out{status.unsent, status.waiting, status.owed, status.quarantined.size(), status.last_received, {}};
  if (!status.last_receipt) return out;
  LEADLINE_TRY(receipt, wire::decode_receipt(*status.last_receipt));
  out.receipt = WallTime{static_cast<std::int64_t>(receipt.wall_ms)};
  return out;
}

void show_sync(HomePage& page, const SyncState& state, const QString& problem, const calendar::Zone& zone) {
  const QString received = received_words(state, zone);
  const QString waiting = Words::tr("%n waiting", nullptr, static_cast<int>(state.unsent + state.owed));
  const bool all_sent = state.unsent + state.owed == 0;
  page.sync_word = all_sent ? received : waiting + " · " + received;
  page.sync_symbol = state.quarantined > 0 ? "danger" : all_sent ? "sent" : "waiting";
  page.sync_tone = state.quarantined > 0 ? "danger" : all_sent ? "" : "attention";
  QList<Line> lines;
  if (all_sent) lines << Line{sent_words(state, zone), "sent", {}};
  if (state.unsent > 0)
    lines << Line{
        Words::tr("%n saved on this tablet, waiting for signal", nullptr, static_cast<int>(state.unsent)),
        "waiting", "attention"};
  if (state.owed > 0)
    lines << Line{Words::tr("%n saved here, sealed, until the team that reads them has a device. Tell your "
                            "coordinator.",
                            nullptr, static_cast<int>(state.owed)),
                  "sealed", "attention"};
  lines << Line{received.left(1).toUpper() + received.mid(1), "sync", {}};
  if (state.waiting > 0)
    lines << Line{
        Words::tr("%n here, waiting for a key or an approval", nullptr, static_cast<int>(state.waiting)),
        "sealed",
        {}};
  if (state.quarantined > 0)
    lines << Line{Words::tr("%n set aside, damaged. Tell your coordinator.", nullptr,
                            static_cast<int>(state.quarantined)),
                  "danger", "danger"};
  if (!problem.isEmpty()) lines << Line{problem, "offline", {}};
  page.syncLines()->show(lines);
  Q_EMIT page.changed();
}

}  // namespace leadline::gui
