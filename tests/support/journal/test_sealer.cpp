#include "tests/support/journal/test_sealer.h"

#include <algorithm>

namespace leadline::testing {
namespace {

constexpr std::size_t head_size = 32;
constexpr crypto::Nonce nonce{};

Bytes head_of(const DeviceId& device, std::uint64_t seq, HybridTime at) {
  Bytes out(head_size);
  std::ranges::copy(device.bytes, out.begin());
  for (std::size_t i = 0; i < 8; ++i) {
    out[16 + i] = static_cast<std::uint8_t>(seq >> (8 * i));
    out[24 + i] = static_cast<std::uint8_t>(at.value >> (8 * i));
  }
  return out;
}

}  // namespace

Result<std::vector<journal::SealedEntry>> TestSealer::seal(const journal::Head& head,
                                                           std::span<const journal::Addressed> facts) {
  if (fails) return fail(*fails, "sealer");
  std::vector<journal::SealedEntry> out;
  journal::Head here = head;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    journal::SealedEntry entry;
    entry.device = device_;
    entry.seq = here.seq + 1;
    entry.previous = here.id;
    entry.at = facts[i].at;
    const auto key = crypto::Secret::random(random_);
    entry.stored = head_of(device_, entry.seq, entry.at);
    append(entry.stored, crypto::aead_seal(key, nonce, facts::encode(facts[i].fact), entry.stored));
    entry.id = crypto::hash("test-entry", {here.id, entry.stored});
    if (readable(facts[i].fact)) entry.key = key.clone();
    if (i + 1 == facts.size()) entry.signature = copy(crypto::hash("test-signature", {entry.id}));
    here = {entry.seq, entry.id};
    out.push_back(std::move(entry));
  }
  return out;
}

Result<facts::Fact> TestOpener::open(ByteView stored, const journal::ContentKey& key) const {
  if (stored.size() < head_size) return fail(Code::malformed_entry, "entry");
  LEADLINE_TRY(cbor, crypto::aead_open(key, nonce, stored.subspan(head_size), stored.first(head_size)));
  return facts::decode(cbor);
}

journal::SealedEntry stub_of(const journal::SealedEntry& entry) {
  auto out = copy_of(entry);
  out.stub = true;
  out.stored = copy(ByteView(entry.stored).first(head_size));
  out.key.reset();
  return out;
}

journal::SealedEntry copy_of(const journal::SealedEntry& entry) {
  journal::SealedEntry out;
  out.device = entry.device;
  out.seq = entry.seq;
  out.id = entry.id;
  out.previous = entry.previous;
  out.at = entry.at;
  out.stub = entry.stub;
  out.stored = entry.stored;
  out.signature = entry.signature;
  if (entry.key) out.key = entry.key->clone();
  return out;
}

std::vector<journal::SealedEntry> copies_of(std::span<const journal::SealedEntry> entries) {
  std::vector<journal::SealedEntry> out;
  for (const auto& entry : entries) out.push_back(copy_of(entry));
  return out;
}

}  // namespace leadline::testing
