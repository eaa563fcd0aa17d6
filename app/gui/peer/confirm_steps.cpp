// Intake done, the window closed, the release stopped: one screen each, which says what goes to police, and
// one confirm.
#include <QCoreApplication>

#include "app/gui/peer/task_desk.h"
#include "app/gui/peer/words.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(confirm)
};

// Whether a word about intake may cross to police today.
bool word_allowed(const TaskDesk& desk) {
  const commands::Scene scene{disclosure::Role::peer, {}, desk.now(), desk.papers().settings};
  return commands::release_allows(desk.referral(), facts::ReleaseLine::intake_done_to_police, scene);
}

bool diversion(const TaskDesk& desk) {
  return desk.referral().made->type == facts::ReferralType::arrest_diversion;
}

Line no_word(const TaskDesk& desk) {
  return {
      Words::tr("Nothing goes to %1: there is no release for it.").arg(desk.papers().police()), "sealed", {}};
}

void fill_intake(TaskDesk& desk, ConfirmPage& page) {
  const auto& r = desk.referral();
  const bool named = r.ways && !r.ways->chosen_name.empty();
  page.name = peer_words::name_of(r);
  page.heading = Words::tr("Is intake done?");
  QList<Line> lines{
      {Words::tr("%1 is a participant from now on.").arg(named ? page.name : Words::tr("This person")),
       "person",
       {}}};
  if (!diversion(desk))
    lines << Line{Words::tr("Nothing goes to police."), "sealed", {}};
  else if (word_allowed(desk))
    lines << Line{Words::tr("%1 reads one thing: intake is done. The charge is given up for good.")
                      .arg(desk.papers().police()),
                  "sealed",
                  {}};
  else
    lines << no_word(desk);
  page.lines()->show(lines);
  page.confirm = Words::tr("Intake is done");
  Q_EMIT page.changed();
}

void fill_window(TaskDesk& desk, ConfirmPage& page) {
  page.name = peer_words::name_of(desk.referral());
  page.heading = Words::tr("The intake window has closed");
  QList<Line> lines;
  if (const auto due = desk.papers().zone.parse(desk.referral().due_at)) {
    lines << Line{Words::tr("It ended %1.").arg(when::long_date(desk.tongue(), due->date)), "clock", {}};
  }
  if (word_allowed(desk)) {
    lines << Line{
        Words::tr("%1 reads one sentence, the same whatever the reason.").arg(desk.papers().police()),
        "sealed",
        {}};
  } else {
    lines << no_word(desk);
  }
  lines << Line{Words::tr("The reason stays with %1.").arg(desk.papers().outreach()), "lock", {}};
  lines << Line{Words::tr("They can still come. The door stays open."), "home", {}};
  page.lines()->show(lines);
  page.question = Words::tr("How was it?");
  page.options()->show({{"not_reached", Words::tr("We did not reach them"), {}, {}, false},
                        {"chose_not", Words::tr("They chose not to, for now"), {}, {}, false}});
  Q_EMIT page.changed();
}

void fill_stop(TaskDesk& desk, ConfirmPage& page) {
  page.name = peer_words::name_of(desk.referral());
  page.heading = Words::tr("Do they want to stop the release?");
  page.lines()->show(
      {{Words::tr("They can stop this at any time. What was already shared cannot be taken back."),
        "sign",
        {}},
       {Words::tr("%1 reads: the program can no longer tell you about this. This is not a failure.")
            .arg(desk.papers().police()),
        "sealed",
        {}}});
  page.confirm = Words::tr("Stop the release");
  Q_EMIT page.changed();
}

TaskStep confirm_step(TaskDesk& desk, void (*fill)(TaskDesk&, ConfirmPage&)) {
  auto owned = std::make_unique<ConfirmPage>();
  ConfirmPage* page = owned.get();
  QObject::connect(page, &Page::back, page, [&desk] { desk.leave(); });
  QObject::connect(page, &ConfirmPage::accepted, page, [&desk, page] { desk.finish(page, Json::object()); });
  QObject::connect(page, &ConfirmPage::picked, page, [&desk, page](const QString& key) {
    desk.finish(page, Json{{"outcome", key.toStdString()}});
  });
  return {std::move(owned), [&desk, page, fill] { fill(desk, *page); }};
}

}  // namespace

TaskStep make_intake(TaskDesk& desk) { return confirm_step(desk, fill_intake); }
TaskStep make_window(TaskDesk& desk) { return confirm_step(desk, fill_window); }
TaskStep make_stop(TaskDesk& desk) { return confirm_step(desk, fill_stop); }

}  // namespace leadline::gui
