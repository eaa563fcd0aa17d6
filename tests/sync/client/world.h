// A made-up program with its server and its devices in one process: real journals, the real engine, the real
// handler, and a network between them that does what a test tells it to.
#pragma once

#include <functional>
#include <set>

#include "sync/client/engine.h"
#include "sync/server/handler.h"
#include "sync/wire/duties.h"
#include "tests/support/folder.h"
#include "tests/sync/wire/program.h"

namespace leadline::testing {

class WorldClock final : public Clock {
 public:
  WallTime now() const override { return {ms + skew}; }
  std::int64_t monotonic_ms() const override { return ms; }
  std::int64_t ms = 1'795'000'000'000;
  std::int64_t skew = 0;
};

class World;

// A device as the app has one: journal, keys, engine, and what its screens would show.
class SimDevice final : public sync::Transport {
 public:
  SimDevice(World& world, const Member& member, std::string path);

  // Opens the journal as a start of the app does, and reads every fact again. False: the disk is dead.
  bool start();
  void crash();  // nothing is closed in an orderly way but for what destructors do
  bool running() const { return journal != nullptr; }

  Result<void> write(std::span<const facts::Fact> facts);
  Result<sync::Report> sync(std::chrono::milliseconds wait = {});
  // Signs a key-log record over the heads that this device knows.
  Result<void> add_key_record(wire::RecordBody body);
  // As the app does: seeds that this device was given directly go to members who came later.
  Result<void> grant_missing_seeds();

  wire::KeyState state() const;
  wire::Keyring ring() const { return wire::Keyring::open(state(), member.id(), member.box); }
  std::vector<facts::Fact> readable() const;  // from the journal

  Result<sync::Response> exchange(const sync::Request& request) override;

  World& world;
  const Member& member;
  std::string path;
  WorldClock clock;
  std::unique_ptr<journal::Journal> journal;
  std::map<FactId, Bytes> shown;  // what the views were told

 private:
  Result<void> show(std::span<const facts::Stamped> facts);
  crypto::Secret at_rest_;
  wire::Waited waited_;
  wire::EntryOpener opener_;
  std::unique_ptr<HybridClock> hybrid_;
  std::unique_ptr<sync::Engine> engine_;
};

class World {
 public:
  // `vfs` for the server's store and the journals; null: SQLite's own.
  explicit World(std::uint64_t seed, const char* vfs = nullptr);
  ~World();

  SimDevice& registrar() { return devices.front(); }
  SimDevice& enroll(disclosure::Role role, const std::string& agency, const std::string& name);
  // A new epoch of an audience, made by the registrar.
  void rotate(const std::string& audience);

  bool start_server();
  void stop_server();
  void back_up(const std::string& name);
  void restore(const std::string& name);       // as the restore command does: another generation
  void put_back_raw(const std::string& name);  // as nobody should: the file copied over, the same generation
  sync::Response serve(const sync::Request& request);

  // Who may read a fact of this audience: the devices that hold a seed of it when all is said.
  std::set<DeviceId> readers(const facts::Fact& fact);

  // Everyone syncs until nothing moves any more; then asserts what must hold.
  void settle();
  void expect_settled();

  // What the network does with one request; absent: delivers it. `deliver` may be called any number of times.
  using Network = std::function<Result<sync::Response>(SimDevice&, const sync::Request&,
                                                       const std::function<sync::Response()>& deliver)>;
  Network network;

  SeededRandom random;
  Program program;
  test::Folder folder;
  const char* vfs;
  WorldClock clock;
  std::unique_ptr<server::Store> store;
  std::unique_ptr<server::Handler> handler;
  std::deque<SimDevice> devices;
  std::map<FactId, facts::Fact> acknowledged;  // what write() has said is kept
  std::map<FactId, DeviceId> author;

 private:
  std::string server_path() const { return folder / "server.db"; }
};

}  // namespace leadline::testing
