#include "app/cli/command.h"
#include "app/cli/network.h"
#include "core/base/json.h"

namespace leadline::cli {

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
  if (r.alarm_older_server)
    console.err
        << "leadline: the server is older than before; nothing was removed here. Tell your coordinator.\n";
  if (r.keys_undone) console.err << "leadline: " << describe(fail(*r.keys_undone, "keys for others")) << "\n";
  int code = 0;
  if (r.push_refused) code = report(console, fail(*r.push_refused, "sync"));
  if (r.withheld > 0) code = report(console, fail(Code::withheld, "sync", std::to_string(r.withheld) + " records"));
  return code;
}

}  // namespace leadline::cli
