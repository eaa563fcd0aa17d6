// A draft in the journal: each change one step, typing in one place one edit, the last taken back, all of it
// read again.
#include "app/gui/criteria/authoring_state.h"

#include <gtest/gtest.h>

#include "tests/qml/criteria/versions.h"

namespace leadline::gui {
namespace {

using stage::handbook;

// As the journal does it: steps merged in order.
class Steps {
 public:
  explicit Steps(const Json& first) : state_(first) {}
  Steps& operator<<(const Json& step) {
    state_.merge_patch(step);
    return *this;
  }
  Steps& edit(const Json& edit) { return *this << edit_step(state_, edit); }
  const Json& state() const { return state_; }
  std::size_t edits() const { return state_["edits"].size(); }

 private:
  Json state_;
};

Json statement(const char* words) {
  return {{"do", "words"}, {"criterion", "age"}, {"of", "statement"}, {"language", "en"}, {"value", words}};
}
Json years(int count) {
  return {{"do", "field"},
          {"criterion", "history"},
          {"at", ""},
          {"field", "since_years:history"},
          {"value", count}};
}

std::string bytes_of_draft(const Json& state) { return Author::of(state)->now().bytes(); }

TEST(AuthoringState, TypingInOnePlaceIsOneEdit) {
  Steps draft(begin_authoring(handbook(10), "2024.2", "2026-12-01"));
  ASSERT_EQ(draft.edits(), 2u);
  draft.edit(statement("A")).edit(statement("An")).edit(statement("An adult"));
  EXPECT_EQ(draft.edits(), 3u);
  draft.edit(years(9)).edit(years(8)).edit(statement("Adult"));
  EXPECT_EQ(draft.edits(), 5u);
  // What makes something is never taken for more of the same.
  const Json add{{"do", "add_criterion"}, {"pattern", "history"}};
  draft.edit(add).edit(add);
  EXPECT_EQ(draft.edits(), 7u);
}

TEST(AuthoringState, ReadAgainItIsWhatItWas) {
  Steps draft(begin_authoring(handbook(10), "2024.2", "2026-12-01"));
  auto author = Author::of(draft.state());
  ASSERT_TRUE(author);
  // Step by step in memory, and from the journal as a whole: the same bytes at every step.
  for (const Json& edit : {statement("A"), statement("An adult"), years(9), years(5),
                           Json{{"do", "remove_criterion"}, {"criterion", "minors"}}}) {
    draft.edit(edit);
    author->take(draft.state());
    EXPECT_EQ(author->now().bytes(), bytes_of_draft(draft.state())) << edit.dump();
  }
  for (Json step = undo_step(draft.state()); !step.is_null(); step = undo_step(draft.state())) {
    draft << step;
    author->take(draft.state());
    EXPECT_EQ(author->now().bytes(), bytes_of_draft(draft.state()));
  }
  EXPECT_EQ(draft.edits(), 2u) << "its number and its day stay";
  const auto sheet = author->now().sheet();
  EXPECT_EQ(sheet->version, "2024.2");
  EXPECT_EQ(sheet->effective, "2026-12-01");
}

// As it is written by touch, undone and written again: at every step what a draft read as a whole is.
TEST(AuthoringState, WrittenStepByStepItIsWhatItWouldBeReadAgain) {
  Steps draft(begin_authoring(handbook(10), "2024.2", "2026-12-01"));
  auto author = *Author::of(draft.state());
  const auto same = [&] {
    EXPECT_TRUE(author.is(draft.state()));
    EXPECT_EQ(author.now().bytes(), bytes_of_draft(draft.state()));
  };
  const auto write = [&](const Json& edit) {
    const auto step = author.write(draft.state(), edit);
    ASSERT_TRUE(step) << describe(step.error());
    draft << *step;
    same();
  };
  const Json out{{"do", "remove_criterion"}, {"criterion", "minors"}};
  for (int round = 0; round < 3; ++round) {
    for (const Json& edit : {years(9), years(8), statement("A"), statement("An"), years(7)}) write(edit);
    const Author copy = author;
    draft << undo_step(draft.state());
    author.take(draft.state());
    same();
    EXPECT_FALSE(copy.is(draft.state())) << "a copy stands where it was";
    write(statement("Adult"));
  }
  write(out);
  const auto again = author.write(draft.state(), out);
  EXPECT_FALSE(again) << "it is out already";
  same();
}

TEST(AuthoringState, ADamagedStepLosesNothingElse) {
  Steps draft(begin_authoring(handbook(10), "2024.2", "2026-12-01"));
  draft.edit(years(5)) << Json{{"edits", {{"000004", "{"}, {"000005", 7}}}};
  draft << Json{{"edits", {{"000006", statement("Adult").dump()}}}};
  const auto author = Author::of(draft.state());
  ASSERT_TRUE(author) << describe(author.error());
  EXPECT_EQ(author->now().sheet()->criteria[4].statement.en, "Adult");
  EXPECT_FALSE(Author::of(Json{{"authoring", 1}, {"base", "no document"}}));
}

TEST(Check, SaysWhatStandsInTheWay) {
  const auto good = stage::found(stage::five_years());
  EXPECT_TRUE(good->publishable());
  EXPECT_FALSE(good->differences.empty());
  const auto bad = stage::found(stage::half_written());
  EXPECT_FALSE(bad->publishable());
}

}  // namespace
}  // namespace leadline::gui
