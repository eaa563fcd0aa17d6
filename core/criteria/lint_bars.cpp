// Who is kept out: a criterion that one answer can meet and another cannot, whatever else is so. Where the
// answers are drugs, or probation, that is a finding.
#include <algorithm>
#include <map>

#include "core/criteria/linting.h"
#include "core/criteria/terms.h"

namespace leadline::criteria {
namespace {

using Ids = std::vector<std::uint16_t>;

// An answer to one question that is looked at, and the answers that it is held beside.
struct Named {
  std::uint16_t question = 0;
  Slot slot;
  std::vector<Slot> others;
  Text name;
};

// The least amount of a unit that counts as one: a limit of a thousandth of a gram is a limit of nothing.
std::int64_t least_amount(const std::string& unit) {
  return unit == "dosage_unit" ? Decimal::one : Decimal::one / 100;
}

class Bars {
 public:
  Bars(const Readable& readable, long& tries, Findings& findings)
      : readable_(readable),
        document_(readable.document),
        search_(document_, document_.effective, tries),
        findings_(findings) {
    search_.answerable_only(document_);
    drugs_ = drugs_named_by(document_.tables);
  }

  void lint() {
    for (std::uint16_t q = 0; q < document_.questions.size(); ++q) {
      for (const Named& named : substances(q)) look(named, Check::excluded_substance);
      for (const Named& named : probations(q)) look(named, Check::probation_excluded);
    }
    for (std::size_t c = 0; c < document_.criteria.size(); ++c)
      if (readable_.reads(c) && states_drug(document_.criteria[c])) look_under(static_cast<std::uint16_t>(c));
    for (const auto& [key, all] : barred_) findings_.add(key.first, all.spot, all.statement, all.list);
  }

 private:
  static Slot answered(std::int64_t value) { return {value, State::answered, 0, How::weighed}; }

  // A table with limits has this code, and the question takes its options from it or looks it up.
  bool in_a_limit_table(std::uint16_t q, const std::string& code) const {
    const Program& program = search_.program();
    for (const Node& node : program.nodes)
      if (node.op == Op::compare_limit && node.other == q &&
          document_.tables[program.grids[node.first].table].row(code))
        return true;
    const Json& from = readable_.json["questions"][q].value("optionsFrom", Json());
    return std::any_of(document_.tables.begin(), document_.tables.end(), [&](const Table& table) {
      const TableRow* row = from == table.id ? table.row(code) : nullptr;
      return row && !row->limits.empty();
    });
  }

  // A drug by name, and no amount of it that would have to be reached.
  bool drug(const std::string& text) const { return names_drug(text, drugs_) && !states_amount(text); }

  // The question's own words ask for a drug. An id is read by nobody: what is asked goes before it.
  bool asks_for_drug(const Question& question) const {
    if (drug(question.ask.en) || drug(question.ask.es)) return true;
    return drug(question.id) && !(states_amount(question.ask.en) && states_amount(question.ask.es));
  }

  std::vector<Named> substances(std::uint16_t q) const {
    const Question& question = document_.questions[q];
    const bool asked = asks_for_drug(question);
    // "How much fentanyl?", less than 4 g or more: each answer is an amount.
    const bool amounts = std::ranges::any_of(question.options, [](const Option& option) {
      return states_amount(option.label.en) || states_amount(option.label.es);
    });
    return named(q, asked, [&](const Option& option) {
      return (asked && !amounts) || in_a_limit_table(q, option.code) || names_drug(option.code, drugs_) ||
             names_drug(option.label.en, drugs_) || names_drug(option.label.es, drugs_);
    });
  }
  std::vector<Named> probations(std::uint16_t q) const {
    const auto is = [](const std::string& text) { return !probation_in(text).empty(); };
    const Question& question = document_.questions[q];
    return named(q, is(question.id) || is(question.ask.en) || is(question.ask.es),
                 [&](const Option& option) {
                   return is(option.code) || is(option.label.en) || is(option.label.es);
                 });
  }

  template <class OfOption>
  std::vector<Named> named(std::uint16_t q, bool asked, OfOption&& of_option) const {
    const Question& question = document_.questions[q];
    std::vector<Named> out;
    if (question.type == Type::boolean && asked)
      for (std::int64_t value : {1, 0})
        out.push_back({q, answered(value), {answered(1 - value)}, question.ask});
    for (std::size_t i = 0; i < question.options.size(); ++i) {
      if (!of_option(question.options[i])) continue;
      if (question.type == Type::codes)
        several(q, i, out);
      else
        out.push_back(
            {q, answered(static_cast<std::int64_t>(i)), search_.ways(q), question.options[i].label});
    }
    return out;
  }
  // Of several answers: with this one, held beside the same ones without it.
  void several(std::uint16_t q, std::size_t option, std::vector<Named>& out) const {
    const auto bit = std::int64_t{1} << option;
    for (const Slot& way : search_.ways(q))
      if (way.state == State::answered && !(way.value & bit))
        out.push_back({q, answered(way.value | bit), {way}, document_.questions[q].options[option].label});
  }

