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
  Error worst = fail(Code::not_in_audience, "entry");
  const auto& audiences = body.header.audiences;
  for (std::size_t i = 0; i < audiences.size() && i < body.lockboxes.size(); ++i) {
    const auto held = keys.all(audiences[i].index, audiences[i].epoch);
    // One epoch number may stand for several seeds; the one that opens this may still be on its way.
    const Epoch* epoch = state.epoch(audiences[i].index, audiences[i].epoch);
    const bool some_missing = epoch && held.size() < 1 + epoch->rivals.size();
    const bool unheard_of = !state.audiences.contains(audiences[i].index);
    if (held.empty() && (unheard_of || belongs(state, keys.device(), audiences[i].index)))
      worst = fail(Code::unknown_epoch, "entry");
    for (const auto& seed : held) {
      auto key = open_lockbox(body.lockboxes[i], body.header, audiences[i], seed);
      if (!key) {
        worst = some_missing ? fail(Code::unknown_epoch, "entry") : std::move(key).error();
      } else if (commit(*key) != body.header.key_commitment) {
        worst = fail(Code::key_commitment, "entry");
      } else {
        return key;
      }
    }
  }
  return worst;
}

}  // namespace leadline::wire
