#include <qt6keychain/keychain.h>
#include <sodium.h>

#include <QEventLoop>
#include <QPointer>
#include <QTimer>

#include "platform/secret_store.h"

namespace leadline::platform {
namespace {

constexpr std::chrono::seconds patience{20};  // a desktop may ask its user to unlock the store
const QString service = QStringLiteral("leadline");

// Runs a job to its end. It deletes itself, also when nobody waits any more.
template <class Job, class Taking>
Result<void> run(Job* job, const std::string& name, Taking taking) {
  QEventLoop loop;
  auto error = QKeychain::OtherError;
  bool ended = false;
  job->setInsecureFallback(false);
  job->setKey(QString::fromStdString(name));
  QObject::connect(job, &QKeychain::Job::finished, &loop, [&] {
    error = job->error();
    ended = true;
    if (error == QKeychain::NoError) taking(*job);
    loop.quit();
  });
  QTimer::singleShot(patience, &loop, &QEventLoop::quit);
  job->start();
  if (!ended) loop.exec(QEventLoop::ExcludeUserInputEvents);
  if (!ended) return fail(Code::no_secret_store, name, "it did not answer");
  if (error == QKeychain::NoError) return {};
  return fail(error == QKeychain::EntryNotFound ? Code::not_found : Code::no_secret_store, name);
}

class DesktopKeyStore final : public SecretStore {
 public:
  Result<crypto::Secret> read(const std::string& name) override {
    Result<crypto::Secret> secret = fail(Code::no_secret_store, name);
    const auto done =
        run(new QKeychain::ReadPasswordJob(service), name, [&](QKeychain::ReadPasswordJob& job) {
          QByteArray raw = job.binaryData();
          secret = crypto::Secret::from(
              {reinterpret_cast<const std::uint8_t*>(raw.constData()), static_cast<std::size_t>(raw.size())});
          sodium_memzero(raw.data(), static_cast<std::size_t>(raw.size()));
        });
    if (!done) return done.error();
    return secret;
  }

  Result<void> write(const std::string& name, const crypto::Secret& secret) override {
    auto* job = new QKeychain::WritePasswordJob(service);
    const auto raw = secret.view();
    job->setBinaryData(
        QByteArray(reinterpret_cast<const char*>(raw.data()), static_cast<qsizetype>(raw.size())));
    return run(job, name, [](auto&) {});
  }

  Result<void> remove(const std::string& name) override {
    auto done = run(new QKeychain::DeletePasswordJob(service), name, [](auto&) {});
    if (!done && done.error().code == Code::not_found) return {};
    return done;
  }
};

}  // namespace

std::unique_ptr<SecretStore> desktop_key_store() { return std::make_unique<DesktopKeyStore>(); }

}  // namespace leadline::platform
