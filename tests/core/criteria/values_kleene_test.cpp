// Comparison, membership, dates, units and tables with an unknown on either side, each in every combination,
// against rules written out here again in the plainest way.
#include <functional>

#include "core/criteria/expression.h"
#include "core/criteria/program.h"
#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

constexpr const char* no_value[] = {"not_asked", "officer_does_not_know", "declined", "not_safe_to_ask",
                                    "not_applicable"};

Json words(const std::string& text) { return {{"en", text}, {"es", text}}; }
Json ref(const char* id) { return Json::object({{"answer", id}}); }
Json node(const char* op, Json args) { return {{"op", op}, {"args", std::move(args)}}; }

Json options(std::initializer_list<const char*> codes) {
  Json out = Json::array();
  for (const char* code : codes) out.push_back({{"code", code}, {"label", words(code)}});
  return out;
}

// Two questions of every type, and a table of limits: a has one, b has two in different units, c has none in
// grams.
Json set_with(const Json& when) {
  Json questions = Json::array();
  for (const char* type : {"boolean", "integer", "decimal", "date", "code", "codes"})
    for (const char* side : {"1", "2"}) {
      Json question = {{"id", std::string(type) + side}, {"type", type}, {"ask", words(type)}};
      if (std::string(type).starts_with("code")) question["options"] = options({"a", "b", "c", "none"});
      if (std::string(type) == "codes") question["noneLabel"] = words("None");
      if (std::string(type) == "decimal") {
        question["units"] = {"g", "lb"};
        question["weighedOrEstimated"] = true;
      }
      questions.push_back(question);
    }
  const Json cited = {{"text", "invented"}, {"sure", "program"}};
  const auto limit = [](const char* op, const char* value, const char* unit) {
    return Json{{"op", op}, {"value", value}, {"unit", unit}};
  };
  Json rows = Json::array(
      {{{"code", "a"}, {"label", words("a")}, {"limits", {limit(">=", "4", "g")}}},
       {{"code", "b"}, {"label", words("b")}, {"limits", {limit(">", "3", "g"), limit(">=", "2", "lb")}}},
       {{"code", "c"}, {"label", words("c")}, {"limits", {limit(">=", "1", "lb")}}}});
  return {{"format", "leadline-criteria/1"},
          {"id", "kleene"},
          {"version", "1"},
          {"title", words("Kleene")},
          {"jurisdiction", "XX"},
          {"effective", "2026-01-01"},
          {"estimateMarginPercent", 20},
          {"tables", {{{"id", "limits"}, {"title", words("Limits")}, {"citation", cited}, {"rows", rows}}}},
          {"questions", questions},
          {"criteria",
           {{{"id", "one"},
             {"statement", words("One")},
             {"when", when},
             {"ifUnknown", "review"},
             {"reasons", {{"met", words("m")}, {"notMet", words("n")}}},
             {"citation", cited}}}}};
}

// A document read once, and asked about many answers; the operators alone, nothing enumerated.
class Asked {
 public:
  explicit Asked(const Json& when) : when_(when.dump()) {
    auto out = parse_document(set_with(when).dump(), "kleene", {});
    EXPECT_TRUE(out) << describe(out.error()) << " in " << when_;
    if (out) document_ = std::move(*out);
  }
  Mark mark(const Json& answers) const {
    const Answers given = test::answers(document_, answers);
    const Program& program = *document_.program;
    std::vector<Mark> marks(program.nodes.size());
    return run(program, given.slots(), given.encounter(), program.criteria[0].begin, program.criteria[0].end,
               marks.data());
  }
  void expect(const Json& answers, Truth truth) const {
    const Mark got = mark(answers);
    EXPECT_EQ(word(got.truth), word(truth)) << when_ << " " << answers;
    EXPECT_EQ(got.truth == Truth::unknown, got.cause != Cause::none)
        << "an unknown has one cause, what is known none";
  }

