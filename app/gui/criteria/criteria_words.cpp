#include "app/gui/criteria/criteria_words.h"

#include <QCoreApplication>

#include "app/gui/when.h"

namespace leadline::gui::criteria_words {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(criteria)
};

using device::CriteriaState;

QString moment(HybridTime at, const CriteriaDesk& desk, const Tongue& tongue) {
  if (!desk.zone) return {};
  const auto local = desk.zone->local(at.wall());
  return when::full_date(tongue, local.date) + ", " + when::stamp(local);
}

Line step(const QString& words, const device::Step& by, const char* symbol, const CriteriaDesk& desk,
          const Tongue& tongue) {
  return {words.arg(QString::fromStdString(by.device_name), moment(by.at, desk, tongue)), symbol, {}};
}

const char* symbol_of(criteria::Aspect aspect, criteria::Turn turn) {
  using criteria::Aspect;
  if (turn == criteria::Turn::added) return "add";
  if (turn == criteria::Turn::removed) return "none";
  switch (aspect) {
    case Aspect::look_back:
      return "clock";
    case Aspect::limit:
      return "weighed";
    case Aspect::offer:
      return "message";
    case Aspect::text:
      return "document";
    case Aspect::setting:
      return "calendar";
    default:
      return "sign";
  }
}

// "questions[3].ask.en": the question.
QString place_words(const std::string& where) {
  const auto has = [&](const char* part) { return where.find(part) != std::string::npos; };
  if (where.starts_with("offer.pages")) return Words::tr("What everybody is told");
  if (has("offer.heldChargeUndated")) return Words::tr("With a charge held, where no day can be named");
  if (has("offer.heldCharge")) return Words::tr("With a charge held");
  if (has(".statement")) return Words::tr("The line of the list");
  if (has(".reasons.notMet")) return Words::tr("When it is not met");
  if (has(".reasons.unknown")) return Words::tr("When it is not known");
  if (has(".reasons.met")) return Words::tr("When it is met");
  if (has(".ask")) return Words::tr("The question");
  if (has(".options")) return Words::tr("An answer to choose");
  if (has(".help")) return Words::tr("Help");
  if (has(".citation")) return Words::tr("The source");
  return {};
}

}  // namespace

QString of(const criteria::Text& text, const Tongue& tongue) {
  return QString::fromStdString(text.in(tongue.language().toStdString()));
}

QString date(const std::string& text, const Tongue& tongue) {
  const auto parsed = calendar::CivilDate::parse(text);
  return parsed ? when::full_date(tongue, *parsed) : QString::fromStdString(text);
}

QString approver(facts::Approver who) {
  return who == facts::Approver::law_lead ? Words::tr("law enforcement's lead")
                                          : Words::tr("the district attorney");
}

QString approvers(const std::vector<facts::Approver>& who) {
  QStringList out;
  for (const auto each : who) out << approver(each);
  if (out.size() < 2) return out.join(QString());
  const QString last = out.takeLast();
  return Words::tr("%1 and %2", "people: the lead and the district attorney").arg(out.join(", "), last);
}

QString state(const device::CriteriaVersion& version, const Tongue& tongue) {
  const QString from = date(version.effective, tongue);
  switch (version.state) {
    case CriteriaState::proposed:
    case CriteriaState::waiting:
      return version.missing.empty() ? Words::tr("Waits for its approvals to arrive")
                                     : Words::tr("Waits for %1").arg(approvers(version.missing));
    case CriteriaState::approved:
      return Words::tr("Approved; waits to be signed");
    case CriteriaState::scheduled:
      return Words::tr("Takes effect on %1").arg(from);
    case CriteriaState::in_effect:
      return Words::tr("In effect since %1").arg(from);
    case CriteriaState::superseded:
      return Words::tr("Was in effect from %1").arg(from);
    case CriteriaState::refused:
      return Words::tr("Not used: another document bears this number");
  }
  return {};
}

QString state_symbol(const device::CriteriaVersion& version) {
  switch (version.state) {
    case CriteriaState::proposed:
    case CriteriaState::waiting:
      return "clock";
    case CriteriaState::approved:
      return "sign";
    case CriteriaState::scheduled:
      return "calendar";
    case CriteriaState::in_effect:
      return "met";
    case CriteriaState::superseded:
      return "list";
    case CriteriaState::refused:
      return "danger";
  }
  return {};
}

QString state_tone(const device::CriteriaVersion& version) {
  if (version.state == CriteriaState::in_effect) return "positive";
  if (version.state == CriteriaState::refused) return "danger";
  const bool waits = version.state == CriteriaState::proposed || version.state == CriteriaState::waiting ||
                     version.state == CriteriaState::approved;
  return waits ? "attention" : "";
}

