// Rules that never change anything: found by trying, not by reading.
#include <algorithm>

#include "core/criteria/linting.h"

namespace leadline::criteria {
namespace {

using Ids = std::vector<std::uint16_t>;

class Rules {
 public:
  Rules(const Readable& readable, long& tries, Findings& findings)
      : readable_(readable),
        document_(readable.document),
        program_(*document_.program),
        concrete_(document_, document_.effective, tries),
        free_(document_, document_.effective, tries),
        findings_(findings),
        idle_(document_.criteria.size()) {
    free_.free_limits();
  }

  void lint() {
    for (std::uint16_t c = 0; c < idle_.size(); ++c)
      if (!readable_.reads(c) || constant(c)) idle_[c] = true;
    for (const Part& part : program_.parts) {
      contradicted(part);
      implied(part);
    }
    unused();
  }

 private:
  bool constant(std::uint16_t c) {
    const Ids questions = questions_in(program_, program_.criteria[c]);
    bool met = false, unmet = false;
    concrete_.start();
    const auto note = [&] {
      if (met && unmet) return true;
      const Truth truth = concrete_.mark(c).truth;
      met = met || truth == Truth::yes;
      unmet = unmet || truth == Truth::no;
      return truth != Truth::unknown;
    };
    note();
    concrete_.each(questions, note, [&] { return !(met && unmet); });
    if (met && unmet) return false;
    if (!settled(concrete_, questions, c)) return false;
    findings_.add(met ? Check::never_false : Check::never_true, readable_.criterion(c),
                  document_.criteria[c].statement);
    return true;
  }

  // Whether nothing found means that there is nothing; says so otherwise.
  bool settled(const Search& search, const Ids& questions, std::uint16_t c) {
    if (search.exhaustive(questions)) return true;
    findings_.add(Check::not_checked, readable_.criterion(c), document_.criteria[c].statement);
    return false;
  }

  // Whether, these criteria being met, this one can come out so.
  enum class Can : std::uint8_t { yes, no, unsaid };
  Can can(Search& search, const Ids& met, std::uint16_t c, Truth wanted) {
    Ids questions = questions_in(search.program(), search.program().criteria[c]);
    for (auto other : met)
      for (auto q : questions_in(search.program(), search.program().criteria[other]))
        if (std::find(questions.begin(), questions.end(), q) == questions.end()) questions.push_back(q);
    bool found = false;
    search.start();
    const auto hopeless = [&] {
      if (found) return true;
      const Truth mine = search.mark(c).truth;
      if (mine != Truth::unknown && mine != wanted) return true;
      const Truth others = search.all(met);
      found = found || (mine == wanted && others == Truth::yes);
      return found || others == Truth::no;
    };
    const auto go_on = [&] { return !found; };
    if (hopeless()) return found ? Can::yes : Can::no;
    search.each(questions, hopeless, go_on);
    if (found) return Can::yes;
    return settled(search, questions, c) ? Can::no : Can::unsaid;
  }

  void report(std::uint16_t c, const Text& detail) {
    idle_[c] = true;
    findings_.add(Check::unreachable, readable_.criterion(c), document_.criteria[c].statement, detail);
  }

  // Nobody meets all of these and this one too.
  void contradicted(const Part& part) {
    Ids met;
    for (auto c : part.criteria) {
      if (idle_[c]) continue;
      if (!met.empty() && can(concrete_, met, c, Truth::yes) == Can::no)
        report(c, {"nobody who meets the criteria before it can meet it",
                   "nadie que cumpla los criterios anteriores puede cumplirlo"});
      else
        met.push_back(c);
    }
  }

  // Whoever meets the others meets this one. From the last to the first, so that of two alike the later goes.
  void implied(const Part& part) {
    for (auto c = part.criteria.rbegin(); c != part.criteria.rend(); ++c) {
      Ids others;
      for (auto other : part.criteria)
        if (other != *c && !idle_[other]) others.push_back(other);
      if (idle_[*c] || others.empty()) continue;
      if (can(free_, others, *c, Truth::no) == Can::no)
        report(*c, {"whoever meets the other criteria meets it too",
                    "quien cumple los demás criterios también lo cumple"});
    }
  }

  bool mentioned(std::uint16_t q) const {
    const Json& criteria = readable_.json["criteria"];
    return std::any_of(criteria.begin(), criteria.end(), [&](const Json& c) {
      return named_under(c["when"], "answer").contains(document_.questions[q].id);
    });
  }

  // Whether some answer to q and some other come to different results, whatever else is answered.
  Can matters(std::uint16_t q, std::uint16_t c) {
    Ids others = questions_in(program_, program_.criteria[c]);
    std::erase(others, q);
    bool differs = false;
    concrete_.start();
    const auto compare = [&] {
      const Truth first = truth_with(c, q, concrete_.ways(q).front());
      for (const Slot& way : concrete_.ways(q)) differs = differs || truth_with(c, q, way) != first;
      return !differs;
    };
    concrete_.each(
        others, [&] { return concrete_.mark(c).truth != Truth::unknown; }, compare);
    if (differs) return Can::yes;
    others.push_back(q);
    return settled(concrete_, others, c) ? Can::no : Can::unsaid;
  }
  Truth truth_with(std::uint16_t c, std::uint16_t q, const Slot& slot) {
    concrete_.put(q, slot);
    const Truth out = concrete_.mark(c).truth;
    concrete_.put(q, Slot{});
    return out;
  }

  void unused() {
    for (std::uint16_t q = 0; q < document_.questions.size(); ++q) {
      const auto& used = program_.questions[q].criteria;
      const auto judged = [&](auto c) { return idle_[c] || matters(q, c) != Can::no; };
      if (used.empty() ? mentioned(q) : std::any_of(used.begin(), used.end(), judged)) continue;
      findings_.add(
          Check::unused_question, readable_.question(q), document_.questions[q].ask,
          used.empty() ? Text{"no criterion mentions it", "ningún criterio la menciona"}
                       : Text{"no answer to it changes any result", "ninguna respuesta cambia el resultado"});
    }
  }

  const Readable& readable_;
  const Document& document_;
  const Program& program_;
  Search concrete_, free_;
  Findings& findings_;
  std::vector<bool> idle_;  // found to decide nothing, or not readable
};

}  // namespace

void lint_rules(const Readable& readable, long& tries, Findings& findings) {
  Rules(readable, tries, findings).lint();
}

}  // namespace leadline::criteria
