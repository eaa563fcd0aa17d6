// What comes by sync.
#include "tests/core/journal/journal_fixture.h"

namespace leadline::journal {
namespace {

using ::testing::SizeIs;

TEST_F(JournalTest, EntriesAndRangeComeTogether) {
  auto come = foreign(4);
  const Range range{{7}, 1, 4};
  const auto facts = journal->ingest(come, range, WallTime{5});
  ASSERT_TRUE(facts) << describe(facts.error());
  EXPECT_THAT(*facts, SizeIs(4));
  reopen();
  EXPECT_EQ(*journal->range(), range);
  EXPECT_EQ(journal->status()->last_received->ms, 5);
  EXPECT_EQ(journal->status()->unsent, 0u) << "what came is not sent back";
  EXPECT_EQ(journal->head(other)->seq, 4u);
  EXPECT_EQ(journal->head(me)->seq, 0u);
  const auto found = readable();
  ASSERT_THAT(found, SizeIs(4));
  EXPECT_EQ(found.front().author, other);
}

TEST_F(JournalTest, AnEntryHeldIsSkipped) {
  auto come = foreign(3);
  auto again = testing::copies_of(come);
  ASSERT_TRUE(journal->ingest(come, std::nullopt, wall.now()));
  const auto facts = journal->ingest(again, std::nullopt, wall.now());
  ASSERT_TRUE(facts);
  EXPECT_TRUE(facts->empty());
  EXPECT_EQ(journal->status()->entries, 3u);
}

TEST_F(JournalTest, AStubIsReplacedByItsBodyAndNotTheOtherWay) {
  auto come = foreign(2);
  std::vector<SealedEntry> stubs;
  for (const auto& entry : come) stubs.push_back(testing::stub_of(entry));
  auto stubs_again = testing::copies_of(stubs);
  ASSERT_TRUE(journal->ingest(stubs, std::nullopt, wall.now()));
  EXPECT_EQ(journal->status()->stubs, 2u);
  EXPECT_TRUE(readable().empty());
  const auto facts = journal->ingest(come, std::nullopt, wall.now());
  ASSERT_TRUE(facts);
  EXPECT_THAT(*facts, SizeIs(2));
  EXPECT_EQ(journal->status()->stubs, 0u);
  ASSERT_TRUE(journal->ingest(stubs_again, std::nullopt, wall.now()));
  EXPECT_THAT(readable(), SizeIs(2));
}

TEST_F(JournalTest, ABodyWaitsForItsKey) {
  auto come = foreign(3);
  auto with_keys = testing::copies_of(come);
  for (auto& entry : come) entry.key.reset();
  ASSERT_TRUE(journal->ingest(come, std::nullopt, wall.now()));
  EXPECT_EQ(journal->status()->waiting, 3u);
  EXPECT_EQ(journal->status()->stubs, 0u);
  reopen();
  std::vector<SealedEntry> waits;
  ASSERT_TRUE(journal->waiting([&](SealedEntry&& entry) {
    waits.push_back(std::move(entry));
    return waits.size() < 2;
  }));
  ASSERT_THAT(waits, SizeIs(2));
  EXPECT_EQ(waits[1].id, with_keys[1].id);
  EXPECT_EQ(waits[1].stored, with_keys[1].stored);
  const auto facts = journal->ingest(std::span(with_keys).subspan(1), std::nullopt, wall.now());
  ASSERT_TRUE(facts);
  EXPECT_THAT(*facts, SizeIs(2));
  EXPECT_EQ(journal->status()->waiting, 1u);
  EXPECT_THAT(readable(), SizeIs(2));
}

TEST_F(JournalTest, AnotherEntryInTheSamePlaceIsAFork) {
  const Head before = other_head;
  auto come = foreign(2);
  ASSERT_TRUE(journal->ingest(come, std::nullopt, wall.now()));
  const auto all = everything(*journal);
  other_head = before;
  auto forked = foreign(2);
  const auto refused = journal->ingest(std::span(forked).subspan(1), Range{{1}, 1, 9}, WallTime{9});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::fork);
  EXPECT_EQ(*everything(*journal), *all) << "nothing of the call is kept";
  ASSERT_TRUE(journal->quarantine(forked[1], Code::fork));
  ASSERT_TRUE(journal->quarantine(forked[1], Code::fork));
  reopen();
  const auto aside = journal->status()->quarantined;
  ASSERT_THAT(aside, SizeIs(1));
  EXPECT_EQ(aside[0].device, other);
  EXPECT_EQ(aside[0].seq, 2u);
  EXPECT_EQ(aside[0].reason, Code::fork);
}

TEST_F(JournalTest, AnEntryThatDoesNotFollowItsNeighborsIsRefused) {
  auto come = foreign(3);
  auto middle = testing::copy_of(come[1]);
  middle.previous[0] ^= 1;
  ASSERT_TRUE(journal->ingest(std::span(come).first(1), std::nullopt, wall.now()));
  EXPECT_EQ(journal->ingest(std::span(&middle, 1), std::nullopt, wall.now()).error().code,
            Code::chain_broken);
  // Filling backwards: the later one is there first.
  ASSERT_TRUE(journal->ingest(std::span(come).subspan(2), std::nullopt, wall.now()));
  middle = testing::copy_of(come[1]);
  middle.id[0] ^= 1;
  EXPECT_EQ(journal->ingest(std::span(&middle, 1), std::nullopt, wall.now()).error().code,
            Code::chain_broken);
  ASSERT_TRUE(journal->ingest(std::span(come).subspan(1, 1), std::nullopt, wall.now()));
  EXPECT_THAT(readable(), SizeIs(3));
  SealedEntry nowhere = testing::copy_of(come[0]);
  nowhere.seq = 0;
  EXPECT_EQ(journal->ingest(std::span(&nowhere, 1), std::nullopt, wall.now()).error().code,
            Code::malformed_entry);
}

TEST_F(JournalTest, ARottenEntryIsKeptAndListedAndStopsNoOther) {
  auto come = foreign(3);
  come[1].stored.back() ^= 1;
  const auto facts = journal->ingest(come, std::nullopt, wall.now());
  ASSERT_TRUE(facts);
  EXPECT_THAT(*facts, SizeIs(2));
  reopen();
  const auto status = journal->status();
  ASSERT_THAT(status->quarantined, SizeIs(1));
  EXPECT_EQ(status->quarantined[0].seq, 2u);
  EXPECT_EQ(status->quarantined[0].reason, Code::decrypt_failed);
  EXPECT_EQ(status->entries, 3u);
  EXPECT_EQ(status->waiting, 0u);
  std::vector<std::string> damage;
  EXPECT_THAT(readable(&damage), SizeIs(2));
  EXPECT_TRUE(damage.empty());
}

TEST_F(JournalTest, EntriesOfOneDeviceCanBeHandedOn) {
  for (int i = 0; i < 3; ++i) {
    auto come = foreign(4);
    ASSERT_TRUE(journal->ingest(come, std::nullopt, wall.now()));
  }
  const auto from_six = journal->entries_from(other, 6, 1 << 20);
  ASSERT_TRUE(from_six);
  ASSERT_THAT(*from_six, SizeIs(7));
  EXPECT_EQ(from_six->front().seq, 6u);
  EXPECT_TRUE(from_six->back().signature);
  EXPECT_THAT(*journal->entries_from(other, 1, 1), SizeIs(4));
  EXPECT_TRUE(journal->entries_from(other, 13, 1 << 20)->empty());
  EXPECT_TRUE(journal->entries_from(me, 1, 1 << 20)->empty());
  const auto one = journal->entry(other, 5);
  ASSERT_TRUE(one && *one);
  EXPECT_EQ((*one)->seq, 5u);
  EXPECT_FALSE(*journal->entry(other, 13));
  EXPECT_FALSE(*journal->entry(me, 1));
}

TEST_F(JournalTest, AFactFromElsewhereIsNotWrittenAgain) {
  auto shared = fact();
  shared.id = facts::derived_id("window_closed", shared.subject);
  shared.body = facts::WindowClosed{};
  const auto at = clock.tick();
  auto sealed = testing::seal_all(*other_sealer, {}, std::span(&shared, 1), std::span(&at, 1));
  ASSERT_TRUE(sealed);
  ASSERT_TRUE(journal->ingest(*sealed, std::nullopt, wall.now()));
  const auto written = journal->append(*sealer, clock, std::span(&shared, 1));
  ASSERT_TRUE(written);
  EXPECT_TRUE(written->empty());
}

}  // namespace
}  // namespace leadline::journal
