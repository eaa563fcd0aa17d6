// The program's word about a referral. Until it speaks, the officer reads that silence says nothing.
#include <QCoreApplication>
#include <algorithm>

#include "app/gui/exception_words.h"
#include "app/gui/officer/desk.h"
#include "app/gui/officer/officer_home.h"
#include "app/gui/officer/report.h"
#include "app/gui/qr.h"
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

// Without any, nobody was asked which.
bool had_charge(const Referral& referral) {
  if (!referral.screening) return false;
  const auto answers = parse_json(referral.screening->answers, "answers");
  return answers && answers->is_object() && answers->contains("charge");
}

// By the district attorney, and no officer has met her under it yet.
bool put_forward(const Referral& referral) {
  return referral.exception_request &&
         referral.exception_request->recommended_by == facts::Recommender::district_attorney;
}

Word forward_word(const Referral& referral) {
  if (referral.exception == views::Exception::not_granted)
    return {Words::tr("The district attorney's office put somebody forward, and decided: not this time."),
            "info", "", Words::tr("No exception this time")};
  return {
      Words::tr("The district attorney's office put somebody forward. There is no answer yet, and nothing "
                "for you to do."),
      "clock", "", Words::tr("Put forward, no answer yet")};
}

Word exception_word(const Referral& referral) {
  switch (referral.exception) {
    case views::Exception::granted:
      if (!views::exception_waits(referral))
        return {Words::tr("The exception was granted. You have nothing more to do."), "met", "",
                Words::tr("Exception granted")};
      if (put_forward(referral))
        return {Words::tr("The district attorney's office put somebody forward and granted an exception. "
                          "Whether to offer is your decision, when you are with them."),
                "met", "positive", Words::tr("Exception granted")};
      return {Words::tr("The exception was granted. Whether to offer is your decision."), "met", "positive",
              Words::tr("Exception granted")};
    case views::Exception::not_granted:
      if (put_forward(referral)) return forward_word(referral);
      return {Words::tr("No exception this time. Connecting without a charge stays open."), "info", "",
              Words::tr("No exception this time")};
    case views::Exception::requested:
    case views::Exception::none:
      break;
  }
  if (put_forward(referral) && referral.conflicts.empty()) return forward_word(referral);
  if (!referral.conflicts.empty())
    return {Words::tr("Two answers came that do not agree. The district attorney's office has to settle it."),
            "attention", "attention", Words::tr("Two answers that do not agree")};
  return {Words::tr("An exception was asked for. There is no answer yet."), "clock", "",
          Words::tr("Exception asked for, no answer yet")};
}

