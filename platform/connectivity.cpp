#include "platform/connectivity.h"

#include <QNetworkInformation>

namespace leadline::platform {
namespace {

using Qt_ = QNetworkInformation;

// A network whose way out is unknown may still reach a server in the same building.
Reach reach_of(Qt_::Reachability reachability) {
  switch (reachability) {
    case Qt_::Reachability::Disconnected:
      return Reach::none;
    case Qt_::Reachability::Unknown:
      return Reach::unknown;
    case Qt_::Reachability::Local:
    case Qt_::Reachability::Site:
    case Qt_::Reachability::Online:
      return Reach::online;
  }
  return Reach::unknown;
}

class SystemConnectivity final : public Connectivity {
 public:
  SystemConnectivity() {
    if (!Qt_::loadBackendByFeatures(Qt_::Feature::Reachability)) return;
    reach_ = reach_of(Qt_::instance()->reachability());
    QObject::connect(Qt_::instance(), &Qt_::reachabilityChanged, &context_, [this](Qt_::Reachability now) {
      const Reach reach = reach_of(now);
      if (reach_.exchange(reach) != reach) changed(reach);
    });
  }
  Reach reach() const override { return reach_; }

 private:
  std::atomic<Reach> reach_{Reach::unknown};
  QObject context_;  // last: the connection ends first
};

}  // namespace

std::unique_ptr<Connectivity> system_connectivity() { return std::make_unique<SystemConnectivity>(); }

}  // namespace leadline::platform
