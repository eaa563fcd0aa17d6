#include "app/gui/officer/report.h"

#include <QCoreApplication>

#include "app/gui/officer/desk.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(report)
};

}  // namespace

QString report_words(const Report& report, const Papers& papers, const Tongue& tongue) {
  if (report.charge.empty()) return {};
  const auto at = papers.local(report.at);
  const QString first =
      report.set_aside
          ? Words::tr("On %1 at %2 a charge (%3) was set aside under %4, criteria %5 version %6.")
          : Words::tr("On %1 at %2 a charge (%3) was looked at under %4, criteria %5 version %6.");
  return first.arg(
             when::full_date(tongue, at.date), when::stamp(at), charge_words(papers, tongue, report.charge),
             QString::fromStdString(papers.settings.program_name), QString::fromStdString(report.criteria_id),
             QString::fromStdString(report.criteria_version)) +
         " " +
         Words::tr("Incident number: %1.")
             .arg(report.incident.empty() ? Words::tr("later") : QString::fromStdString(report.incident));
}

}  // namespace leadline::gui
