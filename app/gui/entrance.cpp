#include "app/gui/entrance.h"

#include <sodium.h>

#include <QCoreApplication>
#include <QEvent>

#include "app/device/porch.h"
#include "app/gui/papers.h"

namespace leadline::gui {
namespace {

using namespace std::chrono_literals;
// DESIGN section 5: two minutes, fifteen inside an encounter, never past thirty.
constexpr auto lock_after = 2min;
constexpr auto lock_after_in_encounter = 15min;
constexpr auto lock_at_last = 30min;

void forget(std::string& pin) {
  sodium_memzero(pin.data(), pin.size());
  pin.clear();
}

}  // namespace

Entrance::Entrance(Worker& worker, Session& session, SyncLoop& sync,
                   std::map<disclosure::Role, FlowMaker> flows)
    : worker_(worker),
      session_(session),
      sync_(sync),
      look_(worker.folder().path, worker.clock(), session),
      flows_(std::move(flows)) {
  session_.look = &look_;
  for (QTimer* timer : {&idle_, &longest_}) {
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, &Entrance::lock);
  }
  connect(&sync_, &SyncLoop::done, this, [this] {
    if (flow_) flow_->news();
  });
  connect(&session_, &Session::languageChanged, this, [this] {
    if (!flow_) show_pad();
  });
  QCoreApplication::instance()->installEventFilter(this);
}

Entrance::~Entrance() {
  if (flow_) flow_->end();
  session_.look = nullptr;
}

void Entrance::show_pad() {
  auto* page = new PinPage;
  pad_ = page;
  page->other_language = session_.language() == "es" ? "English" : "Español";
  // A porch that cannot be read leaves the pad dark; it never stands in the way of the PIN.
  if (const auto settings = device::read_porch(worker_.folder()); settings && *settings) {
    page->light(porch_light(**settings, Tongue::of(session_.language()), worker_.clock().now()));
  }
  connect(page, &PinPage::pressed, this, &Entrance::press);
  connect(page, &PinPage::erased, this, [page] {
    if (!page->pin.empty() && !page->opening) page->pin.pop_back();
    Q_EMIT page->changed();
  });
  connect(page, &PinPage::passphraseEntered, this,
          [this](const QString& words) { unlock(words.toStdString()); });
  connect(page, &PinPage::dialed, &session_, &Session::dialed);
  connect(page, &PinPage::languagePicked, this,
          [this] {
            session_.speak(session_.language() == "es" ? "en" : "es");
            Q_EMIT session_.languagePicked(session_.language());
          });
  session_.show(page);
}

void Entrance::press(const QString& digit) {
  if (!pad_ || pad_->opening || digit.size() != 1 || !digit.at(0).isDigit()) return;
  pad_->problem.clear();
  pad_->pin += digit.toStdString();
  const bool whole = pad_->entered() == pad_->places();
  Q_EMIT pad_->changed();
  if (!whole) return;
  std::string pin = pad_->pin;
  unlock(std::move(pin));
}

void Entrance::unlock(std::string pin) {
  pad_->opening = true;
  Q_EMIT pad_->changed();
  worker_.unlock(this, std::move(pin), [this](const Result<disclosure::Role>& role) {
    if (pad_) {
      forget(pad_->pin);
      pad_->opening = false;
      Q_EMIT pad_->changed();
    }
    if (role) return opened(*role);
    if (pad_) pad_->refuse(role.error());
  });
}

void Entrance::opened(disclosure::Role role) {
  const auto maker = flows_.find(role);
  if (maker == flows_.end()) {
    worker_.lock();
    if (pad_) pad_->refuse(fail(Code::unauthorized, "role"));
    return;
  }
  flow_ = maker->second(worker_, session_, sync_);
  connect(flow_.get(), &Flow::recorded, &sync_, &SyncLoop::soon);
  connect(flow_.get(), &Flow::syncAsked, &sync_, &SyncLoop::soon);
  connect(flow_.get(), &Flow::lockAsked, this, &Entrance::lock, Qt::QueuedConnection);
  flow_->begin();
  sync_.start();
  longest_.start(lock_at_last);
  arm();
}

void Entrance::lock() {
  if (!flow_) return;
  idle_.stop();
  longest_.stop();
  sync_.stop();
  flow_->end();
  worker_.lock();
  show_pad();
  flow_.reset();
}

void Entrance::arm() {
  if (flow_) idle_.start(flow_->busy() ? lock_after_in_encounter : lock_after);
}

bool Entrance::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::KeyPress:
      arm();
      break;
    default:
      break;
  }
  return QObject::eventFilter(watched, event);
}

}  // namespace leadline::gui
