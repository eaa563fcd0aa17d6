#include <algorithm>
#include <array>

#include "core/criteria/lint.h"

namespace leadline::criteria {

Severity severity(Check check) {
  return check < Check::probation_excluded ? Severity::error : Severity::warning;
}

Severity severity(const Finding& finding) {
  return finding.check == Check::coercive_word && finding.where.starts_with("offer.") ? Severity::error
                                                                                     : severity(finding.check);
}

std::string_view word(Severity severity) { return severity == Severity::error ? "error" : "warning"; }

std::string_view word(Check check) {
  constexpr std::array words{"protected_trait",     "excluded_substance", "unreachable",
                             "unused_question",     "never_true",         "never_false",
                             "missing_translation", "unit_mismatch",      "example_differs",
                             "offer_field",         "offer_choice",       "refused",
                             "probation_excluded",  "long_look_back",     "many_questions",
                             "review_overdue",      "coercive_word",      "offer_too_long",
                             "no_examples",         "untried_criterion",  "not_checked"};
  static_assert(words.size() == static_cast<std::size_t>(Check::not_checked) + 1);
  return words[static_cast<std::size_t>(check)];
}

bool publishable(std::span<const Finding> findings) {
  return std::none_of(findings.begin(), findings.end(),
                      [](const Finding& each) { return severity(each) == Severity::error; });
}

Json to_json(std::span<const Finding> findings, std::string_view language) {
  Json out = Json::array();
  for (const Finding& each : findings)
    out.push_back({{"check", word(each.check)},
                   {"severity", word(severity(each))},
                   {"criterion", each.criterion},
                   {"question", each.question},
                   {"where", each.where},
                   {"what", each.what.in(language)},
                   {"why", each.why.in(language)},
                   {"source", each.source}});
  return out;
}

}  // namespace leadline::criteria
