#include "tests/sync/client/world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "sync/server/backup.h"
#include "sync/wire/run.h"

namespace leadline::testing {
namespace fs = std::filesystem;
namespace {

void copy_database(const std::string& from, const std::string& to) {
  for (const char* part : {"", "-wal"}) {
    fs::remove(to + part);
    if (fs::exists(from + part)) fs::copy_file(from + part, to + part);
  }
}

}  // namespace

// --- A device
// ------------------------------------------------------------------------------------------------

SimDevice::SimDevice(World& in, const Member& of, std::string at)
    : world(in), member(of), path(std::move(at)), at_rest_(crypto::Secret::random(in.random)) {}

bool SimDevice::start() {
  crash();
  auto opened = journal::Journal::open(path, at_rest_, opener_, world.random, world.vfs);
  if (!opened) return false;
  journal = std::move(*opened);
  engine_ = std::make_unique<sync::Engine>(*journal, *this, clock, world.random);
  HybridTime last;
  const auto heads = journal->heads();
  if (!heads) return false;
  for (const auto& [device, head] : *heads)
    if (const auto entry = journal->entry(device, head.seq); entry && *entry)
      last = std::max(last, (*entry)->at);
  hybrid_ = std::make_unique<HybridClock>(clock, last);
  shown.clear();
  const auto read = journal->each([&](facts::Stamped&& fact) { return show(std::span(&fact, 1)); });
  EXPECT_TRUE(read) << (read ? "" : describe(read.error()));
  return true;
}

void SimDevice::crash() {
  engine_.reset();
  journal.reset();
}

Result<void> SimDevice::show(std::span<const facts::Stamped> facts) {
  for (const auto& stamped : facts) {
    const Bytes bytes = facts::encode(stamped.fact);
    const auto [at, fresh] = shown.emplace(stamped.fact.id, bytes);
    EXPECT_TRUE(fresh || at->second == bytes) << "one fact, two contents";
    hybrid_->observe(stamped.at);
  }
  return {};
}

wire::KeyState SimDevice::state() const {
  const auto records = journal->key_records();
  return records ? wire::reduce(*records, world.program.pin) : wire::KeyState{};
}

Result<void> SimDevice::write(std::span<const facts::Fact> facts) {
  const auto keys = state();
  const auto seeds = wire::Keyring::open(keys, member.id(), member.box);
  wire::EntrySealer sealer(keys, seeds, member.id(), member.signing.clone(), pine, world.random);
  LEADLINE_TRY(written, journal->append(sealer, *hybrid_, facts));
  for (const auto& fact : facts) {
    world.acknowledged.emplace(fact.id, fact);
    world.author.emplace(fact.id, member.id());
  }
  return show(written);
}

Result<sync::Report> SimDevice::sync(std::chrono::milliseconds wait) {
  const sync::Identity self{world.program.id, world.program.pin, member.id(), member.signing, member.box};
  auto report = engine_->sync_once(self, wait);
  LEADLINE_CHECK(show(report ? report->facts : engine_->unfinished().facts));
  if (report && report->server_time) hybrid_->server_time(*report->server_time);
  return report;
}

Result<void> SimDevice::add_key_record(wire::RecordBody body) {
  auto parents = wire::parents_of(state(), member.id(), body);
  const Bytes record =
      wire::sign_record({world.program.id, std::move(parents), member.id(), std::move(body)}, member.signing);
  return journal->add_key_records(std::span(&record, 1));
}

Result<void> SimDevice::grant_missing_seeds() {
  const auto held = ring();
  if (!held.unopened().empty()) LEADLINE_CHECK(add_key_record(wire::Unopened{held.unopened()}));
  for (auto& grant : wire::missing_grants(state(), held, waited_))
    LEADLINE_CHECK(add_key_record(std::move(grant)));
  return {};
}

std::vector<facts::Fact> SimDevice::readable() const {
  std::vector<facts::Fact> out;
  const auto read = journal->each([&](facts::Stamped&& stamped) -> Result<void> {
    out.push_back(std::move(stamped.fact));
    return {};
  });
  EXPECT_TRUE(read) << (read ? "" : describe(read.error()));
  return out;
}

Result<sync::Response> SimDevice::exchange(const sync::Request& request) {
  const auto deliver = [&] { return world.serve(request); };
  return world.network ? world.network(*this, request, deliver) : Result<sync::Response>(deliver());
}

// --- The world
// -----------------------------------------------------------------------------------------------

World::World(std::uint64_t seed, const char* disk)
    : random(seed), program(seed ^ 0x5eed), vfs(disk) {
  EXPECT_TRUE(start_server());
  auto& first = devices.emplace_back(*this, program.members.front(), folder / "registrar.db");
  EXPECT_TRUE(first.start());
  EXPECT_TRUE(first.journal->add_key_records(program.records));
}

World::~World() {
  devices.clear();
  stop_server();
}

SimDevice& World::enroll(disclosure::Role role, const std::string& agency, const std::string& name) {
  const std::size_t before = program.records.size();
  const Member& member = program.enroll(role, agency, name);
  EXPECT_TRUE(registrar().journal->add_key_records(std::span(program.records).subspan(before)));
  auto& device = devices.emplace_back(*this, member, folder / (member.id().text() + ".db"));
  EXPECT_TRUE(device.start());
  return device;
}

void World::rotate(const std::string& audience) {
  const std::size_t before = program.records.size();
  program.rotate(audience);
  EXPECT_TRUE(registrar().journal->add_key_records(std::span(program.records).subspan(before)));
}

bool World::start_server() {
  stop_server();
  auto opened = server::open_sqlite_store(server_path(), random, vfs);
  if (!opened) return false;
  store = std::move(*opened);
  auto made = server::Handler::open(*store, program.server_seed.clone(), clock, random);
  if (!made) return false;
  handler = std::move(*made);
  return true;
}

void World::stop_server() {
  handler.reset();
  store.reset();
}

void World::back_up(const std::string& name) {
  stop_server();
  fs::remove(folder / name);
  EXPECT_TRUE(server::backup(server_path(), folder / name));
  EXPECT_TRUE(start_server());
}

void World::restore(const std::string& name) {
  stop_server();
  EXPECT_TRUE(server::restore(folder / name, server_path(), random));
  EXPECT_TRUE(start_server());
}

void World::put_back_raw(const std::string& name) {
  stop_server();
  copy_database(folder / name, server_path());
  EXPECT_TRUE(start_server());
}

sync::Response World::serve(const sync::Request& request) {
  if (!handler) return {503, {}, std::chrono::seconds{1}};
  return handler->handle(request).response;
}

std::set<DeviceId> World::readers(const facts::Fact& fact) {
  std::set<DeviceId> out;
  const auto keys = registrar().state();
  for (const auto& audience : disclosure::audiences(fact.body, pine)) {
    const auto index = keys.index_of.find(audience);
    if (index == keys.index_of.end()) continue;
    for (const auto& device : devices)
      if (wire::belongs(keys, device.member.id(), index->second)) out.insert(device.member.id());
  }
  return out;
}

void World::settle() {
  network = nullptr;
  EXPECT_TRUE(start_server());
  // Each starts anew: the comparison of heads at a start is part of what is promised.
  for (auto& device : devices) EXPECT_TRUE(device.start());
  std::string before;
  for (int round = 0; round < 12; ++round) {
    std::string now;
    for (auto& device : devices) {
      const auto report = device.sync();
      EXPECT_TRUE(report) << device.member.certificate.device_name << ": "
                          << (report ? "" : describe(report.error()));
      EXPECT_TRUE(device.grant_missing_seeds());
      now += to_hex(device.journal->state_digest().value());
      now += std::to_string(device.journal->key_records()->size());
      now += std::to_string(device.shown.size());
    }
    if (now == before && round > 2) return;
    before = now;
  }
  ADD_FAILURE() << "it does not come to rest";
}

void World::expect_settled() {
  for (auto& device : devices) {
    SCOPED_TRACE(device.member.certificate.device_name);
    const auto status = device.journal->status();
    ASSERT_TRUE(status);
    EXPECT_EQ(status->unsent, 0u);
    EXPECT_EQ(status->waiting, 0u);
    EXPECT_TRUE(status->quarantined.empty());
    const auto keys = device.state();
    const auto seeds = device.ring();
    std::map<FactId, Bytes> held;
    for (const auto& fact : device.readable()) held.emplace(fact.id, facts::encode(fact));
    EXPECT_EQ(held, device.shown) << "what the screens were told is not what a start reads";
    for (const auto& [id, fact] : acknowledged) {
      const bool meant = readers(fact).contains(device.member.id());
      const auto found = held.find(id);
      EXPECT_EQ(found != held.end(), meant)
          << facts::kind_of(fact.body) << (meant ? " is missing" : " is readable");
      EXPECT_TRUE(found == held.end() || found->second == facts::encode(fact));
    }
    // Every chain is whole, verifies, and ends where everyone's does.
    for (const auto& other : devices) {
      const auto head = device.journal->head(other.member.id());
      EXPECT_EQ(head->seq, other.journal->head(other.member.id())->seq);
      for (std::uint64_t from = 1; from <= head->seq;) {
        const auto entries = device.journal->entries_from(other.member.id(), from, std::size_t{1} << 15);
        ASSERT_TRUE(entries && !entries->empty());
        const auto run = wire::to_run(*entries);
        ASSERT_TRUE(run) << describe(run.error());
        EXPECT_TRUE(wire::verify(*run, keys));
        from = entries->back().seq + 1;
        // Not even with every byte that the server has does anyone read what is not meant for him.
        const auto whole =
            other.journal->entries_from(other.member.id(), entries->front().seq, std::size_t{1} << 15);
        for (const auto& entry : *whole) {
          const auto body = wire::load(entry.stored);
          if (!body || !std::holds_alternative<wire::Body>(*body)) continue;
          const auto& audiences = std::get<wire::Body>(*body).header.audiences;
          const bool meant = std::ranges::any_of(
              audiences, [&](const auto& ref) { return wire::belongs(keys, device.member.id(), ref.index); });
          EXPECT_EQ(wire::content_key(std::get<wire::Body>(*body), keys, seeds).ok(), meant);
        }
      }
    }
  }
}

}  // namespace leadline::testing
