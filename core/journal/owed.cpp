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

Result<void> Journal::owe_again(const Lost& lost, std::string_view name, ByteView done) {
  Parts& p = *parts_;
  LEADLINE_CHECK(p.ready());
  std::map<std::pair<HybridTime, FactId>, Addressed> again;
  LEADLINE_CHECK(p.each_own([&](facts::Stamped&& own, ByteView stored) -> Result<void> {
    LEADLINE_TRY(audiences, lost(own.fact, stored));
    if (audiences.empty()) return {};
    const std::pair key{own.at, own.fact.id};
    Addressed& one = again.try_emplace(key, Addressed{std::move(own.fact), own.at, {}}).first->second;
    std::ranges::move(audiences, std::back_inserter(one.audiences));
    return {};
  }));
  for (auto& [key, one] : again) {
    // It may be owed to others already.
    LEADLINE_TRY(held, p.owed.get(p.owed_key(one)));
    if (held) {
      LEADLINE_TRY(before, owed_from(p.owed_key(one), *held));
      std::ranges::move(before.audiences, std::back_inserter(one.audiences));
    }
    std::ranges::sort(one.audiences);
    const auto twice = std::ranges::unique(one.audiences);
    one.audiences.erase(twice.begin(), twice.end());
  }
  return p.change([&]() -> Result<void> {
    for (const auto& [key, one] : again) LEADLINE_CHECK(p.owe(one));
    return p.values.put(bytes_of(name), done);
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
  for (std::size_t i = 0; i < now.size(); ++i) {
    // Owed again: it is read from its first entry.
    LEADLINE_TRY(reads, p.reads(now[i].fact.id));
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
