// A small program for tests: a blind server in memory's reach, a coordinator's, an officer's and peers' devices in folders
// of their own, and a network that can be cut.
#pragma once

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "app/device/encounter_draft.h"
#include "app/device/enrollment.h"
#include "app/device/porch.h"
#include "core/base/json.h"
#include "sync/server/handler.h"
#include "tests/support/folder.h"

namespace leadline::device::testing {

inline std::string asset(const std::string& path) {
  std::ifstream in(std::string(LEADLINE_SOURCE_DIR "/assets/") + path);
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

class HandClock final : public Clock {
 public:
  WallTime now() const override { return {ms}; }
  std::int64_t monotonic_ms() const override { return ms; }
  std::int64_t ms = 1'795'158'240'000;  // Friday 2026-11-20, 02:04 in New York
};

// Straight into the server's handler; cut: no network.
class Wire final : public sync::Transport {
 public:
  explicit Wire(server::Handler& handler) : handler_(handler) {}
  Result<sync::Response> exchange(const sync::Request& request) override {
    if (cut) return fail(Code::no_network, "test");
    return handler_.handle(request).response;
  }
  bool cut = false;

 private:
  server::Handler& handler_;
};

// A recovery seed that is thrown away: nothing here opens by it.
inline RecoveryPlace nowhere() {
  return {[]() -> Result<std::optional<crypto::Secret>> { return std::optional<crypto::Secret>{}; },
          [](const crypto::Secret&) -> Result<void> { return {}; }};
}

inline facts::ProgramPublished settings() {
  facts::ProgramPublished s;
  s.program_name = "Pine County LEAD";
  s.outreach_name = "Harbor Outreach";
  s.police_name = "Pine County Police";
  s.police_agency = "pcpd";
  s.outreach_agency = "harbor";
  s.time_zone = "America/New_York";
  s.outreach_phone = "555-0142";
  for (int day = 0; day < 5; ++day) {
    s.cover.push_back({day * 1440 + 480, day * 1440 + 1020, "Sam", "555-0142"});
    s.staffed.push_back({day * 1440 + 480, day * 1440 + 1020, "Office", "555-0140"});
  }
  return s;
}

class Town {
 public:
  Town() {
    store_ = std::move(*server::open_sqlite_store(folder_ / "server.db", random));
    handler_ = std::move(*server::Handler::open(*store_, crypto::Secret::random(random), clock, random));
    wire = std::make_unique<Wire>(*handler_);
  }
  ~Town() { devices.clear(); }

  // Founds the program with the coordinator's device and publishes the settings.
  void found() {
    NewProgram program{"Pine County LEAD", "pine", "Coordinator", handler_->server_key(), "http://127.0.0.1:1", {}};
    const auto founded = found_program(at("coordinator"), pin, program, nowhere(), clock, random);
    ASSERT_TRUE(founded) << describe(founded.error());
    open("coordinator");
    const auto published = device("coordinator").publish(settings());
    ASSERT_TRUE(published) << describe(published.error());
    sync("coordinator");
  }

  void enroll(const std::string& name, disclosure::Role role, const std::string& agency) {
    auto& coordinator = device("coordinator");
    const auto invitation = coordinator.invite(role, agency, name + " device");
    ASSERT_TRUE(invitation) << describe(invitation.error());
    const auto joined = join_program(at(name), pin, *invitation, clock, random);
    ASSERT_TRUE(joined) << describe(joined.error());
    const auto fingerprint = coordinator.approve(joined->request);
    ASSERT_TRUE(fingerprint) << describe(fingerprint.error());
    EXPECT_EQ(*fingerprint, joined->fingerprint);
    sync("coordinator");
    open(name);
    sync(name);
    sync(name);
  }

  void open(const std::string& name) {
    auto opened = Device::unlock(at(name), pin, clock, random);
    ASSERT_TRUE(opened) << describe(opened.error());
    devices[name] = std::move(*opened);
  }
  void reopen(const std::string& name) {
    devices.erase(name);
    open(name);
  }
  Device& device(const std::string& name) { return *devices.at(name); }

  sync::Report sync(const std::string& name) {
    auto report = device(name).sync(*wire);
    EXPECT_TRUE(report) << describe(report.error());
    return report ? std::move(*report) : sync::Report{};
  }
  void sync_all() {
    for (int round = 0; round < 3; ++round)
      for (auto& [name, ignored] : devices) sync(name);
  }

  std::string dump(const std::string& name) {
    auto views = device(name).views().dump();
    EXPECT_TRUE(views);
    return views ? views->dump() : "";
  }

  Folder at(const std::string& name) {
    const std::string path = folder_ / name;
    std::filesystem::create_directories(path);
    return {path, std::move(*ensure_secret_file(path + "/secret", random)), vfs};
  }
  server::Store& store() { return *store_; }

  static constexpr std::string_view pin = "472913";
  crypto::SystemRandom random;
  HandClock clock;
  std::unique_ptr<Wire> wire;
  std::map<std::string, std::unique_ptr<Device>> devices;
  const char* vfs = nullptr;  // the SQLite VFS of devices that are opened from now on

 private:
  test::Folder folder_;
  std::unique_ptr<server::Store> store_;
  std::unique_ptr<server::Handler> handler_;
};

inline commands::Encounter night(Random& random) {
  commands::Encounter e;
  e.draft = DraftId::random(random);
  e.type = facts::ReferralType::arrest_diversion;
  e.screening.outcome = "eligible";
  e.screening.discretion = facts::Discretion::offered;
  e.answer = facts::OfferAnswer::accepted;
  e.said_back = facts::SaidBack::yes;
  e.language = "es";
  e.release_lines = {facts::ReleaseLine::name_and_reach_to_outreach, facts::ReleaseLine::intake_done_to_police};
  e.signature = {1, 2, 3};
  e.name = "Ana Demo";
  e.name_source = facts::NameSource::told;
  e.charge = "loitering";
  e.ways = {{facts::Channel::visit, "CANARY the porch by the mill", "noon", false}};
  e.needs = "CANARY a dry place";
  return e;
}

}  // namespace leadline::device::testing
