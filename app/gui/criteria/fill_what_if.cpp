#include <QCoreApplication>

#include "app/gui/criteria/criteria_words.h"
#include "app/gui/criteria/what_if_flow.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(what_if)
};

using criteria::Change;

QString hidden() { return Words::tr("hidden"); }

// How many, of how many, and what share of those of whom it can be told: never a share without the number it
// is of.
QString cell(const criteria::Row& row, Change change, const Tongue& tongue) {
  const auto& count = row.by_change[static_cast<std::size_t>(change)];
  if (!count) return hidden();
  const QString number = tongue.locale().toString(static_cast<qlonglong>(*count));
  const auto share = row.per_mille(change);
  const auto& cannot = row.by_change[static_cast<std::size_t>(Change::cannot_be_told)];
  if (!share || !row.screened || !cannot || change == Change::cannot_be_told) return number;
  const QString of = tongue.locale().toString(static_cast<qlonglong>(*row.screened - *cannot));
  return Words::tr("%1 of %2 (%3 %)", "12 of 40 (30.0 %)")
      .arg(number, of, tongue.locale().toString(static_cast<double>(*share) / 10, 'f', 1));
}

GroupRow row_of(const criteria::Row& row, const Tongue& tongue) {
  return {row.group.empty() ? Words::tr("Everybody") : criteria_words::of(row.label, tongue),
          row.screened ? tongue.locale().toString(static_cast<qlonglong>(*row.screened)) : hidden(),
          cell(row, Change::becomes_eligible, tongue),
          cell(row, Change::stops_being_eligible, tongue),
          cell(row, Change::stays_eligible, tongue),
          cell(row, Change::stays_out, tongue),
          cell(row, Change::cannot_be_told, tongue),
          row.group.empty()};
}

// Why what was answered so far says nothing, or not all, of this question.
QString why_not(criteria::NotCarried why, const QString& question) {
  using enum criteria::NotCarried;
  switch (why) {
    case not_asked_before:
      return Words::tr("Never asked so far: “%1”. Whoever it decides for is counted as “cannot be told”.")
          .arg(question);
    case other_look_back:
      return Words::tr(
                 "Asked so far over another number of years: “%1”. What one length says of the other is "
                 "counted; whoever else it decides for is counted as “cannot be told”.")
          .arg(question);
    case other_units:
      return Words::tr(
                 "Asked so far in other units: “%1”. Whoever it decides for is counted as “cannot be told”.")
          .arg(question);
    case other_bounds:
      return Words::
          tr("Asked so far within other bounds: “%1”. Whoever it decides for is counted as “cannot be told”.")
              .arg(question);
    case other_options:
      return Words::tr(
                 "Asked so far with other answers to choose from: “%1”. Whoever it decides for is counted as "
                 "“cannot be told”.")
          .arg(question);
    case other_type:
      break;
  }
  return Words::tr("Asked so far in another form: “%1”. Whoever it decides for is counted as “cannot be told”.")
      .arg(question);
}

bool nobody(const criteria::Row& row) { return row.screened && *row.screened == 0; }

}  // namespace

void fill_what_if(WhatIfPage& page, const WhatIfAnswer& answer, const Tongue& tongue) {
  const criteria::WhatIf& counts = answer.counts;
  QList<GroupRow> rows{row_of(counts.everybody, tongue)};
  for (const auto& each : counts.breakdowns) {
    if (criteria::word(each.by) != page.by_key.toStdString()) continue;
    for (const auto& row : each.rows)
      if (!nobody(row)) rows << row_of(row, tongue);
  }
  page.rows()->show(rows);
  page.heading =
      Words::tr("From %1 to %2")
          .arg(QString::fromStdString(counts.old_version), QString::fromStdString(counts.new_version));
  QList<Line> notes;
  notes << Line{Words::tr("Counts of 1 to %1, and those that they could be worked out from, are hidden, so "
                          "that nobody can be recognized.")
                    .arg(counts.threshold - 1),
                "hidden",
                {}};
  if (page.by_key == "race")
    notes << Line{
        Words::tr(
            "A person counts in every group that they named, so groups can add up to more than everybody."),
        "people",
        {}};
  if (!answer.groups_stated)
    notes << Line{Words::tr("This file says nothing of race, gender or age: what people state of themselves "
                            "is kept apart from screenings."),
                  "info",
                  {}};
  notes << Line{Words::tr("A screening ends as soon as its outcome is certain. Whoever the rest would decide "
                          "for is counted as “cannot be told”: it was not asked then."),
                "info",
                {}};
  for (const auto& each : counts.never_asked)
    notes << Line{why_not(each.why, criteria_words::of(answer.to->questions[each.question].ask, tongue)),
                  "unknown", "attention"};
  page.notes()->show(notes);
}

}  // namespace leadline::gui
