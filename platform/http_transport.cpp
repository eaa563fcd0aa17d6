#include "platform/http_transport.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslKey>
#include <QTimer>
#include <QUrl>
#include <algorithm>

namespace leadline::platform {
namespace {

constexpr char content_type[] = "application/octet-stream";
constexpr qint64 largest_answer = qint64{32} << 20;

crypto::Digest key_digest(const QSslCertificate& certificate) {
  // QSslKey::toDer() of a public key is its SubjectPublicKeyInfo.
  const QByteArray der = certificate.publicKey().toDer();
  const QByteArray hash = QCryptographicHash::hash(der, QCryptographicHash::Sha256);
  crypto::Digest out{};
  if (!der.isEmpty())
    std::copy_n(reinterpret_cast<const std::uint8_t*>(hash.constData()), out.size(), out.begin());
  return out;
}

bool this_machine(const QString& host) { return host == "127.0.0.1" || host == "localhost" || host == "::1"; }

Error network_error(QNetworkReply::NetworkError error, const QString& text) {
  const std::string detail = text.toStdString();
  switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
      return fail(Code::server_unknown, "network", detail);
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
      return fail(Code::timed_out, "network", detail);
    default:
      return fail(Code::no_network, "network", detail);
  }
}

class HttpTransport final : public sync::Transport {
 public:
  HttpTransport(QUrl base, const crypto::Digest& pin) : base_(std::move(base)), pin_(pin) {
    network_.setProxy(QNetworkProxy::NoProxy);
    network_.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network_.setAutoDeleteReplies(false);
  }

  Result<sync::Response> exchange(const sync::Request& request) override {
    QUrl url = base_;
    url.setPath(QString::fromStdString(request.path));
    QNetworkRequest out(url);
    out.setHeader(QNetworkRequest::ContentTypeHeader, content_type);
    out.setRawHeader("Accept", content_type);
    if (!request.token.empty())
      out.setRawHeader("Authorization", QByteArray::fromStdString("Bearer " + request.token));
    out.setTransferTimeout(static_cast<int>(request.timeout.count()));
    const auto body = QByteArray::fromRawData(reinterpret_cast<const char*>(request.body.data()),
                                              static_cast<qsizetype>(request.body.size()));
    const std::unique_ptr<QNetworkReply> reply(network_.post(out, body));
    return wait_for(*reply, request.timeout);
  }

 private:
  bool pinned() const { return pin_ != crypto::Digest{}; }

  // With a pin the certificate's chain, names and dates mean nothing; its key means everything.
  void judge_certificate(QNetworkReply& reply, bool& wrong_server) {
    if (!pinned()) return;
    QObject::connect(&reply, &QNetworkReply::sslErrors, &reply,
                     [this, &reply](const QList<QSslError>& errors) {
                       if (key_digest(reply.sslConfiguration().peerCertificate()) == pin_)
                         reply.ignoreSslErrors(errors);
                     });
    QObject::connect(&reply, &QNetworkReply::encrypted, &reply, [this, &reply, &wrong_server] {
      // Before anything is sent: a certificate that the system trusts is still not ours.
      if (key_digest(reply.sslConfiguration().peerCertificate()) == pin_) return;
      wrong_server = true;
      reply.abort();
    });
  }

  Result<sync::Response> wait_for(QNetworkReply& reply, std::chrono::milliseconds timeout) {
    bool wrong_server = false, too_large = false;
    QEventLoop loop;
    judge_certificate(reply, wrong_server);
    QObject::connect(&reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QObject::connect(&reply, &QNetworkReply::downloadProgress, &loop, [&](qint64 received, qint64) {
      too_large = too_large || received > largest_answer;
      if (too_large) reply.abort();
    });
    // The transfer timeout starts anew with every byte; this bounds the whole.
    QTimer::singleShot(timeout * 4, &loop, [&] { reply.abort(); });
    if (!reply.isFinished()) loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (wrong_server) return fail(Code::server_unknown, "network", "another key than the invitation's");
    if (too_large) return fail(Code::too_large, "network");
    return read(reply);
  }

  Result<sync::Response> read(QNetworkReply& reply) {
    sync::Response out;
    out.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (out.status == 0) return network_error(reply.error(), reply.errorString());
    if (out.status >= 300 && out.status < 400) return fail(Code::captive_portal, "network", "redirected");
    const auto after = reply.rawHeader("Retry-After").toLongLong();
    if (after > 0) out.retry_after = std::chrono::seconds(after);
    if (!reply.header(QNetworkRequest::ContentTypeHeader).toByteArray().startsWith(content_type)) {
      // A gateway that is overloaded answers in HTML of its own; everything else that is not ours is a
      // sign-in page.
      if (out.status == 502 || out.status == 503 || out.status == 504) return out;
      return fail(Code::captive_portal, "network", "status " + std::to_string(out.status));
    }
    if (reply.error() == QNetworkReply::RemoteHostClosedError ||
        reply.error() == QNetworkReply::OperationCanceledError ||
        reply.error() == QNetworkReply::TimeoutError)
      return network_error(reply.error(), reply.errorString());
    const QByteArray body = reply.readAll();
    out.body.assign(body.begin(), body.end());
    return out;
  }

  QUrl base_;
  crypto::Digest pin_;
  QNetworkAccessManager network_;
};

}  // namespace

Result<std::unique_ptr<sync::Transport>> open_http_transport(const std::string& url,
                                                             const crypto::Digest& pin) {
  QString text = QString::fromStdString(url).trimmed();
  const QUrl base(text, QUrl::StrictMode);
  const bool secure = base.scheme() == "https";
  if (!base.isValid() || base.host().isEmpty() || (!secure && base.scheme() != "http"))
    return fail(Code::bad_argument, "server", "an http or https URL is needed");
  const bool pinned = pin != crypto::Digest{};
  if (pinned && !secure)
    return fail(Code::bad_argument, "server", "this program's server has a certificate: use https");
  if (!pinned && !this_machine(base.host()))
    return fail(Code::bad_argument, "server",
                "without a pinned certificate only this machine itself is trusted");
  return std::unique_ptr<sync::Transport>(std::make_unique<HttpTransport>(base, pin));
}

}  // namespace leadline::platform
