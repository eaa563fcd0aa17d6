// What this device writes: facts, outbox, drafts, records, values.
#include <sys/stat.h>

#include <fstream>

#include "tests/core/journal/journal_fixture.h"

namespace leadline::journal {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST_F(JournalTest, WhatIsAppendedIsThereAfterReopening) {
  const auto facts = some_facts(5);
  const auto written = journal->append(*sealer, clock, facts);
  ASSERT_TRUE(written) << describe(written.error());
  ASSERT_THAT(*written, SizeIs(5));
  reopen();
  const auto found = readable();
  ASSERT_THAT(found, SizeIs(5));
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(found[i].fact.id, facts[i].id);
    EXPECT_EQ(facts::encode(found[i].fact), facts::encode(facts[i]));
    EXPECT_EQ(found[i].author, me);
    EXPECT_EQ(found[i].seq, i + 1);
    EXPECT_EQ(found[i].at, (*written)[i].at);
  }
}

TEST_F(JournalTest, WhatCouldNotBeReadAgainIsRefusedBeforeItIsSealed) {
  auto facts = some_facts(2);
  facts[1].body = facts::NoteWritten{.text = "n\xFF"};
  const auto refused = journal->append(*sealer, clock, facts);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, Code::invalid_utf8);
  EXPECT_THAT(readable(), IsEmpty()) << "nothing of the command is kept";
}

TEST_F(JournalTest, AFactWhoseIdIsHereIsSkipped) {
  auto facts = some_facts(3);
  ASSERT_TRUE(journal->append(*sealer, clock, std::span(facts).first(2)));
  const auto again = journal->append(*sealer, clock, facts);
  ASSERT_TRUE(again);
  ASSERT_THAT(*again, SizeIs(1));
  EXPECT_EQ(again->front().fact.id, facts[2].id);
  EXPECT_EQ(again->front().seq, 3u);
  facts.push_back(facts.front());
  reopen();
  const auto none = journal->append(*sealer, clock, facts);
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->empty());
  EXPECT_EQ(journal->status()->entries, 3u);
}

TEST_F(JournalTest, WhatIsSealedToOthersAloneCannotBeReadBackNowOrLater) {
  const auto facts = some_facts(2);
  sealer->readable = [&](const facts::Fact& f) { return f.id != facts[0].id; };
  const auto written = journal->append(*sealer, clock, facts);
  ASSERT_TRUE(written);
  ASSERT_THAT(*written, SizeIs(1));
  EXPECT_EQ(written->front().fact.id, facts[1].id);
  reopen();
  EXPECT_THAT(readable(), SizeIs(1));
  EXPECT_EQ(journal->status()->waiting, 0u);
  EXPECT_TRUE(journal->append(*sealer, clock, facts)->empty())
      << "it is known again although it cannot be read";
}

TEST_F(JournalTest, AFactWaitsForTheKeysThatAreNotHereAndKeepsItsTime) {
  const auto facts = some_facts(3);
  sealer->routes = [&](const facts::Fact& f) -> std::vector<std::string> {
    if (f.id == facts[0].id) return {"here"};
    if (f.id == facts[1].id) return {"here", "care"};
    return {"care", "equity"};
  };
  sealer->missing = {"care", "equity"};
  const DraftId draft = DraftId::random(random);
  ASSERT_TRUE(journal->write_draft({draft, 0, "{}"}));
  const auto written = journal->append(*sealer, clock, facts, draft);
  ASSERT_TRUE(written) << describe(written.error());
  ASSERT_THAT(*written, SizeIs(2)) << "what waits for all its readers is not shown";
  EXPECT_EQ(journal->status()->owed, 2u);
  EXPECT_EQ(journal->status()->unsent, 2u);
  EXPECT_THAT(*journal->drafts(), IsEmpty());

  reopen();
  EXPECT_TRUE(journal->append(*sealer, clock, facts)->empty()) << "run again";
  EXPECT_THAT(*journal->settle_owed(*sealer), IsEmpty()) << "no key came";
  EXPECT_EQ(journal->status()->owed, 2u);
  EXPECT_EQ(journal->status()->entries, 2u);

  sealer->missing = {"equity"};
  const auto at_last = journal->settle_owed(*sealer);
  ASSERT_TRUE(at_last) << describe(at_last.error());
  ASSERT_THAT(*at_last, SizeIs(1)) << "the second is shown already, from its first entry";
  EXPECT_EQ((*at_last)[0].fact.id, facts[2].id);
  EXPECT_EQ((*journal->entry(me, 3))->at, (*written)[1].at) << "when it happened, not when the key came";
  EXPECT_EQ(journal->status()->owed, 1u) << "equity is still owed the third";
  EXPECT_EQ(journal->status()->unsent, 4u);
  reopen();
  EXPECT_TRUE(journal->append(*sealer, clock, facts)->empty());

  sealer->missing.clear();
  EXPECT_THAT(*journal->settle_owed(*sealer), IsEmpty());
  EXPECT_EQ(journal->status()->owed, 0u);
  EXPECT_EQ(journal->status()->entries, 5u);
  EXPECT_THAT(*journal->settle_owed(*sealer), IsEmpty());
}

