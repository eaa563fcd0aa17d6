// What a device signs into the key log.
#include <algorithm>
#include <sstream>

#include "app/device/parts.h"

namespace leadline::device {
namespace {

constexpr std::string_view waited_value = "key_duties";
constexpr std::size_t most_seeds = 500;

std::string text_of_waited(const wire::Waited& waited) {
  std::string out;
  for (const auto& [duty, times] : waited) out += std::to_string(times) + " " + duty + "\n";
  return out;
}

}  // namespace

// Only turns are counted: what cannot be read is as good as nothing.
Result<void> Device::Parts::recall_waited() {
  LEADLINE_TRY(stored, journal->get(waited_value));
  std::istringstream lines(stored ? std::string(text_of(*stored)) : std::string());
  unsigned times = 0;
  for (std::string duty; lines >> times && lines.get() && std::getline(lines, duty);) waited[duty] = times;
  return {};
}

Result<void> Device::Parts::add_key_record_on(std::vector<wire::RecordHash> parents, wire::RecordBody body) {
  const wire::Record record{identity.me.program, std::move(parents), identity.me.device, std::move(body)};
  const Bytes signed_record = wire::sign_record(record, identity.signing_seed);
  LEADLINE_TRY(records, journal->key_records());
  records.push_back(signed_record);
  // Judged first: what the log refuses is no use to anybody.
  auto next = wire::reduce(records, identity.me.genesis);
  const auto hash = wire::hash_record(signed_record);
  if (!next.known.contains(hash)) {
    const auto refused = next.refused.find(hash);
    return fail(refused == next.refused.end() ? Code::not_approved : refused->second, "key log");
  }
  LEADLINE_CHECK(journal->add_key_records(std::span(&signed_record, 1)));
  keys = std::move(next);
  ring = wire::Keyring::open(keys, identity.me.device, identity.box_seed);
  return {};
}

Result<void> Device::Parts::add_key_record(wire::RecordBody body) {
  for (;;) {
    auto parents = wire::parents_of(keys, identity.me.device, body);
    if (parents.size() <= wire::most_parents) return add_key_record_on(std::move(parents), std::move(body));
    parents.resize(wire::most_parents);
    LEADLINE_CHECK(add_key_record_on(std::move(parents), wire::Merge{}));
  }
}

Result<void> Device::Parts::rotate(std::string_view audience) {
  LEADLINE_TRY(epoch, wire::make_epoch(keys, audience, wire::members_of(keys, audience), ring, random));
  return add_key_record(std::move(epoch));
}

// All in one record; where the log does not take that, one by one: no seed stands in the way of another.
template <class Body>
Result<void> Device::Parts::say_of_seeds(Body said, std::set<wire::SeedRef>& in_vain) {
  const auto ref_of = [](const auto& seed) -> const wire::SeedRef& {
    if constexpr (std::is_same_v<Body, wire::Unopened>) return seed;
    else return seed.seed;
  };
  const auto by_the_log = [](const Result<void>& done) {
    const Code code = done.error().code;
    return code == Code::duplicate_key || code == Code::unknown_epoch || code == Code::unauthorized;
  };
  std::erase_if(said.seeds, [&](const auto& seed) { return in_vain.contains(ref_of(seed)); });
  if (said.seeds.empty()) return {};
  said.seeds.resize(std::min(said.seeds.size(), most_seeds));
  const auto together = add_key_record(said);
  if (together || !by_the_log(together)) return together;
  Result<void> first;
  for (const auto& seed : said.seeds) {
    auto alone = said.seeds.size() == 1 ? together : add_key_record(Body{{seed}});
    if (alone) continue;
    if (by_the_log(alone)) in_vain.insert(ref_of(seed));
    if (first) first = std::move(alone);
  }
  return first;
}

Result<void> Device::Parts::tend_keys() {
  if (!identity.me.approved) return {};
  if (std::exchange(vain_in, keys.log_digest) != keys.log_digest) {
    said_in_vain.clear();
    granted_in_vain.clear();
  }
  Result<void> first;
  const auto note = [&](Result<void> done) {
    if (!done && first) first = std::move(done);
  };
  note(say_of_seeds(wire::Unopened{ring.unopened()}, said_in_vain));
  auto now = waited;
  if (identity.me.role == disclosure::Role::registrar)
    for (const auto& audience : wire::rotations_due(keys, identity.me.device, now)) note(rotate(audience));
  for (auto& grant : wire::missing_grants(keys, ring, now)) note(say_of_seeds(std::move(grant), granted_in_vain));
  if (now != waited) {
    note(journal->put(waited_value, bytes_of(text_of_waited(now))));
    waited = std::move(now);
  }
  return first;
}

}  // namespace leadline::device
