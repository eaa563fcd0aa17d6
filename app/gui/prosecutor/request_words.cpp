#include "app/gui/prosecutor/request_words.h"

#include <QCoreApplication>

#include "app/gui/criteria/fill_home.h"
#include "app/gui/exception_words.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(prosecutor)
};

using views::Referral;

QString charge_line(const Referral& request, const ProsecutorDesk& desk, const Tongue& tongue) {
  const std::string& code = request.exception_request->charge;
  if (code.empty()) return Words::tr("No charge named");
  if (const auto* question = desk.document_of(*request.exception_request).question("charge")) {
    for (const auto& option : question->options) {
      if (option.code == code)
        return QString::fromStdString(option.label.in(tongue.language().toStdString()));
    }
  }
  return QString::fromStdString(code);
}

// A decision that was made here and is not recorded yet stands for whoever made it, until a newer one comes.
std::optional<facts::ExceptionDecision> just_decided(const Referral& request, const ProsecutorDesk& desk) {
  for (const auto& draft : desk.drafts) {
    if (is_about(draft, request))
      return facts::from_word<facts::ExceptionDecision>(DraftState(draft.state()).text("decision"));
  }
  return std::nullopt;
}

std::optional<facts::ExceptionDecision> decision_of(const Referral& request, const ProsecutorDesk& desk) {
  if (const auto fresh = just_decided(request, desk)) return fresh;
  if (request.exception_decided) return request.exception_decided->decision;
  return std::nullopt;
}

Choice row(const Referral& request, const ProsecutorDesk& desk, const Tongue& tongue, WallTime now,
           const QString& current) {
  const Papers& papers = *desk.papers;
  const QString id = QString::fromStdString(request.id.text());
  const auto asked = papers.local(request.exception_requested_at.wall());
  const QString age = Words::tr("Asked %1").arg(when::ago(tongue, asked, papers.local(now)));
  const auto decision = decision_of(request, desk);
  return {id, charge_line(request, desk, tongue),
          decision ? exception_words::decision(*decision) + " · " + age : age, decision ? "yes" : "bell",
          id == current};
}

QList<Choice> rows(const ProsecutorDesk& desk, const Tongue& tongue, WallTime now, const QString& current,
                   bool decided) {
  QList<Choice> out;
  for (const auto& request : desk.requests) {
    if (decision_of(request, desk).has_value() == decided) out << row(request, desk, tongue, now, current);
  }
  return out;
}

QList<Line> facts_of(const Referral& request, const Papers& papers, const Tongue& tongue) {
  const auto& asked = *request.exception_request;
  const auto at = papers.local(request.exception_requested_at.wall());
  QList<Line> out{
      {Words::tr("Asked %1, %2").arg(when::long_date(tongue, at.date), when::stamp(at)), "calendar", {}},
      {Words::tr("Recommended by %1")
           .arg(exception_words::recommender(asked.recommended_by, papers.police())),
       "person",
       {}},
      {Words::tr("Reason: %1").arg(exception_words::reason(asked.reason)), "message", {}},
      {asked.incident_number.empty()
           ? Words::tr("Incident number: later")
           : Words::tr("Incident number: %1").arg(QString::fromStdString(asked.incident_number)),
       "document",
       {}},
      {Words::tr("Criteria: version %1").arg(QString::fromStdString(asked.criteria_version)), "list", {}}};
  if (std::ranges::any_of(request.conflicts, [](const auto& each) { return each.about == "exception"; }))
    out << Line{Words::tr("Two answers came that do not agree. Yours settles it."), "attention", {}};
  return out;
}

// Under criteria with one on history, which of the two it was stays with law too: "could not be settled"
// would say that no record bars anybody.
QString heading_of(const facts::ExceptionRequested& asked) {
  if (asked.rest_with_law) return Words::tr("Not met, or could not be settled");
  if (!asked.not_met.empty()) return Words::tr("Not met");
  return asked.unsettled.empty() ? QString() : Words::tr("Could not be settled");
}

