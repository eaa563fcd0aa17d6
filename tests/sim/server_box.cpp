#include "tests/sim/server_box.h"

#include <filesystem>

#include "sync/server/backup.h"

namespace leadline::sim {
namespace fs = std::filesystem;
namespace {

void copy_database(const std::string& from, const std::string& to) {
  for (const char* part : {"", "-wal"}) {
    fs::remove(to + part);
    if (fs::exists(from + part)) fs::copy_file(from + part, to + part);
  }
  fs::remove(to + "-shm");
}

}  // namespace

ServerBox::ServerBox(std::string folder, std::uint64_t seed, const std::int64_t& true_ms, Counters& counters)
    : clock(true_ms),
      random(seed),
      folder_(std::move(folder)),
      seed_(crypto::Secret::random(random)),
      key_(crypto::signing_public(seed_)),
      counters_(counters) {
  fs::create_directories(folder_);
}

bool ServerBox::start() {
  stop();
  auto opened = server::open_sqlite_store(file(), random, testing::fault_vfs);
  if (!opened) return false;
  store_ = std::move(*opened);
  auto made = server::Handler::open(*store_, seed_.clone(), clock, random);
  if (made)
    handler_ = std::move(*made);
  else
    store_.reset();
  return running();
}

void ServerBox::stop() {
  handler_.reset();
  store_.reset();
}

std::optional<sync::Response> ServerBox::serve(const sync::Request& request) {
  if (!handler_) return std::nullopt;
  auto answer = handler_->handle(request);
  if (request.path == "/v1/push" && answer.response.status == 200) note_held();
  return std::move(answer.response);
}

// Before the answer leaves: nobody can be told of more.
void ServerBox::note_held() {
  const auto held = store_->all_held();
  if (!held) return;
  for (const auto& [device, seq] : *held) ever_held_[device] = std::max(ever_held_[device], seq);
}

std::uint64_t ServerBox::ever_held(const DeviceId& device) const {
  const auto found = ever_held_.find(device);
  return found == ever_held_.end() ? 0 : found->second;
}

void ServerBox::back_up() {
  stop();
  const auto to = folder_ + "/backup-" + std::to_string(backups_);
  if (server::backup(file(), to)) ++backups_;
  start();
}

void ServerBox::restore(std::uint64_t which) {
  if (backups_ == 0) return;
  stop();
  if (server::restore(folder_ + "/backup-" + std::to_string(which % backups_), file(), random))
    ++counters_.restores;
  start();
}

void ServerBox::put_back(std::uint64_t which) {
  if (backups_ == 0) return;
  stop();
  copy_database(folder_ + "/backup-" + std::to_string(which % backups_), file());
  put_back_untold_ = true;
  ++counters_.restores;
  start();
}

void ServerBox::empty() {
  stop();
  const auto away = folder_ + "/away-" + std::to_string(put_away_++);
  for (const char* part : {"", "-wal", "-shm"})
    if (fs::exists(file() + part)) fs::rename(file() + part, away + part);
  ++counters_.restores;
  start();
}

}  // namespace leadline::sim