 private:
  std::string when_;
  Document document_;
};

struct Relation {
  const char* op;
  std::function<bool(std::int64_t, std::int64_t)> holds;
};
const Relation relations[] = {{"Equal", std::equal_to<>()},
                              {"Less", std::less<>()},
                              {"LessOrEqual", std::less_equal<>()},
                              {"Greater", std::greater<>()},
                              {"GreaterOrEqual", std::greater_equal<>()}};

Truth truth(bool yes) { return yes ? Truth::yes : Truth::no; }

// One side of a comparison: a value that has an order, or none.
struct Side {
  Json json;
  std::optional<std::int64_t> value;
  std::string unit = {};
};

std::vector<Side> without_value() {
  std::vector<Side> out;
  for (const char* state : no_value) out.push_back({{{"state", state}}, std::nullopt});
  return out;
}

std::vector<Side> answers_of(const std::string& type) {
  std::vector<Side> out = without_value();
  if (type == "boolean") out.insert(out.end(), {{true, 1}, {false, 0}});
  if (type == "integer") out.insert(out.end(), {{2, 2}, {3, 3}, {4, 4}});
  if (type == "date") out.insert(out.end(), {{"2024-02-28", 0}, {"2024-02-29", 1}, {"2024-03-01", 2}});
  if (type == "code") out.insert(out.end(), {{"a", 0}, {"b", 1}, {"none", 3}});
  if (type == "decimal")
    for (const char* unit : {"g", "lb"})
      for (int i = 2; i <= 4; ++i)
        out.push_back({{{"value", std::to_string(i)}, {"unit", unit}, {"how", "weighed"}}, i, unit});
  return out;
}

std::vector<Side> constants_of(const std::string& type) {
  std::vector<Side> out{{nullptr, std::nullopt}};
  if (type == "boolean") out.push_back({true, 1});
  if (type == "integer") out.push_back({3, 3});
  if (type == "date") out.push_back({{{"date", "2024-02-29"}}, 1});
  if (type == "code") out.push_back({"b", 1});
  if (type == "decimal") out.push_back({{{"value", "3"}, {"unit", "g"}}, 3, "g"});
  return out;
}

TEST(ValuesKleene, EveryComparisonOfEveryTypeWithUnknownsOnEitherSide) {
  for (const std::string type : {"boolean", "integer", "decimal", "date", "code"})
    for (const Relation& relation : relations) {
      const bool ordered = type != "boolean" && type != "code";
      if (!ordered && std::string(relation.op) != "Equal") continue;
      const auto expected = [&](const Side& a, const Side& b) {
        if (!a.value || !b.value || a.unit != b.unit) return Truth::unknown;
        return truth(relation.holds(*a.value, *b.value));
      };
      const std::string one = type + "1", two = type + "2";
      const Asked both(node(relation.op, {ref(one.c_str()), ref(two.c_str())}));
      for (const Side& a : answers_of(type))
        for (const Side& b : answers_of(type)) both.expect({{one, a.json}, {two, b.json}}, expected(a, b));
      for (const Side& b : constants_of(type)) {
        const Asked right(node(relation.op, {ref(one.c_str()), b.json}));
        const Asked left(node(relation.op, {b.json, ref(one.c_str())}));
        for (const Side& a : answers_of(type)) {
          right.expect({{one, a.json}}, expected(a, b));
          left.expect({{one, a.json}}, expected(b, a));
        }
        for (const Side& c : constants_of(type))
          Asked(node(relation.op, {b.json, c.json})).expect(Json::object(), expected(b, c));
      }
    }
}

