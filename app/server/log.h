// The server's log: one JSON object a line on stderr. No ids of people or devices, no addresses, no bodies.
#pragma once

#include <mutex>

#include "core/base/json.h"
#include "core/base/time.h"

namespace leadline::app {

class Log {
 public:
  Log(const Clock& clock, bool quiet) : clock_(clock), quiet_(quiet) {}
  // `fields` are numbers and words of ours, never what came from outside. Thread-safe.
  void event(std::string_view name, Json fields = Json::object());
  // As event(), also when quiet.
  void failure(std::string_view name, const Error& error);

 private:
  void line(std::string_view level, std::string_view name, Json fields);
  const Clock& clock_;
  const bool quiet_;
  std::mutex mutex_;
};

}  // namespace leadline::app
