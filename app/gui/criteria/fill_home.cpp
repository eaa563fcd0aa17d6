#include "app/gui/criteria/fill_home.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/gui/criteria/criteria_words.h"
#include "app/gui/criteria/fill_author.h"
#include "app/gui/criteria/offer_words.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(criteria_home)
};

using device::CriteriaState;
using device::CriteriaVersion;

bool under_way(const CriteriaVersion& version) {
  return version.state == CriteriaState::proposed || version.state == CriteriaState::waiting ||
         version.state == CriteriaState::approved;
}

QString key_of(const CriteriaVersion& version) { return "version|" + CriteriaDesk::key(version); }

QString name_of(const CriteriaVersion& version) {
  return Words::tr("Version %1").arg(QString::fromStdString(version.version));
}

QList<Choice> tasks_of(const CriteriaDesk& desk, const Tongue& tongue) {
  QList<Choice> out;
  for (const auto& each : desk.versions)
    if (desk.waits_for_word(each))
      out << Choice{key_of(each), name_of(each), Words::tr("Waits for your word"), "sign", false};
  for (const auto& each : desk.versions)
    if (desk.waits_for_key(each))
      out << Choice{key_of(each), name_of(each), Words::tr("Approved; waits for your signature"), "sign",
                    false};
  for (const auto& each : desk.drafts)
    out << Choice{"draft|" + QString::fromStdString(each.draft.id().text()),
                  Words::tr("Draft of version %1").arg(QString::fromStdString(each.version)),
                  Words::tr("On this device only"), "document", false};
  for (const auto& each : desk.versions)
    if (under_way(each) && !desk.waits_for_word(each) && !desk.waits_for_key(each))
      out << Choice{key_of(each), name_of(each), criteria_words::state(each, tongue), "clock", false};
  for (const auto& each : desk.versions)
    if (each.state == CriteriaState::scheduled)
      out << Choice{key_of(each), name_of(each), criteria_words::state(each, tongue), "calendar", false};
  return out;
}

QList<Line> now_of(const CriteriaDesk& desk, const Tongue& tongue) {
  const CriteriaVersion* now = desk.in_effect();
  if (!now) return {};
  QList<Line> out{
      {Words::tr("Version %1 is in effect since %2")
           .arg(QString::fromStdString(now->version), criteria_words::date(now->effective, tongue)),
       "met",
       {}}};
  if (desk.review_by && *desk.review_by < desk.today)
    out << Line{Words::tr("It was to be looked at again by %1")
                    .arg(criteria_words::date(desk.review_by->text(), tongue)),
                "attention", "attention"};
  return out;
}

QString heading_of(const CriteriaDesk& desk, const Tongue& tongue) {
  int keys = 0;
  const CriteriaVersion* waiting = nullptr;
  for (const auto& each : desk.versions) {
    keys += desk.waits_for_key(each);
    if (under_way(each) && !waiting) waiting = &each;
  }
  if (const QString words = word_wanted(desk); !words.isEmpty()) return words;
  if (keys > 0) return Words::tr("%n approved versions wait for your signature", nullptr, keys);
  if (waiting) return name_of(*waiting) + ": " + criteria_words::state(*waiting, tongue).toLower();
  return Words::tr("Criteria: nothing waits");
}

}  // namespace

QString word_wanted(const CriteriaDesk& desk) {
  const auto count =
      std::ranges::count_if(desk.versions, [&](const auto& each) { return desk.waits_for_word(each); });
  return count > 0 ? Words::tr("%n criteria versions wait for your word", nullptr, static_cast<int>(count))
                   : QString();
}

bool writes_criteria(const CriteriaDesk& desk) {
  return desk.role == disclosure::Role::coordinator || desk.role == disclosure::Role::registrar;
}

