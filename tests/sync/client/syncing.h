// A program with a registrar, an officer and a peer, and what tests of the engine do with them.
#pragma once

#include <gtest/gtest.h>

#include "sync/client/engine.h"
#include "tests/sync/client/world.h"

namespace leadline::sync {

using disclosure::Role;
using testing::SimDevice;
using testing::World;

struct Syncing : ::testing::Test {
  World world{51};
  SimDevice& registrar = world.registrar();
  SimDevice& officer = world.enroll(Role::officer, "pcpd", "Unit 12 tablet");
  SimDevice& peer = world.enroll(Role::peer, "harbor", "Sam's phone");

  Report synced(SimDevice& device) {
    auto report = device.sync();
    EXPECT_TRUE(report) << (report ? "" : describe(report.error()));
    return report ? std::move(*report) : Report{};
  }
  void write(SimDevice& device, facts::Fact fact) {
    const auto written = device.write(std::span(&fact, 1));
    EXPECT_TRUE(written) << (written ? "" : describe(written.error()));
  }
  Code failure(SimDevice& device) {
    const auto report = device.sync();
    return report ? Code::cancelled : report.error().code;
  }
  void everyone_meets() {
    synced(registrar);
    synced(officer);
    synced(peer);
  }
  void expect_whole() {
    world.settle();
    world.expect_settled();
  }
};

}  // namespace leadline::sync
