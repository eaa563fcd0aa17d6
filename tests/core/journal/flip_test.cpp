// One byte of the file changed, for every byte: the journal says the same as before, or gives an error by
// name.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/base/json.h"
#include "tests/core/journal/play.h"

namespace leadline::journal {
namespace {

// A sample that the seed draws; LEADLINE_FLIP_STRIDE=1 takes every byte.
std::size_t stride() {
  if (const char* given = std::getenv("LEADLINE_FLIP_STRIDE")) return std::strtoul(given, nullptr, 10);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return 61;
#else
  return 11;
#endif
}

std::string first_difference(std::string_view a, std::string_view b) {
  const auto at = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  const auto from = a.rfind('\n', at) == a.npos ? 0 : a.rfind('\n', at) + 1;
  return std::string(a.substr(from, 200)) + "\n instead of " +
         std::string(b.substr(std::min(from, b.size()), 200));
}

class FlipTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(crypto::ready());
    testing::install_fault_vfs();
    testing::set_plan({});
    auto journal = play.open(path);
    ASSERT_TRUE(journal);
    for (std::size_t i = 0; i < play.steps(); ++i) ASSERT_TRUE(play.run(i, **journal)) << i;
    expected = *everything(**journal);
    journal->reset();
    const auto bytes = read_file(path);
    ASSERT_TRUE(bytes);
    good = *bytes;
  }

  // Empty: the same; else the error's name.
  std::string read_back(const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
    auto journal = play.open(path);
    if (!journal) return std::string(name(journal.error().code));
    const auto now = everything(**journal);
    if (!now) return std::string(name(now.error().code));
    if (*now != expected) ADD_FAILURE() << "another state: " << first_difference(*now, expected);
    return "";
  }

  std::uint64_t seed = testing::run_seed();
  Play play{seed};
  test::Folder folder;
  std::string path = folder / "journal.db";
  std::string expected, good;
};

TEST_F(FlipTest, AChangedByteNeverGivesAnotherState) {
  SeededRandom random(seed);
  std::map<std::string, int> seen;
  const auto step = stride();
  for (std::size_t at = random.below(step); at < good.size(); at += step) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ (1 << random.below(8)));
    ++seen[read_back(bad)];
    ASSERT_FALSE(HasFailure()) << "byte " << at;
  }
  for (const auto& [code, count] : seen)
    std::printf("%6d %s\n", count, code.empty() ? "the same" : code.c_str());
  for (const auto& [code, count] : seen)
    EXPECT_TRUE(code.empty() || code == "database_damaged" || code == "decrypt_failed" ||
                code == "newer_format" || code == "io_failed" || code == "not_found")
        << code;
  EXPECT_GT(seen["database_damaged"], 0);
}

// As after a kill: what was committed last stands in the log alone. SQLite takes a damaged log for the state before.
TEST_F(FlipTest, AChangedByteOfTheLogNeverGivesAnotherState) {
  const std::string killed = folder / "killed.db";
  std::map<std::string, std::string> files;
  {
    Play again{seed};
    auto journal = again.open(killed);
    ASSERT_TRUE(journal);
    for (std::size_t i = 0; i < again.steps(); ++i) ASSERT_TRUE(again.run(i, **journal)) << i;
    SeededRandom ids(seed);
    const DraftId draft = DraftId::random(ids);
    for (std::uint64_t step = 1; step <= 8; ++step)
      ASSERT_TRUE((*journal)->write_draft({draft, step, "tap " + std::to_string(step)}));
    expected = *everything(**journal);
    for (const char* part : {"", "-wal", "-last"}) files[part] = *read_file(killed + part);
  }
  ASSERT_GT(files["-wal"].size(), 5u * 4096);
  const auto open_with = [&](const std::string& part, const std::string& bytes) {
    for (const auto& [name, good_bytes] : files)
      std::ofstream(path + name, std::ios::binary | std::ios::trunc) << (name == part ? bytes : good_bytes);
    return read_back(part.empty() ? bytes : files[""]);
  };
  ASSERT_EQ(open_with("", files[""]), "");
  SeededRandom random(seed);
  std::map<std::string, std::map<std::string, int>> seen;
  for (const std::string part : {"-wal", "-last"}) {
    const auto step = part == "-wal" ? 5 * stride() : 1;
    for (std::size_t at = 0; at < files[part].size(); at += at < 32 ? 1 : step) {
      std::string bad = files[part];
      bad[at] = static_cast<char>(bad[at] ^ (1 << random.below(8)));
      const auto came_to = open_with(part, bad);
      ++seen[part][came_to];
      ASSERT_FALSE(HasFailure()) << part << " byte " << at;
      if (came_to.empty()) continue;
      EXPECT_EQ(came_to, "database_damaged") << part << " byte " << at;
      const auto left = read_file(path + "-wal");
      EXPECT_TRUE(left && *left == (part == "-wal" ? bad : files["-wal"])) << "the log is left as it was";
    }
  }
  EXPECT_GT(seen["-wal"]["database_damaged"], 0);
  EXPECT_EQ(seen["-last"].size(), 1u) << "a damaged witness is none";
  // Whoever has looked at it may go on with the older state.
  std::string bad = files["-wal"];
  bad[40] = static_cast<char>(bad[40] ^ 1);
  ASSERT_EQ(open_with("-wal", bad), "database_damaged");
  std::filesystem::remove(path + "-last");
  EXPECT_TRUE(play.open(path));
}

