// "What would change this?", against every way of changing answers. LEADLINE_SEED replays.
#include "core/criteria/flip.h"

#include <gmock/gmock.h>

#include "tests/core/criteria/random_documents.h"

namespace leadline::criteria {
namespace {

using testing::HasSubstr;

Outcome outcome_of(const Answers& answers) {
  Marks marks(answers.document());
  return evaluate(answers, marks);
}

// The slow way: every set of questions of a size, every way of answering it.
class Exhaustive {
 public:
  explicit Exhaustive(const Answers& answers) : answers_(answers), before_(outcome_of(answers)) {
    const Document& document = answers.document();
    for (std::size_t q = 0; q < document.questions.size(); ++q) {
      bool may = document.questions[q].source == Source::observe && answers.slot(q).state == State::answered;
      for (const Criterion& criterion : document.criteria)
        for (std::size_t used : criterion.questions) may = may && !(criterion.history && used == q);
      if (may) questions_.push_back(q);
    }
    std::stable_sort(questions_.begin(), questions_.end(),
                     [&](std::size_t a, std::size_t b) { return bears_on(a) < bears_on(b); });
  }
  std::size_t bears_on(std::size_t question) const {
    std::size_t out = 0;
    for (const Criterion& criterion : answers_.document().criteria)
      out += static_cast<std::size_t>(
          std::count(criterion.questions.begin(), criterion.questions.end(), question));
    return out;
  }
  // The questions of the smallest set; empty if there is none. `ways`: every way of answering them that does.
  std::vector<std::size_t> find(Outcome wanted, std::size_t size,
                                std::vector<std::vector<std::int64_t>>& ways) const {
    std::vector<std::size_t> best, best_places;
    for (std::uint32_t set = 0; set < 1u << questions_.size(); ++set) {
      std::vector<std::size_t> places, chosen;
      for (std::size_t i = 0; i < questions_.size(); ++i)
        if (set >> i & 1) places.push_back(i), chosen.push_back(questions_[i]);
      if (chosen.size() != size) continue;
      std::sort(chosen.begin(), chosen.end());
      std::vector<std::vector<std::int64_t>> here;
      ways_of(answers_, chosen, 0, wanted, {}, here);
      if (here.empty() || (!best.empty() && best_places <= places)) continue;
      best = chosen;
      best_places = places;
      ways = here;
    }
    return best;
  }
  Outcome before() const { return before_; }
  const std::vector<std::size_t>& questions() const { return questions_; }

