// Every input that the fuzzers were started from or found worth keeping, and small damage to each.
#include <gtest/gtest.h>

#include <filesystem>

#include "core/base/json.h"
#include "tests/fuzz/criteria/targets.h"

namespace leadline::criteria::fuzz {
namespace {

void replay(const char* corpus, void (*target)(std::string_view), std::size_t damages = 40) {
  std::size_t seen = 0;
  const auto folder = std::string(LEADLINE_SOURCE_DIR) + "/tests/fuzz/criteria/corpus/" + corpus;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const auto input = read_file(entry.path());
    ASSERT_TRUE(input) << entry.path();
    SCOPED_TRACE(entry.path());
    target(*input);
    target(input->substr(0, input->size() / 2));
    for (std::size_t i = 0; i < input->size(); i += 1 + input->size() / damages) {
      std::string changed = *input;
      changed[i] = static_cast<char>(changed[i] ^ 1);
      target(changed);
      changed = *input;
      changed.erase(i, 1);
      target(changed);
    }
    ++seen;
  }
  EXPECT_GT(seen, 0u) << folder;
}

TEST(Corpus, Document) { replay("document", try_document); }
TEST(Corpus, Lint) { replay("document", try_lint, 6); }
TEST(Corpus, Expression) { replay("expression", try_expression); }
TEST(Corpus, Signed) { replay("signed", try_signed); }
TEST(Corpus, Screenings) { replay("screenings", try_screenings); }
TEST(Corpus, Suppression) { replay("suppression", try_suppression); }

}  // namespace
}  // namespace leadline::criteria::fuzz
