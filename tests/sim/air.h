// The network between one device and the server, in whatever weather.
#pragma once

#include <functional>

#include "sync/wire/transport.h"
#include "tests/sim/server_box.h"

namespace leadline::sim {

class Air final : public sync::Transport {
 public:
  Air(ServerBox& server, Counters& counters) : server_(server), counters_(counters) {}
  Result<sync::Response> exchange(const sync::Request& request) override;

  void weather(Weather weather, std::uint64_t salt) {
    weather_ = weather;
    chance_.reseed(salt);
  }
  // While a server's disk fails: asked after each request whether its process has died of it.
  std::function<bool()> server_died;
  // Words that no request and no answer may show in the clear; the first that did.
  static constexpr std::string_view canary = "CANARY";
  bool seen_canary() const { return seen_canary_; }

 private:
  enum class Mishap {
    none,
    refused,
    portal,
    portal_page,
    lost_request,
    lost_answer,
    cut_answer,
    bent_answer,
    failed_500,
    gateway_page,
    busy,
    too_many,
    twice,
    twice_first,
    stale_before,
    stale_after,
    forged_receipt,
    old_receipt,
  };
  Mishap draw(const sync::Request& request);
  Result<sync::Response> deliver(const sync::Request& request);
  void replay_one();
  Result<sync::Response> with_forged_receipts(const sync::Request& request);
  Result<sync::Response> with_old_receipts(const sync::Request& request);
  void look(ByteView bytes);

  ServerBox& server_;
  Counters& counters_;
  Weather weather_ = Weather::calm;
  Chance chance_;
  std::vector<sync::Request> past_;
  std::vector<Bytes> receipts_;  // genuine ones
  bool seen_canary_ = false;
};

}  // namespace leadline::sim