// An earlier copy of the file, brought back beside what the journal was known to hold.
TEST_F(JournalTest, AnEarlierCopyOfTheFileAloneIsNoticed) {
  ASSERT_TRUE(journal->append(*sealer, clock, some_facts(2)));
  journal.reset();
  const auto before = *read_file(path);
  journal = *open();
  ASSERT_TRUE(journal->append(*sealer, clock, some_facts(1)));
  journal.reset();
  ASSERT_TRUE(open());
  std::ofstream(path, std::ios::binary | std::ios::trunc) << before;
  EXPECT_EQ(open().error().code, Code::database_damaged);
  EXPECT_EQ(*read_file(path), before) << "it is left as it was";
  std::filesystem::remove(path);
  EXPECT_EQ(open().error().code, Code::database_damaged) << "nor is a new one made in its place";
}

// An inner page says where to look for a row. One changed byte there leads a search past what is there, while
// a reading of everything still finds it: no tally shows that, and "nothing unsent" would be believed.
TEST_F(JournalTest, ASearchLedAstrayIsNoticed) {
  constexpr std::size_t page_size = 4096;
  for (int i = 0; i < 20; ++i) {
    ASSERT_TRUE(journal->append(*sealer, clock, some_facts(3)));
    auto entries = foreign(3);
    ASSERT_TRUE(journal->ingest(entries, std::nullopt, WallTime{1}));
  }
  const auto expected = *everything(*journal);
  journal.reset();
  const auto good = *read_file(path);
  int noticed = 0, inner = 0;
  for (std::size_t page = page_size; page < good.size(); page += page_size) {
    if (good[page] != 5) continue;  // the inner page of a table
    ++inner;
    for (std::size_t at = page; at < page + page_size; ++at) {
      if (good[at] == 0 && at % 16 != 0) continue;  // mostly empty
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ (1 << random.below(8)));
      std::ofstream(path, std::ios::binary | std::ios::trunc) << bad;
      auto opened = open();
      const auto now = opened ? everything(**opened) : Result<std::string>(opened.error());
      if (now)
        ASSERT_EQ(*now, expected) << "byte " << at;
      else
        ++noticed;
    }
  }
  EXPECT_GT(inner, 0);
  EXPECT_GT(noticed, 10);
}

TEST_F(FlipTest, AFileCutShortIsAnError) {
  for (std::size_t size = 4096; size < good.size(); size += 4096)
    EXPECT_NE(read_back(good.substr(0, size)), "") << size;
}

// What somebody with a hex editor but no key would try: rows taken away, doubled, exchanged, marked anew.
TEST_F(FlipTest, RowsThatWereMovedOrTakenAwayAreNoticed) {
  const char* tamperings[] = {
      "DELETE FROM entry WHERE place=(SELECT max(place) FROM entry)",
      "DELETE FROM entry WHERE place=(SELECT min(place) FROM entry)",
      "DELETE FROM outbox WHERE key=(SELECT min(key) FROM outbox)",
      "DELETE FROM outbox",
      "DELETE FROM receipt",
      "DELETE FROM key_record WHERE key=(SELECT max(key) FROM key_record)",
      "DELETE FROM quarantined",
      "DELETE FROM value",
      "DELETE FROM account WHERE key=(SELECT max(key) FROM account)",
      "DELETE FROM ledger",
      "UPDATE entry SET at=at+1 WHERE place=(SELECT min(place) FROM entry)",
      "UPDATE entry SET key=NULL WHERE place=(SELECT min(place) FROM entry)",
      "UPDATE entry SET stub=1 WHERE place=(SELECT min(place) FROM entry)",
      "UPDATE entry SET signature=NULL",
      "UPDATE entry SET key=(SELECT key FROM entry WHERE place=(SELECT max(place) FROM entry)) WHERE "
      "place=(SELECT min(place) FROM entry)",
      "UPDATE entry SET stored=(SELECT stored FROM entry WHERE place=(SELECT max(place) FROM entry)) WHERE "
      "place=(SELECT min(place) FROM entry)",
      "UPDATE entry SET place=place+3*1099511627776",
      "UPDATE value SET key='invitations'",
      "UPDATE account SET body=(SELECT body FROM account WHERE key=(SELECT max(key) FROM account))",
      "INSERT INTO outbox VALUES(x'0000010000000001', x'')",
  };
  for (const char* sql : tamperings) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << good;
    {
      auto db = sqlite::Database::open(path);
      ASSERT_TRUE(db);
      ASSERT_TRUE(db->run(sql)) << sql;
      ASSERT_GT(db->changes(), 0) << sql;
    }
    auto journal = play.open(path);
    const auto now = journal ? everything(**journal) : Result<std::string>(journal.error());
    EXPECT_FALSE(now) << sql;
    if (!now) {
      EXPECT_TRUE(now.error().code == Code::database_damaged || now.error().code == Code::decrypt_failed)
          << sql;
    }
  }
}

}  // namespace
}  // namespace leadline::journal
