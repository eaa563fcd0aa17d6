// Every operator on every combination of true, false and unknown.
#include <gmock/gmock.h>

#include "core/criteria/expression.h"
#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

constexpr Truth all_truths[] = {Truth::no, Truth::yes, Truth::unknown};

Json answer(Truth truth) {
  if (truth == Truth::unknown) return {{"state", "not_asked"}};
  return truth == Truth::yes;
}

Truth eval(const Json& expression, const Json& answers, bool confirm = false) {
  const auto out = evaluate_expression(expression, answers, test::day("2026-11-20"), confirm);
  EXPECT_TRUE(out) << describe(out.error()) << " in " << expression;
  return out ? *out : Truth::unknown;
}

Json refs(std::size_t n) {
  Json out = Json::array();
  for (std::size_t i = 0; i < n; ++i) out.push_back({{"answer", "q" + std::to_string(i)}});
  return out;
}

// Calls visit with every combination of n truths.
template <class F>
void combinations(std::size_t n, F&& visit) {
  std::vector<Truth> truths(n);
  std::size_t total = 1;
  for (std::size_t i = 0; i < n; ++i) total *= 3;
  for (std::size_t k = 0; k < total; ++k) {
    Json answers;
    std::size_t rest = k;
    for (std::size_t i = 0; i < n; ++i, rest /= 3) {
      truths[i] = all_truths[rest % 3];
      answers["q" + std::to_string(i)] = answer(truths[i]);
    }
    visit(truths, answers);
  }
}

std::size_t count(const std::vector<Truth>& truths, Truth truth) {
  return static_cast<std::size_t>(std::count(truths.begin(), truths.end(), truth));
}

TEST(Kleene, And) {
  for (std::size_t n = 1; n <= 5; ++n)
    combinations(n, [&](const auto& truths, const Json& answers) {
      const Truth expected = count(truths, Truth::no)        ? Truth::no
                             : count(truths, Truth::unknown) ? Truth::unknown
                                                             : Truth::yes;
      EXPECT_EQ(eval({{"op", "And"}, {"args", refs(n)}}, answers), expected) << answers;
    });
}

TEST(Kleene, Or) {
  for (std::size_t n = 1; n <= 5; ++n)
    combinations(n, [&](const auto& truths, const Json& answers) {
      const Truth expected = count(truths, Truth::yes)       ? Truth::yes
                             : count(truths, Truth::unknown) ? Truth::unknown
                                                             : Truth::no;
      EXPECT_EQ(eval({{"op", "Or"}, {"args", refs(n)}}, answers), expected) << answers;
    });
}

TEST(Kleene, Not) {
  combinations(1, [&](const auto& truths, const Json& answers) {
    const Truth expected = truths[0] == Truth::unknown ? Truth::unknown
                           : truths[0] == Truth::yes   ? Truth::no
                                                       : Truth::yes;
    EXPECT_EQ(eval({{"op", "Not"}, {"args", refs(1)}}, answers), expected);
  });
}

TEST(Kleene, AtLeast) {
  for (std::size_t n = 1; n <= 5; ++n)
    for (std::size_t k = 1; k <= n; ++k)
      combinations(n, [&](const auto& truths, const Json& answers) {
        const auto yes = count(truths, Truth::yes), possible = yes + count(truths, Truth::unknown);
        const Truth expected = yes >= k ? Truth::yes : possible < k ? Truth::no : Truth::unknown;
        EXPECT_EQ(eval({{"op", "AtLeast"}, {"count", k}, {"args", refs(n)}}, answers), expected) << answers;
      });
}

