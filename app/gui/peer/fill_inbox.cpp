#include "app/gui/peer/fill_inbox.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/gui/peer/task_draft.h"
#include "app/gui/peer/words.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(inbox)
};

// Fewer than these are seen at a glance.
constexpr int searchable_from = 8;

QString band_words(Band band) {
  switch (band) {
    case Band::tonight:
      return Words::tr("Tonight's");
    case Band::waiting:
      return Words::tr("Waiting");
    case Band::today:
      return Words::tr("Today");
    case Band::releases:
      return Words::tr("Releases");
    case Band::later:
      break;
  }
  return Words::tr("Later");
}

QString key_of(const views::Referral& r) { return QString::fromStdString(r.id.text()); }

QString planned_words(const views::Referral& r) {
  const auto next = r.contacts.empty() ? facts::NextStep::intake_booked : r.contacts.back().contact.next;
  if (next == facts::NextStep::intake_booked) return Words::tr("intake");
  return next == facts::NextStep::meet ? Words::tr("meet") : Words::tr("try again");
}

QString waiting_words(const views::Referral& r, const Papers& papers, WallTime now) {
  const QString age = peer_words::span(now.ms - r.first.wall().ms);
  if (r.handoff == views::Handoff::first_contact_made || r.handoff == views::Handoff::warm_done)
    return Words::tr("With us for %1").arg(age);
  const auto goal = r.request ? r.request->contact_goal_hours : papers.settings.contact_goal_hours;
  return Words::tr("Waiting %1 · our goal %2").arg(age, Words::tr("%n h", nullptr, static_cast<int>(goal)));
}

QString when_words(const Placed& placed, const Papers& papers, const Tongue& tongue, WallTime now) {
  const views::Referral& r = *placed.who;
  const auto local = papers.local(now);
  if (placed.band == Band::releases) {
    const auto end = release_ending(r, local.date);
    return end ? Words::tr("Release ends %1").arg(peer_words::date(*end, tongue)) : QString();
  }
  if (placed.at && placed.at->date == local.date)
    return peer_words::clock(*placed.at) + " · " + planned_words(r);
  if (placed.at && placed.at->date > local.date)
    return peer_words::spoken(*placed.at, local, tongue) + " · " + planned_words(r);
  if (placed.band == Band::later) return Words::tr("The door stays open");
  return waiting_words(r, papers, now);
}

bool no_message(const facts::WaysGiven& ways) {
  return std::ranges::any_of(ways.ways, [](const facts::Way& way) {
    return (way.channel == facts::Channel::call || way.channel == facts::Channel::text) && !way.leave_message;
  });
}

void add_note(PersonRow& row, const Placed& placed, const PeerDesk& desk, const InboxView& view,
              WallTime now) {
  const auto claimed = claimed_now(*placed.who, now);
  if (view.saved.contains(row.key)) {
    row.note = Words::tr("Saved");
    row.note_symbol = "saved";
  } else if (open_task(desk.tasks, row.key) != nullptr) {
    row.note = Words::tr("How did it go?");
    row.note_symbol = "play";
  } else if (claimed && *claimed != desk.card.name) {
    row.note = peer_words::on_it(*claimed);
    row.note_symbol = "person";
  } else if (window_over(*placed.who, desk.papers->zone, now)) {
    row.note = Words::tr("Needs a word from us");
    row.note_symbol = "bell";
  }
}

PersonRow row_of(const Placed& placed, const PeerDesk& desk, const InboxView& view, const Tongue& tongue,
                 WallTime now) {
  const views::Referral& r = *placed.who;
  PersonRow row;
  row.key = key_of(r);
  row.name = peer_words::name_of(r);
  row.when = when_words(placed, *desk.papers, tongue, now);
  row.late = placed.late && wants_reaching(placed.band);
  row.language = peer_words::language_of(r);
  if (r.ways && (!r.ways->safety.empty() || no_message(*r.ways))) row.safety = Words::tr("Discreet");
  row.chosen = row.key == view.current;
  add_note(row, placed, desk, view, now);
  return row;
}

QString summary_of(const std::vector<Placed>& placed, const InboxView& view) {
  int reach = 0, longest = 0, releases = 0;
  for (const Placed& one : placed) {
    if (view.saved.contains(key_of(*one.who))) continue;
    reach += wants_reaching(one.band) ? 1 : 0;
    longest += wants_reaching(one.band) && one.late ? 1 : 0;
    releases += one.band == Band::releases ? 1 : 0;
  }
  QStringList parts;
  parts << (reach > 0 ? Words::tr("%n people to reach", nullptr, reach) : Words::tr("Nobody to reach now"));
  if (longest > 0) parts << Words::tr("%n waiting longest", nullptr, longest);
  if (releases > 0) parts << Words::tr("%n release(s) ending", nullptr, releases);
  return parts.join(", ") + ".";
}

bool sought(const PersonRow& row, const QString& letters) {
  return letters.isEmpty() || row.name.contains(letters, Qt::CaseInsensitive);
}

}  // namespace

void fill_inbox(InboxPage& page, const PeerDesk& desk, const InboxView& view, const Tongue& tongue,
                WallTime now) {
  const bool ready = desk.approved && desk.papers.has_value();
  page.waiting = ready ? QString()
                 : desk.approved
                     ? Words::tr("Waiting for the program's papers. They come with the first signal.")
                     : Words::tr("Waiting for your coordinator to approve this device.");
  page.me = QString::fromStdString(desk.card.name);
  page.sought = view.sought;
  if (!ready) return (void)Q_EMIT page.changed();
  page.time = when::day_stamp(tongue, desk.papers->local(now));
  const auto porch = porch_light(desk.papers->settings, tongue, now);
  page.cover = porch.cover;
  page.covered = porch.covered;
  const auto placed = place(desk.people, *desk.papers, now);
  page.summary = summary_of(placed, view);
  page.searchable = std::ssize(placed) >= searchable_from;
  QList<PersonRow> rows;
  std::optional<Band> heading;
  for (const Placed& one : placed) {
    PersonRow row = row_of(one, desk, view, tongue, now);
    if (!sought(row, view.sought)) continue;
    if (heading != one.band) row.band = band_words(one.band);
    heading = one.band;
    rows << row;
  }
  page.rows()->show(rows);
  Q_EMIT page.changed();
}

QString next_to_reach(const PeerDesk& desk, const InboxView& view, const QString& done, WallTime now) {
  if (!desk.papers) return {};
  QString before, after;
  bool passed = false;
  for (const Placed& one : place(desk.people, *desk.papers, now)) {
    const QString key = key_of(*one.who);
    if (key == done) passed = true;
    const bool open = wants_reaching(one.band) && key != done && !view.saved.contains(key) &&
                      !claimed_now(*one.who, now);
    if (!open) continue;
    QString& place_for_it = passed ? after : before;
    if (place_for_it.isEmpty()) place_for_it = key;
  }
  return after.isEmpty() ? before : after;
}

}  // namespace leadline::gui
