#include <algorithm>

#include "sync/wire/record_graph.h"

namespace leadline::wire {
namespace {

DeviceCertificate certificate_of(const Genesis& g) {
  return {g.device, {}, g.device_name, disclosure::Role::registrar, {}, g.signing, g.box};
}

// One reduction. The order of the passes matters: who signed, who was removed, then what the rest comes to.
class Reduction {
 public:
  explicit Reduction(RecordGraph graph) : graph_(std::move(graph)) {
    authentic_.assign(graph_.order.size(), false);
    author_.assign(graph_.order.size(), 0);
  }

  KeyState run() {
    state_.refused = std::move(graph_.refused);
    state_.waiting = std::move(graph_.waiting);
    for (std::size_t i = 0; i < graph_.order.size(); ++i) authenticate(i);
    settle_removals();
    for (std::size_t i = 0; i < graph_.order.size(); ++i)
      if (authentic_[i]) judge(i);
    find_heads();
    digest_log();
    return std::move(state_);
  }

 private:
  const RecordNode& node(std::size_t i) const { return graph_.order[i]; }
  const RecordBody& body(std::size_t i) const { return *node(i).envelope.body; }
  template <class Body>
  const Body* as(std::size_t i) const {
    return std::get_if<Body>(&body(i));
  }
  void refuse(std::size_t i, Code code) { state_.refused.emplace(node(i).hash, code); }
  // Signed and in its place: it does not count, but it belongs to the log.
  void set_aside(std::size_t i, Code code) {
    refuse(i, code);
    if (code != Code::forbidden_audience) state_.kept.insert(node(i).hash);
  }

  DeviceCertificate certificate_at(std::size_t i) const {
    if (const auto* genesis = as<Genesis>(i)) return certificate_of(*genesis);
    return *as<DeviceCertificate>(i);
  }

  void authenticate(std::size_t i) {
    const Envelope& e = node(i).envelope;
    if (const auto* genesis = e.body ? std::get_if<Genesis>(&*e.body) : nullptr) {
      if (!verify_envelope(e, genesis->signing)) return refuse(i, Code::bad_signature);
      authentic_[i] = true;
      author_[i] = i;
      vouched_.emplace(e.author, i);
      return;
    }
    const auto vouch = vouched_.find(e.author);
    if (vouch == vouched_.end() || !node(i).after(vouch->second)) {
      state_.waiting.insert(node(i).hash);
      return;
    }
    const auto author = certificate_at(vouch->second);
    if (!verify_envelope(e, author.signing)) return refuse(i, Code::bad_signature);
    if (!e.body) return set_aside(i, Code::newer_format);
    if (author.role != disclosure::Role::registrar && !as<EpochGrant>(i))
      return set_aside(i, Code::unauthorized);
    if (const auto* certificate = as<DeviceCertificate>(i))
      if (!vouched_.emplace(certificate->device, i).second) return set_aside(i, Code::device_exists);
    if (as<Revocation>(i)) removals_.push_back(i);
    author_[i] = vouch->second;
    authentic_[i] = true;
  }

  // Whether removal w, if it stands, voids record i: it removes i's author, or one who vouched on the way to
  // genesis, without having seen what that one signed.
  bool voids(std::size_t w, std::size_t i) const {
    const DeviceId& target = as<Revocation>(w)->device;
    for (std::size_t at = i;; at = author_[at]) {
      if (at == w) return false;
      if (node(at).envelope.author == target && !node(w).after(at)) return true;
      if (author_[at] == at) return false;
    }
  }

  bool mutual(std::size_t w, std::size_t v) const {
    return as<Revocation>(w)->device == node(v).envelope.author &&
           as<Revocation>(v)->device == node(w).envelope.author;
  }

  // How many certificates lie between the author and genesis.
  std::size_t steps_from_genesis(std::size_t i) const {
    std::size_t steps = 0;
    for (std::size_t at = author_[i]; author_[at] != at; at = author_[at]) ++steps;
    return steps;
  }

  // Whether w can void the removal v. Two who remove one another both do; and nobody undoes the work of one
  // who stands nearer to genesis, or a stolen registrar could appoint those who save it.
  bool attacks(std::size_t w, std::size_t v) const {
    return voids(w, v) && !mutual(w, v) && steps_from_genesis(w) <= steps_from_genesis(v);
  }

