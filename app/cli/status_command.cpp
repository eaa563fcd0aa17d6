#include "app/cli/command.h"
#include "core/base/json.h"

namespace leadline::cli {
namespace {

std::string device_name(const device::Device& device, const DeviceId& id) {
  const auto* known = device.keys().device(id);
  return known ? known->certificate.device_name : std::string{};
}

Result<Json> state(device::Device& device) {
  LEADLINE_TRY(held, device.journal().status());
  Json heads = Json::array();
  for (const auto& [id, head] : held.heads)
    heads.push_back({{"device", id.text()},
                     {"name", device_name(device, id)},
                     {"seq", head.seq},
                     {"id", to_hex(head.id)}});
  Json quarantined = Json::array();
  const auto add = [&](const journal::Quarantined& q) {
    quarantined.push_back({{"device", q.device.text()}, {"seq", q.seq}, {"reason", name(q.reason)}});
  };
  for (const auto& q : held.quarantined) add(q);
  for (const auto& q : device.damaged()) add(q);
  LEADLINE_TRY(drafts, device.journal().drafts());
  Json devices = Json::array();
  for (const auto& [id, one] : device.keys().devices)
    devices.push_back({{"device", id.text()},
                       {"name", one.certificate.device_name},
                       {"role", disclosure::word(one.certificate.role)},
                       {"agency", one.certificate.agency},
                       {"revoked", one.revoked.has_value()}});
  Json out{{"approved", device.me().approved},
           {"device", device.me().device.text()},
           {"name", device.me().device_name},
           {"role", disclosure::word(device.me().role)},
           {"agency", device.me().agency},
           {"entries", held.entries},
           {"devices", devices},
           {"heads", heads},
           {"unsent", held.unsent},
           {"waiting", held.waiting},
           {"owed", held.owed},
           {"stubs", held.stubs},
           {"draft_steps", drafts.size()},
           {"quarantined", quarantined},
           {"position", held.range.to},
           {"last_receipt", nullptr},
           {"last_received_ms", nullptr}};
  if (held.last_received) out["last_received_ms"] = held.last_received->ms;
  if (held.last_receipt) {
    if (const auto receipt = wire::decode_receipt(*held.last_receipt))
      out["last_receipt"] = {
          {"seq", receipt->seq}, {"server_ms", receipt->wall_ms}, {"id", to_hex(receipt->id)}};
  }
  return out;
}

void print(std::ostream& out, const Json& state) {
  out << state["name"].get<std::string>() << " (" << state["role"].get<std::string>() << ", "
      << state["agency"].get<std::string>() << ")\n"
      << (state["approved"].get<bool>() ? "approved" : "waiting for approval") << "; " << state["entries"]
      << " records, " << state["unsent"] << " waiting to be sent, " << state["owed"]
      << " waiting for the key of their readers, " << state["waiting"] << " waiting for a key, "
      << state["quarantined"].size() << " set aside\n";
}

}  // namespace

int status(const Console& console, const DeviceOptions& at, bool json) {
  auto device = open_device(console, at);
  if (!device) return report(console, device.error());
  const auto now = state(**device);
  if (!now) return report(console, now.error());
  if (json)
    console.out << now->dump() << "\n";
  else
    print(console.out, *now);
  return 0;
}

int dump(const Console& console, const DeviceOptions& at, bool json) {
  auto device = open_device(console, at);
  if (!device) return report(console, device.error());
  // Less than everything is another dump: better none.
  if ((*device)->incomplete())
    return report(console, fail(Code::database_damaged, at.dir,
                                "records are missing or were changed; leadline status names them"));
  const auto views = (*device)->views().dump();
  if (!views) return report(console, views.error());
  console.out << views->dump(json ? -1 : 2) << "\n";
  return 0;
}

}  // namespace leadline::cli
