// A program with two registrars and two peers, and what its devices sign.
#pragma once

#include <gmock/gmock.h>

#include "sync/wire/duties.h"
#include "tests/sync/wire/program.h"

namespace leadline::testing {

struct TwoPeers : ::testing::Test {
  explicit TwoPeers(std::uint64_t seed) : program(seed) {}
  Program program;
  const Member& registrar = program.members.front();
  Member& second = program.enroll(disclosure::Role::registrar, "pine", "Second laptop");
  Member& sam = program.enroll(disclosure::Role::peer, "harbor", "Sam's phone");
  Member& ruth = program.enroll(disclosure::Role::peer, "harbor", "Ruth's phone");

  std::uint16_t index() const { return program.state().index_of.at(care); }
  wire::Device device(const Member& member) const { return {member.certificate, false, std::nullopt}; }
  // An epoch as a registrar makes it who holds no seed of care, on the records that it has seen.
  wire::AudienceEpoch epoch_for(std::initializer_list<const Member*> members, const wire::KeyState& seen) {
    std::vector<wire::Device> devices;
    for (const auto* member : members) devices.push_back(device(*member));
    return wire::make_epoch(seen, care, devices, wire::Keyring{}, program.random).value();
  }
  // Signs on `seen` alone; the log up to there is what the author knew.
  wire::RecordHash add(const Member& author, wire::RecordBody body, std::vector<wire::RecordHash> seen) {
    program.add(program.sign(author, std::move(body), std::move(seen)));
    return wire::hash_record(program.records.back());
  }
  wire::RecordHash add(const Member& author, wire::RecordBody body) {
    program.add(program.sign(author, std::move(body)));
    return wire::hash_record(program.records.back());
  }
  // The first registrar cuts them off, one after the other, on what it has seen.
  void cut_off(std::initializer_list<const Member*> members, std::vector<wire::RecordHash> seen) {
    for (const auto* member : members) seen = {add(registrar, wire::Revocation{member->id(), 0, {}}, std::move(seen))};
  }
  wire::GrantedSeed garbage(const wire::SeedRef& seed, const Member& to) {
    return {seed,
            {{to.id(), crypto::box_seal(to.certificate.box, crypto::Secret::random(program.random).view())}}};
  }
};

}  // namespace leadline::testing
