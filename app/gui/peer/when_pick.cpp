#include "app/gui/peer/when_pick.h"

#include <algorithm>

#include "app/gui/draft_state.h"
#include "app/gui/peer/hours.h"
#include "app/gui/peer/task_desk.h"
#include "app/gui/peer/words.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

constexpr int minutes_of_an_hour = 60;

// Key of a time of day: "12:30".
QString minute_key(int minute) {
  return QString("%1:%2")
      .arg(minute / minutes_of_an_hour, 2, 10, QChar('0'))
      .arg(minute % minutes_of_an_hour, 2, 10, QChar('0'));
}

template <class T>
void include(std::vector<T>& all, const T& one) {
  if (std::ranges::find(all, one) != all.end()) return;
  all.push_back(one);
  std::ranges::sort(all);
}

}  // namespace

calendar::LocalTime picked_time(const Json& when, const calendar::LocalTime& proposed,
                                const calendar::Zone& zone) {
  const DraftState state(when);
  const auto day = calendar::CivilDate::parse(state.text("day"));
  const auto typed = hours::typed_minute(state.text("typed"));
  const auto time = typed ? typed : hours::typed_minute(state.text("time"));
  return zone.at(day ? *day : proposed.date, time.value_or(proposed.minute));
}

void fill_when(WhenPick& pick, const Json& when, const calendar::LocalTime& proposed,
               std::vector<calendar::CivilDate> days, std::vector<int> minutes, const Papers& papers,
               const Tongue& tongue, WallTime now) {
  const auto picked = picked_time(when, proposed, papers.zone);
  const auto local = papers.local(now);
  include(days, proposed.date);
  include(minutes, proposed.minute);
  QList<Choice> day_choices, time_choices;
  for (const auto& day : days) {
    day_choices << Choice{QString::fromStdString(day.text()),
                          peer_words::short_day(day, local.date, tongue),
                          {},
                          {},
                          day == picked.date};
  }
  for (const int minute : minutes) {
    const QString key = minute_key(minute);
    time_choices << Choice{
        key, when::spoken_clock(papers.zone.at(proposed.date, minute)), {}, {}, minute == picked.minute};
  }
  pick.days()->show(day_choices);
  pick.times()->show(time_choices);
  pick.day = QString::fromStdString(picked.date.text());
  pick.time = minute_key(picked.minute);
  pick.typed = DraftState(when).words("typed");
  pick.spoken = peer_words::spoken(picked, local, tongue);
  Q_EMIT pick.changed();
}

void hear_when(TaskDesk& desk, Page* page, WhenPick& pick, const char* key) {
  const auto set = [&desk, page, key = std::string(key)](const char* field, const QString& value) {
    Json patch{{field, value.toStdString()}};
    // A time picked takes the place of one typed.
    if (std::string_view(field) == "time") patch["typed"] = nullptr;
    desk.tap(page, Json{{key, patch}});
  };
  QObject::connect(&pick, &WhenPick::dayPicked, page, [set](const QString& day) { set("day", day); });
  QObject::connect(&pick, &WhenPick::timePicked, page, [set](const QString& time) { set("time", time); });
  QObject::connect(
      &pick, &WhenPick::timeTyped, page, [&desk, page, key = std::string(key)](const QString& text) {
        desk.type(page, key + ".typed", [key, text = text.toStdString()](const device::EncounterDraft&) {
          return Json{{key, {{"typed", text}}}};
        });
      });
}

}  // namespace leadline::gui
