// Own facts that wait for the key of an audience: sealed here, in order of their times, until it arrives.
#include <algorithm>

#include "core/base/json.h"
#include "core/journal/parts.h"

namespace leadline::journal {
namespace {

constexpr std::size_t key_size = 8 + std::tuple_size_v<Mark>;

Result<Addressed> owed_from(ByteView key, ByteView body) {
  if (key.size() != key_size) return damaged("owed", "key");
  LEADLINE_TRY(tree, parse_cbor(body, "owed"));
  const auto names = tree.find("a"), fact = tree.find("f");
  if (names == tree.end() || fact == tree.end() || !names->is_array() || !fact->is_binary())
    return damaged("owed", "a field is missing");
  LEADLINE_TRY(decoded, facts::decode(fact->get_binary()));
  Addressed out{std::move(decoded), HybridTime{number_of(key)}, {}};
  for (const auto& name : *names) {
    if (!name.is_string()) return damaged("owed", "an audience");
    out.audiences.push_back(name.get<std::string>());
  }
  return out;
}

}  // namespace

Bytes Journal::Parts::owed_key(const Addressed& one) const {
  return joined({ordered(one.at.value), tag_of(one.fact.id)});
}

Result<void> Journal::Parts::owe(const Addressed& one) {
  Json tree = {{"a", one.audiences}, {"f", Json::binary(facts::encode(one.fact))}};
  return owed.put(owed_key(one), to_cbor(tree));
}

Result<bool> Journal::Parts::is_owed(const FactId& fact) {
  const Mark tag = tag_of(fact);
  bool found = false;
  LEADLINE_CHECK(owed.each_key({}, [&](ByteView key) {
    found = key.size() == key_size && std::ranges::equal(key.last(tag.size()), tag);
    return !found;
  }));
  return found;
}

Result<std::optional<HybridTime>> Journal::last_owed() const {
  std::optional<HybridTime> last;
  LEADLINE_CHECK(parts_->ready());
  LEADLINE_CHECK(parts_->owed.each_key({}, [&](ByteView key) {
    if (key.size() == key_size) last = HybridTime{number_of(key)};
    return true;
  }));
  return last;
}

Result<std::optional<Addressed>> Journal::Parts::lost_fact(const Sealer& sealer, const OwnFact& own) {
  using None = std::optional<Addressed>;
  if (!own.readable) return None{};
  std::vector<std::string> lost;
  std::ranges::set_difference(own.reach.lost, own.reach.open, std::back_inserter(lost));
  std::erase_if(lost, [&](const auto& audience) { return !sealer.has_key(audience); });
  if (lost.empty()) return None{};
  LEADLINE_TRY(read, read_own(*own.readable));
  if (!read) return None{};
  const auto today = sealer.audiences(read->fact);
  if (!today) return None{};
  std::erase_if(lost, [&](const auto& audience) { return std::ranges::find(*today, audience) == today->end(); });
  if (lost.empty()) return None{};
  Addressed out{std::move(read->fact), read->at, std::move(lost)};
  // It may wait for others already.
  LEADLINE_TRY(held, owed.get(owed_key(out)));
  if (!held) return None(std::move(out));
  LEADLINE_TRY(before, owed_from(owed_key(out), *held));
  std::set<std::string> all(out.audiences.begin(), out.audiences.end());
  all.insert(before.audiences.begin(), before.audiences.end());
  if (all.size() == before.audiences.size()) return None{};
  out.audiences.assign(all.begin(), all.end());
  return None(std::move(out));
}

Result<void> Journal::owe_again(Sealer& sealer,
                                const std::function<Result<Reach>(std::uint64_t seq, ByteView stored)>& reach) {
  Parts& p = *parts_;
  LEADLINE_CHECK(p.ready());
  LEADLINE_TRY(own, p.own_facts(reach));
  std::vector<Addressed> again;
  for (const auto& [tag, one] : own) {
    LEADLINE_TRY(lost, p.lost_fact(sealer, one));
    if (lost) again.push_back(std::move(*lost));
  }
  if (again.empty()) return {};
  return p.change([&]() -> Result<void> {
    for (const auto& one : again) LEADLINE_CHECK(p.owe(one));
    return {};
  });
}

Result<std::vector<facts::Stamped>> Journal::settle_owed(Sealer& sealer) {
  Parts& p = *parts_;
  LEADLINE_CHECK(p.ready());
  std::vector<facts::Stamped> readable;
  std::vector<Addressed> now;
  std::vector<Bytes> touched;
  std::vector<Addressed> rest;
  LEADLINE_CHECK(p.owed.each({}, [&](ByteView key, Bytes&& body) -> Result<void> {
    LEADLINE_TRY(whole, owed_from(key, body));
    Addressed ready{whole.fact, whole.at, {}};
    std::erase_if(whole.audiences, [&](const auto& audience) {
      if (!sealer.has_key(audience)) return false;
      ready.audiences.push_back(audience);
      return true;
    });
    if (ready.audiences.empty()) return {};
    now.push_back(std::move(ready));
    touched.push_back(copy(key));
    if (!whole.audiences.empty()) rest.push_back(std::move(whole));
    return {};
  }));
  if (now.empty()) return readable;
  LEADLINE_TRY(sealed, p.seal_own(sealer, now));
  const Account* me = p.account(sealer.device());
  for (std::size_t i = 0; me && i < now.size(); ++i) {
    // Owed again: it is read from its first entry.
    LEADLINE_TRY(reads, p.reads(*me, now[i].fact.id));
    if (reads) sealed[i].key.reset();
  }
  LEADLINE_CHECK(p.change([&]() -> Result<void> {
    LEADLINE_TRY(written, p.write_own(now, sealed));
    readable = std::move(written);
    for (const auto& key : touched) LEADLINE_CHECK(p.owed.erase(key));
    for (const auto& one : rest) LEADLINE_CHECK(p.owe(one));
    return {};
  }));
  // As after a draft: the log still holds the erased rows, sealed; it is cut where that can be done now.
  static_cast<void>(p.db.run("PRAGMA wal_checkpoint(TRUNCATE)"));
  return readable;
}

}  // namespace leadline::journal
