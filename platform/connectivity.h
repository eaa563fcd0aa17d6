// Whether this machine has a network, as far as it knows: to spare tries that cannot succeed, never to decide
// that something was sent.
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "sync/wire/transport.h"

namespace leadline::platform {

enum class Reach { unknown, none, online };

class Connectivity {
 public:
  virtual ~Connectivity() = default;
  virtual Reach reach() const = 0;  // from any thread
  // Called on the thread that made this, whenever reach() changes.
  void on_change(std::function<void(Reach)> call) { call_ = std::move(call); }

 protected:
  void changed(Reach now) const {
    if (call_) call_(now);
  }

 private:
  std::function<void(Reach)> call_;
};

// QNetworkInformation's; `unknown` for ever where Qt has no backend for this machine. Needs a
// QCoreApplication.
std::unique_ptr<Connectivity> system_connectivity();

// A switch: tests, and the demonstration's airplane mode.
class SwitchedConnectivity final : public Connectivity {
 public:
  Reach reach() const override { return reach_; }
  void set(Reach now) {
    if (reach_.exchange(now) != now) changed(now);
  }

 private:
  std::atomic<Reach> reach_{Reach::online};
};

// The transport inside, unless there is no network: then no_network at once, nothing sent. References outlive
// it.
class GatedTransport final : public sync::Transport {
 public:
  GatedTransport(sync::Transport& inside, const Connectivity& connectivity)
      : inside_(inside), connectivity_(connectivity) {}
  Result<sync::Response> exchange(const sync::Request& request) override {
    if (connectivity_.reach() == Reach::none) return fail(Code::no_network, "network", "offline");
    return inside_.exchange(request);
  }

 private:
  sync::Transport& inside_;
  const Connectivity& connectivity_;
};

}  // namespace leadline::platform
