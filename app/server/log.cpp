#include "app/server/log.h"

#include <unistd.h>

namespace leadline::app {

void Log::event(std::string_view name, Json fields) {
  if (!quiet_) line("info", name, std::move(fields));
}

void Log::failure(std::string_view name, const Error& error) {
  line("error", name, {{"code", std::string(leadline::name(error.code))}, {"detail", error.detail}});
}

void Log::line(std::string_view level, std::string_view name, Json fields) {
  fields["ms"] = clock_.now().ms;
  fields["level"] = std::string(level);
  fields["event"] = std::string(name);
  const std::string text = fields.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n";
  const std::lock_guard lock(mutex_);
  // A log that cannot be written must not stop the server.
  for (std::size_t at = 0; at < text.size();) {
    const auto n = ::write(STDERR_FILENO, text.data() + at, text.size() - at);
    if (n <= 0) break;
    at += static_cast<std::size_t>(n);
  }
}

}  // namespace leadline::app