TEST_F(JournalTest, WhatAnAudienceCannotOpenAnyMoreIsOwedToItAgainOnce) {
  const auto facts = some_facts(4);
  sealer->routes = [&](const facts::Fact& f) -> std::vector<std::string> {
    if (f.id == facts[1].id) return {"care", "equity"};
    if (f.id == facts[3].id) return {"law"};
    return {"care"};
  };
  sealer->missing = {"equity"};
  sealer->readable = [&](const facts::Fact& f) { return f.id != facts[2].id; };
  const auto written = journal->append(*sealer, clock, facts);
  ASSERT_THAT(*written, SizeIs(3));
  auto came = foreign(1);
  ASSERT_TRUE(journal->ingest(came, std::nullopt, wall.now()));
  // The first four entries were sealed to keys of care that are gone; later ones were not.
  const auto reach = [&](std::uint64_t seq, ByteView) -> Result<Reach> {
    if (seq == 4) return Reach{{"law"}, {}};
    return seq < 4 ? Reach{{}, {"care"}} : Reach{{"care"}, {}};
  };
  ASSERT_TRUE(journal->owe_again(*sealer, reach));
  ASSERT_TRUE(journal->owe_again(*sealer, reach));
  EXPECT_EQ(journal->status()->owed, 2u) << "the second still waits for equity as well: one row";

  sealer->missing.clear();
  const auto before = readable();
  reopen();
  EXPECT_TRUE(journal->append(*sealer, clock, facts)->empty());
  const auto again = journal->settle_owed(*sealer);
  ASSERT_TRUE(again) << describe(again.error());
  EXPECT_THAT(*again, IsEmpty()) << "each is read from its first entry";
  EXPECT_EQ(journal->status()->entries, 7u);
  EXPECT_EQ(journal->status()->owed, 0u);
  EXPECT_EQ((*journal->entry(me, 5))->at, (*written)[0].at);
  EXPECT_EQ((*journal->entry(me, 6))->at, (*written)[1].at);
  ASSERT_TRUE(journal->owe_again(*sealer, reach));
  EXPECT_EQ(journal->status()->owed, 0u) << "it has come through by the later entry";

  reopen();
  EXPECT_THAT(readable(), SizeIs(before.size()));
}

