// Pull, heads, keys: whole signed runs, stubs for those outside, the server's signed word.
#include "core/sqlite/database.h"
#include "tests/sync/server/served.h"

namespace leadline {
namespace {

class PullTest : public test::Served {
 protected:
  PullTest() { found(); }
  void push(test::Member& member, std::size_t count, std::string_view audience = "program") {
    auto answer = in(member).push({program.next_run(member, count, audience)});
    ASSERT_TRUE(answer.ok());
    ASSERT_EQ(answer->runs[0].status, wire::RunStatus::ok);
  }
};

TEST_F(PullTest, WhoIsOutsideGetsStubsThatVerify) {
  push(program.officer(), 2, "law:pcpd");
  push(program.peer(), 2, "care:harbor");
  push(program.officer(), 2, "program");
  const auto bodies = [&](test::Member& reader) {
    std::vector<bool> out;
    auto answer = in(reader).pull(0);
    for (const auto& bytes : answer->runs) {
      auto run = wire::decode(bytes);
      EXPECT_TRUE(wire::verify(*run, program.state()).ok());
      for (const auto& item : run->items) out.push_back(std::holds_alternative<wire::Body>(item.entry));
    }
    return out;
  };
  EXPECT_EQ(bodies(program.officer()), (std::vector{true, true, false, false, true, true}));
  EXPECT_EQ(bodies(program.peer()), (std::vector{false, false, true, true, true, true}));
}

TEST_F(PullTest, NothingOfAnotherAudienceLeavesTheServer) {
  const auto run = program.next_run(program.peer(), 1, "care:harbor");
  ASSERT_TRUE(in(program.peer()).push({run}).ok());
  const auto& secret = std::get<wire::Body>(run.items[0].entry).ciphertext;
  ASSERT_TRUE(in(program.officer()).pull(0).ok());
  const auto& sent = transport->last.response.body;
  EXPECT_EQ(std::search(sent.begin(), sent.end(), secret.begin(), secret.end()), sent.end());
  ASSERT_TRUE(in(program.peer()).pull(0).ok());
  const auto& to_peer = transport->last.response.body;
  EXPECT_NE(std::search(to_peer.begin(), to_peer.end(), secret.begin(), secret.end()), to_peer.end());
}

TEST_F(PullTest, TheCheckpointIsSigned) {
  push(program.officer(), 3);
  auto answer = in(program.peer()).pull(0);
  ASSERT_TRUE(answer.ok());
  EXPECT_TRUE(wire::verify_checkpoint(answer->checkpoint, handler->server_key()));
  EXPECT_EQ(answer->checkpoint.position, 3u);
  EXPECT_EQ(answer->checkpoint.key_records, program.records().size());
  EXPECT_EQ(answer->checkpoint.key_log, program.state().log_digest);
  EXPECT_EQ(answer->checkpoint.generation, *store->generation());
  EXPECT_EQ(answer->checkpoint.program, program.program());
}

TEST_F(PullTest, TheCheckpointIsOfNow) {
  auto peer = in(program.peer());
  const auto early = peer.pull(0)->checkpoint.wall_ms;
  clock.advance(5000);
  EXPECT_EQ(peer.pull(0)->checkpoint.wall_ms, early + 5000);
  push(program.officer(), 1);
  EXPECT_EQ(peer.pull(0)->checkpoint.position, 1u);
}

TEST_F(PullTest, PagesAreWholeRunsAndMeetWithoutGap) {
  for (int i = 0; i < 20; ++i) push(i % 2 ? program.officer() : program.peer(), 3);
  auto peer = in(program.peer());
  std::uint64_t after = 0, pages = 0;
  while (after < 60) {
    auto answer = peer.pull(after, *store->generation(), 1);
    ASSERT_TRUE(answer.ok());
    ASSERT_FALSE(answer->runs.empty());
    std::uint64_t entries = 0;
    for (const auto& bytes : answer->runs) entries += wire::decode(bytes)->items.size();
    EXPECT_EQ(answer->upto, after + entries);
    after = answer->upto;
    ++pages;
  }
  EXPECT_GT(pages, 3u);
  EXPECT_EQ(after, 60u);
}

TEST_F(PullTest, APositionInsideARunBringsTheWholeRun) {
  push(program.officer(), 5);
  auto answer = in(program.peer()).pull(2, *store->generation());
  ASSERT_EQ(answer->runs.size(), 1u);
  EXPECT_EQ(wire::decode(answer->runs[0])->items.size(), 5u);
  EXPECT_EQ(answer->upto, 5u);
}

TEST_F(PullTest, OnlyAPullWithNothingNewMayWait) {
  push(program.officer(), 1);
  auto peer = in(program.peer());
  const auto generation = *store->generation();
  const auto keys = program.records().size();
  ASSERT_TRUE(peer.pull(0, generation, 1 << 20, 9000, keys).ok());
  EXPECT_FALSE(transport->last.would_wait);
  ASSERT_TRUE(peer.pull(1, generation, 1 << 20, 9000, keys).ok());
  EXPECT_TRUE(transport->last.would_wait);
  EXPECT_EQ(transport->last.wait_ms, 9000u);
  ASSERT_TRUE(peer.pull(1, generation, 1 << 20, 9000, keys - 1).ok());  // key records it lacks are news
  EXPECT_FALSE(transport->last.would_wait);
  ASSERT_TRUE(peer.pull(1, wire::Generation{1}, 1 << 20, 9000, keys).ok());
  EXPECT_FALSE(transport->last.would_wait);
  ASSERT_TRUE(peer.pull(2, generation, 1 << 20, 9000, keys).ok());  // it has seen more than we hold
  EXPECT_FALSE(transport->last.would_wait);
}

TEST_F(PullTest, AnotherGenerationGetsNothingButTheNews) {
  push(program.officer(), 2);
  auto answer = in(program.peer()).pull(1, wire::Generation{9});
  ASSERT_TRUE(answer.ok());
  EXPECT_TRUE(answer->runs.empty());
  EXPECT_EQ(answer->checkpoint.generation, *store->generation());
}

TEST_F(PullTest, NewKeyRecordsWakeThoseWhoWait) {
  const auto before = handler->changed();
  program.enroll(disclosure::Role::peer, "harbor");
  ASSERT_TRUE(in(program.registrar()).keys({program.records().back()}).ok());
  EXPECT_GT(handler->changed(), before);
}

TEST_F(PullTest, KeysComeInOrderOfArrivalFromWhereOneIs) {
  auto peer = in(program.peer());
  auto all = peer.keys({}, 0);
  ASSERT_TRUE(all.ok());
  EXPECT_EQ(all->records, program.records());
  EXPECT_EQ(all->upto, program.records().size());
  auto rest = peer.keys({}, 3);
  EXPECT_EQ(rest->records.size(), program.records().size() - 3);
  EXPECT_EQ(rest->records.front(), program.records()[3]);
  EXPECT_TRUE(peer.keys({}, 99)->records.empty());
}

TEST_F(PullTest, ARefusedRecordIsNamedAndNotKept) {
  auto officer = in(program.officer());
  wire::Record forged;
  forged.program = program.program();
  forged.parents.assign(program.state().heads.begin(), program.state().heads.end());
  forged.author = program.registrar().device;
  forged.body = wire::Revocation{program.peer().device, 0, {}};
  const Bytes bad = wire::sign_record(forged, program.officer().signing);  // not by its author
  program.enroll(disclosure::Role::peer, "harbor");
  auto answer = officer.keys({bad, program.records().back(), Bytes{1, 2, 3}}, program.records().size() - 1);
  ASSERT_TRUE(answer.ok());
  ASSERT_EQ(answer->refused.size(), 2u);
  EXPECT_EQ(answer->refused[0].first, wire::hash_record(bad));
  EXPECT_EQ(answer->records, std::vector<Bytes>{program.records().back()});
  open();
  EXPECT_EQ(*store->key_record_count(), program.records().size());
}

TEST_F(PullTest, HeadsNameWhatIsHereAndWhatIsAskedFor) {
  push(program.officer(), 4);
  auto peer = in(program.peer());
  auto answer = peer.ask<wire::HeadsAnswer>("/v1/heads", wire::HeadsAsk{{{program.peer().device, 3}}});
  ASSERT_TRUE(answer.ok());
  std::map<DeviceId, std::uint64_t> heads(answer->heads.begin(), answer->heads.end());
  EXPECT_EQ(heads.at(program.officer().device), 4u);
  EXPECT_EQ(heads.at(program.peer().device), 0u);
}

TEST_F(PullTest, ADamagedEntryBecomesAStubAndTheRestGoesOn) {
  push(program.officer(), 3);
  push(program.officer(), 2);
  {
    auto database = sqlite::Database::open(path());
    ASSERT_TRUE(
        database->run("UPDATE entry SET stored=substr(stored, 1, length(stored)-1) || x'5a' WHERE seq=2")
            .ok());
  }
  auto runs = in(program.registrar()).pull_all();
  ASSERT_TRUE(runs.ok()) << describe(runs.error());
  ASSERT_EQ(runs->size(), 2u);
  EXPECT_TRUE(std::holds_alternative<wire::Stub>(runs->front().items[1].entry));
  for (const auto& run : *runs) EXPECT_TRUE(wire::verify(run, program.state()).ok());
}

TEST_F(PullTest, MetricsCountWithoutNames) {
  push(program.officer(), 3);
  const std::string text = handler->metrics();
  EXPECT_NE(text.find("leadline_entries_accepted_total 3\n"), std::string::npos) << text;
  EXPECT_NE(text.find("leadline_position 3\n"), std::string::npos) << text;
  EXPECT_NE(text.find("leadline_runs_total{status=\"ok\"} 1\n"), std::string::npos) << text;
  for (const auto& [id, device] : program.state().devices) EXPECT_EQ(text.find(id.text()), std::string::npos);
}

}  // namespace
}  // namespace leadline