 private:
  static void ways_of(Answers now, const std::vector<std::size_t>& chosen, std::size_t n, Outcome wanted,
                      std::vector<std::int64_t> values, std::vector<std::vector<std::int64_t>>& out) {
    if (n == chosen.size()) {
      if (outcome_of(now) == wanted) out.push_back(values);
      return;
    }
    const Question& question = now.document().questions[chosen[n]];
    const std::size_t count = question.type == Type::boolean ? 2 : question.options.size();
    values.push_back(0);
    for (std::size_t v = 0; v < count; ++v) {
      now.put(chosen[n], Slot{static_cast<std::int64_t>(v), State::answered, 0, How::weighed});
      values.back() = static_cast<std::int64_t>(v);
      ways_of(now, chosen, n + 1, wanted, values, out);
    }
  }
  const Answers& answers_;
  Outcome before_;
  std::vector<std::size_t> questions_;
};

TEST(Flip, IsTheSmallestThereIs) {
  test::Seeded random;
  std::array<int, 4> sizes{};
  for (int round = 0; round < 600; ++round) {
    test::Shape shape;
    shape.small_domains = true;
    shape.questions = 5;
    Json json = test::random_document(random, shape);
    const char* sources[] = {"observe", "observe", "observe", "ask", "terminal"};
    for (Json& question : json["questions"]) question["source"] = sources[random.below(5)];
    for (Json& criterion : json["criteria"]) criterion["history"] = random.one_in(6);
    if (json.dump().find("IsNull") != std::string::npos) continue;
    const auto document = parse_document(json.dump(), "random", {});
    ASSERT_TRUE(document) << describe(document.error());
    const Answers answers = test::answers(*document, test::random_answers(random, *document, 85));
    const auto here = [&] {
      return "LEADLINE_SEED=" + std::to_string(random.seed()) + "\n" + json.dump() + "\n" +
             answers.to_json().dump();
    };
    const Exhaustive slow(answers);
    const auto found = what_would_change(answers);
    std::vector<Outcome> wanted;
    if (slow.before() == Outcome::eligible) wanted = {Outcome::not_eligible};
    if (slow.before() == Outcome::not_eligible)
      wanted = {Outcome::eligible, Outcome::needs_answers, Outcome::needs_review};
    std::vector<std::size_t> expected;
    std::vector<std::vector<std::int64_t>> ways;
    Outcome outcome{};
    for (std::size_t size = 1; size <= most_flip_questions && expected.empty(); ++size)
      for (std::size_t i = 0; i < wanted.size() && expected.empty(); ++i)
        expected = slow.find(outcome = wanted[i], size, ways);
    ++sizes[expected.size()];
    ASSERT_EQ(found.has_value(), !expected.empty()) << here();
    if (!found) continue;
    std::vector<std::size_t> questions;
    std::vector<std::int64_t> firsts;
    for (const OtherAnswer& each : found->answers) {
      questions.push_back(each.question);
      ASSERT_FALSE(each.slots.empty()) << here();
      firsts.push_back(each.slots[0].value);
    }
    ASSERT_EQ(questions, expected) << here();
    ASSERT_EQ(found->outcome, outcome) << here();
    for (std::size_t i = 0; i < firsts.size(); ++i)
      for (const Slot& slot : found->answers[i].slots) {
        auto way = firsts;
        way[i] = slot.value;
        ASSERT_TRUE(std::find(ways.begin(), ways.end(), way) != ways.end()) << here();
      }
  }
  EXPECT_GT(sizes[0], 0);
  EXPECT_GT(sizes[1], 0);
  EXPECT_GT(sizes[2], 0) << "some flips take two answers";
}

// Where a stretch of numbers begins and ends: one step further is no longer enough.
TEST(Flip, StretchesOfNumbersEndWhereTheySay) {
  test::Seeded random;
  int ends = 0;
  for (int round = 0; round < 400; ++round) {
    test::Shape shape;
    shape.questions = 4;
    shape.criteria = 2;
    Json json = test::random_document(random, shape);
    for (Json& question : json["questions"]) question["source"] = "observe";
    const auto document = parse_document(json.dump(), "random", {});
    ASSERT_TRUE(document);
    const Answers answers = test::answers(*document, test::random_answers(random, *document, 95));
    const auto found = what_would_change(answers);
    if (!found) continue;
    Answers firsts = answers;
    for (const OtherAnswer& each : found->answers) firsts.put(each.question, each.slots[0]);
    ASSERT_EQ(outcome_of(firsts), found->outcome);
    for (const OtherAnswer& each : found->answers) {
      const Question& question = document->questions[each.question];
      const std::int64_t step = question.type == Type::integer ? Decimal::one : 1;
      const auto at = [&](std::int64_t value) {
        Answers one = firsts;
        Slot slot = each.slots[0];
        slot.value = value;
        one.put(each.question, slot);
        return outcome_of(one) == found->outcome;
      };
      const auto here = [&] { return "LEADLINE_SEED=" + std::to_string(random.seed()) + "\n" + json.dump(); };
      EXPECT_TRUE(!each.least || (at(*each.least) && !at(*each.least - step))) << here();
      EXPECT_TRUE(!each.most || (at(*each.most) && !at(*each.most + step))) << here();
      EXPECT_TRUE(!each.least || !each.most || at((*each.least + *each.most) / 2 / step * step)) << here();
      ends += each.least.has_value() + each.most.has_value();
      EXPECT_FALSE(text_of(each, *document, "en", answers.encounter()).empty()) << here();
    }
  }
  EXPECT_GT(ends, 20);
}

Answers handbook(Json changes) {
  Json json = test::one_gram_of_cocaine();
  json.update(changes);
  return test::answers(test::handbook(), json);
}

std::string question_of(const Flip& flip, std::size_t i) {
  return test::handbook().questions[flip.answers[i].question].id;
}

TEST(Flip, SaysWhatWeightWouldBeWithinTheLimit) {
  const auto flip =
      what_would_change(handbook({{"amount", {{"value", "5"}, {"unit", "g"}, {"how", "weighed"}}}}));
  ASSERT_TRUE(flip);
  EXPECT_EQ(flip->outcome, Outcome::eligible);
  ASSERT_EQ(flip->answers.size(), 1u);
  EXPECT_EQ(question_of(*flip, 0), "amount") << "nearer to the reason than the substance or the charge";
  const auto at = test::day("2026-11-20");
  EXPECT_EQ(text_of(flip->answers[0], test::handbook(), "en", at), "3.5 g or less");
  EXPECT_EQ(text_of(flip->answers[0], test::handbook(), "es", at), "3.5 g o menos");
}

TEST(Flip, NeverCoachesALie) {
  EXPECT_FALSE(what_would_change(handbook({{"adult", false}}))) << "her age is asked of her";
  EXPECT_FALSE(what_would_change(handbook({{"resident", false}}))) << "where she lives is asked of her";
  EXPECT_FALSE(what_would_change(handbook({{"history", "listed"}}))) << "a record is what it is";
  EXPECT_FALSE(what_would_change(
      handbook({{"history", "listed"}, {"amount", {{"value", "50"}, {"unit", "g"}, {"how", "weighed"}}}})))
      << "not even a part of the way";
  EXPECT_FALSE(
      what_would_change(handbook({{"amount", {{"value", "3.4"}, {"unit", "g"}, {"how", "estimated"}}}})))
      << "in review a person decides";
  EXPECT_FALSE(what_would_change(test::answers(test::handbook(), Json::object()))) << "nothing was answered";
}

TEST(Flip, WhatIsSeenNow) {
  const auto flip = what_would_change(handbook({{"seen_now", {"danger_to_others"}}}));
  ASSERT_TRUE(flip);
  EXPECT_EQ(question_of(*flip, 0), "seen_now");
  EXPECT_EQ(text_of(flip->answers[0], test::handbook(), "en", test::day("2026-11-20")), "None of these");
}

TEST(Flip, NamesEveryOptionThatWouldDo) {
  const auto flip = what_would_change(handbook({{"charge", "other"}}));
  ASSERT_TRUE(flip);
  EXPECT_EQ(question_of(*flip, 0), "charge");
  EXPECT_GE(flip->answers[0].slots.size(), 2u);
  EXPECT_THAT(text_of(flip->answers[0], test::handbook(), "en", test::day("2026-11-20")), HasSubstr(" or "));
}

}  // namespace
}  // namespace leadline::criteria
