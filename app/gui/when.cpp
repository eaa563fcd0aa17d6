#include "app/gui/when.h"

namespace leadline::gui::when {
namespace {

QTime time_of(const calendar::LocalTime& time) { return QTime(time.minute / 60, time.minute % 60); }

bool tomorrow_or_sooner(const calendar::LocalTime& then, const calendar::LocalTime& now) {
  constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;
  return then.wall.ms - now.wall.ms < kDayMs;
}

// "8:00", and with the day's name when it is further off than tomorrow at the same hour.
QString until(const Tongue& tongue, const calendar::LocalTime& then, const calendar::LocalTime& now) {
  if (tomorrow_or_sooner(then, now)) return spoken_clock(then);
  return tongue.say("when", "%1 at %2").arg(day(tongue, then.date), spoken_clock(then));
}

}  // namespace

QDate date_of(const calendar::CivilDate& date) { return QDate(date.year(), date.month(), date.day()); }

QString stamp(const calendar::LocalTime& time) { return time_of(time).toString("HH:mm"); }
QString spoken_clock(const calendar::LocalTime& time) { return time_of(time).toString("H:mm"); }

QString day(const Tongue& tongue, const calendar::CivilDate& date) {
  return tongue.locale().dayName(date.weekday() + 1, QLocale::LongFormat);
}

QString day_stamp(const Tongue& tongue, const calendar::LocalTime& time) {
  return tongue.locale().dayName(time.date.weekday() + 1, QLocale::ShortFormat) + " " + stamp(time);
}

QString long_date(const Tongue& tongue, const calendar::CivilDate& date) {
  const bool spanish = tongue.language() == "es";
  return tongue.locale().toString(date_of(date), spanish ? "dddd d 'de' MMMM" : "dddd, MMMM d");
}

QString full_date(const Tongue& tongue, const calendar::CivilDate& date) {
  const bool spanish = tongue.language() == "es";
  return tongue.locale().toString(date_of(date), spanish ? "d 'de' MMMM 'de' yyyy" : "MMMM d, yyyy");
}

QString ago(const Tongue& tongue, const calendar::LocalTime& then, const calendar::LocalTime& now) {
  constexpr std::int64_t kMinuteMs = 60'000;
  const std::int64_t minutes = (now.wall.ms - then.wall.ms) / kMinuteMs;
  if (minutes < 1) return tongue.say("when", "just now");
  const int few = static_cast<int>(minutes);
  const int hours = few / 60;
  if (minutes < 60) return tongue.say("when", "%n min ago", nullptr, few);
  if (then.date == now.date) return tongue.say("when", "%n h ago", nullptr, hours);
  if (then.date.plus_days(1) == now.date) return tongue.say("when", "yesterday");
  return long_date(tongue, then.date);
}

QString cover(const Tongue& tongue, const calendar::Cover& cover, const calendar::LocalTime& now) {
  if (cover.on_call) {
    const QString who = QString::fromStdString(cover.on_call->who);
    if (!cover.until) return tongue.say("when", "%1 is on call").arg(who);
    return tongue.say("when", "%1 is on call until %2").arg(who, until(tongue, *cover.until, now));
  }
  if (cover.resumes)
    return tongue.say("when", "Nobody on call until %1").arg(until(tongue, *cover.resumes, now));
  return tongue.say("when", "Nobody is on call");
}

}  // namespace leadline::gui::when
