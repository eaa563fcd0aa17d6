// What the journal's tests share: a folder, a journal in it, and everything that it says, to be compared.
#pragma once

#include <gmock/gmock.h>

#include "tests/support/folder.h"
#include "tests/support/journal/test_sealer.h"

namespace leadline::journal {

using testing::HandClock;
using testing::SeededRandom;
using testing::TestOpener;
using testing::TestSealer;

// Facts, drafts, outbox, heads, receipts, records, values, in one text. Errors: any that reading gives, also
// damage that each() reports.
Result<std::string> everything(const Journal& journal);

class JournalTest : public ::testing::Test {
 protected:
  void SetUp() override;
  Result<std::unique_ptr<Journal>> open(const char* vfs = nullptr) {
    return Journal::open(path, at_rest, opener, random, vfs);
  }
  void reopen();

  facts::Fact fact(std::size_t kind = 0);
  std::vector<facts::Fact> some_facts(std::size_t count);
  // Entries of another device, as they would come by sync.
  std::vector<SealedEntry> foreign(std::size_t count);
  std::vector<facts::Stamped> readable(std::vector<std::string>* damage = nullptr);

  std::uint64_t seed = testing::run_seed();
  SeededRandom random{seed};
  test::Folder folder;
  std::string path = folder / "journal.db";
  crypto::Secret at_rest;
  TestOpener opener;
  HandClock wall;
  HybridClock clock{wall};
  DeviceId me, other;
  std::unique_ptr<TestSealer> sealer, other_sealer;
  std::unique_ptr<Journal> journal;
  Head other_head;
};

}  // namespace leadline::journal
