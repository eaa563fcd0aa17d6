// Which of several certificates makes a device what it is.
#include <gtest/gtest.h>

#include "tests/sync/wire/program.h"

namespace leadline::wire {
namespace {

using disclosure::Role;
using testing::Member;
using testing::Program;
using testing::refusal;

TEST(Certificates, OneDeviceOneCertificate) {
  Program program(9);
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  auto changed = peer.certificate;
  changed.role = Role::officer;
  changed.agency = "pcpd";
  const Bytes second = program.sign(program.members.front(), changed);
  program.add(second);
  EXPECT_EQ(refusal(program, second), Code::device_exists);
  EXPECT_EQ(program.state().device(peer.id())->certificate.role, Role::peer);
}

// A stolen laptop was cut off; whoever has it dates certificates back for devices that others enrolled.
TEST(Certificates, NobodyWhoWasCutOffTakesADevicesPlace) {
  Program program(12);
  const Member& first = program.members.front();
  const Member& stolen = program.enroll(Role::registrar, "pine", "Stolen laptop");
  const auto early = program.heads();
  const Member& keeper = program.enroll(Role::registrar, "pine", "Second laptop");
  const Member& peer = program.enroll(Role::peer, "harbor", "Sam's phone");
  program.add(program.sign(keeper, Revocation{stolen.id(), 0, {}}));
  const Member& later = program.enroll(Role::peer, "harbor", "Ruth's phone");
  const auto before = program.state();
  for (const Member* victim : {&keeper, &peer, &later, &first}) {
    auto forged = program.make(victim->certificate.role, victim->certificate.agency, "x").certificate;
    forged.device = victim->id();
    program.add(program.sign(stolen, forged, early));
    forged.role = Role::officer;
    program.add(program.sign(stolen, forged, {hash_record(program.records.back())}));
  }
  const auto after = program.state();
  EXPECT_TRUE(after.waiting.empty());
  EXPECT_EQ(after.known, before.known);
  EXPECT_EQ(after.heads, before.heads);
  for (const Member* victim : {&keeper, &peer, &later, &first}) {
    ASSERT_NE(after.device(victim->id()), nullptr);
    EXPECT_EQ(after.device(victim->id())->certificate.signing, victim->certificate.signing);
    EXPECT_FALSE(after.device(victim->id())->revoked);
  }
  EXPECT_TRUE(after.device(stolen.id())->revoked);
  const auto index = after.index_of.at("care:harbor");
  EXPECT_EQ(after.latest("care:harbor")->holders, before.latest("care:harbor")->holders);
  EXPECT_TRUE(program.ring(peer).seed(index, after.latest("care:harbor")->record.epoch));
  // And the log goes on.
  program.enroll(Role::peer, "harbor", "Dee's phone");
  EXPECT_EQ(program.state().known.size() > after.known.size(), true);
}

// Whoever was made by a certificate that does not stand signs nothing that counts.
TEST(Certificates, WhatIsSignedAsTheDeviceOfAnotherDoesNotCount) {
  Program program(13);
  const Member& registrar = program.enroll(Role::registrar, "pine", "Second laptop");
  const Member& thief = program.make(Role::registrar, "pine", "x");
  auto forged = thief.certificate;
  forged.device = registrar.id();
  program.add(program.sign(program.members.front(), forged));
  EXPECT_EQ(refusal(program, program.records.back()), Code::device_exists);
  const auto parents = std::vector{hash_record(program.records.back())};
  const Record as_registrar{program.id, parents, registrar.id(),
                            program.make(Role::peer, "harbor", "y").certificate};
  program.add(sign_record(as_registrar, thief.signing));
  EXPECT_EQ(refusal(program, program.records.back()), Code::unauthorized);
}

}  // namespace
}  // namespace leadline::wire
