#include "app/gui/criteria/entries.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/gui/criteria/criteria_words.h"
#include "app/gui/criteria/fill_author.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(entry)
};

using authoring::Field;
using authoring::FieldKind;

QString key_of(const FieldPlace& place) { return place.id + "|" + place.at + "|" + place.key; }

Reading no(const QString& problem) { return {{}, problem}; }

Reading whole(const Field& field, const QString& text) {
  bool is_whole = false;
  const qlonglong count = text.toLongLong(&is_whole);
  if (is_whole && count >= field.least && count <= field.most) return {std::int64_t{count}, {}};
  return no(Words::tr("A whole number from %1 to %2 is needed.").arg(field.least).arg(field.most));
}

// "2,5" is 2.5; "1,000" may be a thousand.
Reading decimal(const QString& text, bool above_nothing) {
  const QStringList parts = text.split(',');
  if (parts.size() == 2 && parts[1].size() == 3 && !text.contains('.'))
    return no(Words::tr("It can be read as %1 or as %2: write the one that is meant.")
                  .arg(parts.join(QString()), parts.join('.')));
  const auto number = criteria::Decimal::parse(
      (parts.size() == 2 && !text.contains('.') ? parts.join('.') : text).toStdString());
  if (!number)
    return no(Words::tr("A number is needed, such as 2.5, with six digits after the point at most."));
  if (above_nothing && number->micro <= 0) return no(Words::tr("It has to be more than 0."));
  return {number->text(), {}};
}

Reading date(const QString& text) {
  if (criteria::Date::parse(text.toStdString())) return {text.toStdString(), {}};
  return no(Words::tr("A date is needed: year, month and day, such as 2026-11-20."));
}

Reading version(const QString& text) {
  const auto fits = [](QChar c) {
    return c.unicode() < 128 && (c.isLetterOrNumber() || c == '_' || c == '-' || c == '.');
  };
  if (!text.isEmpty() && text.size() <= 64 && std::ranges::all_of(text, fits))
    return {text.toStdString(), {}};
  return no(Words::tr("A number of a version is needed, such as 2026.2: letters, digits, points, - and _."));
}

QString sentence(const QString& label, const QString& text, const QString& problem) {
  const QString what = text.trimmed().isEmpty() ? Words::tr("%1: nothing is written there.").arg(label)
                                                : Words::tr("%1: “%2” cannot be taken.").arg(label, text);
  return what + " " + problem;
}

}  // namespace

Reading read_entry(const FieldPlace& place, const Field& field, const QString& text) {
  const QString bare = text.trimmed();
  if (field.kind == FieldKind::count) return whole(field, bare);
  if (field.kind == FieldKind::date) return date(bare);
  return decimal(bare, place.key.startsWith("limit|"));
}

Reading read_decimal(const QString& text) { return decimal(text.trimmed(), false); }

Reading read_whole(const QString& text) {
  bool is_whole = false;
  const qlonglong count = text.trimmed().toLongLong(&is_whole);
  if (is_whole) return {std::int64_t{count}, {}};
  return no(Words::tr("A whole number is needed, such as 3."));
}

Reading read_date(const QString& text) { return date(text.trimmed()); }

Reading read_head(const FieldPlace& place, const QString& text) {
  const QString bare = text.trimmed();
  if (place.key == version_place.key) return version(bare);
  if (place.key == review_place.key && bare.isEmpty()) return {std::string(), {}};
  return date(bare);
}

Entries::Before Entries::type(const FieldPlace& place, const QString& text) {
  Entry& entry = entries_[key_of(place)];
  entry.place = place;
  entry.text = text;
  if (!entry.before) entry.before = std::make_shared<Json>();
  return entry.before;
}

void Entries::forget(const FieldPlace& place) { entries_.erase(key_of(place)); }

void Entries::settle(const authoring::Sheet& sheet, const Tongue& tongue) {
  std::erase_if(entries_, [&](const auto& each) { return !look(each.second, sheet, tongue); });
}

std::optional<Unready> Entries::look(const Entry& entry, const authoring::Sheet& sheet,
                                     const Tongue& tongue) {
  QString label;
  Reading reading;
  if (entry.place.id.isEmpty()) {
    reading = read_head(entry.place, entry.text);
    label = entry.place.key == effective_place.key ? Words::tr("Its first day")
            : entry.place.key == review_place.key  ? Words::tr("To be looked at again by")
            : entry.place.key == example_place.key ? Words::tr("The day of the example")
                                                   : Words::tr("Number of the version");
  } else {
    // Taken out since, its field asks for nothing.
    const auto field = open_field(entry.place, sheet, tongue);
    if (!field) return std::nullopt;
    reading = read_entry(entry.place, *field, entry.text);
    label = criteria_words::of(field->label, tongue);
  }
  if (reading.problem.isEmpty()) return std::nullopt;
  return Unready{entry.place, sentence(label, entry.text, reading.problem), reading.problem, entry.text};
}

std::vector<Unready> Entries::unready(const authoring::Sheet& sheet, const Tongue& tongue) const {
  std::vector<Unready> out;
  for (const auto& [key, entry] : entries_)
    if (auto found = look(entry, sheet, tongue)) out.push_back(std::move(*found));
  return out;
}

const Unready* at(const std::vector<Unready>& all, const FieldPlace& place) {
  const auto found =
      std::ranges::find_if(all, [&](const Unready& each) { return key_of(each.place) == key_of(place); });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace leadline::gui
