// Who holds which seed, what of it is believed, and what stays readable when records turn out not to count.
#include <algorithm>

#include "sync/wire/run.h"
#include "tests/sync/wire/two_peers.h"

namespace leadline::wire {
namespace {

using disclosure::Role;
using testing::care;
using testing::Member;

struct Seeds : testing::TwoPeers {
  Seeds() : TwoPeers(81) {}

  bool holds(const Member& member, const SeedRef& seed) const {
    return program.ring(member).find(seed) != nullptr;
  }
  // Everybody does what it owes, a few times over.
  void tend(std::initializer_list<const Member*> members) {
    for (int round = 0; round < 4; ++round)
      for (const auto* member : members) {
        const auto ring = program.ring(*member);
        if (!ring.unopened().empty()) add(*member, Unopened{ring.unopened()});
        for (auto& grant : missing_grants(program.state(), ring, waited[member->id()]))
          add(*member, std::move(grant));
      }
  }
  journal::SealedEntry sealed_by(const Member& author, const KeyState& state) {
    const auto ring = Keyring::open(state, author.id(), author.box);
    EntrySealer sealer(state, ring, author.id(), author.signing.clone(), testing::pine, program.random);
    const journal::Addressed one{
        testing::note_fact(program.random), HybridTime::at({1'795'000'000'000}), {care}};
    auto out = sealer.seal({}, std::span(&one, 1));
    EXPECT_TRUE(out);
    return std::move(out->front());
  }
  Result<journal::ContentKey> opened_by(const Member& member, const journal::SealedEntry& entry) const {
    const auto loaded = load(entry.stored);
    return content_key(std::get<Body>(*loaded), program.state(), program.ring(member));
  }
  std::map<DeviceId, Waited> waited;
};

// --- Who is given seeds

TEST_F(Seeds, APastLockboxMakesNobodyAMember) {
  const Member& outsider = program.enroll(Role::peer, "meadow", "Meadow phone");
  const auto first = program.state().epoch(index(), 1)->ref();
  const Device to = device(outsider);
  add(sam, EpochGrant{{make_grant(program.state(), first, std::span(&to, 1), program.ring(sam)).value()}});
  ASSERT_TRUE(holds(outsider, first)) << "what a member gives away is given away";
  EXPECT_FALSE(belongs(program.state(), outsider.id(), index()));
  add(registrar, Revocation{sam.id(), 0, {}});
  program.rotate(care);
  const Member& dee = program.make(Role::peer, "harbor", "Dee's phone");
  program.certify(dee, registrar);
  tend({&ruth, &dee});
  const auto latest = program.state().latest(care)->ref();
  EXPECT_TRUE(holds(dee, latest));
  EXPECT_FALSE(holds(outsider, latest));
  EXPECT_FALSE(holds(outsider, program.state().epoch(index(), 2)->ref()));
}

TEST_F(Seeds, ARegistrarAloneBringsNobodyInByALockbox) {
  const Member& outsider = program.enroll(Role::peer, "meadow", "Meadow phone");
  auto epoch = epoch_for({&sam, &ruth}, program.state());
  epoch.lockboxes.emplace(outsider.id(), Bytes(80, 7));
  add(registrar, epoch);
  tend({&sam, &ruth});
  const auto state = program.state();
  EXPECT_FALSE(belongs(state, outsider.id(), index()));
  for (std::uint16_t number = 1; number <= 3; ++number)
    EXPECT_EQ(program.ring(outsider).seed(index(), number), nullptr) << number;
  EXPECT_EQ(overdue_rotations(state), std::vector{care});
}

// --- What does not count stays readable

// The second registrar approves somebody; an officer seals to the new epoch; the first one, who has heard of
// neither, cuts the second off.
struct VoidEpoch : Seeds {
  Member& officer = program.enroll(Role::officer, "pcpd", "Unit 12");
  Member& shadow = program.make(Role::peer, "harbor", "Shadow phone");
  SeedRef voided;
  journal::SealedEntry entry;
  void SetUp() override {
    const auto seen = program.heads();
    const auto certified = add(second, shadow.certificate, seen);
    const auto epoch = epoch_for({&sam, &ruth, &shadow}, program.state());
    voided = {epoch.index, epoch.epoch, epoch.box};
    add(second, epoch, {certified});
    entry = sealed_by(officer, program.state());
    ASSERT_TRUE(opened_by(sam, entry));
    add(registrar, Revocation{second.id(), 0, {}}, seen);
  }
};

TEST_F(VoidEpoch, WhatWasSealedToItStillOpens) {
  const auto state = program.state();
  ASSERT_EQ(state.device(shadow.id()), nullptr);
  EXPECT_EQ(state.epoch(voided.index, voided.epoch), nullptr);
  ASSERT_NE(state.seed(voided), nullptr);
  EXPECT_TRUE(opened_by(sam, entry));
  EXPECT_TRUE(opened_by(ruth, entry));
  EXPECT_EQ(opened_by(officer, entry).error().code, Code::not_in_audience);
  wire::Run run;
  run.program = program.id;
  run.device = officer.id();
  run.first_seq = 1;
  run.items.push_back({std::get<Body>(*load(entry.stored))});
  EXPECT_TRUE(std::holds_alternative<Body>(for_reader(run, state, sam.id()).items.front().entry));
  EXPECT_TRUE(std::holds_alternative<Stub>(for_reader(run, state, shadow.id()).items.front().entry));
}

TEST_F(VoidEpoch, NothingNewIsSealedToIt) {
  EXPECT_NE(program.state().sealing(care)->ref(), voided);
  program.rotate(care);
  const auto state = program.state();
  EXPECT_EQ(state.latest(care)->record.epoch, voided.epoch) << "its number is free";
  EXPECT_EQ(state.sealing(care)->ref(), state.latest(care)->ref());
  EXPECT_TRUE(opened_by(sam, entry)) << "two seeds of one number";
  EXPECT_TRUE(opened_by(sam, sealed_by(officer, state)));
}

TEST_F(VoidEpoch, ALaterMemberIsHandedItAndADeviceItCertifiedNever) {
  const Member& late = program.enroll(Role::case_manager, "harbor", "Lee's laptop");
  EXPECT_EQ(opened_by(late, entry).error().code, Code::unknown_epoch);
  tend({&sam, &ruth});
  EXPECT_TRUE(opened_by(late, entry));
  for (const Bytes& bytes : program.records) {
    const auto record = parse_record(bytes);
    const auto* grant = std::get_if<EpochGrant>(&record->body);
    for (const auto& one : grant ? grant->seeds : std::vector<GrantedSeed>{})
      EXPECT_FALSE(one.lockboxes.contains(shadow.id()));
  }
}

TEST_F(Seeds, AnEpochOnTopOfAVoidOneStands) {
  const Member& third = program.enroll(Role::registrar, "pine", "Third laptop");
  const auto seen = program.heads();
  const auto below = add(second, epoch_for({&sam, &ruth}, program.state()), seen);
  const auto above = epoch_for({&sam, &ruth}, program.state());
  add(third, above, {below});
  add(registrar, Revocation{second.id(), 0, {}}, seen);
  const auto state = program.state();
  EXPECT_EQ(state.refused.at(below), Code::revoked);
  EXPECT_EQ(state.latest(care)->ref(), (SeedRef{above.index, above.epoch, above.box}));
  EXPECT_TRUE(holds(sam, state.latest(care)->ref()));
}

// The only phone that held the old seed handed it on, and was cut off by somebody who had not heard of that.
TEST_F(Seeds, WhatAVoidGrantHandedOverStillOpensAndIsHandedOn) {
  Program lone(82);
  const Member& old = lone.enroll(Role::peer, "harbor", "Old phone");
  const Member& fresh = lone.enroll(Role::peer, "harbor", "New phone");
  const auto first = lone.state().seeds(lone.state().index_of.at(care), 1).front()->ref();
  const auto seen = lone.heads();
  Waited turns;
  for (auto& grant : missing_grants(lone.state(), lone.ring(old), turns))
    lone.add(lone.sign(old, std::move(grant), seen));
  ASSERT_NE(lone.ring(fresh).find(first), nullptr);
  lone.add(lone.sign(lone.members.front(), Revocation{old.id(), 0, {}}, seen));
  ASSERT_NE(lone.ring(fresh).find(first), nullptr);
  const Member& later = lone.enroll(Role::peer, "harbor", "Later phone");
  for (auto& grant : missing_grants(lone.state(), lone.ring(fresh), turns))
    lone.add(lone.sign(fresh, std::move(grant)));
  EXPECT_NE(lone.ring(later).find(first), nullptr);
}

// --- What is exposed

// The first registrar cuts Ruth's phone off; the second, who does not know it, approves two devices
// meanwhile.
struct Concurrent : Seeds {
  Member& one = program.make(Role::peer, "harbor", "One");
  Member& two = program.make(Role::peer, "harbor", "Two");
  SeedRef clean, early, late;
  void SetUp() override {
    const auto before = program.records;
    const auto seen = program.heads();
    const auto seeded = [&](const AudienceEpoch& epoch) {
      return SeedRef{epoch.index, epoch.epoch, epoch.box};
    };
    auto at = add(second, one.certificate, seen);
    auto epoch = epoch_for({&sam, &ruth, &one}, program.state());
    early = seeded(epoch);
    at = add(second, two.certificate, {add(second, epoch, {at})});
    epoch = epoch_for({&sam, &ruth, &one, &two}, program.state());
    late = seeded(epoch);
    add(second, epoch, {at});
    const auto approvals = std::exchange(program.records, before);
    at = add(registrar, Revocation{ruth.id(), 0, {}}, seen);
    epoch = epoch_for({&sam}, program.state());
    clean = seeded(epoch);
    add(registrar, epoch, {at});
    program.records.insert(program.records.end(),
                           approvals.begin() + static_cast<std::ptrdiff_t>(before.size()), approvals.end());
  }
};

TEST_F(Concurrent, NothingNewIsSealedToASeedThatTheCutOffDeviceHolds) {
  const auto state = program.state();
  ASSERT_EQ(state.latest(care)->ref(), late);
  ASSERT_TRUE(holds(ruth, late));
  EXPECT_TRUE(state.seed(late)->exposed);
  EXPECT_TRUE(state.seed(early)->exposed);
  EXPECT_FALSE(state.seed(clean)->exposed);
  EXPECT_EQ(state.sealing(care)->ref(), clean);
  EXPECT_EQ(overdue_rotations(state), (std::vector<std::string>{care, "program"}));
  const auto entry = sealed_by(sam, state);
  EXPECT_FALSE(opened_by(ruth, entry));
  ASSERT_FALSE(opened_by(one, entry));
  EXPECT_EQ(opened_by(one, entry).error().code, Code::unknown_epoch);
  tend({&sam});
  EXPECT_TRUE(opened_by(one, entry));
}

TEST_F(Concurrent, EndsInAnEpochThatItLacks) {
  for (const auto& audience : overdue_rotations(program.state())) program.rotate(audience);
  const auto state = program.state();
  EXPECT_TRUE(overdue_rotations(state).empty());
  EXPECT_EQ(state.sealing(care), state.latest(care));
  EXPECT_FALSE(holds(ruth, state.latest(care)->ref()));
  for (const auto* member : {&sam, &one, &two}) EXPECT_TRUE(holds(*member, state.latest(care)->ref()));
}

// The cut-off device was never handed the earlier seed itself; the later one leads it there.
TEST_F(Seeds, ALaterSeedExposesTheOneItCarries) {
  const auto lone = epoch_for({&sam}, program.state());
  add(registrar, lone);
  const SeedRef first{lone.index, lone.epoch, lone.box};
  std::vector<Device> both{device(sam), device(ruth)};
  auto next = make_epoch(program.state(), care, both, program.ring(sam), program.random).value();
  add(registrar, next);
  ASSERT_TRUE(holds(ruth, first));
  EXPECT_FALSE(program.state().seed(first)->exposed);
  add(registrar, Revocation{ruth.id(), 0, {}});
  EXPECT_TRUE(program.state().seed(first)->exposed);
}

TEST_F(Seeds, AnAudienceIsSealedToOnlyWhereSomebodyHoldsThatSeed) {
  const auto seen = program.heads();
  const auto a = add(registrar, epoch_for({&ruth}, program.state()), seen);
  auto rest = program.records;
  const auto others = std::exchange(program.records, std::vector(rest.begin(), rest.end() - 1));
  const auto b = add(second, epoch_for({&sam}, program.state()), seen);
  program.add(others.back());
  const auto before = program.state();
  const bool ruths = before.latest(care)->holders.contains(ruth.id());
  add(registrar, Revocation{(ruths ? ruth : sam).id(), 0, {}});
  const auto state = program.state();
  EXPECT_TRUE(state.latest(care)->holders.empty());
  ASSERT_NE(state.sealing(care), nullptr);
  EXPECT_TRUE(state.sealing(care)->holders.contains((ruths ? sam : ruth).id()));
  EXPECT_NE(a, b);
}

// --- What is believed

TEST_F(Seeds, AGrantComesFromThoseWhoWereHandedThatVerySeed) {
  const auto seen = program.heads();
  // Sam has the one, Ruth the other of two concurrent epochs.
  const auto of_sam = epoch_for({&sam}, program.state()), of_ruth = epoch_for({&ruth}, program.state());
  add(registrar, of_sam, seen);
  add(second, of_ruth, seen);
  const SeedRef other{of_ruth.index, of_ruth.epoch, of_ruth.box};
  const Member& dee = program.make(Role::peer, "harbor", "Dee's phone");
  program.certify(dee, registrar);
  const auto bogus = add(sam, EpochGrant{{garbage(other, dee)}});
  EXPECT_EQ(program.state().refused.at(bogus), Code::unauthorized);
  tend({&ruth});
  EXPECT_TRUE(holds(dee, other));
  EXPECT_TRUE(holds(sam, other));
}

TEST_F(Seeds, ALockboxThatDoesNotOpenIsSaidAndHandedAgainBySomebodyElse) {
  const Member& dee = program.make(Role::peer, "harbor", "Dee's phone");
  program.certify(dee, registrar);
  const auto first = program.state().epoch(index(), 2)->ref();
  add(sam, EpochGrant{{garbage(first, dee)}});
  EXPECT_TRUE(program.state().seed(first)->holders.contains(dee.id()));
  Waited turns;
  for (const auto& grant : missing_grants(program.state(), program.ring(ruth), turns))
    for (const auto& one : grant.seeds) EXPECT_NE(one.seed, first) << "nobody can know yet";
  const auto ring = program.ring(dee);
  ASSERT_EQ(ring.unopened(), std::vector{first});
  add(dee, Unopened{ring.unopened()});
  EXPECT_FALSE(program.state().seed(first)->holders.contains(dee.id()));
  // Sam is not believed again.
  add(sam, EpochGrant{{garbage(first, dee)}});
  EXPECT_FALSE(program.state().seed(first)->holders.contains(dee.id()));
  for (const auto& grant : missing_grants(program.state(), program.ring(sam), turns))
    for (const auto& one : grant.seeds) EXPECT_NE(one.seed, first);
  tend({&ruth});
  EXPECT_TRUE(holds(dee, first));
  EXPECT_TRUE(program.state().seed(first)->holders.contains(dee.id()));
  // Said once, it is no news; and what opens is not complained of.
  EXPECT_TRUE(program.ring(dee).unopened().empty());
}

TEST_F(Seeds, TheSameIsNotSaidTwice) {
  const auto first = program.state().epoch(index(), 1)->ref();
  add(sam, Unopened{{first}});
  const auto again = add(sam, Unopened{{first}});
  EXPECT_EQ(program.state().refused.at(again), Code::duplicate_key);
  const auto unknown = add(sam, Unopened{{{first.index, first.epoch, {9}}}});
  EXPECT_EQ(program.state().refused.at(unknown), Code::unknown_epoch);
}

TEST_F(Seeds, WhatACutOffDeviceHandedOutIsHandedOutAgain) {
  const Member& dee = program.make(Role::peer, "harbor", "Dee's phone");
  program.certify(dee, registrar);
  const auto first = program.state().epoch(index(), 2)->ref();
  add(sam, EpochGrant{{garbage(first, dee)}});
  add(registrar, Revocation{sam.id(), 0, {}});
  EXPECT_FALSE(program.state().seed(first)->holders.contains(dee.id()));
  tend({&ruth});
  EXPECT_TRUE(holds(dee, first));
}

TEST_F(Seeds, OneAudienceThatMayStillOpenKeepsAnEntryWaiting) {
  const Member& lead = program.enroll(Role::coordinator, "harbor", "Coordinator's laptop");
  const auto state = program.state();
  auto entry = sealed_by(sam, state);
  Body body = std::get<Body>(*load(entry.stored));
  // Of the first audience this device lacks the seed; the lockbox of the second is damaged.
  const auto* late = state.latest("equity");
  body.header.audiences = {{index(), 1}, {late->record.index, late->record.epoch}};
  body.lockboxes = {{true, Bytes(80)}, {true, Bytes(80)}};
  std::sort(body.header.audiences.begin(), body.header.audiences.end());
  const auto ring = program.ring(lead);
  ASSERT_EQ(ring.seed(index(), 1), nullptr);
  ASSERT_NE(ring.seed(late->record.index, late->record.epoch), nullptr);
  EXPECT_EQ(content_key(body, state, ring).error().code, Code::unknown_epoch);
}

// A copy of a live epoch that says to hand its seed to somebody else: nobody is handed anything by it, so the
// seed is not taken for exposed either.
TEST_F(Seeds, ACopyOfAnEpochHandsNothingOver) {
  const Member& outsider = program.enroll(Role::peer, "meadow", "Meadow phone");
  const auto before = program.state();
  auto copy = before.latest(care)->record;
  copy.lockboxes = {{outsider.id(), Bytes(80, 1)}};
  add(second, copy);
  const auto after = program.state();
  const auto* seed = after.seed(after.latest(care)->ref());
  ASSERT_EQ(seed->ref(), before.latest(care)->ref());
  EXPECT_FALSE(seed->exposed);
  EXPECT_EQ(seed->holders, before.latest(care)->holders);
  EXPECT_THAT(overdue_rotations(after), ::testing::IsEmpty());
}

// Garbage for two seeds of one number: what does not open is said in the log's own order.
TEST_F(Seeds, WhatDoesNotOpenIsSaidInOrder) {
  const Member& dee = program.make(Role::peer, "harbor", "Dee's phone");
  const auto seen = program.heads();
  const auto before = program.state();
  for (int i = 0; i < 6; ++i) add(i % 2 ? second : registrar, epoch_for({&sam}, before), seen);
  program.certify(dee, registrar);
  const auto state = program.state();
  const auto number = state.latest(care)->record.epoch;
  EpochGrant grant;
  for (const auto* seed : state.seeds(index(), number)) grant.seeds.push_back(garbage(seed->ref(), dee));
  ASSERT_GT(grant.seeds.size(), 2u);
  std::ranges::sort(grant.seeds, {}, &GrantedSeed::seed);
  add(sam, grant);
  const auto unopened = program.ring(dee).unopened();
  ASSERT_GE(unopened.size(), grant.seeds.size());
  EXPECT_TRUE(std::ranges::is_sorted(unopened));
  const auto said = add(dee, Unopened{unopened});
  EXPECT_TRUE(program.state().known.contains(said));
}

}  // namespace
}  // namespace leadline::wire
