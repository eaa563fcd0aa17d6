// Counts for Prometheus. Nothing here names a device, a person or an agency.
#include "sync/server/parts.h"

namespace leadline::server {
namespace {

void line(std::string& out, std::string_view type, std::string_view name, std::uint64_t value,
          std::string_view label = {}) {
  const std::string full = "leadline_" + std::string(name);
  if (out.find("# TYPE " + full + " ") == std::string::npos)
    out += "# TYPE " + full + " " + std::string(type) + "\n";
  out += full + std::string(label) + " " + std::to_string(value) + "\n";
}

}  // namespace

std::string Handler::metrics() {
  const Counters& c = parts_->counters;
  std::string out;
  line(out, "counter", "requests_total", c.requests);
  line(out, "counter", "requests_refused_total", c.refused_requests);
  line(out, "counter", "request_body_bytes_total", c.bytes_in);
  line(out, "counter", "answer_body_bytes_total", c.bytes_out);
  line(out, "counter", "entries_accepted_total", c.entries);
  for (std::size_t i = 0; i < c.runs.size(); ++i) {
    const std::string label = "{status=\"" + std::string(wire::word(static_cast<wire::RunStatus>(i))) + "\"}";
    line(out, "counter", "runs_total", c.runs[i], label);
  }
  line(out, "counter", "damaged_runs_total", c.damaged_runs);
  line(out, "gauge", "sessions", parts_->sessions.live());
  line(out, "gauge", "key_records", parts_->members.count());
  if (const auto position = parts_->store.position()) line(out, "gauge", "position", *position);
  if (const auto forks = parts_->store.forks()) line(out, "gauge", "forks", *forks);
  return out;
}

}  // namespace leadline::server
