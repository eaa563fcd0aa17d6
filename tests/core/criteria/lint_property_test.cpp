// What lint says of rules, held against every answer there is, on small random documents. LEADLINE_SEED
// replays.
#include <gmock/gmock.h>

#include "core/criteria/lint.h"
#include "tests/core/criteria/random_documents.h"

namespace leadline::criteria {
namespace {

// Each criterion's truth under each way of answering everything; ways of question q are `stride[q]` apart.
class Everything {
 public:
  explicit Everything(const Document& document) : document_(document) {
    for (const Question& question : document.questions) {
      stride_.push_back(rows_);
      counts_.push_back(question.type == Type::boolean ? 2 : question.options.size());
      rows_ *= counts_.back();
    }
    for (std::size_t row = 0; row < rows_; ++row) {
      Answers answers(document, document.effective);
      for (std::size_t q = 0; q < counts_.size(); ++q)
        answers.put(
            q, {static_cast<std::int64_t>(row / stride_[q] % counts_[q]), State::answered, 0, How::weighed});
      Marks marks(document);
      evaluate(answers, marks);
      for (const Mark& mark : marks.criteria) truths_.push_back(mark.truth);
    }
  }
  Truth truth(std::size_t row, std::size_t criterion) const {
    return truths_[row * document_.criteria.size() + criterion];
  }
  // Some way in which all of these are met, and the criterion comes out so.
  bool some(std::size_t criterion, Truth wanted, const std::vector<std::size_t>& met) const {
    for (std::size_t row = 0; row < rows_; ++row)
      if (truth(row, criterion) == wanted &&
          std::all_of(met.begin(), met.end(), [&](auto c) { return truth(row, c) == Truth::yes; }))
        return true;
    return false;
  }
  bool matters(std::size_t question, std::size_t criterion) const {
    for (std::size_t row = 0; row < rows_; ++row) {
      const auto way = row / stride_[question] % counts_[question];
      if (way > 0 && truth(row, criterion) != truth(row - way * stride_[question], criterion)) return true;
    }
    return false;
  }

 private:
  const Document& document_;
  std::size_t rows_ = 1;
  std::vector<std::size_t> stride_, counts_;
  std::vector<Truth> truths_;
};

// As FORMAT.md "Lint" says it, with nothing clever.
std::multiset<std::string> expected(const Document& document) {
  const Everything everything(document);
  const std::size_t n = document.criteria.size();
  std::multiset<std::string> out;
  std::vector<bool> idle(n);
  const auto report = [&](Check check, std::size_t c) {
    idle[c] = true;
    out.insert(std::string(word(check)) + " " + document.criteria[c].id);
  };
  for (std::size_t c = 0; c < n; ++c) {
    if (!everything.some(c, Truth::yes, {}))
      report(Check::never_true, c);
    else if (!everything.some(c, Truth::no, {}))
      report(Check::never_false, c);
  }
  std::vector<std::size_t> before;
  for (std::size_t c = 0; c < n; ++c) {
    if (idle[c]) continue;
    if (!everything.some(c, Truth::yes, before))
      report(Check::unreachable, c);
    else
      before.push_back(c);
  }
  for (std::size_t c = n; c-- > 0;) {
    std::vector<std::size_t> others;
    for (std::size_t other = 0; other < n; ++other)
      if (other != c && !idle[other]) others.push_back(other);
    if (!idle[c] && !everything.some(c, Truth::no, others)) report(Check::unreachable, c);
  }
  for (std::size_t q = 0; q < document.questions.size(); ++q) {
    bool useful = false;
    for (std::size_t c = 0; c < n; ++c) {
      const auto& asked = document.criteria[c].questions;
      if (std::find(asked.begin(), asked.end(), q) != asked.end())
        useful = useful || idle[c] || everything.matters(q, c);
    }
    if (!useful) out.insert("unused_question " + document.questions[q].id);
  }
  return out;
}

TEST(LintProperty, SaysOfRulesWhatEveryAnswerShows) {
  test::Seeded random;
  std::map<std::string, int> seen;
  const char* given = std::getenv("LEADLINE_ROUNDS");
  const std::size_t rounds = given ? std::strtoull(given, nullptr, 10) : 400;
  for (std::size_t round = 0; round < rounds;) {
    test::Shape shape;
    shape.small_domains = true;
    shape.questions = 1 + random.below(5);
    shape.criteria = 1 + random.below(4);
    const std::string text = test::random_document(random, shape).dump();
    // Whether something was asked at all is no answer, and is not listed here.
    if (text.find("IsNull") != text.npos) continue;
    ++round;
    const auto document = parse_document(text, "random", {});
    ASSERT_TRUE(document) << describe(document.error());
    const auto findings = lint(text, "random", {}, document->effective);
    ASSERT_TRUE(findings) << describe(findings.error());
    std::multiset<std::string> found;
    for (const Finding& each : *findings) {
      if (each.check != Check::unreachable && each.check != Check::unused_question &&
          each.check != Check::never_true && each.check != Check::never_false)
        continue;
      found.insert(std::string(word(each.check)) + " " +
                   (each.criterion.empty() ? each.question : each.criterion));
      ++seen[std::string(word(each.check))];
    }
    ASSERT_EQ(found, expected(*document)) << "LEADLINE_SEED=" << random.seed() << "\n" << text;
  }
  for (const char* check : {"unreachable", "unused_question", "never_true", "never_false"})
    EXPECT_GT(seen[check], 0) << check << " never came up";
}

}  // namespace
}  // namespace leadline::criteria