// A fact that first waited for care's key stands in two entries; of the second this device has no key.
TEST_F(JournalTest, AFactWhoseEntryForAnAudienceCannotBeReadHereIsOwedFromAnother) {
  const auto facts = some_facts(1);
  sealer->routes = [](const facts::Fact&) -> std::vector<std::string> { return {"law", "care"}; };
  sealer->missing = {"care"};
  ASSERT_THAT(*journal->append(*sealer, clock, facts), SizeIs(1));
  sealer->missing.clear();
  ASSERT_THAT(*journal->settle_owed(*sealer), IsEmpty());
  const auto at = (*journal->entry(me, 1))->at;
  std::uint64_t gone = 2;  // up to this entry care has lost its keys
  const auto reach = [&](std::uint64_t seq, ByteView) -> Result<Reach> {
    if (seq == 1) return Reach{{"law"}, {}};
    return seq <= gone ? Reach{{}, {"care"}} : Reach{{"care"}, {}};
  };
  for (std::uint64_t times = 1; times <= 3; ++times, ++gone) {
    ASSERT_TRUE(journal->owe_again(*sealer, reach));
    EXPECT_EQ(journal->status()->owed, 1u);
    ASSERT_TRUE(journal->settle_owed(*sealer));
    ASSERT_EQ(journal->head(me)->seq, 2 + times);
    EXPECT_EQ((*journal->entry(me, 2 + times))->at, at);
  }
  // Whom it would not be sealed to today, or has no key, is owed nothing.
  sealer->missing = {"care"};
  ASSERT_TRUE(journal->owe_again(*sealer, reach));
  sealer->missing.clear();
  sealer->routes = [](const facts::Fact&) -> std::vector<std::string> { return {"law"}; };
  ASSERT_TRUE(journal->owe_again(*sealer, reach));
  EXPECT_EQ(journal->status()->owed, 0u);
}

TEST_F(JournalTest, ASealerThatFailsOrForksChangesNothing) {
  const DraftId draft = DraftId::random(random);
  ASSERT_TRUE(journal->write_draft({draft, 0, "{}"}));
  sealer->fails = Code::unknown_epoch;
  EXPECT_EQ(journal->append(*sealer, clock, some_facts(2), draft).error().code, Code::unknown_epoch);
  EXPECT_THAT(*journal->drafts(), SizeIs(1));
  EXPECT_EQ(journal->status()->entries, 0u);
  struct Forking final : Sealer {
    explicit Forking(Sealer& inner) : real(inner) {}
    DeviceId device() const override { return real.device(); }
    Result<std::vector<std::string>> audiences(const facts::Fact& fact) const override {
      return real.audiences(fact);
    }
    bool has_key(std::string_view audience) const override { return real.has_key(audience); }
    Result<std::vector<SealedEntry>> seal(const Head&, std::span<const Addressed> own) override {
      return real.seal(Head{}, own);
    }
    Sealer& real;
  };
  sealer->fails.reset();
  ASSERT_TRUE(journal->append(*sealer, clock, some_facts(1)));
  Forking forking(*sealer);
  EXPECT_EQ(journal->append(forking, clock, some_facts(1)).error().code, Code::chain_broken);
  EXPECT_EQ(journal->status()->entries, 1u);
}

TEST_F(JournalTest, TheOutboxEmptiesOnlyByTheServersWord) {
  ASSERT_TRUE(journal->append(*sealer, clock, some_facts(2)));
  ASSERT_TRUE(journal->append(*sealer, clock, some_facts(1)));
  ASSERT_TRUE(journal->receipt(me, 3, Holder::carried, bytes_of("carried")));
  EXPECT_EQ(journal->status()->unsent, 3u);
  EXPECT_FALSE(journal->status()->last_receipt);
  ASSERT_TRUE(journal->receipt(me, 2, Holder::server, bytes_of("first")));
  reopen();
  EXPECT_EQ(journal->status()->unsent, 1u);
  ASSERT_THAT(*journal->unsent(1 << 20), SizeIs(1));
  EXPECT_EQ(journal->unsent(1 << 20)->front().seq, 3u);
  EXPECT_EQ(text_of(*journal->status()->last_receipt), "first");
  ASSERT_TRUE(journal->receipt(me, 99, Holder::server, bytes_of("second")));
  EXPECT_EQ(journal->status()->unsent, 0u);
  EXPECT_TRUE(journal->unsent(1 << 20)->empty());
  EXPECT_THAT(readable(), SizeIs(3)) << "nothing local is pruned";
  EXPECT_EQ(journal->receipt(other, 1, Holder::server, {}).error().code, Code::unknown_device);
}

