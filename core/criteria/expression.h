// One expression by itself, against answers whose types nobody declared: what an administrator tries out,
// what a test compares. The rules are those of a document's expressions; types and units are inferred from
// what stands there.
#pragma once

#include "core/criteria/screening.h"

namespace leadline::criteria {

// `answers`: an object of id to answer, in the forms of FORMAT.md "Answers". A missing answer is not asked,
// null is asked without a value; both are unknown. What the expression does not mention is ignored. confirm:
// where the operators say unknown, try every completion (FORMAT.md "Enumeration"). Errors: those of
// parse_document's expressions and of Answers::parse.
Result<Truth> evaluate_expression(const Json& expression, const Json& answers, Date encounter, bool confirm);

}  // namespace leadline::criteria
