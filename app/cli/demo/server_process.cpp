#include "app/cli/demo/server_process.h"

#include <signal.h>
#include <sys/prctl.h>

#include <QProcessEnvironment>

namespace leadline::cli::demo {
namespace {

constexpr int patience_ms = 20000;

Result<Json> first_line(QProcess& process, const std::string& what) {
  while (!process.canReadLine()) {
    if (!process.waitForReadyRead(patience_ms)) {
      const auto said = process.readAllStandardError().left(300).toStdString();
      return fail(process.error() == QProcess::FailedToStart ? Code::not_found : Code::io_failed, what, said);
    }
  }
  return parse_json(process.readLine().trimmed().toStdString(), what);
}

}  // namespace

ServerProcess::~ServerProcess() { stop(); }

void ServerProcess::stop() {
  if (!running()) return;
  process_->terminate();
  if (!process_->waitForFinished(5000)) process_->kill();
  process_->waitForFinished(5000);
}

Result<Json> ServerProcess::init() {
  QProcess process;
  process.start(QString::fromStdString(binary_), {"init", "--dir", QString::fromStdString(dir_)});
  LEADLINE_TRY(said, first_line(process, binary_));
  process.waitForFinished(patience_ms);
  return said;
}

Result<void> ServerProcess::start(const std::string& fault) {
  stop();
  process_ = std::make_unique<QProcess>();
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.remove("LEADLINE_FAULT_VFS");
  if (!fault.empty()) environment.insert("LEADLINE_FAULT_VFS", QString::fromStdString(fault));
  process_->setProcessEnvironment(environment);
  // A demo that is killed leaves no server behind.
  process_->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
  process_->setStandardErrorFile(QString::fromStdString(dir_ + "/log"), QIODevice::Append);
  process_->start(QString::fromStdString(binary_), {"run", "--dir", QString::fromStdString(dir_), "--listen", QString("127.0.0.1:%1").arg(port_)});
  LEADLINE_TRY(said, first_line(*process_, binary_));
  port_ = said.value("port", 0);
  return port_ ? Result<void>{} : fail(Code::io_failed, binary_, "it named no port");
}

bool ServerProcess::running(int patience) const {
  return process_ && process_->state() == QProcess::Running && !process_->waitForFinished(patience);
}

}  // namespace leadline::cli::demo
