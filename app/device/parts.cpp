#include "app/device/parts.h"

#include <algorithm>
#include <charconv>

#include "app/device/porch.h"

namespace leadline::device {

std::vector<wire::Device> members_of(const wire::KeyState& keys, std::string_view audience) {
  std::vector<wire::Device> out;
  for (const auto& [id, device] : keys.devices) {
    if (device.revoked) continue;
    const auto names = disclosure::memberships(device.certificate.role, device.certificate.agency);
    if (std::ranges::find(names, audience) != names.end()) out.push_back(device);
  }
  return out;
}

Result<void> Device::Parts::refresh_keys() {
  LEADLINE_TRY(records, journal->key_records());
  keys = wire::reduce(records, identity.me.genesis);
  ring = wire::Keyring::open(keys, identity.me.device, identity.box_seed);
  const auto* self = keys.device(identity.me.device);
  identity.me.approved = self && !self->revoked;
  return {};
}

Result<void> Device::Parts::observe_heads() {
  LEADLINE_TRY(heads, journal->heads());
  for (const auto& [device, head] : heads) {
    LEADLINE_TRY(entry, journal->entry(device, head.seq));
    if (entry && !entry->stub) hybrid.observe(entry->at);
  }
  return {};
}

Result<void> Device::Parts::keep_server_time(WallTime server) {
  hybrid.server_time(server);
  return journal->put("server_time", bytes_of(std::to_string(server.ms)));
}

Result<void> Device::Parts::recall_server_time() {
  LEADLINE_TRY(stored, journal->get("server_time"));
  std::int64_t ms = 0;
  if (!stored) return {};
  const auto text = text_of(*stored);
  if (std::from_chars(text.data(), text.data() + text.size(), ms).ec != std::errc{}) return fail(Code::database_damaged, "server_time");
  hybrid.server_time({ms});
  return {};
}

Result<void> Device::Parts::load_views() {
  LEADLINE_TRY(state, journal->state_digest());
  Bytes bound = copy(state);
  bound.push_back(views::projection_version);
  if (auto sealed = read_file(folder.file("snapshot"), std::size_t{1} << 30)) {
    if (auto image = crypto::unwrap(snapshot_key, bytes_of(*sealed), bound)) {
      if (auto restored = views::Views::from_image(*image)) {
        views = std::move(*restored);
        return {};
      }
    }
  }
  // No snapshot, or one of another moment: the journal is the truth.
  LEADLINE_TRY(fresh, views::Views::open());
  damaged.clear();
  LEADLINE_CHECK(journal->each([&](facts::Stamped&& fact) { return fresh->add(fact); },
                               [&](const DeviceId& device, std::uint64_t seq, const Error& error) { damaged.push_back({device, seq, error.code}); }));
  LEADLINE_CHECK(fresh->settle());
  views = std::move(fresh);
  return {};
}

Result<void> Device::Parts::add_key_record(wire::RecordBody body) {
  wire::Record record;
  record.program = identity.me.program;
  record.parents.assign(keys.heads.begin(), keys.heads.end());
  record.author = identity.me.device;
  record.body = std::move(body);
  const Bytes signed_record = wire::sign_record(record, identity.signing_seed);
  LEADLINE_CHECK(journal->add_key_records(std::span(&signed_record, 1)));
  LEADLINE_CHECK(refresh_keys());
  const auto hash = wire::hash_record(signed_record);
  if (const auto refused = keys.refused.find(hash); refused != keys.refused.end()) return fail(refused->second, "key log");
  return {};
}

Result<void> Device::Parts::grant_missing_seeds() {
  std::vector<wire::EpochGrant> grants;
  for (const auto& [index, epochs] : keys.audiences) {
    for (const auto& [number, epoch] : epochs) {
      const auto* seed = ring.seed(index, number);
      // Only a device that was given the seed directly vouches for it to others.
      if (!seed || !epoch.lockboxes.contains(identity.me.device)) continue;
      wire::EpochGrant grant{index, number, {}};
      for (const auto& member : members_of(keys, epoch.record.audience)) {
        const auto& id = member.certificate.device;
        if (!epoch.lockboxes.contains(id)) grant.lockboxes[id] = crypto::box_seal(member.certificate.box, seed->view());
      }
      if (!grant.lockboxes.empty()) grants.push_back(std::move(grant));
    }
  }
  for (auto& grant : grants) LEADLINE_CHECK(add_key_record(std::move(grant)));
  return {};
}

Result<std::optional<facts::ProgramPublished>> Device::Parts::program() const {
  LEADLINE_TRY(papers, views->program());
  if (!papers) return std::optional<facts::ProgramPublished>{};
  return std::optional(papers->settings);
}

Result<void> Device::Parts::refresh_porch() const {
  LEADLINE_TRY(settings, program());
  if (!settings) return {};
  if (auto shown = read_porch(folder); shown && *shown && facts::encode({{}, {}, {}, **shown}) == facts::encode({{}, {}, {}, *settings})) return {};
  return write_porch(folder, *settings, random);
}

}  // namespace leadline::device