Word word_of(const Referral& referral, const Papers& papers, const Tongue& tongue, WallTime now) {
  if (!referral.made && referral.exception_request) return exception_word(referral);
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
  if (referral.hold != Hold::held && had_charge(referral))
    return {Words::tr("Connected. No charge is set aside: what happens with it is your decision."), "connect",
            "", Words::tr("Connected, no charge set aside")};
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

QString name_of(const Referral& referral, const Papers& papers, const Tongue& tongue) {
  if (referral.exception_request && !referral.made) {
    const QString charge = charge_words(papers, tongue, referral.exception_request->charge);
    if (!put_forward(referral)) return Words::tr("Exception: %1").arg(charge);
    return Words::tr("Put forward: %1").arg(charge.isEmpty() ? Words::tr("no charge named") : charge);
  }
  if (referral.person && !referral.person->name.empty()) return QString::fromStdString(referral.person->name);
  return Words::tr("No name given");
}

// Which one it is, where no officer knows it yet.
QString numbered(const QString& brief, const Referral& referral) {
  if (referral.made || !put_forward(referral)) return brief;
  return brief + " · " + QString::fromStdString(referral.exception_request->incident_number);
}

QString decision_words(facts::OfficerDecision decision) {
  return decision == facts::OfficerDecision::warrant_sought ? Words::tr("Warrant sought")
                                                            : Words::tr("No action");
}

QString report_of(const Referral& referral, const Papers& papers, const Tongue& tongue) {
  if (!referral.charge || !referral.screening) return {};
  return report_words({referral.first.wall(), referral.charge->charge, referral.incident_number,
                       referral.screening->criteria_id, referral.screening->criteria_version, true},
                      papers, tongue);
}

// What the officer may do about it here.
QList<Choice> decisions_of(const Referral& referral) {
  if (views::exception_waits(referral)) {
    // Put forward, and nobody has met her yet: whoever has not can end nothing for whoever does.
    if (referral.exception == views::Exception::granted && !referral.screening)
      return {{"offer", Words::tr("Make the offer"), {}, "connect", false}};
    if (referral.exception == views::Exception::granted)
      return {{"offer", Words::tr("Make the offer"), {}, "connect", false},
              {"not_offering", Words::tr("Not offering"), {}, {}, false}};
    return {{"connect", Words::tr("Connect without a charge"), {}, "connect", false},
            {"seen", Words::tr("Seen, close"), {}, "saved", false}};
  }
  if (referral.hold != Hold::returned_to_officer || referral.decision) return {};
  return {{"no_action", decision_words(facts::OfficerDecision::no_action), {}, {}, false},
          {"warrant_sought", decision_words(facts::OfficerDecision::warrant_sought), {}, {}, false}};
}

}  // namespace

QList<Choice> referral_rows(const std::vector<Referral>& referrals, const Papers& papers,
                            const Tongue& tongue, WallTime now, const QString& current) {
  QList<Choice> out;
  for (const Referral& referral : referrals) {
    const QString id = QString::fromStdString(referral.id.text());
    const Word word = word_of(referral, papers, tongue, now);
    out << Choice{id, name_of(referral, papers, tongue),
                  referral.decision ? decision_words(*referral.decision) : numbered(word.brief, referral),
                  word.symbol, id == current};
  }
  return out;
}

void fill_notice(NoticePage& page, const Referral& referral, const Papers& papers, const Tongue& tongue,
                 WallTime now) {
  const Word word = word_of(referral, papers, tongue, now);
  page.id = QString::fromStdString(referral.id.text());
  page.name = name_of(referral, papers, tongue);
  page.notice = word.text;
  page.symbol = word.symbol;
  page.tone = word.tone;
  page.report = report_of(referral, papers, tongue);
  page.takes_number =
      referral.charge && (referral.hold == Hold::held || referral.hold == Hold::returned_to_officer);
  page.incident = QString::fromStdString(referral.incident_number);
  page.report_code = code_of(page.report);
  QList<Line> lines;
  lines << Line{when::full_date(tongue, papers.local(referral.first.wall()).date), "calendar", {}};
  if (referral.charge) lines << Line{charge_words(papers, tongue, referral.charge->charge), "charge", {}};
  if (referral.decision)
    lines << Line{Words::tr("Your decision: %1").arg(decision_words(*referral.decision)), "yes", {}};
  if (std::ranges::any_of(referral.conflicts, [](const auto& each) { return each.about == "identity"; }))
    lines << Line{Words::tr("Two records here do not agree on who this is. They may be of two people: please "
                            "clear it up with your colleague."),
                  "attention",
                  {}};
  if (referral.exception_request && !referral.made) {
    if (!referral.exception_request->incident_number.empty())
      lines << Line{Words::tr("Incident number: %1")
                        .arg(QString::fromStdString(referral.exception_request->incident_number)),
                    "document",
                    {}};
    if (put_forward(referral))
      lines << Line{Words::tr("Reason: %1").arg(exception_words::reason(referral.exception_request->reason)),
                    "message",
                    {}};
    if (referral.exception_decided)
      lines << Line{exception_words::decided(*referral.exception_decided), "person", {}};
  }
  page.lines()->show(lines);
  page.decisions()->show(decisions_of(referral));
  Q_EMIT page.changed();
}

}  // namespace leadline::gui
