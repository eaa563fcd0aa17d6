#include <algorithm>

#include "sync/wire/reduction.h"

namespace leadline::wire {
namespace {

DeviceCertificate certificate_of(const Genesis& g) {
  return {g.device, {}, g.device_name, disclosure::Role::registrar, {}, g.signing, g.box};
}

}  // namespace

Reduction::Reduction(RecordGraph graph) : graph_(std::move(graph)) {
  authentic_.assign(graph_.order.size(), false);
  author_.assign(graph_.order.size(), 0);
}

KeyState Reduction::run() {
  state_.refused = std::move(graph_.refused);
  state_.waiting = std::move(graph_.waiting);
  for (std::size_t i = 0; i < graph_.order.size(); ++i) authenticate(i);
  settle_removals();
  for (std::size_t i = 0; i < graph_.order.size(); ++i)
    if (authentic_[i]) judge(i);
  find_heads();
  settle_seeds();
  digest_log();
  return std::move(state_);
}

void Reduction::set_aside(std::size_t i, Code code) {
  refuse(i, code);
  if (code != Code::forbidden_audience) state_.kept.insert(node(i).hash);
}

DeviceCertificate Reduction::certificate_at(std::size_t i) const {
  if (const auto* genesis = as<Genesis>(i)) return certificate_of(*genesis);
  return *as<DeviceCertificate>(i);
}

std::vector<std::size_t> Reduction::certificates_before(std::size_t i, const DeviceId& device) const {
  std::vector<std::size_t> out;
  if (const auto all = vouched_.find(device); all != vouched_.end())
    std::ranges::copy_if(all->second, std::back_inserter(out),
                         [&](std::size_t at) { return node(i).after(at); });
  return out;
}

// Anybody who was ever a registrar can sign another certificate for a device: what the device signs is
// vouched for by the one that it had seen and whose key it has.
void Reduction::authenticate(std::size_t i) {
  const Envelope& e = node(i).envelope;
  if (const auto* genesis = e.body ? std::get_if<Genesis>(&*e.body) : nullptr) {
    if (!verify_envelope(e, genesis->signing)) return refuse(i, Code::bad_signature);
    authentic_[i] = true;
    author_[i] = i;
    vouched_[e.author].push_back(i);
    return;
  }
  const auto vouching = certificates_before(i, e.author);
  if (vouching.empty()) {
    state_.waiting.insert(node(i).hash);
    return;
  }
  const auto vouch = std::ranges::find_if(
      vouching, [&](std::size_t at) { return verify_envelope(e, certificate_at(at).signing); });
  if (vouch == vouching.end()) return refuse(i, Code::bad_signature);
  if (!e.body) return set_aside(i, Code::newer_format);
  const bool anyone = as<EpochGrant>(i) || as<Merge>(i) || as<Unopened>(i);
  if (certificate_at(*vouch).role != disclosure::Role::registrar && !anyone)
    return set_aside(i, Code::unauthorized);
  if (const auto* certificate = as<DeviceCertificate>(i)) vouched_[certificate->device].push_back(i);
  if (as<Revocation>(i)) removals_.push_back(i);
  author_[i] = *vouch;
  authentic_[i] = true;
}

// Whether removal w, if it stands, voids record i: it removes i's author, or one who vouched on the way to
// genesis, without having seen what that one signed.
bool Reduction::voids(std::size_t w, std::size_t i) const {
  const DeviceId& target = as<Revocation>(w)->device;
  for (std::size_t at = i;; at = author_[at]) {
    if (at == w) return false;
    if (node(at).envelope.author == target && !node(w).after(at)) return true;
    if (author_[at] == at) return false;
  }
}

bool Reduction::mutual(std::size_t w, std::size_t v) const {
  return as<Revocation>(w)->device == node(v).envelope.author &&
         as<Revocation>(v)->device == node(w).envelope.author;
}

// How many certificates lie between the author and genesis.
std::size_t Reduction::steps_from_genesis(std::size_t i) const {
  std::size_t steps = 0;
  for (std::size_t at = author_[i]; author_[at] != at; at = author_[at]) ++steps;
  return steps;
}

// Whether w can void the removal v. Two who remove one another both do; and nobody undoes the work of one
// who stands nearer to genesis, or a stolen registrar could appoint those who save it.
bool Reduction::attacks(std::size_t w, std::size_t v) const {
  return voids(w, v) && !mutual(w, v) && steps_from_genesis(w) <= steps_from_genesis(v);
}

// A removal stands unless one that stands voids it. What stays undecided goes round in a circle: all of it
// stands, which freezes everyone in the circle.
void Reduction::settle_removals() {
  std::vector<std::size_t> open = removals_;
  const auto any_attacks = [&](const std::vector<std::size_t>& removals, std::size_t v) {
    return std::any_of(removals.begin(), removals.end(), [&](std::size_t w) { return attacks(w, v); });
  };
  for (std::size_t before = 0; before != open.size();) {
    before = open.size();
    std::vector<std::size_t> undecided;
    std::erase_if(open, [&](std::size_t v) { return any_attacks(standing_, v); });
    for (const std::size_t v : open) (any_attacks(open, v) ? undecided : standing_).push_back(v);
    open = std::move(undecided);
  }
  standing_.insert(standing_.end(), open.begin(), open.end());
  std::sort(standing_.begin(), standing_.end());
}

// A removal that stands has settled already who vouches for whom: it falls only where another certificate
// made the device that signed it.
bool Reduction::vouched_by_what_stands(std::size_t i) const {
  if (i == author_[i]) return true;
  const auto stands = certified_.find(author(i));
  return stands == certified_.end() ? as<Revocation>(i) != nullptr : stands->second == author_[i];
}

void Reduction::judge(std::size_t i) {
  if (over_the_wall(i)) return set_aside(i, Code::forbidden_audience);
  const bool removal_stands = std::binary_search(standing_.begin(), standing_.end(), i);
  const bool voided = as<Revocation>(i) ? !removal_stands
                                        : std::any_of(standing_.begin(), standing_.end(),
                                                      [&](std::size_t w) { return voids(w, i); });
  Result<void> applied = fail(Code::revoked);
  if (!voided && !vouched_by_what_stands(i))
    applied = fail(Code::unauthorized);
  else if (!voided)
    applied = std::visit([&](const auto& b) { return apply(i, b); }, body(i));
  if (applied) {
    state_.known.insert(node(i).hash);
    return;
  }
  keep_for_opening(i);
  set_aside(i, applied.error().code);
}

Result<void> Reduction::apply(std::size_t i, const Genesis& genesis) {
  state_.genesis = genesis;
  state_.genesis_hash = node(i).hash;
  state_.devices[genesis.device] = {certificate_of(genesis), true, std::nullopt};
  certified_[genesis.device] = i;
  return {};
}

Result<void> Reduction::apply(std::size_t i, const DeviceCertificate& certificate) {
  if (!certified_.emplace(certificate.device, i).second) return fail(Code::device_exists);
  state_.devices[certificate.device] = {certificate, certificate.role == disclosure::Role::registrar,
                                        std::nullopt};
  return {};
}

Result<void> Reduction::apply(std::size_t i, const Revocation& revocation) {
  const auto device = state_.devices.find(revocation.device);
  if (device == state_.devices.end() || !node(i).after(certified_.at(revocation.device)))
    return fail(Code::unknown_device);
  auto& revoked = device->second.revoked;
  const auto before = revoked_by_.find(revocation.device);
  const bool later = before != revoked_by_.end() && node(i).after(before->second);
  if (revoked && !later && revoked->last_seq <= revocation.last_seq) return {};
  revoked = revocation;
  revoked_by_[revocation.device] = i;
  return {};
}

Result<void> Reduction::apply(std::size_t, const Merge&) { return {}; }

void Reduction::find_heads() {
  state_.heads = state_.known;
  for (const auto& each : graph_.order)
    if (state_.known.contains(each.hash))
      for (const auto& parent : each.envelope.parents) state_.heads.erase(parent);
  in_heads_past_.assign(graph_.order.size(), false);
  for (std::size_t head = 0; head < graph_.order.size(); ++head) {
    if (!state_.heads.contains(node(head).hash)) continue;
    in_heads_past_[head] = true;
    for (std::size_t i = 0; i < head; ++i)
      if (node(head).after(i)) in_heads_past_[i] = true;
  }
}

void Reduction::digest_log() {
  std::set<RecordHash> all = state_.known;
  all.insert(state_.kept.begin(), state_.kept.end());
  Bytes bytes;
  for (const auto& hash : all) append(bytes, hash);
  state_.log_digest = crypto::hash("leadline/key-log/1", {bytes});
}

KeyState reduce(std::span<const Bytes> records, const RecordHash& pin) {
  return Reduction(record_graph(records, pin)).run();
}

}  // namespace leadline::wire
