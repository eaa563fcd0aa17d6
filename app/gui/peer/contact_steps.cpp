// A contact: how it went; if she was reached, what she wants; if not now, when to try again.
#include <QCoreApplication>

#include "app/gui/peer/hours.h"
#include "app/gui/peer/task_desk.h"
#include "app/gui/peer/words.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(contact)
};

using facts::Channel;

const std::vector<int> try_minutes{9 * 60 + 30, 12 * 60 + 30, 15 * 60, 16 * 60 + 30};
constexpr int pauses[] = {1, 3, 7, 14};  // days

std::string best_time(const TaskDesk& desk) {
  const std::string value = desk.state().text("value");
  for (const auto& way : usable_ways(desk.referral())) {
    if (way.value == value) return way.best;
  }
  return {};
}

calendar::LocalTime next_try(const TaskDesk& desk) {
  const auto proposed = hours::next_try(desk.papers(), desk.now(), best_time(desk));
  return picked_time(desk.state().object("try"), proposed, desk.papers().zone);
}

// The first words in the person's language, and what they mean if the device speaks another.
template <class SomePage>
void fill_line(const TaskDesk& desk, SomePage& page) {
  const Tongue& theirs = peer_words::tongue_of(desk.referral());
  page.line = peer_words::first_line(desk.card(), desk.papers(), theirs);
  page.line_meaning = theirs.language() == desk.tongue().language()
                          ? QString()
                          : peer_words::first_line(desk.card(), desk.papers(), desk.tongue());
}

QList<Choice> outcomes_of(Channel channel) {
  const bool visit = channel == Channel::visit, text = channel == Channel::text;
  return {{"reached",
           visit  ? Words::tr("We talked")
           : text ? Words::tr("They answered")
                  : Words::tr("Reached"),
           {},
           "met",
           false},
          {"no_answer",
           visit  ? Words::tr("Not there")
           : text ? Words::tr("No answer yet")
                  : Words::tr("No answer"),
           {},
           "clock",
           false},
          {"someone_else",
           visit ? Words::tr("Someone else was there") : Words::tr("Someone else answered"),
           {},
           "people",
           false},
          {"wrong_number", visit ? Words::tr("Wrong place") : Words::tr("Wrong number"), {}, "close", false}};
}

bool message_forbidden(const TaskDesk& desk) {
  const std::string value = desk.state().text("value");
  for (const auto& way : usable_ways(desk.referral())) {
    if (way.value == value && way.channel != Channel::visit && !way.message_allowed) return true;
  }
  return false;
}

void fill_outcome(TaskDesk& desk, OutcomePage& page) {
  const auto state = desk.state();
  const auto& papers = desk.papers();
  page.name = peer_words::name_of(desk.referral());
  page.way = peer_words::way_verb(state.channel()) +
             (state.text("value").empty() ? QString() : " · " + state.words("value"));
  fill_line(desk, page);
  page.caution = !message_forbidden(desk)           ? QString()
                 : state.channel() == Channel::text ? Words::tr("No details in the text")
                                                    : Words::tr("Do not leave a message");
  page.question = Words::tr("How did it go?");
  page.outcomes()->show(outcomes_of(state.channel()));
  const auto today = desk.local_now().date;
  fill_when(*page.when(), state.object("try"), hours::next_try(papers, desk.now(), best_time(desk)),
            hours::working_days(papers.settings, today, hours::offered_days), try_minutes, papers, desk.tongue(),
            desk.now());
  page.next = Words::tr("If not reached: again %1").arg(page.when()->spoken);
  page.words = state.words("words");
  const bool dials = state.channel() != Channel::visit && !state.text("value").empty();
  page.again = dials ? peer_words::way_verb(state.channel()) : QString();
  Q_EMIT page.changed();
}

void pick_outcome(TaskDesk& desk, const Page* page, const QString& key) {
  const std::string result = key.toStdString();
  if (result == "reached") return desk.tap(page, Json{{"result", result}, {"page", "reached"}});
  desk.finish(page, Json{{"result", result},
                         {"next", facts::word(facts::NextStep::try_again)},
                         {"next_at", next_try(desk).text()}});
}

void fill_reached(TaskDesk& desk, AskPage& page) {
  page.name = peer_words::name_of(desk.referral());
  fill_line(desk, page);
  page.once = Words::tr("Begin with");
  page.question = Words::tr("What do they want?");
  page.options()->show({{"meet", Words::tr("Wants to meet"), {}, {}, false},
                        {"later", Words::tr("Not now"), {}, {}, false},
                        {"no_thanks", Words::tr("No thanks"), {}, {}, false}});
  page.words = desk.state().words("words");
  Q_EMIT page.changed();
}

