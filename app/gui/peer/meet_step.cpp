// Wants to meet: slot and ride on one screen.
#include <QCoreApplication>

#include "app/gui/peer/hours.h"
#include "app/gui/peer/task_desk.h"
#include "app/gui/peer/words.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(meet)
};

const std::vector<int> meeting_minutes{9 * 60, 10 * 60, 13 * 60, 15 * 60};

calendar::LocalTime proposed(const TaskDesk& desk) { return hours::next_meeting(desk.papers(), desk.now()); }

std::string purpose_of(const TaskDesk& desk) {
  const std::string picked = desk.state().text("purpose");
  return picked.empty() ? "intake" : picked;
}

std::string ride_of(const TaskDesk& desk) {
  const std::string picked = desk.state().text("ride");
  return picked.empty() ? std::string(facts::word(facts::Transport::peer)) : picked;
}

std::string place_of(const TaskDesk& desk) {
  return desk.state().has("place") ? desk.state().text("place") : desk.papers().settings.outreach_name;
}

void fill_meet(TaskDesk& desk, MeetPage& page) {
  const auto& papers = desk.papers();
  const Tongue& theirs = peer_words::tongue_of(desk.referral());
  page.name = peer_words::name_of(desk.referral());
  fill_when(*page.when(), desk.state().object("meet"), proposed(desk),
            hours::working_days(papers.settings, desk.local_now().date, hours::offered_days), meeting_minutes,
            papers, desk.tongue(), desk.now());
  page.purpose = QString::fromStdString(purpose_of(desk));
  page.purposes()->show(
      {{"intake", Words::tr("Intake"), {}, {}, false}, {"meet", Words::tr("Just meet"), {}, {}, false}});
  page.ride = QString::fromStdString(ride_of(desk));
  page.rides()->show({{"peer", Words::tr("I pick up"), {}, {}, false},
                      {"ride", Words::tr("A ride"), {}, {}, false},
                      {"self", Words::tr("On their own"), {}, {}, false}});
  page.place = QString::fromStdString(place_of(desk));
  page.who_comes = peer_words::card_line(desk.card(), theirs);
  page.confirm = Words::tr("Book %1", "a day and a time: tomorrow, 10:00").arg(page.when()->spoken);
  Q_EMIT page.changed();
}

void book(TaskDesk& desk, const Page* page) {
  const auto at = picked_time(desk.state().object("meet"), proposed(desk), desk.papers().zone);
  const auto next = purpose_of(desk) == "intake" ? facts::NextStep::intake_booked : facts::NextStep::meet;
  desk.finish(page, Json{{"next", facts::word(next)},
                         {"next_at", at.text()},
                         {"ride", ride_of(desk)},
                         {"place", place_of(desk)}});
}

}  // namespace

TaskStep make_meet(TaskDesk& desk) {
  auto owned = std::make_unique<MeetPage>();
  MeetPage* page = owned.get();
  const auto on = [page](auto signal, auto slot) { QObject::connect(page, signal, page, slot); };
  on(&Page::back, [&desk, page] { desk.tap(page, Json{{"page", "reached"}}); });
  on(&MeetPage::purposePicked, [&desk, page](const QString& key) {
    desk.tap(page, Json{{"purpose", key.toStdString()}});
  });
  on(&MeetPage::ridePicked, [&desk, page](const QString& key) {
    desk.tap(page, Json{{"ride", key.toStdString()}});
  });
  on(&MeetPage::placeEdited, [&desk, page](const QString& text) { desk.type(page, "place", text); });
  on(&MeetPage::accepted, [&desk, page] { book(desk, page); });
  hear_when(desk, page, *page->when(), "meet");
  return {std::move(owned), [&desk, page] { fill_meet(desk, *page); }};
}

}  // namespace leadline::gui
