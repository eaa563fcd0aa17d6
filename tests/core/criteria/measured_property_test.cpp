// The properties of property_test.cpp where tables, amounts and look-backs are in play: every completion is
// listed from values on each side of everything that a random document can compare with. LEADLINE_SEED
// replays, LEADLINE_ROUNDS lengthens.
#include "core/criteria/program.h"
#include "tests/core/criteria/random_documents.h"

namespace leadline::criteria {
namespace {

// Every way to answer that could matter in a document of random_documents.cpp, found without asking the
// engine.
std::vector<Slot> every_answer(const Question& question) {
  std::vector<Slot> out;
  const auto add = [&](std::int64_t value, std::size_t unit = 0) {
    out.push_back({value, State::answered, static_cast<std::uint8_t>(unit), How::weighed});
  };
  switch (question.type) {
    case Type::boolean:
    case Type::code:
      for (std::size_t i = 0; i < (question.type == Type::boolean ? 2 : question.options.size()); ++i)
        add(static_cast<std::int64_t>(i));
      break;
    case Type::codes:
      for (std::int64_t set = 0; set < std::int64_t{1} << question.options.size(); ++set) add(set);
      break;
    case Type::integer:
      for (int i = -1; i <= 7; ++i) add(i * Decimal::one);
      break;
    case Type::date:
      for (const char* day : {"2026-11-20", "2025-11-20", "2024-11-20", "2024-02-29"})
        for (int beside = -1; beside <= 1; ++beside) add(test::day(day).days + beside);
      break;
    case Type::decimal:
      for (std::size_t unit = 0; unit < question.units.size(); ++unit)
        for (const char* amount : {"3.5", "4", "10", "28", "100"})
          for (int beside = -1; beside <= 1; ++beside) add(Decimal::parse(amount)->micro + beside, unit);
      break;
  }
  return out;
}

template <class F>
void every_measured_completion(Answers answers, const std::vector<std::size_t>& open, std::size_t at,
                               F&& visit) {
  if (at == open.size()) return visit(answers);
  for (const Slot& slot : every_answer(answers.document().questions[open[at]])) {
    answers.put(open[at], slot);
    every_measured_completion(answers, open, at + 1, visit);
  }
}

class MeasuredProperties : public testing::Test {
 protected:
  // A document with a table, amounts and look-backs in it, and some answers.
  bool draw() {
    test::Shape shape;
    shape.questions = 4;
    shape.criteria = 2;
    shape.depth = 2;
    text_ = test::random_document(random, shape).dump();
    auto document = parse_document(text_, "random", {});
    EXPECT_TRUE(document) << describe(document.error());
    if (!document || text_.find("IsNull") != std::string::npos) return false;
    document_ = std::move(*document);
    answers_.emplace(test::answers(document_, test::random_answers(random, document_, 60)));
    open_.clear();
    std::size_t ways = 1;
    for (std::size_t q = 0; q < document_.questions.size(); ++q)
      if (answers_->slot(q).state != State::answered) {
        open_.push_back(q);
        ways *= every_answer(document_.questions[q]).size();
      }
    return !open_.empty() && ways <= 8'000;
  }
  std::string here() const {
    return "LEADLINE_SEED=" + std::to_string(random.seed()) + "\n" + text_ + "\n" +
           answers_->to_json().dump();
  }
  bool measured(std::size_t criterion) const {
    for (const std::size_t q : document_.criteria[criterion].questions)
      if (document_.questions[q].type >= Type::integer && document_.questions[q].type <= Type::date)
        return true;
    return false;
  }
  // Whether the engine can list every answer to what is open here.
  bool listed(std::size_t criterion) const {
    const auto& program = *document_.program;
    for (const std::size_t q : document_.criteria[criterion].questions)
      if (!program.questions[q].enumerable) return false;
    Marks marks(document_);
    const auto& code = program.criteria[criterion];
    run(program, answers_->slots(), answers_->encounter(), code.begin, code.end, marks.nodes.data());
    int atoms = 0;
    for (unsigned i = code.begin; i < code.end; ++i)
      atoms += program.nodes[i].op > Op::at_least && marks.nodes[i].truth == Truth::unknown;
    return atoms <= 14;
  }

