// Properties that have to hold for every document and every set of answers. LEADLINE_SEED replays a failure;
// LEADLINE_ROUNDS lengthens the run.
#include "core/criteria/program.h"
#include "tests/core/criteria/random_documents.h"

namespace leadline::criteria {
namespace {

class Properties : public testing::Test {
 protected:
  Properties() { RecordProperty("seed", std::to_string(random.seed())); }
  Document make(const test::Shape& shape) {
    text_ = test::random_document(random, shape).dump();
    auto out = parse_document(text_, "random", {});
    EXPECT_TRUE(out) << describe(out.error()) << "\n" << text_;
    return out ? *out : Document{};
  }
  std::string here(const Json& answers = {}) const {
    return "LEADLINE_SEED=" + std::to_string(random.seed()) + "\n" + text_ + "\n" + answers.dump();
  }
  // Every question that has no value gets one.
  Json completed(const Document& document, Json answers) {
    for (const Question& question : document.questions)
      if (!answers.contains(question.id) ||
          (answers[question.id].is_object() && answers[question.id].contains("state")))
        answers[question.id] = test::random_answer(random, question);
    return answers;
  }

  test::Seeded random;
  std::string text_;
};

TEST_F(Properties, WhatIsKnownHoldsInEveryCompletion) {
  for (std::size_t round = 0; round < test::rounds(400); ++round) {
    test::Shape shape;
    shape.questions = 1 + random.below(6);
    const Document document = make(shape);
    const Json partial = test::random_answers(random, document, 50);
    const Screening now = screen(test::answers(document, partial));
    for (int i = 0; i < 20; ++i) {
      const Json whole = completed(document, partial);
      const Screening then = screen(test::answers(document, whole));
      for (std::size_t c = 0; c < now.criteria.size(); ++c) {
        // IsNull is about the asking, not the answer: a state that becomes a value is another answer, not a
        // completion.
        if (text_.find("IsNull") != std::string::npos) continue;
        if (now.criteria[c].truth == Truth::unknown || then.criteria[c].truth == Truth::unknown) continue;
        ASSERT_EQ(now.criteria[c].truth, then.criteria[c].truth) << c << " " << here(partial) << "\n"
                                                                 << whole;
      }
      if (now.outcome == Outcome::not_eligible && text_.find("IsNull") == std::string::npos) {
        ASSERT_NE(then.outcome, Outcome::eligible) << here(partial) << "\n" << whole;
      }
    }
  }
}

TEST_F(Properties, AddingAnAnswerNeverTurnsAKnownTruth) {
  for (std::size_t round = 0; round < test::rounds(400); ++round) {
    const Document document = make({});
    Answers answers(document, test::day("2026-11-20"));
    Screening before = screen(answers);
    while (true) {
      std::vector<std::size_t> open;
      for (std::size_t q = 0; q < document.questions.size(); ++q)
        if (answers.slot(q).state == State::not_asked) open.push_back(q);
      if (open.empty()) break;
      const Question& question = document.questions[open[random.below(open.size())]];
      const char* states[] = {"officer_does_not_know", "declined", "not_safe_to_ask", "not_applicable"};
      const Json answer =
          random.one_in(4) ? Json{{"state", states[random.below(4)]}} : test::random_answer(random, question);
      ASSERT_TRUE(answers.set(question.id, answer));
      const Screening after = screen(answers);
      for (std::size_t c = 0; c < before.criteria.size(); ++c)
        if (before.criteria[c].truth != Truth::unknown) {
          ASSERT_EQ(before.criteria[c].truth, after.criteria[c].truth) << c << " " << here(answers.to_json());
        }
      before = after;
    }
  }
}

TEST_F(Properties, EnumerationAgreesWithTheOperatorsWhereTheyAreDefinite) {
  for (std::size_t round = 0; round < test::rounds(400); ++round) {
    const Document document = make({});
    const Program& program = *document.program;
    const Answers answers = test::answers(document, test::random_answers(random, document, 50));
    Marks marks(document);
    std::copy(answers.slots().begin(), answers.slots().end(), marks.slots.begin());
    for (std::size_t c = 0; c < document.criteria.size(); ++c) {
      const auto& code = program.criteria[c];
      const Truth kleene =
          run(program, answers.slots(), answers.encounter(), code.begin, code.end, marks.nodes.data()).truth;
      const auto confirmed = agreed(program, static_cast<std::uint16_t>(c), marks, answers.encounter());
      if (kleene != Truth::unknown && confirmed) {
        ASSERT_EQ(kleene, *confirmed) << here(answers.to_json());
      }
      if (kleene == Truth::unknown && code.kleene_complete) {
        ASSERT_FALSE(confirmed) << "proved complete, yet enumeration finds more " << c
                                << here(answers.to_json());
      }
    }
  }
}

// Lists every completion of the open questions (yes-or-no and code questions only).
template <class F>
void every_completion(Answers answers, const std::vector<std::size_t>& open, std::size_t at, F&& visit) {
  if (at == open.size()) return visit(answers);
  const Question& question = answers.document().questions[open[at]];
  const std::size_t n = question.type == Type::boolean ? 2 : question.options.size();
  for (std::size_t i = 0; i < n; ++i) {
    answers.put(open[at], Slot{static_cast<std::int64_t>(i), State::answered, 0, How::weighed});
    every_completion(answers, open, at + 1, visit);
  }
}

std::vector<std::size_t> open_questions(const Answers& answers, bool not_asked_only) {
  std::vector<std::size_t> out;
  for (std::size_t q = 0; q < answers.slots().size(); ++q)
    if (not_asked_only ? answers.slot(q).state == State::not_asked : answers.slot(q).state != State::answered)
      out.push_back(q);
  return out;
}

std::ptrdiff_t open_atoms(const Answers& answers, std::size_t criterion) {
  const Program& program = *answers.document().program;
  const auto& code = program.criteria[criterion];
  std::vector<Mark> marks(program.nodes.size());
  run(program, answers.slots(), answers.encounter(), code.begin, code.end, marks.data());
  std::ptrdiff_t out = 0;
  for (unsigned i = code.begin; i < code.end; ++i)
    out += program.nodes[i].op > Op::at_least && marks[i].truth == Truth::unknown;
  return out;
}

// What a screening with nothing left to ask comes to: no, or who has to look at what, or yes.
std::string verdict(const Answers& answers) {
  Marks marks(answers.document());
  const Outcome outcome = evaluate(answers, marks);
  std::string out(word(outcome));
  if (outcome == Outcome::not_eligible) return out;
  for (const Mark& mark : marks.criteria) out += std::to_string(static_cast<int>(mark.cause));
  return out;
}

TEST_F(Properties, AnEarlyEndIsFoundWheneverThereIsOne) {
  test::Shape shape;
  shape.small_domains = true;
  shape.questions = 4;
  for (std::size_t round = 0; round < test::rounds(300); ++round) {
    const Document document = make(shape);
    if (text_.find("IsNull") != std::string::npos) continue;
    const Json given = test::random_answers(random, document, 30);
    const Answers answers = test::answers(document, given);
    const Screening now = screen(answers);
    std::vector<std::set<Truth>> seen(document.criteria.size());
    every_completion(answers, open_questions(answers, false), 0, [&](const Answers& whole) {
      Marks marks(document);
      evaluate(whole, marks);
      for (std::size_t c = 0; c < seen.size(); ++c) seen[c].insert(marks.criteria[c].truth);
    });
    for (std::size_t c = 0; c < seen.size(); ++c) {
      if (now.criteria[c].truth == Truth::unknown && open_atoms(answers, c) > 14) continue;
      const Truth expected = seen[c].size() == 1 ? *seen[c].begin() : Truth::unknown;
      EXPECT_EQ(now.criteria[c].truth, expected) << c << here(given);
    }
  }
}

TEST_F(Properties, OnlyAndAllQuestionsThatMatterAreAsked) {
  test::Shape shape;
  shape.small_domains = true;
  shape.passes = false;
  shape.questions = 4;
  for (std::size_t round = 0; round < test::rounds(300); ++round) {
    const Document document = make(shape);
    if (text_.find("IsNull") != std::string::npos) continue;
    const Json given = test::random_answers(random, document, 30);
    const Answers answers = test::answers(document, given);
    const auto open = open_questions(answers, true);
    // A question matters if two completions that differ in its answer alone come to different ends.
    std::set<std::size_t> matter;
    for (std::size_t q : open) {
      std::vector<std::size_t> others;
      for (std::size_t o : open)
        if (o != q) others.push_back(o);
      every_completion(answers, others, 0, [&](const Answers& rest) {
        std::set<std::string> verdicts;
        every_completion(rest, {q}, 0, [&](const Answers& whole) { verdicts.insert(verdict(whole)); });
        if (verdicts.size() > 1) matter.insert(q);
      });
    }
    const Screening now = screen(answers);
    if (now.next) {
      EXPECT_TRUE(matter.contains(*now.next)) << *now.next << here(given);
    } else {
      EXPECT_TRUE(matter.empty()) << *matter.begin() << here(given);
    }
  }
}

TEST_F(Properties, AskingComesToAnEnd) {
  for (std::size_t round = 0; round < test::rounds(300); ++round) {
    test::Shape shape;
    shape.questions = 8;
    shape.criteria = 5;
    const Document document = make(shape);
    Answers answers(document, test::day("2026-11-20"));
    Screening now = screen(answers);
    for (std::size_t i = 0; now.next; ++i) {
      ASSERT_LT(i, document.questions.size()) << here(answers.to_json());
      ASSERT_EQ(now.outcome, Outcome::needs_answers) << here(answers.to_json());
      const Question& question = document.questions[*now.next];
      ASSERT_EQ(answers.slot(*now.next).state, State::not_asked);
      ASSERT_TRUE(answers.set(question.id, random.one_in(8) ? Json{{"state", "declined"}}
                                                            : test::random_answer(random, question)));
      now = screen(answers);
    }
    EXPECT_NE(now.outcome, Outcome::needs_answers) << here(answers.to_json());
  }
}

TEST_F(Properties, AnswersComeBackFromTheirRecord) {
  for (std::size_t round = 0; round < test::rounds(200); ++round) {
    const Document document = make({});
    const Answers answers = test::answers(document, test::random_answers(random, document, 70));
    const auto again = test::answers(document, *parse_json(answers.to_json().dump(), "answers"));
    ASSERT_TRUE(std::equal(answers.slots().begin(), answers.slots().end(), again.slots().begin()))
        << here(answers.to_json());
    ASSERT_EQ(to_json(screen(answers), document), to_json(screen(again), document));
  }
}

}  // namespace
}  // namespace leadline::criteria
