#include "sync/server/admission.h"

namespace leadline::server {
namespace {

// Why this record can be no part of the log, now.
std::optional<Code> no_part(const wire::RecordHash& hash, const wire::KeyState& state) {
  if (state.known.contains(hash) || state.kept.contains(hash)) return std::nullopt;
  if (state.waiting.contains(hash)) return Code::gap;
  const auto why = state.refused.find(hash);
  return why == state.refused.end() ? Code::malformed_record : why->second;
}

}  // namespace

bool Admission::revokes(const wire::RecordPlace& place, const wire::KeyState& state) {
  const auto* author = state.device(place.author);
  return place.revokes && author && author->registrar;
}

void Admission::count(ByteView kept, const wire::KeyState& state) {
  ++all_;
  const auto place = wire::place_of(kept);
  if (!place) return;
  auto& of = by_author_[place->author];
  ++(revokes(*place, state) ? of.revocations : of.records);
  of.bytes += kept.size();
}

bool Admission::take(const Candidate& one, const wire::KeyState& state, Tally& of, std::uint64_t& all,
                     unsigned times) const {
  const auto* author = state.device(one.place.author);
  const bool in_office = author && author->registrar && !author->revoked;
  const bool removal = revokes(one.place, state);
  const auto records = in_office ? limits_.registrar_key_records : limits_.device_key_records;
  const auto most = in_office ? limits_.registrar_key_bytes : limits_.device_key_bytes;
  const bool fits = removal ? of.revocations < times * limits_.revocations
                            : of.records < times * records && of.bytes + one.bytes <= times * most &&
                                  all < times * limits_.key_records;
  if (!fits) return false;
  ++(removal ? of.revocations : of.records);
  of.bytes += one.bytes;
  ++all;
  return true;
}

// By somebody else's record; from there on down everything, or it would hang in the air.
void Admission::rescue(Candidates& all, const wire::KeyState& state, std::map<DeviceId, Tally>& tallies,
                       std::uint64_t& count) const {
  std::vector<const Candidate*> kept;
  for (const auto& [hash, one] : all)
    if (!one.refused) kept.push_back(&one);
  while (!kept.empty()) {
    const Candidate& child = *kept.back();
    kept.pop_back();
    for (const auto& hash : child.place.parents) {
      const auto at = all.find(hash);
      if (at == all.end() || !at->second.refused) continue;
      Candidate& parent = at->second;
      if (!child.rescued && parent.place.author == child.place.author) continue;
      if (!take(parent, state, tallies[parent.place.author], count, 2)) continue;
      parent.refused.reset();
      parent.rescued = true;
      kept.push_back(&parent);
    }
  }
}

std::vector<Admission::Fresh> Admission::choose(std::vector<Fresh> fresh, const wire::KeyState& state,
                                                Refusals& refused) const {
  auto tallies = by_author_;
  auto count = all_;
  Candidates candidates;
  for (const auto& one : fresh) {
    const auto why = no_part(one.hash, state);
    auto place = wire::place_of(one.record);
    if (!place || (why && why != Code::forbidden_audience)) {
      refused.emplace_back(one.hash, why.value_or(Code::malformed_record));
      continue;
    }
    Candidate candidate{std::move(*place), one.record.size(), why, false};
    if (!why && !take(candidate, state, tallies[candidate.place.author], count, 1))
      candidate.refused = Code::over_quota;
    candidates.emplace(one.hash, std::move(candidate));
  }
  rescue(candidates, state, tallies, count);
  std::vector<Fresh> out;
  for (auto& one : fresh) {
    const auto at = candidates.find(one.hash);
    if (at == candidates.end()) continue;
    if (at->second.refused)
      refused.emplace_back(one.hash, *at->second.refused);
    else
      out.push_back(std::move(one));
  }
  return out;
}

}  // namespace leadline::server
