#include "app/gui/peer/words.h"

#include <QCoreApplication>

#include "app/gui/when.h"

namespace leadline::gui::peer_words {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(peer)
};

constexpr std::int64_t minute_ms = 60'000, hour_ms = 60 * minute_ms, day_ms = 24 * hour_ms;
constexpr int this_week = 6;

}  // namespace

QString name_of(const views::Referral& referral) {
  if (referral.ways && !referral.ways->chosen_name.empty())
    return QString::fromStdString(referral.ways->chosen_name);
  return Words::tr("Name not given");
}

QString language_of(const views::Referral& referral) {
  const std::string code =
      referral.ways && !referral.ways->language.empty() ? referral.ways->language : referral.made->language;
  if (code == "en") return Words::tr("English");
  if (code == "es") return Words::tr("Spanish");
  return QString::fromStdString(code);
}

const Tongue& tongue_of(const views::Referral& referral) {
  const bool own = referral.ways && !referral.ways->language.empty();
  return Tongue::of(QString::fromStdString(own ? referral.ways->language : referral.made->language));
}

QString clock(const calendar::LocalTime& at) { return when::spoken_clock(at); }

QString spoken_day(const calendar::CivilDate& date, const calendar::CivilDate& today, const Tongue& tongue) {
  if (date == today) return Words::tr("today");
  if (date == today.plus_days(1)) return Words::tr("tomorrow");
  if (date > today && date <= today.plus_days(this_week)) return when::day(tongue, date);
  return when::long_date(tongue, date);
}

QString spoken(const calendar::LocalTime& at, const calendar::LocalTime& now, const Tongue& tongue) {
  return Words::tr("%1, %2", "a day, a time: tomorrow, 12:30")
      .arg(spoken_day(at.date, now.date, tongue), clock(at));
}

QString short_day(const calendar::CivilDate& date, const calendar::CivilDate& today, const Tongue& tongue) {
  if (date == today) return Words::tr("Today");
  if (date == today.plus_days(1)) return Words::tr("Tomorrow");
  return tongue.locale().dayName(date.weekday() + 1, QLocale::ShortFormat) + " " + QString::number(date.day());
}

QString date(const calendar::CivilDate& date, const Tongue& tongue) {
  return tongue.locale().toString(when::date_of(date), tongue.language() == "es" ? "d 'de' MMMM" : "MMMM d");
}

QString span(std::int64_t ms) {
  if (ms < hour_ms)
    return Words::tr("%n min", nullptr, static_cast<int>(std::max<std::int64_t>(ms, 0) / minute_ms));
  if (ms < 2 * day_ms) return Words::tr("%n h", nullptr, static_cast<int>(ms / hour_ms));
  return Words::tr("%n days", nullptr, static_cast<int>(ms / day_ms));
}

QString way_verb(facts::Channel channel) {
  switch (channel) {
    case facts::Channel::call:
      return Words::tr("Call");
    case facts::Channel::text:
      return Words::tr("Text");
    default:
      return Words::tr("Go see");
  }
}

QString way_symbol(facts::Channel channel) {
  switch (channel) {
    case facts::Channel::call:
      return "phone";
    case facts::Channel::text:
      return "message";
    default:
      return "go";
  }
}

QString on_it(const std::string& claimed_by) {
  if (claimed_by.empty()) return Words::tr("A coworker is on it");
  return Words::tr("%1 is on it").arg(QString::fromStdString(claimed_by));
}

QString card_line(const PeerCard& card, const Tongue& tongue) {
  if (card.name.empty()) return {};
  const QString line = QString::fromStdString(card.name) + " · " + tongue.say("peer", "not police");
  return card.sign.empty() ? line : line + " · " + QString::fromStdString(card.sign);
}

QString first_line(const PeerCard& card, const Papers& papers, const Tongue& theirs) {
  if (card.name.empty()) {
    return theirs.say("peer", "I'm from %1, not the police. Is now a good time?").arg(papers.outreach());
  }
  return theirs.say("peer", "I'm %1 from %2, not the police. Is now a good time?")
      .arg(QString::fromStdString(card.name), papers.outreach());
}

QString date_line(const calendar::CivilDate& date, const Tongue& theirs) {
  return theirs.say("peer", "If you want to do intake, it can be done until %1. It is your choice.")
      .arg(when::long_date(theirs, date));
}

}  // namespace leadline::gui::peer_words
