// What a registrar's device does beyond others: invite, approve, publish.
#include <algorithm>

#include "app/device/parts.h"

namespace leadline::device {
namespace {

constexpr std::string_view invitations_value = "invitations";

Result<void> registrar_only(const Me& me) {
  if (me.role == disclosure::Role::registrar) return {};
  return fail(Code::rule_refused, "", "only a registrar's device does this");
}

Result<std::vector<wire::Invitation>> open_invitations(const journal::Journal& journal) {
  LEADLINE_TRY(stored, journal.get(invitations_value));
  std::vector<wire::Invitation> out;
  if (!stored) return out;
  const auto text = text_of(*stored);
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    LEADLINE_TRY(invitation, wire::decode_invitation(text.substr(at, end - at)));
    out.push_back(std::move(invitation));
    at = end + 1;
  }
  return out;
}

Result<void> keep_invitations(journal::Journal& journal, std::span<const wire::Invitation> open) {
  std::string text;
  for (const auto& invitation : open) text += wire::encode_invitation(invitation) + "\n";
  return journal.put(invitations_value, bytes_of(text));
}

SubjectId program_subject(const ProgramId& program) {
  SubjectId id;
  id.bytes = program.bytes;
  return id;
}

}  // namespace

Result<wire::Invitation> Device::invite(disclosure::Role role, const std::string& agency, const std::string& device_name) {
  LEADLINE_CHECK(registrar_only(me()));
  if (agency.empty() || device_name.empty()) return fail(Code::bad_argument, "invitation", "an agency and a device name are needed");
  wire::Invitation invitation;
  invitation.program = me().program;
  invitation.genesis = me().genesis;
  invitation.server_url = me().server_url;
  invitation.tls_pin = me().tls_pin;
  parts_->random.fill(invitation.token);
  invitation.role = role;
  invitation.agency = agency;
  invitation.staff = StaffId::random(parts_->random);
  invitation.device_name = device_name;
  LEADLINE_TRY(open, open_invitations(*parts_->journal));
  open.push_back(invitation);
  LEADLINE_CHECK(keep_invitations(*parts_->journal, open));
  return invitation;
}

Result<std::string> Device::approve(ByteView join_request) {
  Parts& p = *parts_;
  LEADLINE_CHECK(registrar_only(me()));
  LEADLINE_TRY(open, open_invitations(*p.journal));
  for (const auto& invitation : open) {
    const auto request = wire::decode_join(join_request, invitation);
    if (!request) continue;
    // A request approved before, and a step cut short: only what is missing is added.
    const auto* known = p.keys.device(request->device);
    if (known && known->revoked) return fail(Code::revoked, "join request", "a device that was cut off joins anew, as another");
    if (!known)
      LEADLINE_CHECK(p.add_key_record(wire::DeviceCertificate{request->device, invitation.staff, invitation.device_name, invitation.role,
                                                              invitation.agency, request->signing, request->box}));
    for (const auto& audience : disclosure::memberships(invitation.role, invitation.agency)) {
      const auto* latest = p.keys.latest(audience);
      if (latest && latest->holders.contains(request->device)) continue;
      LEADLINE_CHECK(p.rotate(audience));
    }
    return wire::fingerprint(*request, invitation);
  }
  return fail(Code::bad_signature, "join request", "no open invitation answers to it");
}

Result<std::string> Device::revoke(const DeviceId& device) {
  Parts& p = *parts_;
  LEADLINE_CHECK(registrar_only(me()));
  if (device == me().device) return fail(Code::rule_refused, "", "a registrar's device is cut off by another registrar");
  const auto* known = p.keys.device(device);
  if (!known) return fail(Code::unknown_device, device.text());
  const std::string name = known->certificate.device_name;
  if (!known->revoked) {
    LEADLINE_TRY(head, p.journal->head(device));
    LEADLINE_CHECK(p.add_key_record(wire::Revocation{device, head.seq, head.id}));
  }
  for (const auto& audience : wire::overdue_rotations(p.keys)) LEADLINE_CHECK(p.rotate(audience));
  return name;
}

Result<void> Device::publish(const facts::ProgramPublished& settings) {
  LEADLINE_CHECK(registrar_only(me()));
  LEADLINE_TRY(zone, calendar::Zone::find(settings.time_zone));
  static_cast<void>(zone.local(clock().now()));
  const facts::Fact fact{FactId::random(parts_->random), program_subject(me().program), std::nullopt, settings};
  LEADLINE_TRY(written, record(std::span(&fact, 1)));
  if (written.empty()) return fail(Code::io_failed, "program");
  return parts_->refresh_porch();
}

}  // namespace leadline::device
