// Work that may take seconds, beside the screens: on a thread of a pool of its own, and its value brought
// back to this one. The work holds nothing of whoever asked. They may go at any moment without waiting for
// it; it is told to stop, and what it comes to is dropped. GUI thread.
#pragma once

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <functional>
#include <memory>

namespace leadline::gui {

using Stopped = std::function<bool()>;  // whether nobody waits any more; asked by the work between its parts

// Not Qt's common pool: painting shares that one, and the glass would stand still until a thread is free.
inline QThreadPool& job_threads() {
  static QThreadPool threads;
  return threads;
}

template <class Value>
class Job {
 public:
  Job() = default;
  Job(const Job&) = delete;
  Job& operator=(const Job&) = delete;
  ~Job() { stop(); }

  bool running() const { return watcher_ != nullptr; }

  // In place of the one before, whose value never comes.
  template <class Work, class Then>
  void start(Work work, Then then) {
    stop();
    auto promise = std::make_shared<QPromise<Value>>();
    watcher_ = new QFutureWatcher<Value>;
    QObject::connect(watcher_, &QFutureWatcherBase::finished, watcher_,
                     [this, watcher = watcher_, then = std::move(then)] {
                       watcher_ = nullptr;
                       watcher->deleteLater();
                       then(watcher->result());
                     });
    watcher_->setFuture(promise->future());
    promise->start();
    job_threads().start([promise, work = std::move(work)] {
      const Stopped stopped = [&] { return promise->isCanceled(); };
      if (!stopped()) promise->addResult(work(stopped));
      promise->finish();
    });
  }

  void stop() {
    if (!watcher_) return;
    watcher_->disconnect();
    watcher_->cancel();
    delete watcher_;
    watcher_ = nullptr;
  }

 private:
  QFutureWatcher<Value>* watcher_ = nullptr;
};

}  // namespace leadline::gui