TEST(ValuesKleene, LookBacksCountFromTheEncounter) {
  struct Back {
    Json span;
    const char* encounter;
    const char* day;
  };
  // 29 February less a year is 28 February; the last day of a short month stands for the days that it lacks.
  const Back backs[] = {
      {{{"years", 5}}, "2026-11-20", "2021-11-20"},   {{{"years", 1}}, "2024-02-29", "2023-02-28"},
      {{{"years", 4}}, "2024-02-29", "2020-02-29"},   {{{"months", 1}}, "2026-03-31", "2026-02-28"},
      {{{"months", 13}}, "2026-01-15", "2024-12-15"}, {{{"days", 60}}, "2026-03-01", "2025-12-31"},
      {{{"years", 0}}, "2026-11-20", "2026-11-20"}};
  for (const Back& back : backs)
    for (const Relation& relation : relations) {
      const Json look_back = {{"lookBack", back.span}};
      const Json right = node(relation.op, {ref("d"), look_back}),
                 left = node(relation.op, {look_back, ref("d")});
      const auto at = test::day(back.encounter), edge = test::day(back.day);
      for (int beside = -1; beside <= 1; ++beside) {
        const Json answers = {{"d", Date{edge.days + beside}.text()}};
        EXPECT_EQ(*evaluate_expression(right, answers, at, false), truth(relation.holds(beside, 0)))
            << right << answers;
        EXPECT_EQ(*evaluate_expression(left, answers, at, false), truth(relation.holds(0, beside)))
            << left << answers;
      }
      for (const char* state : no_value)
        for (const Json& each : {left, right})
          EXPECT_EQ(*evaluate_expression(each, {{"d", {{"state", state}}}}, at, true), Truth::unknown)
              << each << state;
    }
}

TEST(ValuesKleene, MembershipWithUnknownsOnEitherSide) {
  const Asked in_list(node("In", {ref("code1"), {"a", "b"}})),
      in_table(node("In", {ref("code1"), {{"table", "limits"}}}));
  const Asked held(node("In", {"a", ref("codes1")})), answer_held(node("In", {ref("code1"), ref("codes1")}));
  const Asked null_in_list(node("In", {nullptr, {"a"}})), null_held(node("In", {nullptr, ref("codes1")}));
  const Asked in_null(node("In", {ref("code1"), nullptr})), numbers(node("In", {ref("integer1"), {2, 4}}));
  const Asked dates(node("In", {ref("date1"), {"2024-02-28", {{"date", "2024-03-01"}}}}));
  const Asked amounts(
      node("In", {ref("decimal1"), {{{"value", "2"}, {"unit", "g"}}, {{"value", "3"}, {"unit", "lb"}}}}));
  std::vector<std::pair<Json, std::optional<std::set<std::string>>>> lists;
  for (const char* state : no_value) lists.push_back({{{"state", state}}, std::nullopt});
  for (const std::set<std::string>& codes :
       {std::set<std::string>{}, {"a"}, {"b", "c"}, {"a", "b", "c", "none"}})
    lists.push_back({Json(codes), codes});
  const char* codes[] = {"a", "b", nullptr, "none"};
  for (const Side& side : answers_of("code")) {
    const std::optional<std::string> code = side.value ? std::optional(codes[*side.value]) : std::nullopt;
    const Json answers = {{"code1", side.json}};
    in_list.expect(answers, code ? truth(*code == "a" || *code == "b") : Truth::unknown);
    in_table.expect(answers, code ? truth(*code != "none") : Truth::unknown);
    in_null.expect(answers, Truth::unknown);
    for (const auto& [json, list] : lists) {
      answer_held.expect({{"code1", side.json}, {"codes1", json}},
                         code && list ? truth(list->contains(*code)) : Truth::unknown);
      held.expect({{"codes1", json}}, list ? truth(list->contains("a")) : Truth::unknown);
      null_held.expect({{"codes1", json}}, Truth::unknown);
    }
  }
  null_in_list.expect(Json::object(), Truth::unknown);
  for (const Side& side : answers_of("integer"))
    numbers.expect({{"integer1", side.json}}, side.value ? truth(*side.value != 3) : Truth::unknown);
  for (const Side& side : answers_of("date"))
    dates.expect({{"date1", side.json}}, side.value ? truth(*side.value != 1) : Truth::unknown);
  for (const Side& side : answers_of("decimal")) {
    // 2 g or 3 lb: an amount in the one unit is never unlike an amount in the other, only unknown beside it.
    const bool one =
        side.value && ((side.unit == "g" && *side.value == 2) || (side.unit == "lb" && *side.value == 3));
    amounts.expect({{"decimal1", side.json}}, one ? Truth::yes : Truth::unknown);
  }
}

