#include "sync/wire/duties.h"

#include <algorithm>

namespace leadline::wire {
namespace {

constexpr std::size_t first_holders = 2, first_registrars = 1;
constexpr unsigned most_doublings = 20;
// What a record holds at most, with room to spare (record_codec.h).
constexpr std::size_t most_seeds = 500, most_lockboxes = 1900;

std::array<std::uint8_t, 16> distance(const DeviceId& a, const DeviceId& b) {
  std::array<std::uint8_t, 16> out{};
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = a.bytes[i] ^ b.bytes[i];
  return out;
}

// Whose turn it is at this sync; counts the syncs at which a duty was open.
class Turns {
 public:
  Turns(Waited& waited, std::string prefix) : waited_(waited), prefix_(std::move(prefix)) {}
  ~Turns() {
    std::erase_if(waited_, [&](const auto& item) { return item.first.starts_with(prefix_); });
    waited_.merge(now_);
  }
  Turns(const Turns&) = delete;
  Turns& operator=(const Turns&) = delete;
  bool mine(const std::string& duty, std::size_t rank, std::size_t first) {
    const auto before = waited_.find(prefix_ + duty);
    const unsigned times = before == waited_.end() ? 0 : std::min(before->second, most_doublings);
    now_[prefix_ + duty] = times + 1;
    return rank < first << times;
  }

 private:
  Waited& waited_;
  std::string prefix_;
  Waited now_;
};

// How many of the holders whom the receiver believes are nearer to it than this device.
std::size_t rank_of(const EpochSeed& seed, const DeviceId& self, const DeviceId& receiver) {
  const auto doubts = seed.disbelieved.find(receiver);
  const auto own = distance(self, receiver);
  return static_cast<std::size_t>(std::ranges::count_if(seed.holders, [&](const DeviceId& holder) {
    const bool believed = doubts == seed.disbelieved.end() || !doubts->second.contains(holder);
    return believed && holder != self && (distance(holder, receiver) < own || !seed.holders.contains(self));
  }));
}

// Seeds of one index that this device holds, latest first, each with those that lead to it.
struct Line {
  const EpochSeed* seed = nullptr;
  std::vector<std::size_t> led_from;
};

std::vector<Line> lines_of(const KeyState& state, const Keyring& held, std::uint16_t index) {
  std::vector<Line> out;
  std::map<SeedRef, std::size_t> at;
  const auto numbers = held.held();
  for (auto number = numbers.rbegin(); number != numbers.rend(); ++number) {
    if (number->first != index) continue;
    for (const auto* seed : state.seeds(index, number->second))
      if (held.find(seed->ref())) {
        at[seed->ref()] = out.size();
        out.push_back({seed, {}});
      }
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto ref = out[i].seed->ref();
    const auto& before = held.find(ref)->before;
    if (!before) continue;
    const auto to = at.find({index, static_cast<std::uint16_t>(ref.epoch - 1), *before});
    if (to != at.end()) out[to->second].led_from.push_back(i);
  }
  return out;
}

// A record's worth at a time.
class Grants {
 public:
  void add(GrantedSeed granted) {
    if (out_.empty() || out_.back().seeds.size() >= most_seeds ||
        boxes_ + granted.lockboxes.size() > most_lockboxes) {
      out_.emplace_back();
      boxes_ = 0;
    }
    boxes_ += granted.lockboxes.size();
    out_.back().seeds.push_back(std::move(granted));
  }
  std::vector<EpochGrant> take() {
    for (auto& grant : out_) std::ranges::sort(grant.seeds, {}, &GrantedSeed::seed);
    return std::move(out_);
  }

