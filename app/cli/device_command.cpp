#include "app/cli/command.h"
#include "app/device/enrollment.h"
#include "core/base/json.h"

namespace leadline::cli {
namespace {

Result<wire::Invitation> read_invitation(const std::string& path) {
  LEADLINE_TRY(text, read_file(path, 1 << 16));
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return wire::decode_invitation(text);
}

Result<std::string> invite(const Console& console, const DeviceOptions& at, const InviteOptions& options) {
  const auto role = disclosure::role_from(options.role);
  if (!role)
    return fail(Code::bad_argument, "--role",
                "one of registrar, officer, law_lead, peer, case_manager, coordinator, prosecutor");
  LEADLINE_TRY(device, open_device(console, at));
  LEADLINE_TRY(invitation, device->invite(*role, options.agency, options.device_name));
  const std::string text = wire::encode_invitation(invitation);
  if (!options.out_file.empty()) LEADLINE_CHECK(write_file(options.out_file, bytes_of(text + "\n"), 0600));
  return text;
}

Result<std::string> join(const Console& console, const DeviceOptions& at, const JoinOptions& options) {
  LEADLINE_TRY(invitation, read_invitation(options.invitation_file));
  LEADLINE_TRY(pin, read_pin(console, at));
  LEADLINE_TRY(folder, open_folder(console, at, true));
  LEADLINE_TRY(joined, device::join_program(folder, pin, invitation, console.clock, console.random));
  LEADLINE_CHECK(write_file(options.request_file, joined.request, 0600));
  return joined.fingerprint;
}

Result<std::string> approve(const Console& console, const DeviceOptions& at, const JoinOptions& options) {
  LEADLINE_TRY(request, read_file(options.request_file, 1 << 16));
  LEADLINE_TRY(device, open_device(console, at));
  return device->approve(bytes_of(request));
}

int fingerprint(const Console& console, const Result<std::string>& result, bool json, std::string_view next) {
  if (!result) return report(console, result.error());
  if (json)
    console.out << Json{{"fingerprint", *result}}.dump() << "\n";
  else
    console.out << "Fingerprint: " << *result << "\n" << next << "\n";
  return 0;
}

}  // namespace

int device_invite(const Console& console, const DeviceOptions& at, const InviteOptions& options) {
  const auto text = invite(console, at, options);
  if (!text) return report(console, text.error());
  if (options.json)
    console.out << Json{{"invitation", *text}}.dump() << "\n";
  else if (options.out_file.empty())
    console.out << *text << "\n";
  else
    console.out << "The invitation is in " << options.out_file
                << ". Hand it over in person; it works once.\n";
  return 0;
}

int device_join(const Console& console, const DeviceOptions& at, const JoinOptions& options) {
  return fingerprint(
      console, join(console, at, options), options.json,
      "Hand " + options.request_file + " to a registrar. Both screens must show this fingerprint.");
}

int device_approve(const Console& console, const DeviceOptions& at, const JoinOptions& options) {
  return fingerprint(
      console, approve(console, at, options), options.json,
      "Approved. It must be the fingerprint on the other screen; sync, and the device can too.");
}

int device_revoke(const Console& console, const DeviceOptions& at, const std::string& id, bool json) {
  const auto target = DeviceId::parse(id);
  if (!target)
    return report(console, fail(Code::bad_argument, "--device",
                                "an id of 32 hexadecimal digits, as leadline status --json lists them"));
  auto device = open_device(console, at);
  if (!device) return report(console, device.error());
  const auto name = (*device)->revoke(*target);
  if (!name) return report(console, name.error());
  const auto* known = (*device)->keys().device(*target);
  const auto last = known && known->revoked ? known->revoked->last_seq : 0;
  if (json)
    console.out << Json{{"device", id}, {"name", *name}, {"last_seq", last}}.dump() << "\n";
  else
    console.out << *name << " is cut off after its record " << last
                << ". Sync, and the server and every device know.\n";
  return 0;
}

}  // namespace leadline::cli