TEST_F(JournalTest, UnsentIsCutAtASignedEntry) {
  for (int i = 0; i < 4; ++i) ASSERT_TRUE(journal->append(*sealer, clock, some_facts(3)));
  for (std::size_t limit : {std::size_t{1}, std::size_t{2000}, std::size_t{1} << 20}) {
    const auto part = journal->unsent(limit);
    ASSERT_TRUE(part);
    ASSERT_FALSE(part->empty()) << limit;
    EXPECT_TRUE(part->back().signature);
    EXPECT_EQ(part->size() % 3, 0u);
    EXPECT_EQ(part->front().seq, 1u);
    for (std::size_t i = 1; i < part->size(); ++i) EXPECT_EQ((*part)[i].previous, (*part)[i - 1].id);
    for (const auto& entry : *part) EXPECT_FALSE(entry.key);
  }
  EXPECT_THAT(*journal->unsent(1), SizeIs(3));
  EXPECT_THAT(*journal->unsent(1 << 20), SizeIs(12));
}

TEST_F(JournalTest, DraftsAreKeptStepByStepAndEndWithTheFacts) {
  const DraftId one = DraftId::random(random), two = DraftId::random(random);
  ASSERT_TRUE(journal->write_draft({one, 1, R"({"b":2})"}));
  ASSERT_TRUE(journal->write_draft({one, 0, R"({"a":1})"}));
  ASSERT_TRUE(journal->write_draft({two, 0, "not even JSON \xff"}));
  ASSERT_TRUE(journal->write_draft({one, 1, R"({"b":3})", R"({"b":2})"}));
  reopen();
  const auto drafts = journal->drafts();
  ASSERT_TRUE(drafts);
  ASSERT_THAT(*drafts, SizeIs(3));
  std::string of_one;
  for (const auto& step : *drafts)
    if (step.draft == one) of_one += step.json;
  EXPECT_EQ(of_one, R"({"a":1}{"b":3})");
  ASSERT_TRUE(journal->append(*sealer, clock, some_facts(1), one));
  ASSERT_THAT(*journal->drafts(), SizeIs(1));
  EXPECT_EQ(journal->drafts()->front().draft, two);
  ASSERT_TRUE(journal->discard_draft(two));
  ASSERT_TRUE(journal->discard_draft(two));
  EXPECT_THAT(*journal->drafts(), SizeIs(0));
}

// Whoever looks at an older state of a draft cannot write over what was committed since.
TEST_F(JournalTest, AStepOfADraftIsNotWrittenOver) {
  const DraftId draft = DraftId::random(random);
  ASSERT_TRUE(journal->write_draft({draft, 1, R"({"note":"a"})"}));
  ASSERT_TRUE(journal->write_draft({draft, 1, R"({"note":"a"})"})) << "the same twice is once";
  EXPECT_EQ(journal->write_draft({draft, 1, R"({"note":"b"})"}).error().code, Code::rule_refused);
  EXPECT_EQ(journal->write_draft({draft, 1, R"({"note":"b"})", R"({"note":"x"})"}).error().code,
            Code::rule_refused);
  ASSERT_TRUE(journal->write_draft({draft, 1, R"({"note":"ab"})", R"({"note":"a"})"})) << "a further letter";
  EXPECT_EQ(journal->drafts()->front().json, R"({"note":"ab"})");
  // Letters that come after the draft has ended make none.
  ASSERT_TRUE(journal->discard_draft(draft));
  EXPECT_FALSE(journal->write_draft({draft, 1, R"({"note":"abc"})", R"({"note":"ab"})"}));
  EXPECT_THAT(*journal->drafts(), SizeIs(0));
}

TEST_F(JournalTest, RecordsKeepTheirOrderAndComeOnce) {
  const std::vector<Bytes> first = {{1, 2}, {3}}, second = {{3}, {0}, {0}};
  ASSERT_TRUE(journal->add_key_records(first));
  ASSERT_TRUE(journal->add_key_records(second));
  reopen();
  EXPECT_THAT(*journal->key_records(), ElementsAre(Bytes{1, 2}, Bytes{3}, Bytes{0}));
}