 private:
  std::vector<EpochGrant> out_;
  std::size_t boxes_ = 0;
};

}  // namespace

std::vector<EpochGrant> missing_grants(const KeyState& state, const Keyring& held, Waited& waited) {
  Turns turns(waited, "grant ");
  Grants out;
  std::set<std::uint16_t> indices;
  for (const auto& [index, number] : held.held()) indices.insert(index);
  std::map<SeedRef, std::vector<Device>> late;
  for (const auto index : indices) {
    const auto lines = lines_of(state, held, index);
    for (const auto& [id, device] : state.devices) {
      if (id == held.device() || !crypto::usable_box_key(device.certificate.box)) continue;
      std::vector<bool> reached(lines.size());
      std::map<std::string, bool> member;
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const EpochSeed& seed = *lines[i].seed;
        reached[i] = seed.holders.contains(id) ||
                     std::ranges::any_of(lines[i].led_from, [&](std::size_t from) { return reached[from]; });
        // Only a device that was handed the seed itself hands it on.
        if (reached[i] || !seed.lockboxes.contains(held.device())) continue;
        const auto [known, fresh] = member.try_emplace(seed.record.audience);
        if (fresh) known->second = is_member(state, id, seed.record.audience);
        if (!known->second) continue;
        const auto doubts = seed.disbelieved.find(id);
        if (doubts != seed.disbelieved.end() && doubts->second.contains(held.device())) continue;
        if (turns.mine(id.text(), rank_of(seed, held.device(), id), first_holders))
          late[seed.ref()].push_back(device);
      }
    }
  }
  for (const auto& [ref, receivers] : late)
    for (std::size_t from = 0; from < receivers.size(); from += most_lockboxes) {
      const auto some = std::span(receivers).subspan(from, std::min(most_lockboxes, receivers.size() - from));
      if (auto granted = make_grant(state, ref, some, held)) out.add(std::move(*granted));
    }
  return out.take();
}

std::vector<std::string> overdue_rotations(const KeyState& state) {
  std::set<std::string> audiences;
  for (const auto& [audience, index] : state.index_of) audiences.insert(audience);
  for (const auto& [id, device] : state.devices)
    if (!device.revoked)
      for (auto& audience : disclosure::memberships(device.certificate.role, device.certificate.agency))
        audiences.insert(std::move(audience));
  std::erase_if(audiences, [&](const std::string& audience) {
    const Epoch* latest = state.latest(audience);
    const auto exposed = [](const EpochSeed& seed) { return seed.exposed; };
    const bool due = !latest || latest->holders.empty() || latest->exposed ||
                     std::any_of(latest->rivals.begin(), latest->rivals.end(), exposed);
    return !due || members_of(state, audience).empty();
  });
  return {audiences.begin(), audiences.end()};
}

std::vector<std::string> rotations_due(const KeyState& state, const DeviceId& registrar, Waited& waited) {
  Turns turns(waited, "rotate ");
  auto out = overdue_rotations(state);
  std::erase_if(out, [&](const std::string& audience) {
    // Another registrar's device comes first each time.
    const auto* latest = state.latest(audience);
    const auto topic = crypto::hash("leadline/rotation-turn/1",
                                    {bytes_of(audience), latest ? ByteView(latest->record.box) : ByteView()});
    DeviceId target;
    std::copy_n(topic.begin(), target.bytes.size(), target.bytes.begin());
    const auto own = distance(registrar, target);
    const auto rank = std::ranges::count_if(state.devices, [&](const auto& one) {
      return one.second.registrar && !one.second.revoked && distance(one.first, target) < own;
    });
    return !turns.mine(audience, static_cast<std::size_t>(rank), first_registrars);
  });
  return out;
}

std::vector<RecordHash> parents_of(const KeyState& state, const DeviceId& author, const RecordBody& body) {
  std::set<RecordHash> out = state.heads;
  const auto speak_of = [&](const SeedRef& ref) {
    const EpochSeed* seed = state.seed(ref);
    if (!seed) return;
    if (seed->loose) out.insert(*seed->loose);
    const auto handed = seed->loosely_handed.find(author);
    if (handed == seed->loosely_handed.end()) return;
    for (const auto& [hander, record] : handed->second) out.insert(record);
  };
  if (const auto* grant = std::get_if<EpochGrant>(&body))
    for (const auto& one : grant->seeds) speak_of(one.seed);
  if (const auto* unopened = std::get_if<Unopened>(&body))
    for (const auto& ref : unopened->seeds) speak_of(ref);
  return {out.begin(), out.end()};
}

}  // namespace leadline::wire