void pick_reached(TaskDesk& desk, const Page* page, const QString& key) {
  if (key != "no_thanks") return desk.tap(page, Json{{"page", key.toStdString()}});
  desk.finish(page, Json{{"next", facts::word(facts::NextStep::no_thanks)}, {"next_at", nullptr}});
}

// Her date is said once: not again when she has said "not now" before.
bool date_was_said(const views::Referral& referral) {
  return std::ranges::any_of(referral.contacts,
                             [](const auto& row) { return row.contact.next == facts::NextStep::not_now; });
}

void fill_later(TaskDesk& desk, AskPage& page) {
  const auto& r = desk.referral();
  page.name = peer_words::name_of(r);
  const auto due = desk.papers().zone.parse(r.due_at);
  if (!r.due_at.empty() && due && due->wall > desk.now() && !date_was_said(r)) {
    const Tongue& theirs = peer_words::tongue_of(r);
    page.once = Words::tr("Say it once, as it is");
    page.line = peer_words::date_line(due->date, theirs);
    page.line_meaning = theirs.language() == desk.tongue().language()
                            ? QString()
                            : peer_words::date_line(due->date, desk.tongue());
  }
  page.question = Words::tr("When may I try again?");
  const auto today = desk.local_now().date;
  QList<Choice> options;
  std::optional<calendar::CivilDate> last;
  for (const int days : pauses) {
    const auto day = hours::working_days(desk.papers().settings, today.plus_days(days), 1);
    // Over a weekend two pauses end on one day.
    if (day.empty() || day.front() == last) continue;
    last = day.front();
    options << Choice{
        QString::number(days), peer_words::spoken_day(*last, today, desk.tongue()), {}, {}, false};
  }
  for (auto& option : options) option.label[0] = option.label.at(0).toUpper();
  options << Choice{"0", Words::tr("They will get in touch"), {}, {}, false};
  page.options()->show(options);
  page.words = desk.state().words("words");
  Q_EMIT page.changed();
}

void pick_pause(TaskDesk& desk, const Page* page, const QString& key) {
  const int days = key.toInt();
  Json patch{{"pause", days}, {"next", facts::word(facts::NextStep::not_now)}, {"next_at", nullptr}};
  const auto day = hours::working_days(desk.papers().settings, desk.local_now().date.plus_days(days), 1);
  if (days > 0 && !day.empty()) {
    const int minute = hours::best_minute(best_time(desk)).value_or(desk.local_now().minute);
    patch["next_at"] = desk.papers().zone.at(day.front(), minute).text();
  }
  desk.finish(page, patch);
}

}  // namespace

TaskStep make_outcome(TaskDesk& desk) {
  auto owned = std::make_unique<OutcomePage>();
  OutcomePage* page = owned.get();
  const auto on = [page](auto signal, auto slot) { QObject::connect(page, signal, page, slot); };
  on(&Page::back, [&desk] { desk.leave(); });
  on(&OutcomePage::picked, [&desk, page](const QString& key) { pick_outcome(desk, page, key); });
  on(&OutcomePage::wordsEdited, [&desk, page](const QString& text) {
    desk.type(page, "words", text);
  });
  on(&OutcomePage::dialedAgain, [&desk] { desk.dial(); });
  hear_when(desk, page, *page->when(), "try");
  return {std::move(owned), [&desk, page] { fill_outcome(desk, *page); }};
}

TaskStep make_reached(TaskDesk& desk) {
  auto owned = std::make_unique<AskPage>();
  AskPage* page = owned.get();
  const auto on = [page](auto signal, auto slot) { QObject::connect(page, signal, page, slot); };
  on(&Page::back, [&desk, page] { desk.tap(page, Json{{"page", "outcome"}, {"result", nullptr}}); });
  on(&AskPage::picked, [&desk, page](const QString& key) { pick_reached(desk, page, key); });
  on(&AskPage::wordsEdited, [&desk, page](const QString& text) {
    desk.type(page, "words", text);
  });
  return {std::move(owned), [&desk, page] { fill_reached(desk, *page); }};
}

TaskStep make_later(TaskDesk& desk) {
  auto owned = std::make_unique<AskPage>();
  AskPage* page = owned.get();
  const auto on = [page](auto signal, auto slot) { QObject::connect(page, signal, page, slot); };
  on(&Page::back, [&desk, page] { desk.tap(page, Json{{"page", "reached"}}); });
  on(&AskPage::picked, [&desk, page](const QString& key) { pick_pause(desk, page, key); });
  on(&AskPage::wordsEdited, [&desk, page](const QString& text) {
    desk.type(page, "words", text);
  });
  return {std::move(owned), [&desk, page] { fill_later(desk, *page); }};
}

}  // namespace leadline::gui
