#include "app/demo/device_window.h"

#include "app/gui/roles.h"
#include "platform/http_transport.h"

namespace leadline::demo {
namespace {

// A transport of its own behind the device's airplane switch.
class Airplane final : public sync::Transport {
 public:
  Airplane(std::unique_ptr<sync::Transport> inside, std::shared_ptr<const platform::Connectivity> network)
      : inside_(std::move(inside)), network_(std::move(network)), gate_(*inside_, *network_) {}
  Result<sync::Response> exchange(const sync::Request& request) override { return gate_.exchange(request); }

 private:
  std::unique_ptr<sync::Transport> inside_;
  std::shared_ptr<const platform::Connectivity> network_;
  platform::GatedTransport gate_;
};

}  // namespace

DeviceWindow::DeviceWindow(device::Folder folder, const std::string& server, const Clock& clock,
                           Random& random, const Look& look)
    : network_(std::make_shared<platform::SwitchedConnectivity>()),
      worker_(std::move(folder), clock, random),
      sync_(worker_,
            [server, network = network_](const device::Me& me) -> Result<std::unique_ptr<sync::Transport>> {
              LEADLINE_TRY(inside, platform::open_http_transport(server, me.tls_pin));
              return std::unique_ptr<sync::Transport>(new Airplane(std::move(inside), network));
            }),
      entrance_(std::make_unique<gui::Entrance>(worker_, session_, sync_, gui::flows_by_role())),
      engine_(std::make_unique<QQmlApplicationEngine>()) {
  network_->on_change([this](platform::Reach now) {
    if (now == platform::Reach::online) sync_.soon();
  });
  session_.reduced_motion = look.reduced_motion;
  entrance_->look().wear({look.theme, {}, look.language, false});
  entrance_->show_pad();
  engine_->addImportPath("qrc:/qt/qml");
  engine_->setInitialProperties({{"session", QVariant::fromValue(&session_)}});
  engine_->load(QUrl("qrc:/qt/qml/Leadline/Common/Main.qml"));
  window_ = qobject_cast<QQuickWindow*>(engine_->rootObjects().value(0));
}

DeviceWindow::~DeviceWindow() {
  network_->on_change({});
  engine_.reset();
  entrance_.reset();
}

void DeviceWindow::set_airplane(bool on) {
  network_->set(on ? platform::Reach::none : platform::Reach::online);
}

void DeviceWindow::time_passed() {
  entrance_->lock();
  entrance_->show_pad();
}

}  // namespace leadline::demo
