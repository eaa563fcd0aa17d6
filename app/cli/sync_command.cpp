#include <algorithm>

#include "app/cli/command.h"
#include "app/cli/network.h"
#include "core/base/json.h"

namespace leadline::cli {
namespace {

// What whoever runs it has to hear of, on one line however much it is; the exit code of the worst.
int tell(const Console& console, const sync::Report& r) {
  std::string all;
  int code = 0;
  const auto say = [&](const std::string& one) { all += (all.empty() ? "" : " ") + one; };
  const auto refuse = [&](const Error& error) {
    say(describe(error));
    code = std::max(code, exit_code(error.code));
  };
  if (r.alarm_older_server)
    say("the server is older than before; nothing was removed here. Tell your coordinator.");
  if (r.keys_undone) say(describe(fail(*r.keys_undone, "keys for others")));
  if (r.push_refused) refuse(fail(*r.push_refused, "sync"));
  if (r.withheld > 0) refuse(fail(Code::withheld, "sync", std::to_string(r.withheld) + " records"));
  if (!all.empty()) say_line(console, all);
  return code;
}

}  // namespace

int sync_device(const Console& console, const DeviceOptions& at, const std::string& url, bool json) {
  auto device = open_device(console, at);
  if (!device) return report(console, device.error());
  const auto& me = (*device)->me();
  const auto transport = open_transport(url.empty() ? me.server_url : url, me.tls_pin);
  if (!transport) return report(console, transport.error());
  const auto report_of = (*device)->sync(**transport);
  if (!report_of) return report(console, report_of.error());
  if (const auto saved = (*device)->save_snapshot(); !saved) return report(console, saved.error());
  const auto& r = *report_of;
  if (json)
    console.out << Json{{"sent", r.sent},
                        {"received", r.received},
                        {"quarantined", r.quarantined},
                        {"keys_changed", r.keys_changed},
                        {"server_restored", r.server_restored},
                        {"alarm_older_server", r.alarm_older_server},
                        {"withheld", r.withheld},
                        {"keys_undone", r.keys_undone ? Json(name(*r.keys_undone)) : Json(nullptr)},
                        {"push_refused", r.push_refused ? Json(name(*r.push_refused)) : Json(nullptr)}}
                       .dump()
                << "\n";
  else
    console.out << r.sent << " sent, " << r.received << " received.\n";
  return tell(console, r);
}

}  // namespace leadline::cli
