// The program server's machine: its file, its process, its backups.
#pragma once

#include <map>
#include <memory>

#include "sync/server/handler.h"
#include "tests/sim/machine.h"

namespace leadline::sim {

class ServerBox {
 public:
  ServerBox(std::string folder, std::uint64_t seed, const std::int64_t& true_ms, Counters& counters);

  bool running() const { return handler_ != nullptr; }
  bool start();  // false: its disk does not let it
  void stop();
  // Bytes in, bytes out. No answer: the process is not there, or died before it could answer.
  std::optional<sync::Response> serve(const sync::Request& request);

  void back_up();
  void restore(std::uint64_t which);   // as the restore command does
  void put_back(std::uint64_t which);  // as nobody should: the file copied over
  void empty();

  // How far it has ever held a device's entries whole, in any of its lives, when it answered a push.
  std::uint64_t ever_held(const DeviceId& device) const;
  const crypto::PublicKey& key() const { return key_; }
  const std::string& folder() const { return folder_; }
  server::Store& store() { return *store_; }
  bool put_back_untold() const { return put_back_untold_; }

  MachineClock clock;
  Chance random;

 private:
  std::string file() const { return folder_ + "/server.db"; }
  void note_held();
  std::string folder_;
  crypto::Secret seed_;
  crypto::PublicKey key_;
  Counters& counters_;
  std::unique_ptr<server::Store> store_;
  std::unique_ptr<server::Handler> handler_;
  std::map<DeviceId, std::uint64_t> ever_held_;
  std::uint64_t backups_ = 0, put_away_ = 0;
  bool put_back_untold_ = false;
};

}  // namespace leadline::sim
