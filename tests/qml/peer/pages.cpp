#include "tests/qml/screens/pages.h"

#include "app/gui/peer/fill_inbox.h"
#include "app/gui/peer/inbox_page.h"
#include "app/gui/peer/words.h"
#include "tests/qml/peer/morning.h"
#include "tests/qml/peer/people.h"
#include "tests/qml/screens/night.h"

namespace leadline::stage {
namespace {

// Keeps what the page on the stage is made from.
struct Props {
  std::unique_ptr<gui::InboxPage> inbox;
  std::unique_ptr<Morning> morning;
  std::function<void()> fill;
};

using Detail = std::function<gui::Page*(Props&, const gui::PeerDesk&, const Look&)>;

// The inbox with somebody's page, or none, open in it.
Page inbox(const QString& name, const gui::PeerDesk& desk, WallTime now, const QString& current,
           Detail detail) {
  return {
      name, [desk, now, current, detail](Stage& stage) {
        auto props = std::make_shared<Props>();
        props->inbox = std::make_unique<gui::InboxPage>();
        gui::fill_inbox(*props->inbox, desk, {current, {}, {}}, gui::Tongue::of(stage.look().language), now);
        gui::show_sync(*props->inbox, desk.sync, {}, desk.papers->zone);
        if (detail) props->inbox->open(detail(*props, desk, stage.look()));
        stage.show(props->inbox->view(),
                   {{"vm", QVariant::fromValue(static_cast<gui::Page*>(props->inbox.get()))}});
        stage.keep(props);
      }};
}

QString key_of(const gui::PeerDesk& desk, std::size_t which) {
  return QString::fromStdString(desk.people[which].id.text());
}

Page person(const QString& name, std::size_t which, WallTime now = friday(8, 3), const QString& undo = {}) {
  const auto desk = morning_desk();
  return inbox(name, desk, now, key_of(desk, which),
               [which, now, undo](Props&, const gui::PeerDesk& at, const Look& look) {
                 auto* page = new gui::PersonPage;
                 page->undo_message = undo;
                 gui::fill_person(*page, at.people[which], at, gui::Tongue::of(look.language), now);
                 return page;
               });
}

Page task(const QString& name, std::size_t which, const Json& state, gui::TaskStep (*make)(gui::TaskDesk&),
          WallTime now = friday(8, 12)) {
  const auto desk = morning_desk();
  return inbox(name, desk, now, key_of(desk, which),
               [which, now, state, make](Props& props, const gui::PeerDesk& at, const Look& look) {
                 props.morning = std::make_unique<Morning>(at, at.people[which], now, look.language, state);
                 auto step = make(*props.morning);
                 step.fill();
                 return step.page.release();
               });
}

Page me() {
  const auto desk = morning_desk();
  return inbox("peer-me", desk, friday(8, 0), {}, [](Props&, const gui::PeerDesk& at, const Look& look) {
    auto* page = new gui::MePage;
    const auto& tongue = gui::Tongue::of(look.language);
    page->name = "Sam";
    page->sign = look.language == "es" ? "maneja una camioneta verde" : "drives a green van";
    const gui::PeerCard card{"Sam", page->sign.toStdString()};
    page->card = gui::peer_words::card_line(card, tongue);
    page->line = gui::peer_words::first_line(card, *at.papers, tongue);
    return page;
  });
}

gui::PeerDesk quiet_desk() {
  auto desk = morning_desk();
  desk.people = {desk.people[5]};
  return desk;
}

gui::PeerDesk unapproved_desk() {
  auto desk = morning_desk();
  desk.approved = false;
  return desk;
}

}  // namespace

QList<Page> all_pages() {
  const Json visit{{"task", "contact"},
                   {"channel", "visit"},
                   {"value", "Bus shelter across from the mill, by the vending machine"}};
  const Json call{{"task", "contact"}, {"channel", "call"}, {"value", "555-0167"}};
  const WallTime december{friday(9, 0).ms + 15LL * 24 * 60 * 60 * 1000};
  return {
      inbox("peer-inbox", morning_desk(), friday(8, 3), {}, {}),
      inbox("peer-inbox-thirty", long_desk(), friday(8, 3), {}, {}),
      inbox("peer-inbox-quiet", quiet_desk(), friday(8, 3), {}, {}),
      inbox("peer-inbox-unapproved", unapproved_desk(), friday(8, 3), {}, {}),
      person("peer-person", 0),
      person("peer-person-tried", 2, friday(8, 14), "Saved. Again tomorrow, 12:30."),
      person("peer-person-booked", 3),
      person("peer-person-done", 4),
      person("peer-person-over", 0, december),
      task("peer-outcome-visit", 0, visit, gui::make_outcome),
      task("peer-outcome-call", 2, call, gui::make_outcome),
      task("peer-reached", 0, visit, gui::make_reached),
      task("peer-later", 0, visit, gui::make_later),
      task("peer-meet", 0, visit, gui::make_meet),
      task("peer-intake", 0, {{"task", "intake"}}, gui::make_intake),
      task("peer-window", 0, {{"task", "window"}}, gui::make_window, december),
      task("peer-stop", 0, {{"task", "stop"}}, gui::make_stop),
      me(),
  };
}

}  // namespace leadline::stage