TEST(ValuesKleene, TablesWithUnknownsOnEitherSide) {
  const Json lookup = {{"lookup", "limits"}, {"by", ref("code1")}};
  const Asked below(node("Less", {ref("decimal1"), lookup})),
      reached(node("GreaterOrEqual", {ref("decimal1"), lookup}));
  struct Row {
    const char *code, *unit;
    int limit;  // in tenths
    bool above;
  };
  const Row rows[] = {
      {"a", "g", 40, false}, {"b", "g", 30, true}, {"b", "lb", 20, false}, {"c", "lb", 10, false}};
  for (const Side& code : answers_of("code"))
    for (const char* how : {"weighed", "estimated"})
      for (const char* unit : {"g", "lb"})
        for (int tenths = 0; tenths <= 60; ++tenths) {
          const std::string value = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
          const Json answers = {{"code1", code.json},
                                {"decimal1", {{"value", value}, {"unit", unit}, {"how", how}}}};
          Truth expected = Truth::unknown;
          for (const Row& row : rows) {
            if (code.json != row.code || std::string(unit) != row.unit) continue;
            const bool near = std::abs(tenths - row.limit) * 100 <= row.limit * 20;
            if (std::string(how) == "estimated" && near) continue;
            expected = truth(row.above ? tenths <= row.limit : tenths < row.limit);
          }
          below.expect(answers, expected);
          reached.expect(answers, expected == Truth::unknown ? expected : truth(expected == Truth::no));
        }
  for (const Side& code : answers_of("code"))
    for (const char* state : no_value) {
      below.expect({{"code1", code.json}, {"decimal1", {{"state", state}}}}, Truth::unknown);
      reached.expect({{"code1", code.json}, {"decimal1", {{"state", state}}}}, Truth::unknown);
    }
}

// Every operator, with every kind of unknown in place of the one: a literal null, and each state.
TEST(ValuesKleene, EveryUnknownIsTheSameUnknown) {
  std::vector<std::pair<Json, Json>> unknowns{{nullptr, Json::object()}};
  for (const char* state : no_value)
    unknowns.push_back({ref("boolean1"), {{"boolean1", {{"state", state}}}}});
  for (const auto& [unknown, answers] : unknowns) {
    const auto is = [&](const char* op, Json args, Truth expected, int count = 0) {
      Json when = node(op, std::move(args));
      if (count) when["count"] = count;
      Asked(when).expect(answers, expected);
    };
    is("Not", Json::array({unknown}), Truth::unknown);
    for (const bool known : {false, true})
      for (const bool first : {false, true}) {
        const Json args = first ? Json{known, unknown} : Json{unknown, known};
        is("And", args, known ? Truth::unknown : Truth::no);
        is("Or", args, known ? Truth::yes : Truth::unknown);
        is("AtLeast", args, known ? Truth::yes : Truth::unknown, 1);
        is("AtLeast", args, known ? Truth::unknown : Truth::no, 2);
        is("Equal", args, Truth::unknown);
      }
    is("And", {unknown, unknown}, Truth::unknown);
    is("Or", {unknown, unknown}, Truth::unknown);
    is("AtLeast", {unknown, unknown}, Truth::unknown, 1);
    is("Equal", {unknown, unknown}, Truth::unknown);
  }
}

}  // namespace
}  // namespace leadline::criteria
