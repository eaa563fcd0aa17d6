// Epochs, who was handed their seeds, and what of that is to be believed.
#include <algorithm>

#include "sync/wire/reduction.h"

namespace leadline::wire {
namespace {

std::vector<DeviceId> receivers(const std::map<DeviceId, Bytes>& lockboxes) {
  std::vector<DeviceId> out;
  out.reserve(lockboxes.size());
  for (const auto& [device, box] : lockboxes) out.push_back(device);
  return out;
}

}  // namespace

bool Reduction::Handing::reaches(const DeviceId& device) const {
  return std::binary_search(to.begin(), to.end(), device);
}

// Whether record i was made in knowledge of an epoch of this number: of one that counts, or of any.
bool Reduction::seen(std::size_t i, std::uint16_t index, std::uint16_t epoch, bool void_too) const {
  const auto& placed = void_too ? placed_or_void_ : placed_;
  const auto at = placed.find({index, epoch});
  return at != placed.end() &&
         std::ranges::any_of(at->second, [&](std::size_t record) { return node(i).after(record); });
}

// A device is what the certificate says that stands, where the record has seen it; else whatever any
// certificate says that it has seen, and where it has seen none, that there is: then nothing can be in order
// about it.
bool Reduction::over_the_wall(std::size_t i, const std::map<DeviceId, Bytes>& lockboxes,
                              std::string_view audience) const {
  const auto may_not = [&](std::size_t at) {
    return !disclosure::may_hold(certificate_at(at).role, audience);
  };
  return std::ranges::any_of(lockboxes, [&](const auto& lockbox) {
    const auto stands = certified_.find(lockbox.first);
    if (stands != certified_.end() && node(i).after(stands->second)) return may_not(stands->second);
    const auto before = certificates_before(i, lockbox.first);
    if (!before.empty()) return std::ranges::any_of(before, may_not);
    const auto any = vouched_.find(lockbox.first);
    return any != vouched_.end() && std::ranges::any_of(any->second, may_not);
  });
}

bool Reduction::over_the_wall(std::size_t i) const {
  if (const auto* epoch = as<AudienceEpoch>(i)) return over_the_wall(i, epoch->lockboxes, epoch->audience);
  const auto* grant = as<EpochGrant>(i);
  return grant && std::ranges::any_of(grant->seeds, [&](const GrantedSeed& one) {
           const auto line = lines_.find(one.seed);
           return line != lines_.end() && over_the_wall(i, one.lockboxes, line->second.seed.record.audience);
         });
}

// Every device that is handed a seed is known to the hander and not cut off as far as it knew. What its
// certificate comes to in the end is another matter: then the seed is exposed.
Result<void> Reduction::may_receive(std::size_t i, const std::map<DeviceId, Bytes>& lockboxes) const {
  for (const auto& [id, box] : lockboxes) {
    if (certificates_before(i, id).empty()) return fail(Code::unknown_device);
    const auto removed = revoked_by_.find(id);
    if (removed != revoked_by_.end() && node(i).after(removed->second)) return fail(Code::revoked);
  }
  return {};
}

void Reduction::hand(std::size_t i, Line& line, const std::map<DeviceId, Bytes>& lockboxes, bool with_epoch,
                     bool counts) {
  for (const auto& [device, box] : lockboxes) line.seed.lockboxes[device].push_back(box);
  line.handings.push_back({i, receivers(lockboxes), with_epoch, counts});
}

// Of two records that name one seed one is a copy: the one stands that counts, else that names the audience
// of its index, else the first. Lockboxes of all of them are tried; whom a copy says to hand the seed to says
// nothing.
void Reduction::place_epoch(std::size_t i, const AudienceEpoch& epoch, bool counts) {
  const auto [at, fresh] = lines_.try_emplace({epoch.index, epoch.epoch, epoch.box});
  Line& line = at->second;
  const auto fits = [&](const AudienceEpoch& one) {
    const auto known = audience_of_.find(one.index);
    return known != audience_of_.end() && known->second == one.audience;
  };
  const bool stands = fresh || (counts && !line.counts) ||
                      (!counts && !line.counts && fits(epoch) && !fits(line.seed.record));
  placed_or_void_[{epoch.index, epoch.epoch}].push_back(i);
  if (counts) placed_[{epoch.index, epoch.epoch}].push_back(i);
  if (!stands) {
    for (const auto& [device, box] : epoch.lockboxes) line.seed.lockboxes[device].push_back(box);
    return;
  }
  std::erase_if(line.handings, [](const Handing& handing) { return handing.with_epoch; });
  line.seed.record = epoch;
  line.at = i;
  line.counts = counts;
  hand(i, line, epoch.lockboxes, true, true);
}

Result<void> Reduction::apply(std::size_t i, const AudienceEpoch& epoch) {
  const auto index = state_.index_of.find(epoch.audience);
  if (index != state_.index_of.end() && index->second != epoch.index) return fail(Code::invalid_value);
  if (index == state_.index_of.end() && audience_of_.contains(epoch.index)) return fail(Code::invalid_value);
  if (epoch.epoch > 1 && !seen(i, epoch.index, static_cast<std::uint16_t>(epoch.epoch - 1), true))
    return fail(Code::gap);
  if (seen(i, epoch.index, epoch.epoch, false)) return fail(Code::duplicate_key);
  const auto same = lines_.find({epoch.index, epoch.epoch, epoch.box});
  if (same != lines_.end() && same->second.counts) return fail(Code::duplicate_key);
  LEADLINE_CHECK(may_receive(i, epoch.lockboxes));
  // Nothing could be sealed to it.
  if (!crypto::usable_box_key(epoch.box)) return fail(Code::invalid_value);
  state_.index_of.emplace(epoch.audience, epoch.index);
  audience_of_.emplace(epoch.index, epoch.audience);
  place_epoch(i, epoch, true);
  return {};
}

// Only what a device was handed itself it hands on: by a record that it had seen, whatever became of that
// one's author.
Result<void> Reduction::may_grant(std::size_t i, const EpochGrant& grant) const {
  for (const auto& one : grant.seeds) {
    const auto line = lines_.find(one.seed);
    if (line == lines_.end() || !node(i).after(line->second.at)) return fail(Code::unknown_epoch);
    const bool holds = std::ranges::any_of(line->second.handings, [&](const Handing& handing) {
      return node(i).after(handing.by) && handing.reaches(author(i));
    });
    if (!holds) return fail(Code::unauthorized);
  }
  return {};
}

Result<void> Reduction::apply(std::size_t i, const EpochGrant& grant) {
  LEADLINE_CHECK(may_grant(i, grant));
  for (const auto& one : grant.seeds) LEADLINE_CHECK(may_receive(i, one.lockboxes));
  for (const auto& one : grant.seeds) hand(i, lines_.at(one.seed), one.lockboxes, false, true);
  return {};
}

std::set<DeviceId> Reduction::disbelieved(const Line& line, const DeviceId& device,
                                          std::optional<std::size_t> by) const {
  std::set<DeviceId> out;
  for (const auto& [said, who] : line.unopened) {
    if (who != device || (by && !node(*by).after(said))) continue;
    for (const Handing& handing : line.handings)
      if (handing.reaches(device) && node(said).after(handing.by)) out.insert(author(handing.by));
  }
  return out;
}

// It has to be news: somebody handed it over who had not been named so before. So each hander is named once.
Result<void> Reduction::apply(std::size_t i, const Unopened& unopened) {
  for (const SeedRef& ref : unopened.seeds) {
    const auto at = lines_.find(ref);
    if (at == lines_.end() || !node(i).after(at->second.at)) return fail(Code::unknown_epoch);
    const auto before = disbelieved(at->second, author(i), i);
    const bool news = std::ranges::any_of(at->second.handings, [&](const Handing& handing) {
      return node(i).after(handing.by) && handing.reaches(author(i)) && !before.contains(author(handing.by));
    });
    if (!news) return fail(Code::duplicate_key);
  }
  for (const SeedRef& ref : unopened.seeds) lines_.at(ref).unopened.emplace_back(i, author(i));
  return {};
}

void Reduction::keep_for_opening(std::size_t i) {
  if (const auto* epoch = as<AudienceEpoch>(i)) return place_epoch(i, *epoch, false);
  const auto* grant = as<EpochGrant>(i);
  if (!grant || !may_grant(i, *grant)) return;
  for (const auto& one : grant->seeds) hand(i, lines_.at(one.seed), one.lockboxes, false, false);
}

void Reduction::settle_line(Line& line, Members& members) const {
  const std::string& audience = line.seed.record.audience;
  auto [known, fresh] = members.try_emplace(audience);
  if (fresh)
    for (const auto& [id, device] : state_.devices)
      if (is_member(state_, id, audience)) known->second.insert(id);
  for (const auto& [said, who] : line.unopened)
    if (!line.seed.disbelieved.contains(who))
      line.seed.disbelieved[who] = disbelieved(line, who, std::nullopt);
  for (const Handing& handing : line.handings) {
    const Device* hander = state_.device(author(handing.by));
    const bool counts = handing.with_epoch || (handing.counts && hander && !hander->revoked);
    for (const DeviceId& device : handing.to) {
      if (!known->second.contains(device)) {
        line.seed.exposed = true;
        continue;
      }
      const auto doubts = line.seed.disbelieved.find(device);
      const bool believed =
          doubts == line.seed.disbelieved.end() || !doubts->second.contains(author(handing.by));
      if (!believed) continue;
      line.seed.openers.insert(device);
      if (counts) line.seed.holders.insert(device);
    }
  }
}

void Reduction::settle_loose(Line& line) const {
  if (!in_heads_past_[line.at]) line.seed.loose = node(line.at).hash;
  std::set<std::pair<DeviceId, DeviceId>> firmly;
  for (const Handing& handing : line.handings)
    if (in_heads_past_[handing.by])
      for (const DeviceId& device : handing.to) firmly.emplace(device, author(handing.by));
  for (const Handing& handing : line.handings)
    for (const DeviceId& device : handing.to)
      if (!in_heads_past_[handing.by] && !firmly.contains({device, author(handing.by)}))
        line.seed.loosely_handed[device].emplace(author(handing.by), node(handing.by).hash);
}

// A later seed carries the one before it: an earlier one that its author had seen.
void Reduction::expose_earlier() {
  for (auto later = lines_.rbegin(); later != lines_.rend(); ++later) {
    const auto& [ref, line] = *later;
    if (!line.seed.exposed || line.seed.record.previous.empty() || ref.epoch == 1) continue;
    const auto before = static_cast<std::uint16_t>(ref.epoch - 1);
    for (auto at = lines_.lower_bound({ref.index, before, {}});
         at != lines_.end() && at->first.index == ref.index && at->first.epoch == before; ++at)
      if (node(line.at).after(at->second.at)) at->second.seed.exposed = true;
  }
}

// Which of several seeds of one number a later one carries, only those who hold it know: then it is not relied on.
void Reduction::note_orphaned() {
  for (auto& [ref, line] : lines_) line.seed.orphaned = line.seed.openers.empty();
  for (auto later = lines_.rbegin(); later != lines_.rend(); ++later) {
    const auto& [ref, line] = *later;
    if (line.seed.orphaned || line.seed.record.previous.empty() || ref.epoch == 1) continue;
    const auto before = static_cast<std::uint16_t>(ref.epoch - 1);
    std::vector<Line*> carried;
    for (auto at = lines_.lower_bound({ref.index, before, {}});
         at != lines_.end() && at->first.index == ref.index && at->first.epoch == before; ++at)
      if (node(line.at).after(at->second.at)) carried.push_back(&at->second);
    if (carried.size() == 1) carried.front()->seed.orphaned = false;
  }
}

void Reduction::settle_seeds() {
  Members members;
  for (auto& [ref, line] : lines_) {
    settle_line(line, members);
    const auto loose = [&](const Handing& handing) { return !in_heads_past_[handing.by]; };
    if (std::ranges::any_of(line.handings, loose)) settle_loose(line);
  }
  expose_earlier();
  note_orphaned();
  std::vector<Line*> in_order;
  for (auto& [ref, line] : lines_) in_order.push_back(&line);
  std::ranges::sort(in_order, {}, &Line::at);
  for (Line* line : in_order) {
    const auto [index, number, box] = line->seed.ref();
    if (!line->counts) {
      const auto known = audience_of_.find(index);
      if (known != audience_of_.end() && known->second != line->seed.record.audience) continue;
      state_.void_epochs[index][number].push_back(std::move(line->seed));
      continue;
    }
    auto& epochs = state_.audiences[index];
    const auto [at, fresh] = epochs.try_emplace(number);
    if (fresh)
      static_cast<EpochSeed&>(at->second) = std::move(line->seed);
    else
      at->second.rivals.push_back(std::move(line->seed));
  }
}

}  // namespace leadline::wire