  // A removal stands unless one that stands voids it. What stays undecided goes round in a circle: all of it
  // stands, which freezes everyone in the circle.
  void settle_removals() {
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

  void judge(std::size_t i) {
    const bool removal_stands = std::binary_search(standing_.begin(), standing_.end(), i);
    const bool voided = as<Revocation>(i) ? !removal_stands
                                          : std::any_of(standing_.begin(), standing_.end(),
                                                        [&](std::size_t w) { return voids(w, i); });
    if (voided) return set_aside(i, Code::revoked);
    const Result<void> applied = std::visit([&](const auto& b) { return apply(i, b); }, body(i));
    if (!applied) return set_aside(i, applied.error().code);
    state_.known.insert(node(i).hash);
  }

  Result<void> apply(std::size_t i, const Genesis& genesis) {
    state_.genesis = genesis;
    state_.genesis_hash = node(i).hash;
    state_.devices[genesis.device] = {certificate_of(genesis), true, std::nullopt};
    return {};
  }

  Result<void> apply(std::size_t, const DeviceCertificate& certificate) {
    state_.devices[certificate.device] = {certificate, certificate.role == disclosure::Role::registrar,
                                          std::nullopt};
    return {};
  }

  Result<void> apply(std::size_t i, const AudienceEpoch& epoch) {
    const auto index = state_.index_of.find(epoch.audience);
    if (index != state_.index_of.end() && index->second != epoch.index) return fail(Code::invalid_value);
    if (index == state_.index_of.end() && state_.audiences.contains(epoch.index))
      return fail(Code::invalid_value);
    if (epoch.epoch > 1 && !seen(i, epoch.index, static_cast<std::uint16_t>(epoch.epoch - 1)))
      return fail(Code::gap);
    if (seen(i, epoch.index, epoch.epoch)) return fail(Code::duplicate_key);
    LEADLINE_CHECK(may_receive(i, epoch.lockboxes, epoch.audience));
    state_.index_of.emplace(epoch.audience, epoch.index);
    auto& epochs = state_.audiences[epoch.index];
    if (const auto [at, fresh] = epochs.try_emplace(epoch.epoch); fresh)
      at->second.record = epoch;
    else
      at->second.rivals.push_back(epoch);
    placed_[{epoch.index, epoch.epoch}].push_back(i);
    add_lockboxes(epochs.at(epoch.epoch), epoch.box, epoch.lockboxes);
    return {};
  }

  Result<void> apply(std::size_t i, const EpochGrant& grant) {
    const auto found = state_.audiences.find(grant.index);
    if (found == state_.audiences.end() || !seen(i, grant.index, grant.epoch))
      return fail(Code::unknown_epoch);
    auto& epochs = found->second;
    const auto holds = [&](const auto& item) {
      return item.first >= grant.epoch && item.second.lockboxes.contains(node(i).envelope.author);
    };
    if (std::none_of(epochs.begin(), epochs.end(), holds)) return fail(Code::unauthorized);
    auto& epoch = epochs.at(grant.epoch);
    if (!epoch.handed.contains(grant.box)) return fail(Code::unknown_epoch);
    LEADLINE_CHECK(may_receive(i, grant.lockboxes, epochs.begin()->second.record.audience));
    add_lockboxes(epoch, grant.box, grant.lockboxes);
    return {};
  }

  Result<void> apply(std::size_t i, const Revocation& revocation) {
    const auto device = state_.devices.find(revocation.device);
    if (device == state_.devices.end() || !node(i).after(vouched_.at(revocation.device)))
      return fail(Code::unknown_device);
    auto& revoked = device->second.revoked;
    const auto before = revoked_by_.find(revocation.device);
    const bool later = before != revoked_by_.end() && node(i).after(before->second);
    if (revoked && !later && revoked->last_seq <= revocation.last_seq) return {};
    revoked = revocation;
    revoked_by_[revocation.device] = i;
    return {};
  }

  // Whether record i was made in knowledge of this epoch (the one that stands, or a rival).
  bool seen(std::size_t i, std::uint16_t index, std::uint16_t epoch) const {
    const auto at = placed_.find({index, epoch});
    return at != placed_.end() && std::any_of(at->second.begin(), at->second.end(),
                                              [&](std::size_t record) { return node(i).after(record); });
  }

  // Every device that is handed a seed is known to the hander, not cut off as far as it knew, and allowed to
  // hold it.
  Result<void> may_receive(std::size_t i, const std::map<DeviceId, Bytes>& lockboxes,
                           std::string_view audience) const {
    for (const auto& [id, box] : lockboxes) {
      const Device* device = state_.device(id);
      if (!device || !node(i).after(vouched_.at(id))) return fail(Code::unknown_device);
      if (!disclosure::may_hold(device->certificate.role, audience)) return fail(Code::forbidden_audience);
      const auto removed = revoked_by_.find(id);
      if (removed != revoked_by_.end() && node(i).after(removed->second)) return fail(Code::revoked);
    }
    return {};
  }

  static void add_lockboxes(Epoch& epoch, const crypto::PublicKey& seed,
                            const std::map<DeviceId, Bytes>& lockboxes) {
    auto& handed = epoch.handed[seed];
    for (const auto& [device, box] : lockboxes) {
      epoch.lockboxes[device].push_back(box);
      handed.insert(device);
    }
  }

  void find_heads() {
    state_.heads = state_.known;
    for (const auto& each : graph_.order)
      if (state_.known.contains(each.hash))
        for (const auto& parent : each.envelope.parents) state_.heads.erase(parent);
  }

  void digest_log() {
    std::set<RecordHash> all = state_.known;
    all.insert(state_.kept.begin(), state_.kept.end());
    Bytes bytes;
    for (const auto& hash : all) append(bytes, hash);
    state_.log_digest = crypto::hash("leadline/key-log/1", {bytes});
  }

  RecordGraph graph_;
  KeyState state_;
  std::vector<bool> authentic_;
  std::vector<std::size_t> author_;  // the record that vouches for each record's author
  std::map<DeviceId, std::size_t> vouched_;
  std::vector<std::size_t> removals_, standing_;
  std::map<std::pair<std::uint16_t, std::uint16_t>, std::vector<std::size_t>> placed_;
  std::map<DeviceId, std::size_t> revoked_by_;
};

}  // namespace

KeyState reduce(std::span<const Bytes> records, const RecordHash& pin) {
  return Reduction(record_graph(records, pin)).run();
}

}  // namespace leadline::wire
