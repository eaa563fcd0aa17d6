#include "sync/wire/lockbox.h"
#include "sync/wire/payload.h"

namespace leadline::wire {

Result<facts::Fact> EntryOpener::open(ByteView stored, const journal::ContentKey& key) const {
  LEADLINE_TRY(loaded, load(stored));
  const auto* body = std::get_if<Body>(&loaded);
  if (!body) return fail(Code::not_in_audience, "entry");
  if (commit(key) != body->header.key_commitment) return fail(Code::key_commitment, "entry");
  // Under a fresh key each, so the nonce may be constant.
  LEADLINE_TRY(padded, crypto::aead_open(key, crypto::Nonce{}, body->ciphertext, header_bytes(body->header)));
  LEADLINE_TRY(cbor, unpack(padded));
  return facts::decode(cbor);
}

Result<journal::ContentKey> content_key(const Body& body, const KeyState& state, const Keyring& keys) {
  // Of several audiences the hopeful answer counts: a seed that is still on its way to this device.
  std::optional<Error> unfit;
  bool may_come = false;
  const auto& audiences = body.header.audiences;
  for (std::size_t i = 0; i < audiences.size() && i < body.lockboxes.size(); ++i) {
    const auto& [index, epoch] = audiences[i];
    const auto held = keys.all(index, epoch);
    for (const auto& seed : held) {
      auto key = open_lockbox(body.lockboxes[i], body.header, audiences[i], seed);
      if (key && commit(*key) == body.header.key_commitment) return key;
      unfit = key ? fail(Code::key_commitment, "entry") : std::move(key).error();
    }
    const bool unheard_of = !state.audiences.contains(index) && !state.void_epochs.contains(index);
    // One epoch number may stand for several seeds, and this one for none that has been heard of.
    const auto known = state.seeds(index, epoch).size();
    may_come = may_come || unheard_of ||
               (belongs(state, keys.device(), index) && (known == 0 || held.size() < known));
  }
  if (may_come) return fail(Code::unknown_epoch, "entry");
  return unfit ? *unfit : fail(Code::not_in_audience, "entry");
}

}  // namespace leadline::wire