// Each comparison on both sides, against a plain one.
TEST(Kleene, Comparisons) {
  struct Row {
    const char* op;
    bool less, equal, greater;
  };
  constexpr Row rows[] = {{"Equal", false, true, false},
                          {"Less", true, false, false},
                          {"LessOrEqual", true, true, false},
                          {"Greater", false, false, true},
                          {"GreaterOrEqual", false, true, true}};
  for (const Row& row : rows) {
    for (int a = -1; a <= 1; ++a) {
      const bool expected = a < 0 ? row.less : a > 0 ? row.greater : row.equal;
      const Truth truth = expected ? Truth::yes : Truth::no;
      const Json left = {{"op", row.op}, {"args", {{{"answer", "x"}}, 0}}};
      const Json right = {{"op", row.op}, {"args", {a, {{"answer", "x"}}}}};
      const Json both = {{"op", row.op}, {"args", {{{"answer", "x"}}, {{"answer", "y"}}}}};
      EXPECT_EQ(eval(left, {{"x", a}}), truth) << left;
      EXPECT_EQ(eval(right, {{"x", 0}}), truth) << right;
      EXPECT_EQ(eval(both, {{"x", a}, {"y", 0}}), truth) << both;
      EXPECT_EQ(eval({{"op", row.op}, {"args", {a, 0}}}, Json::object()), truth);
    }
    for (const char* state :
         {"not_asked", "officer_does_not_know", "declined", "not_safe_to_ask", "not_applicable"}) {
      const Json open = {{"state", state}};
      const Json left = {{"op", row.op}, {"args", {{{"answer", "x"}}, 3}}};
      const Json right = {{"op", row.op}, {"args", {3, {{"answer", "x"}}}}};
      const Json both = {{"op", row.op}, {"args", {{{"answer", "x"}}, {{"answer", "y"}}}}};
      EXPECT_EQ(eval(left, {{"x", open}}), Truth::unknown);
      EXPECT_EQ(eval(right, {{"x", open}}), Truth::unknown);
      EXPECT_EQ(eval(both, {{"x", open}, {"y", 1}}), Truth::unknown);
      EXPECT_EQ(eval(both, {{"x", 1}, {"y", open}}), Truth::unknown);
      EXPECT_EQ(eval(both, {{"x", open}, {"y", open}}), Truth::unknown);
    }
    EXPECT_EQ(eval({{"op", row.op}, {"args", {nullptr, 3}}}, Json::object()), Truth::unknown);
    EXPECT_EQ(eval({{"op", row.op}, {"args", {3, nullptr}}}, Json::object()), Truth::unknown);
    EXPECT_EQ(eval({{"op", row.op}, {"args", {nullptr, nullptr}}}, Json::object()), Truth::unknown);
    EXPECT_EQ(eval({{"op", row.op}, {"args", {{{"answer", "x"}}, 3}}}, Json::object()), Truth::unknown)
        << "a missing answer is unknown, never zero";
  }
}

TEST(Kleene, EqualOnEveryType) {
  const auto equal = [](const Json& a, const Json& b, const Json& answers) {
    return eval({{"op", "Equal"}, {"args", {a, b}}}, answers);
  };
  const Json x = {{"answer", "x"}};
  EXPECT_EQ(equal(x, true, {{"x", true}}), Truth::yes);
  EXPECT_EQ(equal(x, false, {{"x", true}}), Truth::no);
  EXPECT_EQ(equal(x, "a", {{"x", "a"}}), Truth::yes);
  EXPECT_EQ(equal(x, "a", {{"x", "b"}}), Truth::no);
  EXPECT_EQ(equal(x, {{"date", "2026-01-01"}}, {{"x", "2026-01-01"}}), Truth::yes);
  EXPECT_EQ(equal(x, "2026-01-01", {{"x", "2026-01-02"}}), Truth::no);
  EXPECT_EQ(equal(x, {{"value", "3.99"}, {"unit", "g"}}, {{"x", {{"value", "3.99"}, {"unit", "g"}}}}),
            Truth::yes);
  EXPECT_EQ(equal(x, 3.99, {{"x", 3.99}}), Truth::yes);
  for (const Json& value : {Json(true), Json("a"), Json(3), Json({{"date", "2026-01-01"}})})
    EXPECT_EQ(equal(x, value, {{"x", nullptr}}), Truth::unknown) << value;
  EXPECT_EQ(equal(x, {{"answer", "y"}}, {{"x", "a"}, {"y", "a"}}), Truth::yes);
  EXPECT_EQ(equal(x, {{"answer", "y"}}, {{"x", "a"}, {"y", "b"}}), Truth::no);
  EXPECT_EQ(equal(x, {{"answer", "y"}}, {{"x", "a"}}), Truth::unknown);
}