void fill_home(CriteriaHomePage& page, const CriteriaDesk& desk, const Tongue& tongue) {
  page.waiting = !desk.approved      ? Words::tr("This device waits for its approval by a registrar.")
                 : !desk.in_effect() ? Words::tr("The program's criteria have not arrived yet.")
                                     : QString();
  page.heading = page.waiting.isEmpty() ? heading_of(desk, tongue) : QString();
  page.now()->show(now_of(desk, tongue));
  const QList<Choice> tasks = tasks_of(desk, tongue);
  page.tasks()->show(tasks);
  QList<Choice> actions;
  const bool own = !tasks.isEmpty() && (tasks.first().symbol == "sign" || tasks.first().symbol == "document");
  page.primary.clear();
  if (page.waiting.isEmpty()) {
    if (own && tasks.first().symbol == "sign")
      page.primary = Words::tr("Look at %1").arg(tasks.first().label.toLower());
    else if (own)
      page.primary = Words::tr("Go on with the draft");
    else if (writes_criteria(desk))
      page.primary = Words::tr("Change the criteria");
    if (writes_criteria(desk) && own)
      actions << Choice{"change", Words::tr("Change the criteria"), Words::tr("Begins a new version"), "add",
                        false};
    actions << Choice{"what_if", Words::tr("What if?"),
                      Words::tr("Who would have been eligible under another set"), "people", false};
    actions << Choice{"history", Words::tr("All versions"), Words::tr("Who approved each, and when"), "list",
                      false};
  }
  if (desk.carried > 0)
    actions << Choice{"erase", Words::tr("Erase %n file(s) of screenings", nullptr, desk.carried),
                      Words::tr("Not sealed: whoever opens this device's files can read them."), "remove",
                      false};
  page.actions()->show(actions);
  fill_history(*page.versions(), desk, tongue);
  if (desk.settings) page.light(porch_light(*desk.settings, tongue, desk.now));
  if (desk.zone) page.time = when::day_stamp(tongue, desk.zone->local(desk.now));
  Q_EMIT page.changed();
}

void fill_history(VersionRows& rows, const CriteriaDesk& desk, const Tongue& tongue) {
  QList<VersionRow> out;
  for (const auto& each : desk.versions) out << criteria_words::row(each, tongue);
  rows.show(out);
}

const CriteriaVersion* before(const CriteriaVersion& version, const CriteriaDesk& desk) {
  const CriteriaVersion* now = desk.in_effect();
  if (now && now->digest != version.digest &&
      (under_way(version) || version.state == CriteriaState::scheduled))
    return now;
  bool past = false;
  for (const auto& each : desk.versions) {
    const bool was_used = each.state == CriteriaState::superseded || each.state == CriteriaState::in_effect;
    if (past && was_used) return &each;
    past = past || CriteriaDesk::key(each) == CriteriaDesk::key(version);
  }
  return nullptr;
}

void fill_version(VersionPage& page, const CriteriaDesk& desk, const Checked* checked,
                  const QString& compared, const Tongue& tongue) {
  const CriteriaVersion* version = desk.find(page.key);
  if (!version) return;
  page.heading = name_of(*version);
  page.state = criteria_words::state(*version, tongue);
  if (under_way(*version))
    page.state += " · " + Words::tr("from %1").arg(criteria_words::date(version->effective, tongue));
  page.state_symbol = criteria_words::state_symbol(*version);
  page.state_tone = criteria_words::state_tone(*version);
  page.note = QString::fromStdString(version->note);
  page.steps()->show(criteria_words::steps(*version, desk, tongue));
  page.compared = compared.isEmpty() ? Words::tr("There is no version before it to compare with.")
                                     : Words::tr("Compared with version %1").arg(compared);
  page.working = checked == nullptr;
  page.can_approve = desk.waits_for_word(*version);
  page.can_sign = desk.waits_for_key(*version);
  page.can_begin = desk.approved && writes_criteria(desk) && version->state == CriteriaState::superseded;
  if (checked) {
    QList<Line> changes = criteria_words::changes(*checked, tongue);
    if (changes.isEmpty() && !compared.isEmpty())
      changes << Line{Words::tr("Nothing that people are asked or judged by."), "info", {}};
    page.changes()->show(changes);

    QList<CriterionRow> rows;
    if (const auto sheet = authoring::read_sheet(checked->bytes, {}); sheet) {
      page.findings()->show(finding_rows(checked->findings, *sheet, tongue));
      page.own_script = sheet->offer.has_value();
      page.script()->show(script_rows(sheet->offer, desk.settings));
      int number = 0;
      for (const auto& row : sheet->criteria)
        rows << CriterionRow{QString::fromStdString(row.id),
                             QString::number(++number) + ". " + criteria_words::of(row.statement, tongue),
                             QString::fromStdString(row.citation.text),
                             {},
                             {},
                             false};
    }
    page.criteria()->show(rows);
  }
  Q_EMIT page.changed();
}

}  // namespace leadline::gui
