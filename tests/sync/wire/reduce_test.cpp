#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/sync/wire/program.h"

namespace leadline::wire {
namespace {

using disclosure::Role;
using testing::Member;
using testing::Program;
using testing::refusal;

Device as_device(const Member& member) { return {member.certificate, false, std::nullopt}; }

std::string numbered(std::string_view text, std::size_t number) {
  return std::string(text).append(std::to_string(number));
}

std::string text_of_seed(const EpochSeed& seed) {
  std::ostringstream out;
  out << to_hex(seed.record.box) << (seed.exposed ? " exposed" : "");
  for (const auto& [device, boxes] : seed.lockboxes)
    for (const auto& box : boxes) out << " " << device.text() << to_hex(box);
  for (const auto& device : seed.holders) out << " held " << device.text();
  for (const auto& [device, whom] : seed.disbelieved)
    for (const auto& one : whom) out << " doubt " << device.text() << one.text();
  return out.str();
}

// All that a state says, as text: equal texts, equal states.
std::string text_of_state(const KeyState& state) {
  std::ostringstream out;
  out << to_hex(state.genesis_hash) << to_hex(state.heads_digest()) << to_hex(state.log_digest);
  for (const auto& [id, device] : state.devices) {
    out << "\ndevice " << id.text() << device.certificate.device_name << device.registrar;
    if (device.revoked) out << " revoked " << device.revoked->last_seq;
  }
  for (const auto& [index, epochs] : state.audiences) {
    for (const auto& [number, epoch] : epochs) {
      out << "\nepoch " << index << "/" << number << " " << epoch.record.audience << text_of_seed(epoch);
      for (const auto& rival : epoch.rivals) out << " rival " << text_of_seed(rival);
    }
  }
  for (const auto& [index, epochs] : state.void_epochs)
    for (const auto& [number, seeds] : epochs)
      for (const auto& seed : seeds) out << "\nvoid " << index << "/" << number << text_of_seed(seed);
  for (const auto& hash : state.known) out << "\nknown " << to_hex(hash);
  for (const auto& [hash, code] : state.refused) out << "\nrefused " << to_hex(hash) << name(code);
  for (const auto& hash : state.waiting) out << "\nwaiting " << to_hex(hash);
  return out.str();
}

TEST(Reduce, AProgramComesTogether) {
  Program program(1);
  const Member& officer = program.enroll(Role::officer, "pcpd", "Unit 12 tablet");
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const auto state = program.state();
  EXPECT_EQ(state.devices.size(), 3u);
  EXPECT_EQ(state.known.size(), program.records.size());
  EXPECT_EQ(state.heads.size(), 1u);
  EXPECT_TRUE(state.device(program.members.front().id())->registrar);
  EXPECT_FALSE(state.device(officer.id())->registrar);
  EXPECT_EQ(state.latest("program")->record.epoch, 3);
  EXPECT_EQ(state.latest("law:pcpd")->record.epoch, 1);
  EXPECT_EQ(state.latest("nobody"), nullptr);
  const auto care_index = state.index_of.at("care:harbor"), law = state.index_of.at("law:pcpd");
  EXPECT_TRUE(belongs(state, peer.id(), care_index));
  EXPECT_FALSE(belongs(state, peer.id(), law));
  EXPECT_TRUE(belongs(state, officer.id(), law));
  EXPECT_FALSE(belongs(state, officer.id(), care_index));
}

TEST(Reduce, TheKeyringFollowsEarlierEpochs) {
  Program program(2);
  const Member& officer = program.enroll(Role::officer, "pcpd", "Unit 12 tablet");
  const auto state = program.state();
  const auto ring = program.ring(officer);
  const auto index = state.index_of.at("program");
  // Sealed to the officer's device is epoch 2; epoch 1 follows from it.
  EXPECT_FALSE(state.epoch(index, 1)->lockboxes.contains(officer.id()));
  ASSERT_NE(ring.seed(index, 2), nullptr);
  ASSERT_NE(ring.seed(index, 1), nullptr);
  EXPECT_EQ(crypto::box_public(*ring.seed(index, 1)), state.epoch(index, 1)->record.box);
  EXPECT_EQ(ring.seed(index, 3), nullptr);
}

TEST(Reduce, AnotherGenesisIsRefused) {
  Program program(3);
  const Program other(4);
  program.records.insert(program.records.end(), other.records.begin(), other.records.end());
  const auto state = program.state();
  EXPECT_EQ(state.genesis->program, program.id);
  EXPECT_EQ(state.refused.at(other.pin), Code::wrong_program);
  EXPECT_EQ(state.refused.at(hash_record(other.records[1])), Code::wrong_program);
  const auto unpinned = reduce(program.records, RecordHash{1});
  EXPECT_FALSE(unpinned.genesis);
  EXPECT_EQ(unpinned.refused.at(program.pin), Code::wrong_program);
}

TEST(Reduce, WhatComesTooEarlyWaits) {
  Program program(5);
  program.enroll(Role::peer, "harbor", "Sam's phone");
  const std::vector<Bytes> all = program.records;
  for (std::size_t missing = 0; missing < all.size(); ++missing) {
    program.records = all;
    program.records.erase(program.records.begin() + static_cast<std::ptrdiff_t>(missing));
    const auto state = program.state();
    for (std::size_t i = missing + 1; i < all.size(); ++i)
      EXPECT_TRUE(state.waiting.contains(hash_record(all[i])));
    EXPECT_EQ(state.known.size(), missing);
  }
}

TEST(Reduce, AnUnknownAuthorWaitsForItsCertificate) {
  Program program(6);
  const Member& stranger = program.make(Role::registrar, "pine", "Second laptop");
  const Member& peer = program.make(Role::peer, "harbor", "Sam's phone");
  const Bytes early = program.sign(stranger, peer.certificate);
  program.add(early);
  EXPECT_TRUE(program.state().waiting.contains(hash_record(early)));
  EXPECT_EQ(program.state().device(peer.id()), nullptr);
}

TEST(Reduce, OnlyRegistrarsSign) {
  Program program(7);
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const Member& another = program.make(Role::peer, "harbor", "Ruth's phone");
  const Bytes certificate = program.sign(peer, another.certificate);
  program.add(certificate);
  EXPECT_EQ(refusal(program, certificate), Code::unauthorized);
  const Bytes revocation = program.sign(peer, Revocation{program.members.front().id(), 0, {}});
  program.add(revocation);
  EXPECT_EQ(refusal(program, revocation), Code::unauthorized);
  EXPECT_FALSE(program.state().device(program.members.front().id())->revoked);
}

TEST(Reduce, ASecondRegistrarSigns) {
  Program program(8);
  const Member& second = program.enroll(Role::registrar, "pine", "Second laptop");
  const Member& peer = program.make(Role::peer, "harbor", "Sam's phone");
  program.certify(peer, second);
  EXPECT_NE(program.state().device(peer.id()), nullptr);
}

TEST(Reduce, ASeedNeverCrossesTheWall) {
  Program program(10);
  const Member& officer = program.enroll(Role::officer, "pcpd", "Unit 12 tablet");
  const Member& prosecutor = program.enroll(Role::prosecutor, "pcda", "DA laptop");
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const auto state = program.state();
  for (const Member* outsider : {&officer, &prosecutor}) {
    const Device both[] = {as_device(peer), as_device(*outsider)};
    for (const std::string audience : {"care:harbor", "equity"}) {
      const auto made = make_epoch(state, audience, both, program.ring(peer), program.random);
      ASSERT_FALSE(made);
      EXPECT_EQ(made.error().code, Code::forbidden_audience);
    }
    // A registrar who makes it all the same is refused by everyone, and nobody gets the seed.
    auto epoch = make_epoch(state, "care:harbor", std::span(both, 1), program.ring(peer), program.random);
    epoch->lockboxes[outsider->id()] = crypto::box_seal(outsider->certificate.box, crypto::Secret().view());
    const Bytes record = program.sign(program.members.front(), *epoch);
    program.add(record);
    EXPECT_EQ(refusal(program, record), Code::forbidden_audience);
    // Nor may a colleague hand it over.
    const auto index = state.index_of.at("care:harbor");
    const GrantedSeed grant{state.epoch(index, 1)->ref(),
                            {{outsider->id(), crypto::box_seal(outsider->certificate.box,
                                                               program.ring(peer).seed(index, 1)->view())}}};
    const Bytes handed = program.sign(peer, EpochGrant{{grant}});
    program.add(handed);
    EXPECT_EQ(refusal(program, handed), Code::forbidden_audience);
    EXPECT_EQ(program.ring(*outsider).seed(index, 1), nullptr);
  }
}

TEST(Reduce, GrantsComeFromThoseWhoHold) {
  Program program(11);
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const Member& officer = program.enroll(Role::officer, "pcpd", "Unit 12 tablet");
  const Member& later = program.make(Role::case_manager, "harbor", "Ruth's phone");
  program.certify(later, program.members.front());
  const auto index = program.state().index_of.at("care:harbor");
  EXPECT_EQ(program.ring(later).seed(index, 1), nullptr);
  const Device device = as_device(later);
  const auto ref = program.state().epoch(index, 1)->ref();
  const auto granted = make_grant(program.state(), ref, std::span(&device, 1), program.ring(peer));
  ASSERT_TRUE(granted);
  const EpochGrant grant{{*granted}};
  const Bytes by_officer = program.sign(officer, grant);
  program.add(by_officer);
  EXPECT_EQ(refusal(program, by_officer), Code::unauthorized);
  EXPECT_EQ(program.ring(later).seed(index, 1), nullptr);
  program.add(program.sign(peer, grant));
  EXPECT_NE(program.ring(later).seed(index, 1), nullptr);
  EXPECT_EQ(make_grant(program.state(), ref, {}, program.ring(officer)).error().code, Code::unknown_epoch);
}

TEST(Reduce, ASeedThatTheRecordDoesNotNameIsNotTaken) {
  Program program(12);
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const Member& later = program.make(Role::case_manager, "harbor", "Ruth's phone");
  program.certify(later, program.members.front());
  const auto index = program.state().index_of.at("care:harbor");
  const auto wrong = crypto::Secret::random(program.random);
  program.add(program.sign(
      peer, EpochGrant{{{program.state().epoch(index, 1)->ref(),
                         {{later.id(), crypto::box_seal(later.certificate.box, wrong.view())}}}}}));
  EXPECT_EQ(program.ring(later).seed(index, 1), nullptr);
}

TEST(Reduce, AudiencesKeepTheirIndexAndCountUp) {
  Program program(13);
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const Member& registrar = program.members.front();
  const auto good = make_epoch(program.state(), "care:harbor", program.members_of("care:harbor"),
                               program.ring(peer), program.random);
  ASSERT_TRUE(good);
  EXPECT_EQ(good->epoch, 2);
  EXPECT_EQ(good->previous.size(), 48u);
  const auto refused = [&](auto&& change, Code code) {
    auto epoch = *good;
    change(epoch);
    const Bytes record = program.sign(registrar, epoch);
    program.add(record);
    EXPECT_EQ(refusal(program, record), code);
    program.records.pop_back();
  };
  refused([](AudienceEpoch& e) { e.index = static_cast<std::uint16_t>(e.index + 1); }, Code::invalid_value);
  refused([](AudienceEpoch& e) { e.audience = "care:other"; }, Code::invalid_value);
  refused([](AudienceEpoch& e) { e.epoch = 3; }, Code::gap);
  refused([](AudienceEpoch& e) { e.epoch = 1, e.previous.clear(); }, Code::duplicate_key);
  refused([&](AudienceEpoch& e) { e.lockboxes.emplace(DeviceId::random(program.random), Bytes(80)); },
          Code::unknown_device);
  program.add(program.sign(registrar, *good));
  EXPECT_EQ(program.state().latest("care:harbor")->record.epoch, 2);
}

TEST(Reduce, ConcurrentEpochsBothStayReadable) {
  Program program(14);
  const Member& second = program.enroll(Role::registrar, "pine", "Second laptop");
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const auto state = program.state();
  const std::vector<RecordHash> heads(state.heads.begin(), state.heads.end());
  const auto members = program.members_of("care:harbor");
  const auto one = make_epoch(state, "care:harbor", members, Keyring{}, program.random);
  const auto two = make_epoch(state, "care:harbor", members, Keyring{}, program.random);
  program.add(program.sign(program.members.front(), *one, heads));
  program.add(program.sign(second, *two, heads));
  const auto merged = program.state();
  const auto* epoch = merged.epoch(one->index, 2);
  ASSERT_NE(epoch, nullptr);
  ASSERT_EQ(epoch->rivals.size(), 1u);
  const auto ring = program.ring(peer);
  ASSERT_EQ(ring.all(one->index, 2).size(), 2u);
  EXPECT_EQ(ring.all(one->index, 2)[0].box, epoch->record.box);
  EXPECT_EQ(ring.all(one->index, 2)[1].box, epoch->rivals[0].record.box);
  // The next one follows both.
  const auto next = make_epoch(merged, "care:harbor", members, ring, program.random);
  EXPECT_EQ(next->epoch, 3);
}

TEST(Reduce, AGrantOfASeedThatNoEpochNamesIsRefused) {
  Program program(25);
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const auto index = program.state().index_of.at("care:harbor");
  const Bytes record = program.sign(peer, EpochGrant{{{{index, 1, crypto::PublicKey{7}}, {}}}});
  program.add(record);
  EXPECT_EQ(refusal(program, record), Code::unknown_epoch);
}

TEST(Reduce, ANewAudienceGetsTheSameIndexOnBothSides) {
  Program program(15);
  const auto one = make_epoch(program.state(), "care:meadow", {}, Keyring{}, program.random);
  const auto two = make_epoch(program.state(), "care:meadow", {}, Keyring{}, program.random);
  EXPECT_EQ(one->index, two->index);
}

TEST(Reduce, RevocationCutsOffAndVoidsWhatDidNotSeeIt) {
  Program program(16);
  const Member& registrar = program.members.front();
  const Member& second = program.enroll(Role::registrar, "pine", "Second laptop");
  const auto before = program.state();
  const std::vector<RecordHash> heads(before.heads.begin(), before.heads.end());
  const Member& old = program.make(Role::peer, "harbor", "Sam's phone");
  program.add(program.sign(second, old.certificate, heads));  // the remover has seen this one
  program.add(program.sign(registrar, Revocation{second.id(), 5, crypto::Digest{1}}));
  // Concurrent with the removal, and after it.
  const Member& shadow = program.make(Role::registrar, "pine", "Shadow laptop");
  const Bytes concurrent = program.sign(second, shadow.certificate, heads);
  program.add(concurrent);
  const Member& late = program.make(Role::peer, "harbor", "Late phone");
  const Bytes after = program.sign(second, late.certificate);
  program.add(after);
  // What the void certificate vouches for is void too.
  const Member& pet = program.make(Role::peer, "harbor", "Pet phone");
  const Bytes vouched = program.sign(shadow, pet.certificate, {hash_record(concurrent)});
  program.add(vouched);
  const Bytes revenge = program.sign(shadow, Revocation{registrar.id(), 0, {}}, {hash_record(concurrent)});
  program.add(revenge);
  EXPECT_EQ(refusal(program, concurrent), Code::revoked);
  EXPECT_EQ(refusal(program, after), Code::revoked);
  EXPECT_EQ(refusal(program, vouched), Code::revoked);
  EXPECT_EQ(refusal(program, revenge), Code::revoked);
  const auto state = program.state();
  EXPECT_NE(state.device(old.id()), nullptr);
  EXPECT_EQ(state.device(shadow.id()), nullptr);
  ASSERT_TRUE(state.device(second.id())->revoked);
  EXPECT_EQ(state.device(second.id())->revoked->last_seq, 5u);
  EXPECT_FALSE(state.device(registrar.id())->revoked);
  EXPECT_FALSE(belongs(state, second.id(), state.index_of.at("program")));
  // The first registrar goes on working on the same log.
  program.enroll(Role::peer, "harbor", "Ruth's phone");
}

TEST(Reduce, MutualRemovalFreezesBoth) {
  Program program(17);
  const Member& first = program.members.front();
  const Member& second = program.enroll(Role::registrar, "pine", "Second laptop");
  const auto before = program.state();
  const std::vector<RecordHash> heads(before.heads.begin(), before.heads.end());
  program.add(program.sign(first, Revocation{second.id(), 1, {}}, heads));
  program.add(program.sign(second, Revocation{first.id(), 1, {}}, heads));
  const auto state = program.state();
  EXPECT_TRUE(state.device(first.id())->revoked);
  EXPECT_TRUE(state.device(second.id())->revoked);
}

TEST(Reduce, ASeedIsNotSealedToTheRemoved) {
  Program program(18);
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const Device removed = as_device(peer);
  auto epoch = make_epoch(program.state(), "care:harbor", std::span(&removed, 1), Keyring{}, program.random);
  program.add(program.sign(program.members.front(), Revocation{peer.id(), 0, {}}));
  const Bytes record = program.sign(program.members.front(), *epoch);
  program.add(record);
  EXPECT_EQ(refusal(program, record), Code::revoked);
  const Device now = *program.state().device(peer.id());
  EXPECT_EQ(
      make_epoch(program.state(), "care:harbor", std::span(&now, 1), Keyring{}, program.random).error().code,
      Code::revoked);
}

TEST(Reduce, ALaterRevocationReplacesAnEarlierAndTheStricterOfTwoStands) {
  Program program(19);
  const Member& second = program.enroll(Role::registrar, "pine", "Second laptop");
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  const auto before = program.state();
  const std::vector<RecordHash> heads(before.heads.begin(), before.heads.end());
  program.add(program.sign(program.members.front(), Revocation{peer.id(), 9, {}}, heads));
  program.add(program.sign(second, Revocation{peer.id(), 4, {}}, heads));
  EXPECT_EQ(program.state().device(peer.id())->revoked->last_seq, 4u);
  program.add(program.sign(program.members.front(), Revocation{peer.id(), 7, {}}));
  EXPECT_EQ(program.state().device(peer.id())->revoked->last_seq, 7u);
}

// A random history by several registrars who see only part of one another's work, then every kind of arrival
// order.
Program random_history(std::uint64_t seed) {
  Program program(seed);
  auto& random = program.random;
  std::vector<const Member*> registrars{&program.members.front()};
  for (std::size_t i = 0; i < 2; ++i)
    registrars.push_back(&program.enroll(Role::registrar, "pine", numbered("Laptop ", i)));
  std::vector<const Member*> devices{&program.enroll(Role::peer, "harbor", "Sam's phone"),
                                     &program.enroll(Role::officer, "pcpd", "Unit 12")};
  const std::size_t rounds = 3 + random.below(8);
  for (std::size_t i = 0; i < rounds; ++i) {
    // What this registrar has seen: the log up to some point.
    std::vector<Bytes> all = program.records;
    program.records.resize(all.size() - random.below(std::min<std::uint64_t>(4, all.size() - 9)));
    const Member& author = *registrars[random.below(registrars.size())];
    const auto state = program.state();
    Bytes record;
    switch (random.below(7)) {
      case 0: {
        const Member& fresh =
            program.make(random.chance(30) ? Role::registrar : Role::peer, "harbor", numbered("Phone ", i));
        record = program.sign(author, fresh.certificate);
        (fresh.certificate.role == Role::registrar ? registrars : devices).push_back(&fresh);
        break;
      }
      case 1: {
        const std::string audience = random.chance(50) ? "care:harbor" : "program";
        const auto epoch =
            make_epoch(state, audience, program.members_of(audience), program.ring(author), random);
        if (epoch) record = program.sign(author, *epoch);
        break;
      }
      case 2:
        record = program.sign(
            author, Revocation{registrars[random.below(registrars.size())]->id(), random.below(9), {}});
        break;
      case 3:
        record = program.sign(author,
                              Revocation{devices[random.below(devices.size())]->id(), random.below(9), {}});
        break;
      case 4:
        record = program.sign(*devices[random.below(devices.size())], Merge{});
        break;
      case 5: {
        const auto held = state.seeds(state.index_of.at("care:harbor"), 1);
        record = program.sign(*devices.front(), Unopened{{held[random.below(held.size())]->ref()}});
        break;
      }
      default: {
        const Device device = as_device(*devices[random.below(devices.size())]);
        const auto index = state.index_of.at("care:harbor");
        const auto held = state.seeds(index, static_cast<std::uint16_t>(1 + random.below(3)));
        if (held.empty()) break;
        if (auto grant = make_grant(state, held[random.below(held.size())]->ref(), std::span(&device, 1),
                                    program.ring(*devices.front())))
          record = program.sign(*devices.front(), EpochGrant{{std::move(*grant)}});
      }
    }
    program.records = std::move(all);
    if (!record.empty()) program.add(std::move(record));
  }
  return program;
}

TEST(Reduce, EveryOrderOfArrivalComesToTheSame) {
  for (std::uint64_t seed = 1000; seed < 1040; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Program program = random_history(seed);
    const std::string whole = text_of_state(program.state());
    for (int order = 0; order < 6; ++order) {
      for (std::size_t i = program.records.size(); i > 1; --i)
        std::swap(program.records[i - 1], program.records[program.random.below(i)]);
      program.records.push_back(
          program.records[program.random.below(program.records.size())]);  // one comes twice
      ASSERT_EQ(text_of_state(program.state()), whole);
      program.records.pop_back();
    }
  }
}

// However much is missing, nobody gets rights that the whole log would not have given at some point of its
// past.
TEST(Reduce, AnEarlierPartNeverKnowsMoreDevices) {
  for (std::uint64_t seed = 2000; seed < 2010; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Program program = random_history(seed);
    const std::vector<Bytes> all = program.records;
    for (std::size_t size = 0; size <= all.size(); ++size) {
      const auto part = reduce(std::span(all).first(size), program.pin);
      EXPECT_LE(part.known.size(), size);
      EXPECT_EQ(part.known.size() + part.refused.size() + part.waiting.size(), size);
    }
  }
}

}  // namespace
}  // namespace leadline::wire