TEST(Kleene, In) {
  const auto in = [](const Json& what, const Json& list, const Json& answers) {
    return eval({{"op", "In"}, {"args", {what, list}}}, answers);
  };
  const Json x = {{"answer", "x"}}, many = {{"answer", "many"}};
  EXPECT_EQ(in(x, {"a", "b"}, {{"x", "a"}}), Truth::yes);
  EXPECT_EQ(in(x, {"a", "b"}, {{"x", "c"}}), Truth::no);
  EXPECT_EQ(in(x, {"a", "b"}, Json::object()), Truth::unknown);
  EXPECT_EQ(in(x, {1, 2}, {{"x", 2}}), Truth::yes);
  EXPECT_EQ(in(x, {1, 2}, {{"x", 3}}), Truth::no);
  EXPECT_EQ(in(x, {1, 2}, {{"x", nullptr}}), Truth::unknown);
  EXPECT_EQ(in("a", many, {{"many", {"a", "b"}}}), Truth::yes);
  EXPECT_EQ(in("c", many, {{"many", {"a", "b"}}}), Truth::no);
  EXPECT_EQ(in("a", many, {{"many", Json::array()}}), Truth::no) << "none of these is an answer";
  EXPECT_EQ(in("a", many, Json::object()), Truth::unknown) << "not asked is not none of these";
  EXPECT_EQ(in(x, many, {{"x", "a"}, {"many", {"a"}}}), Truth::yes);
  EXPECT_EQ(in(x, many, {{"x", "b"}, {"many", {"a"}}}), Truth::no);
  EXPECT_EQ(in(x, many, {{"x", nullptr}, {"many", {"a"}}}), Truth::unknown);
  EXPECT_EQ(in(x, many, {{"x", "a"}}), Truth::unknown);
  EXPECT_EQ(in(nullptr, {"a"}, Json::object()), Truth::unknown);
  EXPECT_EQ(in("a", nullptr, Json::object()), Truth::unknown);
}

TEST(Kleene, IsNull) {
  const Json expression = {{"op", "IsNull"}, {"args", {{{"answer", "x"}}}}};
  EXPECT_EQ(eval(expression, {{"x", 3}}), Truth::no);
  EXPECT_EQ(eval(expression, {{"x", nullptr}}), Truth::yes);
  for (const char* state : {"officer_does_not_know", "declined", "not_safe_to_ask", "not_applicable"})
    EXPECT_EQ(eval(expression, {{"x", {{"state", state}}}}), Truth::yes) << state;
  EXPECT_EQ(eval(expression, Json::object()), Truth::unknown) << "it may still be asked";
  EXPECT_EQ(eval({{"op", "IsNull"}, {"args", {nullptr}}}, Json::object()), Truth::yes);
}

TEST(Kleene, EnumerationSeesWhatOperatorsDoNot) {
  const Json p = {{"answer", "p"}};
  const Json either = {{"op", "Or"}, {"args", {p, {{"op", "Not"}, {"args", {p}}}}}};
  EXPECT_EQ(eval(either, Json::object()), Truth::unknown);
  EXPECT_EQ(eval(either, Json::object(), true), Truth::yes);
  const Json both = {{"op", "And"}, {"args", {p, {{"op", "Not"}, {"args", {p}}}}}};
  EXPECT_EQ(eval(both, Json::object(), true), Truth::no);
  const Json order = Json::parse(R"({"op":"Or","args":[
    {"op":"Less","args":[{"answer":"n"},5]},{"op":"Greater","args":[{"answer":"n"},3]}]})");
  EXPECT_EQ(eval(order, Json::object()), Truth::unknown);
  EXPECT_EQ(eval(order, Json::object(), true), Truth::yes) << "every number is below 5 or above 3";
}

TEST(Kleene, EnumerationStaysWithinWhatCanBeAnswered) {
  // The limit lies outside of what may be answered: every answer is on one side of it.
  Json json =
      Json::parse(R"({"format":"leadline-criteria/1","id":"small","version":"1","title":{"en":"S","es":"S"},
    "jurisdiction":"XX","effective":"2026-01-01",
    "questions":[{"id":"n","type":"integer","ask":{"en":"N?","es":"¿N?"},"least":"0.5","most":"10"}],
    "criteria":[{"id":"c","statement":{"en":"C","es":"C"},"ifUnknown":"ask",
      "when":{"op":"Less","args":[{"answer":"n"},28]},
      "reasons":{"met":{"en":"m","es":"m"},"notMet":{"en":"n","es":"n"}},"citation":{"text":"invented","sure":"program"}}]})");
  const auto truth = [&](Json limit) {
    json["criteria"][0]["when"]["args"][1] = std::move(limit);
    const auto document = parse_document(json.dump(), "small", {});
    EXPECT_TRUE(document) << describe(document.error());
    return test::truth_of(screen(Answers(*document, test::day("2026-11-20"))), *document, "c");
  };
  EXPECT_EQ(truth(28), "true");
  EXPECT_EQ(truth(10), "unknown");
  EXPECT_EQ(truth(2), "unknown");
  EXPECT_EQ(truth(1), "false") << "the least whole number is 1";
  EXPECT_EQ(truth(-5), "false");
}

}  // namespace
}  // namespace leadline::criteria
