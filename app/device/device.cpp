#include "app/device/device.h"

#include <algorithm>

#include "app/device/parts.h"
#include "app/device/porch.h"
#include "core/vault/vault.h"

namespace leadline::device {
namespace {

// What the second half of one sync did, counted with the first.
void add(sync::Report& whole, sync::Report more) {
  whole.sent += more.sent;
  whole.received += more.received;
  whole.quarantined += more.quarantined;
  whole.waiting = more.waiting;
  whole.withheld += more.withheld;
  whole.keys_changed |= more.keys_changed;
  whole.server_restored |= more.server_restored;
  whole.alarm_older_server |= more.alarm_older_server;
  if (more.keys_undone) whole.keys_undone = more.keys_undone;
  if (more.push_refused) whole.push_refused = more.push_refused;
  if (more.server_time) whole.server_time = more.server_time;
  std::ranges::move(more.facts, std::back_inserter(whole.facts));
}

}  // namespace

Device::Device(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Device::~Device() = default;

const Me& Device::me() const { return parts_->identity.me; }
views::Views& Device::views() { return *parts_->views; }
journal::Journal& Device::journal() { return *parts_->journal; }
const wire::KeyState& Device::keys() const { return parts_->keys; }
const Clock& Device::clock() const { return parts_->clock; }
Random& Device::random() { return parts_->random; }
const std::vector<journal::Quarantined>& Device::damaged() const { return parts_->damaged; }
bool Device::incomplete() const {
  return std::ranges::any_of(parts_->damaged, [](const auto& one) { return one.reason == Code::database_damaged; });
}

Result<std::unique_ptr<Device>> Device::unlock(const Folder& folder, std::string_view pin, const Clock& clock, Random& random) {
  LEADLINE_TRY(lock, FolderLock::take(folder));
  LEADLINE_TRY(vault, vault::unlock(folder.file("vault"), pin, folder.platform_secret, clock));
  auto parts = std::make_unique<Parts>(folder, std::move(lock), clock, random);
  LEADLINE_TRY(journal, journal::Journal::open(folder.file("journal.db"), vault.subkey(at_rest_purpose), parts->opener, random, folder.vfs));
  parts->journal = std::move(journal);
  LEADLINE_TRY(stored, parts->journal->get(identity_value));
  if (!stored) return fail(Code::no_device_here, folder.path, "joining was not finished");
  LEADLINE_TRY(identity, decode_identity(*stored));
  parts->identity = std::move(identity);
  parts->snapshot_key = vault.subkey(snapshot_purpose);
  LEADLINE_CHECK(parts->refresh_keys());
  LEADLINE_CHECK(parts->recall_waited());
  LEADLINE_CHECK(parts->recall_sealing());
  LEADLINE_CHECK(parts->recall_server_time());
  LEADLINE_CHECK(parts->observe_heads());
  LEADLINE_CHECK(parts->load_views());
  // Keys that came just before the app was killed. Where that cannot be done, what is here can be read all the
  // same; the next sync tries again.
  if (const auto settled = parts->settle_owed();
      !settled && (settled.error().code == Code::io_failed || settled.error().code == Code::database_damaged))
    return settled.error();
  return std::unique_ptr<Device>(new Device(std::move(parts)));
}

Result<std::optional<facts::ProgramPublished>> Device::program() const { return parts_->program(); }

Result<commands::Scene> Device::scene(std::string_view own_name) const {
  LEADLINE_TRY(settings, parts_->program());
  if (!me().approved || !settings) return fail(Code::not_approved, "device");
  return commands::Scene{me().role, std::string(own_name), parts_->clock.now(), *settings};
}

Result<std::vector<facts::Stamped>> Device::record(std::span<const facts::Fact> facts, std::optional<DraftId> ends) {
  Parts& p = *parts_;
  if (!p.identity.me.approved) return fail(Code::not_approved, "device");
  LEADLINE_CHECK(p.note_sealing());
  auto sealer = p.sealer();
  LEADLINE_TRY(written, p.journal->append(sealer, p.hybrid, facts, ends));
  LEADLINE_CHECK(p.views->apply(written));
  return written;
}

Result<sync::Report> Device::sync(sync::Transport& transport, std::chrono::milliseconds wait) {
  Parts& p = *parts_;
  if (!p.engine || p.engine_transport != &transport) {
    p.engine = std::make_unique<sync::Engine>(*p.journal, transport, p.clock, p.random);
    p.engine_transport = &transport;
  }
  // While something waits for a key, keys are asked for first, and what they settle goes before any long wait.
  LEADLINE_TRY(held, p.journal->status());
  auto report = p.sync_once(held.owed > 0 ? std::chrono::milliseconds{} : wait);
  LEADLINE_TRY(sealed, p.settle_owed());
  if (report && (held.owed > 0 || sealed)) {
    LEADLINE_TRY(more, p.sync_once(held.owed > 0 ? wait : std::chrono::milliseconds{}));
    add(*report, std::move(more));
  }
  if (!report) return report;
  // Whatever becomes of it: the exchange itself is done.
  if (const auto tended = p.tend_keys(); !tended) report->keys_undone = tended.error().code;
  LEADLINE_CHECK(p.refresh_porch());
  return report;
}

Result<sync::Report> Device::Parts::sync_once(std::chrono::milliseconds wait) {
  const sync::Identity self{identity.me.program, identity.me.genesis, identity.me.device, identity.signing_seed, identity.box_seed};
  auto report = engine->sync_once(self, wait);
  // Whatever else fails: what came is in the journal and must be on the screen.
  const auto came = report ? *report : engine->unfinished();
  LEADLINE_CHECK(views->apply(came.facts));
  // Before any time from elsewhere is believed: what the server vouches for bounds them.
  const auto kept = came.server_time ? keep_server_time(*came.server_time) : Result<void>{};
  LEADLINE_CHECK(refresh_keys());
  LEADLINE_CHECK(observe_heads());
  for (const auto& fact : came.facts) hybrid.observe(fact.at);
  LEADLINE_CHECK(kept);
  return report;
}

Result<void> Device::save_snapshot() {
  Parts& p = *parts_;
  if (incomplete()) return {};
  LEADLINE_TRY(image, p.views->image());
  LEADLINE_TRY(state, p.journal->state_digest());
  Bytes bound = copy(state);
  bound.push_back(views::projection_version);
  return write_file(p.folder.file("snapshot"), crypto::wrap(p.snapshot_key, p.random, image, bound));
}

}  // namespace leadline::device
