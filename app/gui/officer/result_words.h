// What the result page says: the outcome, each criterion with what stands behind it, how a rule works.
#pragma once

#include "app/gui/officer/desk.h"
#include "app/gui/officer/result_page.h"

namespace leadline::gui {

void head(ResultPage& page, criteria::Outcome outcome);
Reason reason_of(const criteria::CriterionResult& result, const criteria::Document& document,
                 const Tongue& tongue);
// What nobody could settle, where that calls for a second look; else empty.
QString unsettled_words(const criteria::Screening& screening, const criteria::Document& document,
                        const Tongue& tongue);
// That the day has passed by which the program meant to look at these criteria again: they still apply. Empty
// on that day and before.
QString overdue_words(const criteria::Document& document, criteria::Date today, const Tongue& tongue);
// How the rule works, at things that are seen: never a hint at what somebody could say or a record could hold
// (core/criteria/flip.h), and never on the turned glass. Empty where there is nothing to say.
QList<Line> rule_lines(const Desk& desk, const std::optional<criteria::Flip>& flip);

}  // namespace leadline::gui
