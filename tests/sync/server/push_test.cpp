// Push: the longest valid prefix per device, a status a run, signed receipts, nothing rotten in the way.
#include "tests/sync/server/served.h"

namespace leadline {
namespace {

using wire::RunStatus;

class PushTest : public test::Served {
 protected:
  explicit PushTest(server::Limits limits = {}) : Served(limits) { found(); }

  static std::vector<RunStatus> statuses(const Result<wire::PushAnswer>& answer) {
    std::vector<RunStatus> out;
    if (answer)
      for (const auto& run : answer->runs) out.push_back(run.status);
    return out;
  }
  // Every entry of every device, each once, positions without a gap.
  void expect_whole(std::uint64_t entries) {
    EXPECT_EQ(*store->position(), entries);
    auto runs = in(program.registrar()).pull_all();
    ASSERT_TRUE(runs.ok()) << describe(runs.error());
    std::map<DeviceId, std::uint64_t> heads;
    std::uint64_t n = 0;
    for (const auto& run : *runs) {
      EXPECT_TRUE(wire::verify(run, program.state()).ok());
      EXPECT_EQ(run.first_seq, heads[run.device] + 1);
      heads[run.device] += run.items.size();
      n += run.items.size();
    }
    EXPECT_EQ(n, entries);
  }
};

TEST_F(PushTest, AReceiptIsSignedForWhatIsHeld) {
  auto officer = in(program.officer());
  const auto run = program.next_run(program.officer(), 5);
  auto answer = officer.push({run});
  ASSERT_TRUE(answer.ok()) << describe(answer.error());
  EXPECT_EQ(statuses(answer), std::vector{RunStatus::ok});
  EXPECT_EQ(answer->runs[0].accepted_to, 5u);
  ASSERT_EQ(answer->receipts.size(), 1u);
  auto receipt = wire::decode_receipt(answer->receipts[0]);
  ASSERT_TRUE(receipt.ok());
  EXPECT_TRUE(wire::verify_receipt(*receipt, handler->server_key()));
  EXPECT_EQ(receipt->program, program.program());
  EXPECT_EQ(receipt->device, program.officer().device);
  EXPECT_EQ(receipt->seq, 5u);
  EXPECT_EQ(receipt->id, wire::ids(run).back());
  EXPECT_EQ(receipt->generation, *store->generation());
  expect_whole(5);
}

TEST_F(PushTest, TheSameBytesAgainAreADuplicateWithAReceipt) {
  auto officer = in(program.officer());
  const auto run = program.next_run(program.officer(), 5);
  ASSERT_TRUE(officer.push({run}).ok());
  const auto changed = handler->changed();
  auto again = officer.push({run});
  EXPECT_EQ(statuses(again), std::vector{RunStatus::duplicate});
  EXPECT_EQ(again->runs[0].accepted_to, 5u);
  EXPECT_EQ(again->receipts.size(), 1u);
  EXPECT_EQ(handler->changed(), changed);
  expect_whole(5);
}

TEST_F(PushTest, AGapIsNamedAndWhatFitsIsKept) {
  auto officer = in(program.officer());
  const auto first = program.next_run(program.officer(), 2);
  const auto second = program.next_run(program.officer(), 2);
  const auto third = program.next_run(program.officer(), 2);
  auto answer = officer.push({first, third});
  EXPECT_EQ(statuses(answer), (std::vector{RunStatus::ok, RunStatus::gap}));
  EXPECT_EQ(answer->runs[1].accepted_to, 2u);
  EXPECT_EQ(statuses(officer.push({second, third})), (std::vector{RunStatus::ok, RunStatus::ok}));
  expect_whole(6);
}

TEST_F(PushTest, ARunThatOverlapsAddsItsNewPart) {
  auto officer = in(program.officer());
  auto& member = program.officer();
  const auto whole = program.next_run(member, 6);
  wire::Run part = whole;
  part.items.resize(4);
  program.sign(part, member);
  EXPECT_EQ(statuses(officer.push({part})), std::vector{RunStatus::ok});
  EXPECT_EQ(statuses(officer.push({whole})), std::vector{RunStatus::ok});
  EXPECT_EQ(statuses(officer.push({part, whole})), (std::vector{RunStatus::duplicate, RunStatus::duplicate}));
  expect_whole(6);
}

TEST_F(PushTest, AForkIsKeptAsEvidenceWithoutAPosition) {
  auto& member = program.officer();
  auto officer = in(member);
  const auto first = program.next_run(member, 3);
  const auto rival = program.run_from(member, {}, 2);
  const auto branch = program.run_from(member, {2, wire::ids(first)[1]}, 3);
  auto answer = officer.push({first, rival, branch});
  EXPECT_EQ(statuses(answer), (std::vector{RunStatus::ok, RunStatus::fork, RunStatus::fork}));
  EXPECT_EQ(*store->forks(), 2u);
  EXPECT_EQ(statuses(officer.push({rival})), std::vector{RunStatus::fork});
  EXPECT_EQ(*store->forks(), 2u);
  EXPECT_EQ(statuses(officer.push({program.next_run(member, 1)})), std::vector{RunStatus::ok});
  expect_whole(4);
}

TEST_F(PushTest, TwoBranchesInOneRequestCannotBothEnter) {
  auto& member = program.officer();
  auto officer = in(member);
  const auto a = program.run_from(member, {}, 2);
  const auto b = program.run_from(member, {}, 2);
  EXPECT_EQ(statuses(officer.push({a, b})), (std::vector{RunStatus::ok, RunStatus::fork}));
  expect_whole(2);
}

TEST_F(PushTest, EvidenceIsBounded) {
  auto& member = program.officer();
  auto officer = in(member);
  ASSERT_TRUE(officer.push({program.next_run(member, 1)}).ok());
  for (int i = 0; i < 20; ++i) ASSERT_TRUE(officer.push({program.run_from(member, {}, 1)}).ok());
  EXPECT_EQ(*store->forks(), 16u);
}

TEST_F(PushTest, ARottenRunBlocksNoOther) {
  auto officer = in(program.officer());
  auto good = program.next_run(program.officer(), 2);
  auto changed = program.next_run(program.peer(), 2);
  std::get<wire::Body>(changed.items[0].entry).ciphertext[7] ^= 1;
  wire::PushAsk ask;
  ask.runs = {Bytes{1, 2, 3}, wire::encode(changed), wire::encode(good)};
  auto answer = officer.ask<wire::PushAnswer>("/v1/push", ask);
  EXPECT_EQ(statuses(answer), (std::vector{RunStatus::rejected, RunStatus::rejected, RunStatus::ok}));
  EXPECT_EQ(answer->receipts.size(), 1u);
  expect_whole(2);
}

TEST_F(PushTest, AnotherProgramsRunIsRejected) {
  test::LittleProgram other(handler->server_key(), 99);
  auto officer = in(program.officer());
  EXPECT_EQ(statuses(officer.push({other.next_run(other.officer(), 1)})), std::vector{RunStatus::rejected});
}

TEST_F(PushTest, AnUnknownAuthorIsNamedUntilItsCertificateComes) {
  auto& late = program.enroll(disclosure::Role::peer, "harbor");
  auto officer = in(program.officer());
  const auto run = program.next_run(late, 2);
  auto answer = officer.push({run});
  EXPECT_EQ(statuses(answer), std::vector{RunStatus::unknown_device});
  EXPECT_TRUE(answer->receipts.empty());
  ASSERT_TRUE(in(program.registrar()).keys({program.records().back()}).ok());
  EXPECT_EQ(statuses(officer.push({run})), std::vector{RunStatus::ok});
}

TEST_F(PushTest, AFirstEntryWithAPredecessorIsRejected) {
  auto& member = program.officer();
  journal::Head bogus;
  random.fill(bogus.id);
  EXPECT_EQ(statuses(in(member).push({program.run_from(member, bogus, 1)})),
            std::vector{RunStatus::rejected});
}

TEST_F(PushTest, ARevokedDeviceMayOfferWhatItWroteBefore) {
  auto& member = program.officer();
  const auto first = program.next_run(member, 2);
  const auto second = program.next_run(member, 2);
  const auto third = program.next_run(member, 2);
  program.revoke(member, 4, wire::ids(second).back());
  ASSERT_TRUE(in(program.registrar()).keys({program.records().back()}).ok());
  auto revoked = in(member);
  EXPECT_EQ(statuses(revoked.push({first, second, third})),
            (std::vector{RunStatus::ok, RunStatus::ok, RunStatus::revoked}));
  EXPECT_EQ(test::code_of(revoked.pull(0)), Code::revoked);
  EXPECT_TRUE(revoked.keys({}).ok());
  expect_whole(4);
}

class QuotaTest : public PushTest {
 protected:
  QuotaTest() : PushTest(small()) {}
  static server::Limits small() {
    server::Limits limits;
    limits.entries_per_device = 3;
    return limits;
  }
};

TEST_F(QuotaTest, OverQuotaIsSaidAndOthersGoOn) {
  auto officer = in(program.officer());
  const auto fits = program.next_run(program.officer(), 3);
  const auto too_much = program.next_run(program.officer(), 1);
  const auto others = program.next_run(program.peer(), 1);
  EXPECT_EQ(statuses(officer.push({fits, too_much, others})),
            (std::vector{RunStatus::ok, RunStatus::over_quota, RunStatus::ok}));
  expect_whole(4);
}

TEST_F(PushTest, AnotherDevicesEntriesMayBeCarried) {
  auto courier = in(program.peer());
  const auto run = program.next_run(program.officer(), 3);
  auto answer = courier.push({run});
  EXPECT_EQ(statuses(answer), std::vector{RunStatus::ok});
  EXPECT_EQ(wire::decode_receipt(answer->receipts.at(0))->device, program.officer().device);
}

TEST_F(PushTest, APlaceholderEarnsNoReceiptUntilItsBodyComes) {
  auto& member = program.officer();
  const auto run = program.next_run(member, 4, "law:pcpd");
  wire::Run carried = run;
  carried.items[2] = test::stubbed(run).items[2];
  auto courier = in(program.peer());
  auto answer = courier.push({carried});
  EXPECT_EQ(statuses(answer), std::vector{RunStatus::ok});
  EXPECT_EQ(answer->runs[0].accepted_to, 2u);
  EXPECT_EQ(wire::decode_receipt(answer->receipts.at(0))->seq, 2u);
  EXPECT_EQ(courier.heads()->at(member.device), 2u);
  EXPECT_EQ(*store->position(), 4u);

  auto officer = in(member);
  auto reader = officer.pull(0);
  EXPECT_EQ(reader->upto, 4u);
  const auto next = program.next_run(member, 1, "law:pcpd");
  EXPECT_EQ(officer.push({next})->runs[0].accepted_to, 2u);
  auto filled = officer.push({run});
  EXPECT_EQ(filled->runs[0].accepted_to, 5u);
  EXPECT_EQ(wire::decode_receipt(filled->receipts.at(0))->seq, 5u);
  EXPECT_EQ(*store->position(), 6u);
  // Who had passed the placeholder meets the body behind it, as the whole run.
  auto later = officer.pull(5, *store->generation());
  ASSERT_EQ(later->runs.size(), 1u);
  auto met = wire::decode(later->runs[0]);
  EXPECT_EQ(met->items.size(), 4u);
  EXPECT_TRUE(std::holds_alternative<wire::Body>(met->items[2].entry));
  EXPECT_EQ(later->upto, 6u);
  EXPECT_TRUE(wire::verify(*met, program.state()).ok());
}

TEST_F(PushTest, SeveralPlaceholdersOfARunAreFilledAtOnce) {
  auto& member = program.officer();
  const auto run = program.next_run(member, 4);
  auto courier = in(program.peer());
  ASSERT_TRUE(courier.push({test::stubbed(run)}).ok());
  EXPECT_EQ(courier.heads()->at(member.device), 0u);
  EXPECT_TRUE(courier.push({test::stubbed(run)})->receipts.empty());
  ASSERT_TRUE(courier.push({run}).ok());
  auto later = courier.pull(4, *store->generation());
  EXPECT_EQ(later->runs.size(), 1u);
  EXPECT_EQ(later->upto, 8u);
}

TEST_F(PushTest, AnAuthorsOwnStubIsItsLastWord) {
  auto& member = program.officer();
  auto run = program.next_run(member, 3);
  run.items[1] = test::stubbed(run).items[1];
  auto answer = in(member).push({run});
  EXPECT_EQ(answer->runs[0].accepted_to, 3u);
  expect_whole(3);
}

TEST_F(PushTest, AnAuthorSettlesAPlaceholder) {
  auto& member = program.officer();
  const auto stubs = test::stubbed(program.next_run(member, 2));
  EXPECT_EQ(in(program.peer()).push({stubs})->runs[0].accepted_to, 0u);
  EXPECT_EQ(in(member).push({stubs})->runs[0].accepted_to, 2u);
  EXPECT_EQ(*store->position(), 2u);
}

TEST_F(PushTest, TheStoreRefusesWhatDoesNotFit) {
  auto& member = program.officer();
  const auto run = program.next_run(member, 2);
  const auto gap = program.run_from(member, {7, wire::ids(run).back()}, 1);
  const auto rival = program.run_from(member, {}, 1);
  const auto refused = [&](const wire::Run& a, const wire::Run& b) {
    std::vector<server::VerifiedRun> both;
    for (const wire::Run* r : {&a, &b}) both.push_back({r->device, wire::to_entries(*r), true});
    const auto added = store->add_runs(both);
    EXPECT_EQ(*store->position(), 0u);
    return added ? Code::io_failed : added.error().code;
  };
  EXPECT_EQ(refused(run, gap), Code::chain_broken);
  EXPECT_EQ(refused(run, rival), Code::fork);
}

}  // namespace
}  // namespace leadline
