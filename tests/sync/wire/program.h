// A made-up program for tests: Pine County, its key log and its devices, from a seed.
#pragma once

#include <deque>
#include <string>

#include "sync/wire/entry.h"
#include "sync/wire/keylog.h"
#include "tests/support/facts/random_facts.h"

namespace leadline::testing {

struct Member {
  wire::DeviceCertificate certificate;
  crypto::Secret signing, box;
  const DeviceId& id() const { return certificate.device; }
};

inline const disclosure::Routing pine{"pcpd", "harbor"};
inline const std::string care = "care:harbor";

class Program {
 public:
  explicit Program(std::uint64_t seed);

  // A device with its keys, not yet in the key log.
  Member& make(disclosure::Role role, const std::string& agency, const std::string& name);
  // Its certificate, signed by `by` over the heads of what is in the log so far.
  void certify(const Member& member, const Member& by);
  // make, certify by the first registrar, and a new epoch of each of its audiences with all their members.
  Member& enroll(disclosure::Role role, const std::string& agency, const std::string& name);
  // The next epoch of an audience for those who belong to it, and grants of the earlier ones by a device that
  // holds them.
  void rotate(const std::string& audience);

  // Signs over the given parents, or the present heads, without adding it.
  Bytes sign(const Member& author, wire::RecordBody body, std::vector<wire::RecordHash> parents) const;
  Bytes sign(const Member& author, wire::RecordBody body) const;
  void add(Bytes record) { records.push_back(std::move(record)); }
  std::vector<wire::RecordHash> heads() const;

  wire::KeyState state() const { return wire::reduce(records, pin); }
  wire::Keyring ring(const Member& member) const {
    return wire::Keyring::open(state(), member.id(), member.box);
  }
  std::vector<wire::Device> members_of(const std::string& audience) const;

  mutable SeededRandom random;
  ProgramId id;
  crypto::Secret server_seed, recovery_seed;
  std::deque<Member> members;  // addresses stay; the first is the founding registrar
  std::vector<Bytes> records;
  wire::RecordHash pin{};
};

// Facts with made-up words, all of one referral.
facts::Fact fact(Random& random, facts::Body body);
facts::Fact program_fact(Random& random);                                                       // to program
facts::Fact note_fact(Random& random, std::string text = "Prefers mornings; the green door.");  // to care
facts::Fact named_fact(Random& random);                                                         // to law
facts::Fact referral_fact(Random& random);  // to law and care
facts::Fact ways_fact(Random& random);      // to care

// Why the log refuses a record; empty: it does not.
inline std::optional<Code> refusal(const Program& program, const Bytes& record) {
  const auto state = program.state();
  const auto found = state.refused.find(wire::hash_record(record));
  if (found == state.refused.end()) return std::nullopt;
  return found->second;
}

}  // namespace leadline::testing
