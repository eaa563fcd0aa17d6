#include "app/server/commands.h"

#include <signal.h>
#include <sys/resource.h>

#include <charconv>
#include <cstdio>

#include "app/server/certificate.h"
#include "app/server/clock.h"
#include "app/server/front.h"
#include "app/server/home.h"
#include "sync/server/backup.h"
#include "sync/server/key_file.h"

namespace leadline::app {
namespace {

Result<void> print(const Json& line) {
  const std::string text = line.dump() + "\n";
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
    return fail(Code::io_failed, "standard output");
  return {};
}

Result<Json> describe_home(const crypto::Secret& seed, const std::string& certificate_file) {
  Json out = {{"server_key", to_hex(crypto::signing_public(seed))}, {"tls_pin", ""}};
  if (certificate_file.empty()) return out;
  LEADLINE_TRY(text, read_file(certificate_file, 1 << 20));
  LEADLINE_TRY(pin, pin_of(text));
  out["tls_pin"] = to_hex(pin);
  return out;
}

Result<void> read_listen(const std::string& listen, FrontOptions& out) {
  const auto colon = listen.rfind(':');
  const char* end = listen.data() + listen.size();
  const char* digits = colon == std::string::npos ? end : listen.data() + colon + 1;
  if (const auto read = std::from_chars(digits, end, out.port); read.ec != std::errc() || read.ptr != end)
    return fail(Code::bad_argument, "--listen", "write it like 127.0.0.1:8443 or [::1]:8443");
  out.address = listen.substr(0, colon);
  if (out.address.size() > 2 && out.address.front() == '[' && out.address.back() == ']')
    out.address = out.address.substr(1, out.address.size() - 2);
  return {};
}

// One descriptor a connection: as many as this process may have.
void raise_descriptors() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

Result<void> init_server(const std::string& dir, bool tls) {
  crypto::SystemRandom random;
  LEADLINE_TRY(home, Home::init(dir, tls, random));
  LEADLINE_TRY(line, describe_home(home.seed(), tls ? home.certificate() : ""));
  return print(line);
}

Result<void> show_server(const std::string& dir) {
  LEADLINE_CHECK(is_home(dir));
  LEADLINE_TRY(seed, server::read_key_file(dir + "/server.key"));
  LEADLINE_TRY(line, describe_home(seed, certificate_in(dir)));
  return print(line);
}

Result<void> run_server(const RunOptions& options) {
  FrontOptions front_options;
  LEADLINE_CHECK(read_listen(options.listen, front_options));
  LEADLINE_TRY(home, Home::open(options.dir));
  front_options.certificate_file = options.certificate;
  front_options.key_file = options.key;
  if (options.certificate.empty() && !certificate_in(options.dir).empty()) {
    front_options.certificate_file = home.certificate();
    front_options.key_file = home.certificate_key();
  }
  LEADLINE_TRY(line, describe_home(home.seed(), front_options.certificate_file));
  raise_descriptors();
  ::signal(SIGPIPE, SIG_IGN);  // a log whose reader has gone must not end the server
  const ServerClock clock;
  crypto::SystemRandom random;
  Log log(clock, options.quiet);
  LEADLINE_TRY(store, server::open_sqlite_store(home.store(), random));
  LEADLINE_TRY(handler, server::Handler::open(*store, home.seed().clone(), clock, random));
  LEADLINE_TRY(front, Front::open(*handler, front_options, log));
  line["listen"] = options.listen.substr(0, options.listen.rfind(':') + 1) + std::to_string(front->port());
  line["port"] = front->port();
  line["tls"] = !front_options.certificate_file.empty();
  LEADLINE_CHECK(print(line));
  log.event("started");
  front->run(true);
  log.event("stopped");
  return {};
}

Result<void> backup_server(const std::string& dir, const std::string& to) {
  LEADLINE_CHECK(is_home(dir));
  LEADLINE_TRY(done, server::backup(dir + "/server.db", to));
  return print({{"position", done.position}, {"generation", to_hex(done.generation)}, {"file", to}});
}

Result<void> restore_server(const std::string& dir, const std::string& from) {
  LEADLINE_TRY(home, Home::open(dir));
  crypto::SystemRandom random;
  LEADLINE_TRY(done, server::restore(from, home.store(), random));
  return print({{"position", done.position}, {"generation", to_hex(done.generation)}});
}

}  // namespace leadline::app
