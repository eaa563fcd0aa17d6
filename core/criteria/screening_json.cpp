#include "core/criteria/phrases.h"
#include "core/criteria/screening.h"

namespace leadline::criteria {

Json to_json(const Screening& screening, const Document& document, std::string_view language) {
  const bool es = spanish(language);
  Json criteria = Json::array();
  for (const CriterionResult& each : screening.criteria) {
    const Criterion& criterion = document.criteria[each.index];
    Json because = Json::array();
    for (auto q : each.because) because.push_back(document.questions[q].id);
    criteria.push_back({{"id", criterion.id},
                        {"statement", criterion.statement.in(language)},
                        {"truth", word(each.truth)},
                        {"why", es ? each.why_es : each.why_en},
                        {"cause", each.cause == Cause::none ? Json() : Json(word(each.cause))},
                        {"because", because},
                        {"value", es ? each.value_es : each.value_en},
                        {"limit", es ? each.limit_es : each.limit_en},
                        {"decides", each.decides},
                        {"by_enumeration", each.by_enumeration},
                        {"citation", criterion.citation.text},
                        {"sure", word(criterion.citation.sure)}});
  }
  return {{"outcome", word(screening.outcome)},
          {"criteria", criteria},
          {"next", screening.next ? Json(document.questions[*screening.next].id) : Json()},
          {"about_left", screening.about_left},
          {"route", word(screening.route)},
          {"exception", screening.exception.empty() ? Json() : Json(screening.exception)},
          {"id", screening.id},
          {"version", screening.version},
          {"digest", screening.digest},
          {"engine", screening.engine},
          {"at", screening.encounter.text()}};
}

}  // namespace leadline::criteria
