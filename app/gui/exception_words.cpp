#include "app/gui/exception_words.h"

#include <QCoreApplication>

namespace leadline::gui::exception_words {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(exception)
};

}  // namespace

QString reason(facts::ExceptionReason reason) {
  switch (reason) {
    case facts::ExceptionReason::circumstances:
      return Words::tr("The circumstances");
    case facts::ExceptionReason::support_in_place:
      return Words::tr("Help is already in place");
    case facts::ExceptionReason::person_harmed_agrees:
      return Words::tr("The person harmed agrees");
    case facts::ExceptionReason::community_asks:
      return Words::tr("The community asks for it");
    case facts::ExceptionReason::other:
      break;
  }
  return Words::tr("Another reason");
}

QString recommender(facts::Recommender recommender, const QString& police) {
  switch (recommender) {
    case facts::Recommender::police:
    case facts::Recommender::sheriff:
      return police;
    case facts::Recommender::district_attorney:
      break;
  }
  return Words::tr("The district attorney's office");
}

QString decision(facts::ExceptionDecision decision) {
  return decision == facts::ExceptionDecision::granted ? Words::tr("Granted") : Words::tr("Not this time");
}

QString decided(const facts::ExceptionDecided& decided) {
  const QString what = decision(decided.decision);
  const QString who = QString::fromStdString(decided.by);
  const bool own = decided.decider == facts::Decider::district_attorney;
  if (who.isEmpty())
    return own ? Words::tr("%1. Decided by the district attorney.").arg(what)
               : Words::tr("%1. Decided for the district attorney.").arg(what);
  return own ? Words::tr("%1. Decided by %2, district attorney.").arg(what, who)
             : Words::tr("%1. Decided by %2, for the district attorney.").arg(what, who);
}

}  // namespace leadline::gui::exception_words
