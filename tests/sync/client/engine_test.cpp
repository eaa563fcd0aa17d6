#include "tests/support/journal/seal_all.h"
#include "tests/sync/client/syncing.h"

namespace leadline::sync {
namespace {

TEST_F(Syncing, AReferralReachesThePeerAndTheAnswerComesBack) {
  everyone_meets();
  write(officer, testing::named_fact(world.random));
  write(officer, testing::referral_fact(world.random));
  write(officer, testing::ways_fact(world.random));
  EXPECT_EQ(synced(officer).sent, 3u);
  EXPECT_EQ(officer.journal->status()->unsent, 0u);
  const auto report = synced(peer);
  EXPECT_EQ(report.received, 3u);
  EXPECT_EQ(report.facts.size(), 2u);
  write(peer, testing::fact(world.random, facts::IntakeDone{}));
  synced(peer);
  EXPECT_EQ(synced(officer).facts.size(), 1u);
  expect_whole();
}

TEST_F(Syncing, SyncingAgainMovesNothing) {
  everyone_meets();
  write(officer, testing::referral_fact(world.random));
  synced(officer);
  const auto again = synced(officer);
  EXPECT_EQ(again.sent + again.received + again.facts.size(), 0u);
  EXPECT_FALSE(again.keys_changed);
  EXPECT_FALSE(again.server_restored);
  EXPECT_FALSE(again.alarm_older_server);
}

TEST_F(Syncing, BeforeApprovalNothingIsSentAndItIsSaid) {
  const auto& member = world.program.make(Role::peer, "harbor", "Ruth's phone");
  auto& stranger = world.devices.emplace_back(world, member, world.folder / "ruth.db");
  ASSERT_TRUE(stranger.start());
  EXPECT_EQ(failure(stranger), Code::not_approved);  // the server has no program yet
  everyone_meets();
  EXPECT_EQ(failure(stranger), Code::not_approved);
  EXPECT_TRUE(stranger.journal->key_records()->empty());
  EXPECT_TRUE(registrar.add_key_record(member.certificate));
  synced(registrar);
  EXPECT_TRUE(synced(stranger).keys_changed);
  world.devices.pop_back();
}

TEST_F(Syncing, AnotherServerOrProgramGetsNothing) {
  everyone_meets();
  World elsewhere(99);
  elsewhere.registrar().sync().value();
  write(officer, testing::referral_fact(world.random));
  world.network = [&](SimDevice&, const Request& request, const auto&) { return elsewhere.serve(request); };
  officer.start();
  EXPECT_EQ(failure(officer), Code::server_unknown);
  EXPECT_EQ(officer.journal->status()->unsent, 1u);
  expect_whole();
}

TEST_F(Syncing, OnlyAVerifiedReceiptEmptiesTheOutbox) {
  everyone_meets();
  write(officer, testing::referral_fact(world.random));
  const auto with_receipt = [&](auto&& change) {
    world.network = [&, change](SimDevice&, const Request& request, const auto& deliver) -> Result<Response> {
      Response response = deliver();
      if (request.path != "/v1/push") return response;
      auto answer = wire::decode_frame<wire::PushAnswer>(response.body).value();
      for (Bytes& receipt : answer.receipts) change(receipt);
      response.body = wire::encode_frame(answer);
      return response;
    };
  };
  with_receipt([](Bytes& receipt) { receipt.back() ^= 1; });
  EXPECT_EQ(failure(officer), Code::bad_signature);
  EXPECT_EQ(officer.journal->status()->unsent, 1u);
  // By another key than the program's server.
  with_receipt([&](Bytes& receipt) {
    const auto other = crypto::Secret::random(world.random);
    receipt = wire::encode_receipt(wire::sign_receipt(wire::decode_receipt(receipt).value(), other));
  });
  EXPECT_EQ(failure(officer), Code::bad_signature);
  // By the right key, for another entry.
  with_receipt([&](Bytes& receipt) {
    auto changed = wire::decode_receipt(receipt).value();
    changed.id[0] ^= 1;
    receipt = wire::encode_receipt(wire::sign_receipt(changed, world.program.server_seed));
  });
  EXPECT_EQ(synced(officer).push_refused, Code::fork);
  // Of another life of the server.
  with_receipt([&](Bytes& receipt) {
    auto changed = wire::decode_receipt(receipt).value();
    changed.generation[0] ^= 1;
    receipt = wire::encode_receipt(wire::sign_receipt(changed, world.program.server_seed));
  });
  EXPECT_EQ(failure(officer), Code::server_busy);
  // None at all.
  world.network = [&](SimDevice&, const Request& request, const auto& deliver) -> Result<Response> {
    Response response = deliver();
    if (request.path != "/v1/push") return response;
    auto answer = wire::decode_frame<wire::PushAnswer>(response.body).value();
    answer.receipts.clear();
    response.body = wire::encode_frame(answer);
    return response;
  };
  EXPECT_EQ(synced(officer).sent, 0u);
  EXPECT_EQ(officer.journal->status()->unsent, 1u);
  expect_whole();
}

TEST_F(Syncing, ACheckpointOfAnotherHandIsRefused) {
  everyone_meets();
  world.network = [&](SimDevice&, const Request& request, const auto& deliver) -> Result<Response> {
    Response response = deliver();
    if (request.path != "/v1/pull") return response;
    auto answer = wire::decode_frame<wire::PullAnswer>(response.body).value();
    ++answer.checkpoint.position;
    response.body = wire::encode_frame(answer);
    return response;
  };
  EXPECT_EQ(failure(officer), Code::bad_signature);
}

TEST_F(Syncing, OneRottenRunDoesNotStopTheNext) {
  everyone_meets();
  for (int i = 0; i < 3; ++i) {
    write(officer, testing::referral_fact(world.random));
    synced(officer);
  }
  const auto rot = [&](std::size_t which, auto&& change) {
    world.network = [which, change](SimDevice&, const Request& request,
                                    const auto& deliver) -> Result<Response> {
      Response response = deliver();
      if (request.path != "/v1/pull") return response;
      auto answer = wire::decode_frame<wire::PullAnswer>(response.body).value();
      if (answer.runs.size() > which) change(answer.runs[which]);
      response.body = wire::encode_frame(answer);
      return response;
    };
  };
  rot(1, [](Bytes& run) { run.back() ^= 1; });
  const auto report = synced(peer);
  EXPECT_EQ(report.quarantined, 1u);
  EXPECT_EQ(report.withheld, 1u) << "the third follows a gap";
  EXPECT_EQ(peer.shown.size(), 2u);
  expect_whole();  // it is asked for again at the next start
}

TEST_F(Syncing, AStubOfWhatIsMeantForUsIsAnAlarm) {
  everyone_meets();
  write(officer, testing::referral_fact(world.random));
  write(officer, testing::named_fact(world.random));
  synced(officer);
  const auto keys = peer.state();
  world.network = [&](SimDevice&, const Request& request, const auto& deliver) -> Result<Response> {
    Response response = deliver();
    if (request.path != "/v1/pull") return response;
    auto answer = wire::decode_frame<wire::PullAnswer>(response.body).value();
    for (Bytes& run : answer.runs)
      run = wire::encode(wire::for_reader(wire::decode(run).value(), keys, DeviceId{}));
    response.body = wire::encode_frame(answer);
    return response;
  };
  const auto report = synced(peer);
  EXPECT_EQ(report.withheld, 1u);
  EXPECT_EQ(report.received, 2u);
  EXPECT_TRUE(peer.shown.empty());
}

TEST_F(Syncing, ARunOfAnUnknownDeviceWaitsForItsKeys) {
  everyone_meets();
  auto& late = world.enroll(Role::case_manager, "harbor", "Ruth's phone");
  synced(registrar);
  synced(late);
  // Ruth writes; the peer's line does not let new keys through.
  write(late, testing::note_fact(world.random));
  synced(late);
  world.network = [&](SimDevice&, const Request& request, const auto& deliver) -> Result<Response> {
    Response response = deliver();
    if (request.path != "/v1/keys") return response;
    auto answer = wire::decode_frame<wire::KeysAnswer>(response.body).value();
    answer.upto -= answer.records.size();
    answer.records.clear();
    response.body = wire::encode_frame(answer);
    return response;
  };
  EXPECT_EQ(synced(peer).waiting, 1u);
  EXPECT_TRUE(peer.shown.empty());
  world.network = nullptr;
  EXPECT_EQ(synced(peer).facts.size(), 1u);
  expect_whole();
}

TEST_F(Syncing, ABodyWaitsForItsSeedAndOpensWhenItComes) {
  everyone_meets();
  write(peer, testing::note_fact(world.random));
  synced(peer);
  // Certified, without the care seed; the note's epoch is granted by the peer afterwards.
  const auto& member = world.program.make(Role::case_manager, "harbor", "Ruth's phone");
  ASSERT_TRUE(registrar.add_key_record(member.certificate));
  synced(registrar);
  auto& late = world.devices.emplace_back(world, member, world.folder / "ruth.db");
  ASSERT_TRUE(late.start());
  synced(late);
  EXPECT_EQ(late.journal->status()->waiting, 1u);
  EXPECT_TRUE(late.shown.empty());
  synced(peer);
  ASSERT_TRUE(peer.grant_missing_seeds());
  synced(peer);
  EXPECT_EQ(synced(late).facts.size(), 1u);
  EXPECT_EQ(late.journal->status()->waiting, 0u);
}

// An officer's device that claims that an intake was done is not believed by anyone.
TEST_F(Syncing, WhatCrossesTheWallIsBelievedFromCareAlone) {
  everyone_meets();
  write(officer, testing::fact(world.random, facts::IntakeDone{}));
  synced(officer);
  const auto report = synced(peer);
  EXPECT_TRUE(report.facts.empty());
  EXPECT_EQ(report.quarantined, 1u);
  ASSERT_EQ(peer.journal->status()->quarantined.size(), 1u);
  EXPECT_EQ(peer.journal->status()->quarantined[0].reason, Code::rule_refused);
  EXPECT_EQ(synced(registrar).received, 1u) << "the chain goes on for all";
}

TEST_F(Syncing, ARestoredServerIsHealedByThoseWhoHoldMore) {
  everyone_meets();
  write(officer, testing::referral_fact(world.random));
  synced(officer);
  world.back_up("early");
  write(officer, testing::referral_fact(world.random));
  write(officer, testing::ways_fact(world.random));
  synced(officer);
  synced(peer);
  write(peer, testing::note_fact(world.random));
  synced(peer);
  world.restore("early");
  // The peer comes first: it gives back its own note and what it has of the officer's.
  const auto report = synced(peer);
  EXPECT_TRUE(report.server_restored);
  EXPECT_TRUE(report.alarm_older_server);
  EXPECT_EQ(peer.journal->status()->unsent, 0u);
  EXPECT_TRUE(synced(officer).server_restored);
  EXPECT_FALSE(synced(officer).server_restored);
  expect_whole();
}

TEST_F(Syncing, AnEmptyServerGetsEverythingBack) {
  world.back_up("empty");
  everyone_meets();
  write(officer, testing::referral_fact(world.random));
  write(officer, testing::named_fact(world.random));
  everyone_meets();
  write(peer, testing::note_fact(world.random));
  everyone_meets();
  world.restore("empty");
  EXPECT_TRUE(synced(officer).alarm_older_server);
  expect_whole();
}

// Sent, acknowledged, and then the server went back before this device ever pulled.
TEST_F(Syncing, WhatWasSentBeforeTheFirstPullIsGivenBackToo) {
  synced(registrar);
  world.back_up("early");
  ASSERT_TRUE(officer.journal->add_key_records(world.program.records));
  write(officer, testing::referral_fact(world.random));
  world.network = [](SimDevice&, const Request& request, const auto& deliver) -> Result<Response> {
    if (request.path == "/v1/pull") return fail(Code::no_network);
    return deliver();
  };
  EXPECT_EQ(failure(officer), Code::no_network);
  EXPECT_EQ(officer.journal->status()->unsent, 0u);
  world.network = nullptr;
  world.restore("early");
  expect_whole();
}

TEST_F(Syncing, AServerPutBackWithoutBeingToldIsNoticedAndHealed) {
  everyone_meets();
  world.back_up("early");
  for (int i = 0; i < 4; ++i) write(officer, testing::referral_fact(world.random));
  synced(officer);
  synced(peer);
  world.put_back_raw("early");
  EXPECT_TRUE(synced(peer).alarm_older_server);
  expect_whole();
  // Also when others have filled its positions with something else in the meantime.
  world.back_up("later");
  for (int i = 0; i < 4; ++i) write(officer, testing::referral_fact(world.random));
  synced(officer);
  synced(registrar);
  world.put_back_raw("later");
  for (int i = 0; i < 9; ++i) write(peer, testing::note_fact(world.random));
  synced(peer);
  expect_whole();
}

TEST_F(Syncing, AnAnswerThatIsLostChangesNothing) {
  everyone_meets();
  write(officer, testing::referral_fact(world.random));
  for (const std::string path : {"/v1/keys", "/v1/push", "/v1/pull"}) {
    world.network = [&](SimDevice&, const Request& request, const auto& deliver) -> Result<Response> {
      Response response = deliver();
      if (request.path == path) return fail(Code::timed_out);
      return response;
    };
    EXPECT_EQ(failure(officer), Code::timed_out);
  }
  world.network = nullptr;
  const auto position = world.store->position().value();
  synced(officer);
  EXPECT_EQ(world.store->position().value(), position) << "pushed again, counted once";
  expect_whole();
}

TEST_F(Syncing, ADeniedOrBusyServerIsSaidByName) {
  everyone_meets();
  world.network = [](SimDevice&, const Request&, const auto&) -> Result<Response> {
    return Response{503, {}, std::chrono::seconds{7}};
  };
  EXPECT_EQ(failure(officer), Code::server_busy);
  world.network = [](SimDevice&, const Request&, const auto&) -> Result<Response> {
    return fail(Code::captive_portal);
  };
  EXPECT_EQ(failure(officer), Code::captive_portal);
  world.network = [](SimDevice&, const Request&, const auto&) -> Result<Response> {
    return Response{500, copy(bytes_of("<html>")), std::nullopt};
  };
  EXPECT_EQ(failure(officer), Code::server_refused);
  world.network = [](SimDevice&, const Request&, const auto&) -> Result<Response> {
    return Response{200, copy(bytes_of("<html>")), std::nullopt};
  };
  EXPECT_EQ(failure(officer), Code::malformed_frame);
  expect_whole();
}

TEST_F(Syncing, ATooLargeBatchIsMadeSmaller) {
  everyone_meets();
  std::vector<facts::Fact> many;
  for (int i = 0; i < 600; ++i) many.push_back(testing::referral_fact(world.random));
  ASSERT_TRUE(officer.write(many));
  world.network = [](SimDevice&, const Request& request, const auto& deliver) -> Result<Response> {
    if (request.path == "/v1/push" && request.body.size() > 60'000)
      return Response{413, wire::encode_frame(wire::ErrorAnswer{Code::too_large, ""}), std::nullopt};
    return deliver();
  };
  EXPECT_EQ(synced(officer).sent, 600u);
  expect_whole();
}

TEST_F(Syncing, ARevokedDevicesLaterEntriesAreSetAside) {
  everyone_meets();
  write(officer, testing::referral_fact(world.random));
  synced(officer);
  const auto head = officer.journal->head(officer.member.id()).value();
  ASSERT_TRUE(registrar.add_key_record(wire::Revocation{officer.member.id(), head.seq, head.id}));
  write(officer, testing::referral_fact(world.random));
  synced(officer);  // the server has not heard of it
  synced(registrar);
  const auto report = synced(peer);
  EXPECT_EQ(report.facts.size(), 1u);
  EXPECT_EQ(report.quarantined, 1u);
  EXPECT_EQ(peer.journal->status()->quarantined.at(0).reason, Code::revoked);
  EXPECT_EQ(failure(officer), Code::revoked);
}

TEST_F(Syncing, TwoEntriesInOnePlaceAreAForkAndBothAreKept) {
  everyone_meets();
  const auto keys = officer.state();
  const auto seeds = officer.ring();
  const auto sealed = [&] {
    wire::EntrySealer sealer(keys, seeds, officer.member.id(), officer.member.signing.clone(), testing::pine,
                             world.random);
    const auto fact = testing::referral_fact(world.random);
    const HybridTime at{1};
    return wire::encode(
        wire::to_run(testing::seal_all(sealer, {}, std::span(&fact, 1), std::span(&at, 1)).value()).value());
  };
  const Bytes one = sealed(), two = sealed();
  int pulls = 0;
  world.network = [&](SimDevice&, const Request& request, const auto& deliver) -> Result<Response> {
    Response response = deliver();
    if (request.path != "/v1/pull") return response;
    auto answer = wire::decode_frame<wire::PullAnswer>(response.body).value();
    answer.runs = {++pulls == 1 ? one : two};
    response.body = wire::encode_frame(answer);
    return response;
  };
  EXPECT_EQ(synced(peer).facts.size(), 1u);
  EXPECT_EQ(synced(peer).quarantined, 1u);
  ASSERT_EQ(peer.journal->status()->quarantined.size(), 1u);
  EXPECT_EQ(peer.journal->status()->quarantined[0].reason, Code::fork);
  EXPECT_EQ(peer.shown.size(), 1u);
}

TEST_F(Syncing, TheSessionIsUsedAgain) {
  everyone_meets();
  int requests = 0;
  world.network = [&](SimDevice&, const Request&, const auto& deliver) -> Result<Response> {
    ++requests;
    return deliver();
  };
  synced(officer);
  EXPECT_EQ(requests, 2) << "keys and pull, no more";
  world.start_server();  // it forgets its sessions
  synced(officer);
}

TEST(BackOff, IsJitteredAndObeysTheServer) {
  ASSERT_TRUE(crypto::ready());
  testing::SeededRandom random(3);
  for (unsigned failures = 0; failures < 40; ++failures) {
    const auto wait = back_off(failures, std::nullopt, random);
    EXPECT_GE(wait.count(), 1000);
    EXPECT_LE(wait.count(), std::min<std::int64_t>(300'000, 1000ll << std::min(failures, 20u)));
  }
  EXPECT_GE(back_off(0, std::chrono::seconds{90}, random).count(), 90'000);
  EXPECT_LE(back_off(0, std::chrono::hours{90}, random).count(), 300'000);
  EXPECT_GE(back_off(0, std::chrono::seconds{-5}, random).count(), 1000);
}

}  // namespace
}  // namespace leadline::sync
