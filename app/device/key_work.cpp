// What a device signs into the key log.
#include <algorithm>
#include <set>
#include <sstream>

#include "app/device/parts.h"

namespace leadline::device {
namespace {

constexpr std::string_view waited_value = "key_duties";
constexpr std::string_view orphaned_value = "orphaned_keys";
constexpr std::size_t most_unopened = 500;

// As long for every seed.
Bytes name_of(const wire::SeedRef& seed) {
  Bytes out;
  for (const std::uint16_t number : {seed.index, seed.epoch}) {
    out.push_back(static_cast<std::uint8_t>(number >> 8));
    out.push_back(static_cast<std::uint8_t>(number));
  }
  append(out, seed.box);
  return out;
}

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

// Whoever was cut off without knowing it may have made a key that in the end only others who were cut off hold; what
// honest devices sealed to it before they knew is read by nobody.
Result<void> Device::Parts::owe_orphaned() {
  if (!identity.me.approved) return {};
  const auto orphaned = keys.orphaned();
  LEADLINE_TRY(stored, journal->get(orphaned_value));
  const Bytes before = stored.value_or(Bytes{});
  Bytes now;
  std::set<wire::AudienceRef> fresh;
  for (const auto& seed : orphaned) {
    const Bytes named = name_of(seed);
    append(now, named);
    if (std::ranges::search(before, named).empty()) fresh.insert({seed.index, seed.epoch});
  }
  if (now == before) return {};
  if (fresh.empty()) return journal->put(orphaned_value, now);
  auto sealing = sealer();
  const auto lost = [&](const facts::Fact& fact, ByteView entry) -> Result<std::vector<std::string>> {
    LEADLINE_TRY(outline, wire::outline(entry));
    std::vector<std::string> out;
    for (const auto& ref : outline.stub.audiences)
      if (fresh.contains(ref))
        for (const auto& [audience, index] : keys.index_of)
          if (index == ref.index) out.push_back(audience);
    if (out.empty()) return out;
    // Only to whom it would be sealed today.
    LEADLINE_TRY(today, sealing.audiences(fact));
    std::erase_if(out, [&](const auto& audience) { return std::ranges::find(today, audience) == today.end(); });
    return out;
  };
  return journal->owe_again(lost, orphaned_value, now);
}

Result<void> Device::Parts::tend_keys() {
  if (!identity.me.approved) return {};
  Result<void> first;
  const auto note = [&](Result<void> done) {
    if (!done && first) first = std::move(done);
  };
  if (!ring.unopened().empty()) {
    wire::Unopened said{ring.unopened()};
    said.seeds.resize(std::min(said.seeds.size(), most_unopened));
    note(add_key_record(std::move(said)));
  }
  auto now = waited;
  if (identity.me.role == disclosure::Role::registrar)
    for (const auto& audience : wire::rotations_due(keys, identity.me.device, now)) note(rotate(audience));
  for (auto& grant : wire::missing_grants(keys, ring, now)) note(add_key_record(std::move(grant)));
  if (now != waited) {
    note(journal->put(waited_value, bytes_of(text_of_waited(now))));
    waited = std::move(now);
  }
  return first;
}

}  // namespace leadline::device
