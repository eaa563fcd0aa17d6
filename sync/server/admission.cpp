#include "sync/server/admission.h"

#include <set>

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

void Admission::count(ByteView kept) {
  ++all_;
  const auto place = wire::place_of(kept);
  if (!place) return;
  auto& of = by_author_[place->author];
  ++(place->revokes ? of.revocations : of.records);
  of.bytes += kept.size();
}

bool Admission::take(const wire::RecordPlace& place, std::size_t bytes, const wire::KeyState& state,
                     Tally& of, std::uint64_t& all) const {
  const auto* author = state.device(place.author);
  const bool registrar = author && author->registrar && !author->revoked;
  const auto records = registrar ? limits_.registrar_key_records : limits_.device_key_records;
  const auto most = registrar ? limits_.registrar_key_bytes : limits_.device_key_bytes;
  const bool fits = place.revokes
                        ? of.revocations < limits_.revocations
                        : of.records < records && of.bytes + bytes <= most && all < limits_.key_records;
  if (!fits) return false;
  ++(place.revokes ? of.revocations : of.records);
  of.bytes += bytes;
  ++all;
  return true;
}

std::vector<Admission::Fresh> Admission::choose(std::vector<Fresh> fresh, const wire::KeyState& state,
                                                Refusals& refused) const {
  auto tallies = by_author_;
  auto all = all_;
  std::map<wire::RecordHash, wire::RecordPlace> places;
  std::set<wire::RecordHash> over;
  std::vector<wire::RecordHash> taken;
  for (const auto& one : fresh) {
    if (const auto why = no_part(one.hash, state)) {
      refused.emplace_back(one.hash, *why);
      continue;
    }
    auto place = wire::place_of(one.record);
    if (!place) continue;
    const bool kept = take(*place, one.record.size(), state, tallies[place->author], all);
    if (kept)
      taken.push_back(one.hash);
    else
      over.insert(one.hash);
    places.emplace(one.hash, std::move(*place));
  }
  // What kept records rest on is kept with them.
  while (!taken.empty()) {
    const auto at = places.find(taken.back());
    taken.pop_back();
    for (const auto& parent : at->second.parents)
      if (over.erase(parent) > 0) taken.push_back(parent);
  }
  std::vector<Fresh> out;
  for (auto& one : fresh) {
    if (over.contains(one.hash))
      refused.emplace_back(one.hash, Code::over_quota);
    else if (places.contains(one.hash))
      out.push_back(std::move(one));
  }
  return out;
}

}  // namespace leadline::server