  void look(const Named& named, Check check) {
    Ids together;
    for (auto c : search_.program().questions[named.question].criteria) {
      if (!readable_.reads(c)) continue;
      together.push_back(c);
      judge(named, check, {c}, readable_.criterion(c));
    }
    // What no criterion does alone, several may do together.
    if (together.size() > 1 && !found_) judge(named, check, together, readable_.criterion(together.back()));
    found_ = false;
  }

  bool states_drug(const Criterion& criterion) const {
    const auto& said = {criterion.id, criterion.statement.en, criterion.statement.es, criterion.not_met.en,
                        criterion.not_met.es};
    return std::ranges::any_of(said, [&](const std::string& text) { return drug(text); });
  }

  // "No fentanyl", whatever its questions are called: whoever an answer keeps out is kept out for the drug.
  // Where an amount is held against a limit, only what is answered yes or no can be such an answer.
  void look_under(std::uint16_t criterion) {
    const auto questions = questions_in(search_.program(), search_.program().criteria[criterion]);
    const bool amounts =
        std::ranges::any_of(questions, [&](auto q) { return !document_.questions[q].units.empty(); });
    for (const auto q : questions) {
      if (amounts && document_.questions[q].type != Type::boolean) continue;
      for (const Named& each : named(q, true, [](const Option&) { return true; }))
        judge(each, Check::excluded_substance, {criterion}, readable_.criterion(criterion));
    }
    found_ = false;
  }

  void judge(const Named& named, Check check, const Ids& criteria, const Spot& spot) {
    Ids others, amounts;
    for (auto c : criteria)
      for (auto q : questions_in(search_.program(), search_.program().criteria[c])) {
        auto& to = document_.questions[q].type == Type::decimal && !document_.questions[q].units.empty()
                       ? amounts
                       : others;
        if (q != named.question && std::find(to.begin(), to.end(), q) == to.end()) to.push_back(q);
      }
    bool barred = false, by_units = false;
    search_.start();
    const auto settled = [&] { return search_.all(criteria) != Truth::unknown; };
    const bool searched = search_.each(others, settled, [&] {
      if (meets(named.question, named.slot, criteria, amounts)) return true;
      // Asked at once, before another search changes it.
      const bool units = only_units_ && any_unit_;
      barred = std::any_of(named.others.begin(), named.others.end(), [&](const Slot& other) {
        return !(other == named.slot) && meets(named.question, other, criteria, amounts);
      });
      by_units = units;
      return !barred;
    });
    if (!barred && !(searched && search_.exhaustive(others)))
      findings_.add(Check::not_checked, spot, statement(criteria));
    if (!barred) return;
    found_ = true;
    Barred& all = barred_[{by_units ? Check::unit_mismatch : check, spot.where}];
    all.spot = spot;
    all.statement = statement(criteria);
    if (!all.names.insert(named.name.en).second) return;
    const char* between = all.names.size() > 1 ? ", " : "";
    all.list.en.append(between).append(named.name.en);
    all.list.es.append(between).append(named.name.es);
  }

  const Text& statement(const Ids& criteria) const { return document_.criteria[criteria.back()].statement; }

  // Whether some amount meets them all with this answer; why not is noted.
  bool meets(std::uint16_t q, const Slot& slot, const Ids& criteria, const Ids& amounts) {
    only_units_ = true;
    any_unit_ = false;
    search_.put(q, slot);
    const bool met = some_amount(criteria, amounts);
    search_.put(q, Slot{});
    return met;
  }
  bool some_amount(const Ids& criteria, std::span<const std::uint16_t> amounts) {
    if (amounts.empty()) {
      const Truth truth = search_.all(criteria);
      if (truth == Truth::no) only_units_ = false;
      for (auto c : criteria)
        if (const Mark mark = search_.mark(c); mark.truth == Truth::unknown) {
          any_unit_ = any_unit_ || mark.cause == Cause::unit_mismatch;
          only_units_ = only_units_ && mark.cause == Cause::unit_mismatch;
        }
      return truth == Truth::yes;
    }
    const auto q = amounts.front();
    const auto& units = document_.questions[q].units;
    bool met = false;
    for (std::size_t unit = 0; unit < units.size() && !met; ++unit) {
      const auto least = least_amount(units[unit]);
      std::vector<Slot> tried{{least, State::answered, static_cast<std::uint8_t>(unit), How::weighed}};
      for (const Slot& way : search_.ways(q))
        if (way.state == State::answered && way.unit == unit && way.value > least) tried.push_back(way);
      for (const Slot& each : tried) {
        search_.put(q, each);
        if ((met = some_amount(criteria, amounts.subspan(1)))) break;
      }
    }
    search_.put(q, Slot{});
    return met;
  }

  // Everything that one criterion keeps out is one finding.
  struct Barred {
    Spot spot;
    Text statement, list;
    std::set<std::string> names;
  };
  std::map<std::pair<Check, std::string>, Barred> barred_;

  const Readable& readable_;
  const Document& document_;
  Search search_;
  Findings& findings_;
  std::vector<std::string> drugs_;
  bool only_units_ = true, any_unit_ = false, found_ = false;
};

}  // namespace

void lint_bars(const Readable& readable, long& tries, Findings& findings) {
  Bars(readable, tries, findings).lint();
}

}  // namespace leadline::criteria