TEST_F(JournalTest, SmallValuesAreReplaced) {
  EXPECT_FALSE(*journal->get("identity"));
  ASSERT_TRUE(journal->put("identity", bytes_of("one")));
  ASSERT_TRUE(journal->put("identity", bytes_of("two")));
  ASSERT_TRUE(journal->put("empty", {}));
  reopen();
  EXPECT_EQ(text_of(**journal->get("identity")), "two");
  EXPECT_TRUE((*journal->get("empty"))->empty());
}

TEST_F(JournalTest, TheFileIsPrivateAndHoldsNothingInTheClear) {
  auto secret = fact();
  secret.body = facts::NoteWritten{"canary-in-a-note"};
  ASSERT_TRUE(journal->append(*sealer, clock, std::span(&secret, 1)));
  ASSERT_TRUE(journal->write_draft({DraftId::random(random), 0, "canary-in-a-draft"}));
  ASSERT_TRUE(journal->put("identity", bytes_of("canary-in-a-value")));
  const Bytes record = copy(bytes_of("canary-in-a-record"));
  ASSERT_TRUE(journal->add_key_records(std::span(&record, 1)));
  for (const char* name : {"journal.db", "journal.db-wal"}) {
    struct stat info {};
    ASSERT_EQ(::stat((folder / name).c_str(), &info), 0) << name;
    EXPECT_EQ(info.st_mode & 0777, 0600u) << name;
    std::ifstream file(folder / name, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    EXPECT_EQ(bytes.find("canary"), std::string::npos) << name;
  }
  struct stat info {};
  EXPECT_NE(::stat((folder / "journal.db-shm").c_str(), &info), 0) << "no shared memory is needed";
}

TEST_F(JournalTest, OpensOnlyWhatItMayOpen) {
  auto second = Journal::open(path, at_rest, opener, random);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, Code::in_use);
  ASSERT_TRUE(journal->put("identity", bytes_of("x")));
  journal.reset();
  const auto stranger = crypto::Secret::random(random);
  EXPECT_EQ(Journal::open(path, stranger, opener, random).error().code, Code::database_damaged);
  {
    auto db = sqlite::Database::open(path);
    ASSERT_TRUE(db && db->run("PRAGMA user_version=2"));
  }
  EXPECT_EQ(open().error().code, Code::newer_format);
  {
    auto db = sqlite::Database::open(path);
    ASSERT_TRUE(db && db->run("PRAGMA user_version=1; PRAGMA application_id=7"));
  }
  EXPECT_EQ(open().error().code, Code::database_damaged);
  std::ofstream(folder / "text") << std::string(5000, 'x');
  EXPECT_EQ(Journal::open(folder / "text", at_rest, opener, random).error().code, Code::database_damaged);
  EXPECT_EQ(Journal::open(folder / ".", at_rest, opener, random).error().code, Code::not_a_file);
}

TEST_F(JournalTest, EqualDigestsMeanEqualFacts) {
  const auto empty = *journal->state_digest();
  ASSERT_TRUE(journal->append(*sealer, clock, some_facts(1)));
  const auto one = *journal->state_digest();
  EXPECT_NE(one, empty);
  ASSERT_TRUE(journal->put("identity", bytes_of("x")));
  ASSERT_TRUE(journal->write_draft({DraftId::random(random), 0, "{}"}));
  reopen();
  EXPECT_EQ(*journal->state_digest(), one) << "only entries count";
  auto come = foreign(1);
  auto stubs = std::vector<SealedEntry>();
  stubs.push_back(testing::stub_of(come[0]));
  ASSERT_TRUE(journal->ingest(stubs, std::nullopt, wall.now()));
  const auto with_stub = *journal->state_digest();
  EXPECT_NE(with_stub, one);
  ASSERT_TRUE(journal->ingest(come, std::nullopt, wall.now()));
  EXPECT_NE(*journal->state_digest(), with_stub);
}

}  // namespace
}  // namespace leadline::journal