QList<Line> steps(const device::CriteriaVersion& version, const CriteriaDesk& desk, const Tongue& tongue) {
  QList<Line> out;
  if (version.proposed)
    out << step(Words::tr("Put forward by %1, %2", "a device's name, a date"), *version.proposed, "document",
                desk, tongue);
  for (const auto& each : version.approvals) {
    const QString who = approver(each.as);
    if (each.counts)
      out << step(
          Words::tr("Approved by %3: %1, %2", "a device's name, a date, in which office").replace("%3", who),
          each.by, "met", desk, tongue);
    else
      out << Line{Words::tr("An approval by %1 does not count: this device does not speak for %2.")
                      .arg(QString::fromStdString(each.by.device_name), who),
                  "attention", "attention"};
  }
  for (const auto each : version.missing)
    out << Line{Words::tr("Not yet: %1").arg(approver(each)), "clock", "attention"};
  if (version.signed_by)
    out << step(Words::tr("Signed and published by %1, %2", "a device's name, a date"), *version.signed_by,
                "sign", desk, tongue);
  return out;
}

VersionRow row(const device::CriteriaVersion& version, const Tongue& tongue) {
  return {CriteriaDesk::key(version), QString::fromStdString(version.version),
          state(version, tongue),     state_symbol(version),
          state_tone(version),        false};
}

QString if_unknown(const std::string& word) {
  if (word == "ask") return Words::tr("Find it out first");
  if (word == "review") return Words::tr("Somebody takes a second look");
  if (word == "pass") return Words::tr("It does not stand in the way");
  return QString::fromStdString(word);
}

QString if_not_met(const std::string& word) {
  if (word == "none") return Words::tr("Nothing more is offered here");
  if (word == "connect_without_charge") return Words::tr("Connect without a charge");
  if (word == "youth") return Words::tr("Hand over the youth card");
  return QString::fromStdString(word);
}

QString sure(const std::string& word) {
  if (word == "official") return Words::tr("The official text was seen");
  if (word == "secondary") return Words::tr("Secondary sources agree");
  if (word == "unseen") return Words::tr("Not seen in a source");
  if (word == "program") return Words::tr("Set by this program itself");
  return QString::fromStdString(word);
}

QString source(const std::string& word) {
  if (word == "ask") return Words::tr("The person is asked");
  if (word == "observe") return Words::tr("The officer looks; the person is never asked");
  if (word == "terminal") return Words::tr("The officer's terminal; the person is never asked");
  return QString::fromStdString(word);
}

QString outcome(const std::string& word) {
  if (word == "eligible") return Words::tr("may be offered");
  if (word == "not_eligible") return Words::tr("does not meet the criteria");
  if (word == "needs_answers") return Words::tr("something is still to be asked");
  if (word == "needs_review") return Words::tr("needs a second look");
  return QString::fromStdString(word);
}

QString truth(const std::string& word) {
  if (word == "true") return Words::tr("met", "a criterion");
  if (word == "false") return Words::tr("not met", "a criterion");
  if (word == "unknown") return Words::tr("unknown", "a criterion");
  return QString::fromStdString(word);
}

QString finding_words(const criteria::Finding& each, const Tongue& tongue) {
  const QString what = of(each.what, tongue);
  const QString where = QString::fromStdString(each.where);
  // A place that people know by its words stands there in their place.
  const QString place = place_words(each.where);
  if (place.isEmpty() || !what.startsWith(where + " ")) return what;
  return place + ": " + what.mid(where.size() + 1);
}

FindingRow finding(const criteria::Finding& each, const std::string& criterion, const Tongue& tongue) {
  const bool error = criteria::severity(each) == criteria::Severity::error;
  return {QString::fromStdString(criterion), finding_words(each, tongue), of(each.why, tongue),
          each.source.empty() ? QString() : Words::tr("Source: %1").arg(QString::fromStdString(each.source)),
          error ? "danger" : "attention"};
}

QList<Line> changes(const Checked& checked, const Tongue& tongue) {
  QList<Line> out;
  int examples = 0;
  for (const auto& each : checked.differences) {
    if (each.aspect == criteria::Aspect::example) {
      ++examples;
      continue;
    }
    out << Line{of(each.line(), tongue), symbol_of(each.aspect, each.turn), {}};
  }
  if (examples > 0) out << Line{Words::tr("%n changes to worked examples", nullptr, examples), "list", {}};
  return out;
}

}  // namespace leadline::gui::criteria_words
