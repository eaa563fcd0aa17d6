// The key log as the server holds it: records in order of arrival and what they come to. The first genesis
// that names this server's key, well formed and self-signed, makes the program.
#pragma once

#include "sync/server/admission.h"

namespace leadline::server {

class Members {
 public:
  static Result<Members> open(Store& store, const crypto::PublicKey& server_key, const Limits& limits);

  bool program() const { return state_.genesis.has_value(); }
  const wire::KeyState& state() const { return state_; }
  std::uint64_t count() const { return records_.size(); }
  bool holds(std::span<const Bytes> records) const;  // every one of them

  // Keeps every record that is in its place and signed (admission.h), also void ones and those of a newer
  // kind; says which it did not keep and why. What is kept never waits for anything: parents come before
  // their children. What no program exists for: needs a genesis among them. Errors: server_unknown (a genesis
  // for another server), wrong_program (no genesis for a first program), bad_signature (of genesis), the
  // store's; then nothing was kept.
  Result<Refusals> add(std::span<const Bytes> records);
  // Records after position `have`, about max_bytes, and the position reached.
  std::pair<std::vector<Bytes>, std::uint64_t> after(std::uint64_t have, std::size_t max_bytes) const;

 private:
  Members(Store& store, const crypto::PublicKey& server_key, const Limits& limits)
      : store_(&store), server_key_(server_key), admission_(limits) {}
  Result<wire::RecordHash> pin_for(std::span<const Bytes> records) const;
  void hold(Bytes record);

  Store* store_;
  crypto::PublicKey server_key_;
  Admission admission_;
  std::vector<Bytes> records_;
  std::set<wire::RecordHash> hashes_;
  wire::KeyState state_;
};

}  // namespace leadline::server
