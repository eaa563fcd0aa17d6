// The one field or setting that stands open over a criterion, and the edit that a change of it comes to.
#include <QCoreApplication>
#include <algorithm>

#include "app/gui/criteria/criteria_words.h"
#include "app/gui/criteria/fill_author.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(criterion)
};

using authoring::Clause;
using authoring::Field;
using authoring::FieldKind;

const authoring::Row* row_of(const FieldPlace& place, const authoring::Sheet& sheet) {
  for (const auto& each : sheet.criteria)
    if (QString::fromStdString(each.id) == place.id) return &each;
  return nullptr;
}

criteria::Text same(const QString& words) { return {words.toStdString(), words.toStdString()}; }

Field choice(const QString& label, const std::string& value,
             const QList<QPair<const char*, QString>>& choices) {
  Field out;
  out.kind = FieldKind::one_of;
  out.label = same(label);
  out.value = value;
  for (const auto& [key, words] : choices) out.choices.push_back({key, same(words), key == value});
  return out;
}

Field choose(const QString& what, const authoring::Row& row, const authoring::Sheet& sheet,
             const Tongue& tongue) {
  namespace say = criteria_words;
  if (what == "ifUnknown")
    return choice(Words::tr("When it is not known"), row.if_unknown,
                  {{"ask", say::if_unknown("ask")},
                   {"review", say::if_unknown("review")},
                   {"pass", say::if_unknown("pass")}});
  if (what == "ifNotMet")
    return choice(Words::tr("When it is not met"), row.if_not_met,
                  {{"none", say::if_not_met("none")},
                   {"connect_without_charge", say::if_not_met("connect_without_charge")},
                   {"youth", say::if_not_met("youth")}});
  if (what == "history")
    return choice(
        Words::tr("About criminal history"), row.history ? "true" : "false",
        {{"false", Words::tr("No")}, {"true", Words::tr("Yes: its result stays with law enforcement")}});
  Field out = choice(Words::tr("Who may make an exception"), row.exception, {{"", Words::tr("Nobody")}});
  for (const auto& each : sheet.exceptions)
    out.choices.push_back({each.key, same(say::of(each.label, tongue)), each.key == row.exception});
  return out;
}

std::optional<Field> limit(const QStringList& key, const authoring::Sheet& sheet, const Tongue& tongue) {
  for (const auto& table : sheet.tables)
    for (const auto& row : table.rows)
      for (const auto& each : row.limits) {
        if (!table.own ||
            key != QStringList{"limit", QString::fromStdString(table.id), QString::fromStdString(row.code),
                               QString::fromStdString(each.unit)})
          continue;
        Field out;
        out.kind = FieldKind::number;
        out.label = same(criteria_words::of(row.label, tongue) + ", " +
                         criteria_words::of(authoring::unit_label(each.unit), tongue));
        out.value = each.value;
        return out;
      }
  return std::nullopt;
}

std::optional<Field> setting(const FieldPlace& place, const authoring::Row& row,
                             const authoring::Sheet& sheet, const Tongue& tongue) {
  namespace say = criteria_words;
  const QStringList key = place.key.split('|');
  if (key[0] == "choose") return choose(key[1], row, sheet, tongue);
  if (key[0] == "citation")
    return choice(Words::tr("How sure its source is"), row.citation.sure,
                  {{"official", say::sure("official")},
                   {"secondary", say::sure("secondary")},
                   {"unseen", say::sure("unseen")},
                   {"program", say::sure("program")}});
  if (key[0] == "limit") return limit(key, sheet, tongue);
  for (const auto& question : sheet.questions)
    if (key[0] == "source" && QString::fromStdString(question.id) == key[1])
      return choice(Words::tr("Who answers"), question.source,
                    {{"ask", say::source("ask")},
                     {"observe", say::source("observe")},
                     {"terminal", say::source("terminal")}});
  return std::nullopt;
}

}  // namespace

std::optional<Field> open_field(const FieldPlace& place, const authoring::Sheet& sheet,
                                const Tongue& tongue) {
  const authoring::Row* row = row_of(place, sheet);
  if (!row || place.key.isEmpty()) return std::nullopt;
  if (place.key.contains('|')) return setting(place, *row, sheet, tongue);
  const Clause* clause = authoring::clause_at(row->rule, place.at.toStdString());
  if (!clause) return std::nullopt;
  for (const Field& each : clause->fields)
    if (QString::fromStdString(each.key) == place.key) return each;
  return std::nullopt;
}

void fill_field(CriterionPage& page, const Written& written) {
  FieldEdit& edit = *page.field();
  const auto field = open_field(page.place(), written.sheet, written.tongue);
  edit.open = field.has_value();
  if (!field) {
    page.open_key.clear();
    Q_EMIT edit.changed();
    return;
  }
  const auto kind = authoring::word(field->kind);
  edit.kind = QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()));
  edit.label = criteria_words::of(field->label, written.tongue);
  const Unready* unready = at(written.unready, page.place());
  edit.value = unready ? unready->text : QString::fromStdString(field->value);
  edit.problem = unready ? unready->problem : QString();
  edit.hint = field->kind == FieldKind::count  ? Words::tr("%1 to %2").arg(field->least).arg(field->most)
              : field->kind == FieldKind::date ? Words::tr("Year, month, day: 2026-11-20")
                                               : QString();
  edit.can_add = page.open_key == "codes";
  QList<Choice> choices;
  for (const auto& each : field->choices)
    choices << Choice{QString::fromStdString(each.key),
                      criteria_words::of(each.label, written.tongue),
                      {},
                      {},
                      each.chosen};
  edit.choices()->show(choices);
  Q_EMIT edit.changed();
}

Json field_edit(const FieldPlace& place, const authoring::Sheet& sheet, const Json& value) {
  const std::string criterion = place.id.toStdString();
  if (!place.key.contains('|')) {
    if (!row_of(place, sheet)) return {};
    return {{"do", "field"},
            {"criterion", criterion},
            {"at", place.at.toStdString()},
            {"field", place.key.toStdString()},
            {"value", value}};
  }
  const QStringList key = place.key.split('|');
  if (key[0] == "limit")
    return {{"do", "limit"},
            {"table", key[1].toStdString()},
            {"row", key[2].toStdString()},
            {"unit", key[3].toStdString()},
            {"value", value}};
  if (key[0] == "source")
    return {{"do", "choose"}, {"question", key[1].toStdString()}, {"of", "source"}, {"value", value}};
  return {
      {"do", key[0].toStdString()}, {"criterion", criterion}, {"of", key[1].toStdString()}, {"value", value}};
}

Json words_edit(const QString& criterion, const QString& key, const QString& text) {
  const QStringList parts = key.split('|');
  const std::string value = text.toStdString();
  if (parts[0] == "citation")
    return {{"do", "citation"},
            {"criterion", criterion.toStdString()},
            {"of", parts[1].toStdString()},
            {"value", value}};
  if (parts[0] == "question" && parts.size() == 4)
    return {{"do", "words"},
            {"question", parts[1].toStdString()},
            {"of", parts[2].toStdString()},
            {"language", parts[3].toStdString()},
            {"value", value}};
  if (parts.size() != 3) return {};
  return {{"do", "words"},
          {"criterion", criterion.toStdString()},
          {"of", parts[1].toStdString()},
          {"language", parts[2].toStdString()},
          {"value", value}};
}

}  // namespace leadline::gui
