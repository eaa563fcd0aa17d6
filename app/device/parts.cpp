#include "app/device/parts.h"

#include <algorithm>
#include <charconv>

#include "app/device/porch.h"

namespace leadline::device {

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
    if (!entry || entry->stub) continue;
    if (device == identity.me.device) hybrid.resume(entry->at);
    else hybrid.observe(entry->at);
  }
  LEADLINE_TRY(latest, kept_number("hybrid_time"));
  if (latest) hybrid.resume(HybridTime{*latest});
  LEADLINE_TRY(owed, journal->last_owed());
  if (owed) hybrid.resume(*owed);
  return {};
}

Result<std::optional<std::uint64_t>> Device::Parts::kept_number(std::string_view name) const {
  using Kept = std::optional<std::uint64_t>;
  LEADLINE_TRY(stored, journal->get(name));
  if (!stored) return Kept{};
  std::uint64_t out = 0;
  const auto text = text_of(*stored);
  if (std::from_chars(text.data(), text.data() + text.size(), out).ec != std::errc{})
    return fail(Code::database_damaged, std::string(name));
  return Kept{out};
}

wire::EntrySealer Device::Parts::sealer() const {
  disclosure::Routing routing;
  if (const auto settings = program(); settings && *settings)
    routing = {(*settings)->police_agency, (*settings)->outreach_agency};
  return {keys, ring, identity.me.device, identity.signing_seed.clone(), std::move(routing), random};
}

Result<bool> Device::Parts::settle_owed() {
  LEADLINE_CHECK(owe_orphaned());
  LEADLINE_TRY(waits, journal->last_owed());
  if (!waits) return false;
  LEADLINE_TRY(before, journal->head(identity.me.device));
  LEADLINE_CHECK(note_sealing());
  // The entries keep the times at which things happened: the last one is not the latest that this device gave.
  LEADLINE_CHECK(journal->put("hybrid_time", bytes_of(std::to_string(hybrid.last().value))));
  auto sealing = sealer();
  LEADLINE_TRY(written, journal->settle_owed(sealing));
  LEADLINE_CHECK(views->apply(written));
  LEADLINE_TRY(after, journal->head(identity.me.device));
  return after.seq > before.seq;
}

Result<void> Device::Parts::keep_server_time(WallTime server) {
  hybrid.server_time(server);
  return journal->put("server_time", bytes_of(std::to_string(hybrid.last_server_time().ms)));
}

Result<void> Device::Parts::recall_server_time() {
  LEADLINE_TRY(ms, kept_number("server_time"));
  if (ms) hybrid.server_time({static_cast<std::int64_t>(*ms)});
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