QList<Line> in_the_way_of(const facts::ExceptionRequested& asked, const ProsecutorDesk& desk,
                          const Tongue& tongue) {
  QList<Line> out;
  const auto name = [&](const std::vector<std::string>& ids, const char* symbol) {
    for (const auto& id : ids) {
      const auto* criterion = desk.document_of(asked).criterion(id);
      out << Line{criterion ? QString::fromStdString(criterion->statement.in(tongue.language().toStdString()))
                            : QString::fromStdString(id),
                  symbol,
                  {}};
    }
  };
  name(asked.not_met, "notMet");
  name(asked.unsettled, "unknown");
  if (asked.rest_with_law)
    out << Line{Words::tr("One of the criteria or more. %1 can say which.").arg(desk.papers->police()),
                "unknown",
                {}};
  return out;
}

// The other thing that is done on this device.
QList<Choice> criteria_row(const CriteriaDesk& desk) {
  if (const QString words = word_wanted(desk); !words.isEmpty())
    return {{"criteria", words, Words::tr("What changes, and who asks"), "sign", false}};
  const auto* now = desk.in_effect();
  if (!now) return {};
  return {{"criteria", Words::tr("Criteria"),
           Words::tr("Version %1 is in effect").arg(QString::fromStdString(now->version)), "list", false}};
}

// The third: somebody of whom no officer has asked.
QList<Choice> forward_row(const ProsecutorDesk& desk) {
  return {{"forward", Words::tr("Put somebody forward"),
           desk.forward ? Words::tr("Begun, and not put forward yet")
                        : Words::tr("By the incident's number, in the district attorney's name"),
           "person", false}};
}

}  // namespace

void fill_requests(ProsecutorHomePage& page, const ProsecutorDesk& desk, const Tongue& tongue, WallTime now) {
  page.waiting = desk.papers ? QString()
                 : desk.approved
                     ? Words::tr("Waiting for the program's papers. They come with the first signal.")
                     : Words::tr("Waiting for your coordinator to approve this device.");
  page.me = desk.card.name.empty() ? Words::tr("Who decides here?")
                                   : Words::tr("You are %1").arg(QString::fromStdString(desk.card.name));
  if (!desk.papers) return (void)Q_EMIT page.changed();
  page.time = when::day_stamp(tongue, desk.papers->local(now));
  page.open()->show(rows(desk, tongue, now, {}, false));
  page.decided()->show(rows(desk, tongue, now, {}, true));
  page.forward()->show(forward_row(desk));
  page.criteria()->show(criteria_row(desk.criteria));
  const int open = page.open()->rowCount();
  page.headline =
      open > 0 ? Words::tr("%n exception(s) to decide", nullptr, open) : Words::tr("Nothing to decide now");
  Q_EMIT page.changed();
}

void fill_request(RequestPage& page, const Referral& request, const ProsecutorDesk& desk,
                  const Tongue& tongue, WallTime now, bool changing) {
  const Papers& papers = *desk.papers;
  page.id = QString::fromStdString(request.id.text());
  page.headline = charge_line(request, desk, tongue);
  page.lines()->show(facts_of(request, papers, tongue));
  page.heading = heading_of(*request.exception_request);
  page.inTheWay()->show(in_the_way_of(*request.exception_request, desk, tongue));
  page.limits = Words::tr(
      "This is about an offer to take part, nothing else. No name is here, and nothing of a record. Without "
      "an exception, connecting without a charge stays open.");
  const auto fresh = just_decided(request, desk);
  page.decided = fresh                       ? exception_words::decision(*fresh)
                 : request.exception_decided ? exception_words::decided(*request.exception_decided)
                                             : QString();
  page.may_decide = page.decided.isEmpty() || changing;
  page.may_change = !page.decided.isEmpty() && !changing && !fresh;
  page.rows()->show(rows(desk, tongue, now, page.id, false) + rows(desk, tongue, now, page.id, true));
  Q_EMIT page.changed();
}

}  // namespace leadline::gui
