// The program's word about a referral. Until it speaks, the officer reads that silence says nothing.
#include <QCoreApplication>

#include "app/gui/officer/desk.h"
#include "app/gui/officer/officer_home.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(notice)
};

using views::Hold;
using views::Referral;

struct Word {
  QString text;
  QString symbol, tone;
  QString brief;  // for the list
};

std::optional<calendar::LocalTime> due_of(const Referral& referral, const Papers& papers) {
  if (referral.due_at.empty()) return std::nullopt;
  const auto due = papers.zone.parse(referral.due_at);
  return due ? std::optional(*due) : std::nullopt;
}

Word word_of(const Referral& referral, const Papers& papers, const Tongue& tongue, WallTime now) {
  if (referral.hold == Hold::released) {
    return {Words::tr("Intake is done. You have nothing more to do about this charge."), "met", "positive",
            Words::tr("Intake is done")};
  }
  if (referral.hold == Hold::returned_to_officer) {
    return {Words::tr("The intake window has closed. What happens next is your decision."), "bell",
            "attention", Words::tr("The intake window has closed")};
  }
  if (referral.consent_ended) {
    return {Words::tr("The program can no longer tell you about this. This is not a failure."), "info", "",
            Words::tr("The program can no longer tell you")};
  }
  if (referral.hold != Hold::held)
    return {Words::tr("Connected, without a charge. You have nothing to do."), "connect", "",
            Words::tr("Connected, no charge")};
  const auto due = due_of(referral, papers);
  if (!due || due->wall < now) {
    return {Words::tr("No word from the program yet. This does not mean intake did not happen."), "clock", "",
            Words::tr("No word from the program yet")};
  }
  const QString date = when::long_date(tongue, due->date);
  return {Words::tr("Charge set aside until %1. You have nothing to do.").arg(date), "charge", "",
          Words::tr("Set aside until %1").arg(date)};
}

QString name_of(const Referral& referral) {
  if (referral.person && !referral.person->name.empty()) return QString::fromStdString(referral.person->name);
  return Words::tr("No name given");
}

QString decision_words(facts::OfficerDecision decision) {
  return decision == facts::OfficerDecision::warrant_sought ? Words::tr("Warrant sought")
                                                            : Words::tr("No action");
}

// One neutral paragraph: time, charge set aside, criteria version; no contact and no service.
QString report_of(const Referral& referral, const Papers& papers, const Tongue& tongue) {
  if (!referral.charge || !referral.screening) return {};
  const auto at = papers.local(referral.first.wall());
  return Words::tr(
             "On %1 at %2 a charge (%3) was set aside under %4, criteria %5 version %6. Incident number: %7.")
      .arg(when::full_date(tongue, at.date), when::stamp(at),
           charge_words(papers, tongue, referral.charge->charge),
           QString::fromStdString(papers.settings.program_name),
           QString::fromStdString(referral.screening->criteria_id),
           QString::fromStdString(referral.screening->criteria_version),
           referral.incident_number.empty() ? Words::tr("later")
                                            : QString::fromStdString(referral.incident_number));
}

}  // namespace

QList<Choice> referral_rows(const std::vector<Referral>& referrals, const Papers& papers,
                            const Tongue& tongue, WallTime now, const QString& current) {
  QList<Choice> out;
  for (const Referral& referral : referrals) {
    const QString id = QString::fromStdString(referral.id.text());
    const Word word = word_of(referral, papers, tongue, now);
    out << Choice{id, name_of(referral), referral.decision ? decision_words(*referral.decision) : word.brief,
                  word.symbol, id == current};
  }
  return out;
}

void fill_notice(NoticePage& page, const Referral& referral, const Papers& papers, const Tongue& tongue,
                 WallTime now) {
  const Word word = word_of(referral, papers, tongue, now);
  page.id = QString::fromStdString(referral.id.text());
  page.name = name_of(referral);
  page.notice = word.text;
  page.symbol = word.symbol;
  page.tone = word.tone;
  page.report = report_of(referral, papers, tongue);
  page.takes_number =
      referral.charge && (referral.hold == Hold::held || referral.hold == Hold::returned_to_officer);
  page.incident = QString::fromStdString(referral.incident_number);
  QList<Line> lines;
  lines << Line{when::full_date(tongue, papers.local(referral.first.wall()).date), "calendar", {}};
  if (referral.charge) lines << Line{charge_words(papers, tongue, referral.charge->charge), "charge", {}};
  if (referral.decision)
    lines << Line{Words::tr("Your decision: %1").arg(decision_words(*referral.decision)), "yes", {}};
  page.lines()->show(lines);
  const bool asks = referral.hold == Hold::returned_to_officer && !referral.decision;
  page.decisions()->show(
      asks ? QList<Choice>{{"no_action", decision_words(facts::OfficerDecision::no_action), {}, {}, false},
                           {"warrant_sought",
                            decision_words(facts::OfficerDecision::warrant_sought),
                            {},
                            {},
                            false}}
           : QList<Choice>{});
  Q_EMIT page.changed();
}

}  // namespace leadline::gui