  test::Seeded random;
  std::string text_;
  Document document_;
  std::optional<Answers> answers_;
  std::vector<std::size_t> open_;
};

TEST_F(MeasuredProperties, WhatIsKnownHoldsInEveryCompletionAndWhatHoldsInAllIsKnown) {
  std::size_t known_early = 0, seen = 0;
  for (std::size_t round = 0; round < test::rounds(1200); ++round) {
    if (!draw()) continue;
    const Screening now = screen(*answers_);
    std::vector<std::set<Truth>> truths(document_.criteria.size());
    every_measured_completion(*answers_, open_, 0, [&](const Answers& whole) {
      Marks marks(document_);
      evaluate(whole, marks);
      for (std::size_t c = 0; c < truths.size(); ++c) truths[c].insert(marks.criteria[c].truth);
      if (now.outcome == Outcome::not_eligible) {
        ASSERT_NE(marks.outcome, Outcome::eligible) << here() << "\n" << whole.to_json();
      }
    });
    for (std::size_t c = 0; c < truths.size(); ++c) {
      const Truth truth = now.criteria[c].truth;
      if (truth != Truth::unknown) {
        // A completion may leave open what an answer without a value left open too, never turn it.
        truths[c].erase(Truth::unknown);
        ASSERT_TRUE(truths[c].empty() || truths[c] == std::set{truth}) << c << here();
      } else if (listed(c)) {
        ASSERT_TRUE(truths[c].size() > 1 || truths[c].contains(Truth::unknown)) << c << here();
      }
      seen += measured(c);
      known_early += measured(c) && now.criteria[c].by_enumeration;
    }
  }
  EXPECT_GT(seen, 100u);
  EXPECT_GT(known_early, 0u) << "enumeration found something that the operators do not see";
}

TEST_F(MeasuredProperties, EnumerationAgreesWithTheOperators) {
  std::size_t both = 0;
  for (std::size_t round = 0; round < test::rounds(1500); ++round) {
    if (!draw()) continue;
    const Program& program = *document_.program;
    Marks marks(document_);
    std::copy(answers_->slots().begin(), answers_->slots().end(), marks.slots.begin());
    for (std::size_t c = 0; c < document_.criteria.size(); ++c) {
      const auto& code = program.criteria[c];
      const Truth kleene =
          run(program, answers_->slots(), answers_->encounter(), code.begin, code.end, marks.nodes.data())
              .truth;
      const auto listed_truth = agreed(program, static_cast<std::uint16_t>(c), marks, answers_->encounter());
      if (kleene == Truth::unknown || !listed_truth) continue;
      ++both;
      ASSERT_EQ(kleene, *listed_truth) << c << here();
    }
  }
  EXPECT_GT(both, 50u);
}

TEST_F(MeasuredProperties, ALaterEncounterMovesLookBacksAndNothingElse) {
  std::size_t moved = 0;
  // Few look-backs lie so near their limit: drawn on until one has moved.
  for (std::size_t round = 0; round < test::rounds(300) || (moved == 0 && round < 30'000); ++round) {
    if (!draw()) continue;
    const int days = static_cast<int>(random.below(800));
    Answers later(document_, Date{answers_->encounter().days + days});
    for (std::size_t q = 0; q < document_.questions.size(); ++q) later.put(q, answers_->slot(q));
    Marks now(document_), then(document_);
    evaluate(*answers_, now);
    evaluate(later, then);
    for (std::size_t c = 0; c < document_.criteria.size(); ++c) {
      bool looks_back = false;
      const auto& code = document_.program->criteria[c];
      for (unsigned i = code.begin; i < code.end; ++i)
        looks_back = looks_back || document_.program->nodes[i].op == Op::compare_back;
      if (looks_back)
        moved += now.criteria[c].truth != then.criteria[c].truth;
      else
        ASSERT_EQ(now.criteria[c].truth, then.criteria[c].truth) << c << here();
    }
  }
  EXPECT_GT(moved, 0u);
}

}  // namespace
}  // namespace leadline::criteria
