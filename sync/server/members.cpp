#include "sync/server/members.h"

#include <algorithm>

namespace leadline::server {
namespace {

constexpr std::size_t answer_records = 2048;

}  // namespace

Result<Members> Members::open(Store& store, const crypto::PublicKey& server_key, const Limits& limits) {
  Members members(store, server_key, limits);
  LEADLINE_TRY(records, store.key_records(0));
  if (records.empty()) return members;
  LEADLINE_TRY(pin, store.value("genesis"));
  if (!pin || pin->size() != wire::RecordHash().size())
    return fail(Code::database_damaged, "server store", "key records without their genesis");
  wire::RecordHash hash;
  std::copy(pin->begin(), pin->end(), hash.begin());
  members.state_ = wire::reduce(records, hash);
  if (!members.state_.genesis)
    return fail(Code::database_damaged, "server store", "the genesis record is missing");
  if (members.state_.genesis->server_key != server_key)
    return fail(Code::digest_mismatch, "server.key", "this store's program was made with another server key");
  for (Bytes& record : records) members.hold(std::move(record));
  return members;
}

bool Members::holds(std::span<const Bytes> records) const {
  return std::all_of(records.begin(), records.end(),
                     [&](const Bytes& r) { return hashes_.contains(wire::hash_record(r)); });
}

// The genesis that a first program would rest on.
Result<wire::RecordHash> Members::pin_for(std::span<const Bytes> records) const {
  for (const Bytes& bytes : records) {
    const auto record = wire::parse_record(bytes);
    if (!record) continue;
    const auto* genesis = std::get_if<wire::Genesis>(&record->body);
    if (!genesis) continue;
    if (genesis->server_key != server_key_)
      return fail(Code::server_unknown, "genesis", "it names another server's key");
    return wire::hash_record(bytes);
  }
  return fail(Code::wrong_program, "keys", "there is no program here yet, and no genesis came");
}

void Members::hold(Bytes record) {
  admission_.count(record, state_);
  hashes_.insert(wire::hash_record(record));
  records_.push_back(std::move(record));
}

Result<Refusals> Members::add(std::span<const Bytes> records) {
  std::vector<Admission::Fresh> fresh;
  std::set<wire::RecordHash> met;
  std::vector<Bytes> all = records_;
  for (const Bytes& record : records) {
    const auto hash = wire::hash_record(record);
    if (hashes_.contains(hash) || !met.insert(hash).second) continue;
    fresh.push_back({hash, record});
    all.push_back(record);
  }
  if (fresh.empty()) return Refusals{};
  wire::RecordHash pin = state_.genesis_hash;
  const bool first = !program();
  if (first) {
    LEADLINE_TRY(found, pin_for(records));
    pin = found;
  }
  wire::KeyState state = wire::reduce(all, pin);
  if (!state.genesis) return fail(Code::bad_signature, "genesis");
  Refusals refused;
  auto kept = admission_.choose(std::move(fresh), state, refused);
  // What rests on something refused has no place here either. One reduction shows all of it.
  if (!refused.empty()) {
    const auto reduce_kept = [&] {
      all = records_;
      for (const auto& one : kept) all.push_back(one.record);
      state = wire::reduce(all, pin);
    };
    reduce_kept();
    const auto adrift = std::erase_if(kept, [&](const auto& one) {
      if (!state.waiting.contains(one.hash)) return false;
      refused.emplace_back(one.hash, Code::gap);
      return true;
    });
    if (adrift > 0) reduce_kept();
  }
  std::vector<Bytes> keep;
  for (auto& one : kept) keep.push_back(std::move(one.record));
  if (first) LEADLINE_CHECK(store_->put("genesis", pin));
  LEADLINE_CHECK(store_->add_key_records(keep));
  state_ = std::move(state);
  for (Bytes& record : keep) hold(std::move(record));
  return refused;
}

std::pair<std::vector<Bytes>, std::uint64_t> Members::after(std::uint64_t have, std::size_t max_bytes) const {
  std::vector<Bytes> out;
  std::size_t bytes = 0;
  std::uint64_t upto = std::min<std::uint64_t>(have, records_.size());
  while (upto < records_.size() && out.size() < answer_records) {
    bytes += records_[upto].size();
    if (!out.empty() && bytes > max_bytes) break;
    out.push_back(records_[upto++]);
  }
  return {std::move(out), upto};
}

}  // namespace leadline::server
