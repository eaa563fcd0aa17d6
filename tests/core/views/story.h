// Facts for tests of the views: a referral's story told by an officer's, a peer's and a coordinator's device.
#pragma once

#include <random>

#include "core/crypto/keys.h"
#include "core/views/views.h"

namespace leadline::views::testing {

class Seeded final : public Random {
 public:
  explicit Seeded(std::uint64_t seed) : engine_(seed) {}
  void fill(std::span<std::uint8_t> out) override {
    for (auto& byte : out) byte = static_cast<std::uint8_t>(engine_());
  }
  std::size_t below(std::size_t n) { return n ? engine_() % n : 0; }
  template <class T>
  void shuffle(std::vector<T>& v) { std::shuffle(v.begin(), v.end(), engine_); }

 private:
  std::mt19937_64 engine_;
};

class Story {
 public:
  explicit Story(std::uint64_t seed = 1) : random_(seed), subject(SubjectId::random(random_)), officer(DeviceId::random(random_)), peer(DeviceId::random(random_)) {}

  facts::Stamped tell(const DeviceId& author, facts::Body body, std::optional<FactId> parent = std::nullopt) {
    return tell_with_id(author, FactId::random(random_), std::move(body), parent);
  }
  facts::Stamped tell_with_id(const DeviceId& author, const FactId& id, facts::Body body, std::optional<FactId> parent) {
    now_ += 1 << 16;
    facts::Stamped out{{id, subject, parent, std::move(body)}, author, ++seq_[author], HybridTime{now_}};
    told.push_back(out);
    return out;
  }
  Referral folded() const { return fold(subject, told); }

 private:
  Seeded random_;
  std::map<DeviceId, std::uint64_t> seq_;
  std::uint64_t now_ = std::uint64_t{1'790'000'000'000} << 16;

 public:
  SubjectId subject;
  DeviceId officer, peer;
  std::vector<facts::Stamped> told;
};

inline facts::ReferralMade accepted(facts::ReferralType type) {
  facts::ReferralMade made;
  made.type = type;
  made.eligible = true;
  made.said_back = facts::SaidBack::yes;
  made.language = "es";
  made.police_agency = "pcpd";
  made.outreach_agency = "harbor";
  return made;
}

inline facts::ConsentSigned both_lines() {
  facts::ConsentSigned c;
  c.lines = {facts::ReleaseLine::name_and_reach_to_outreach, facts::ReleaseLine::intake_done_to_police};
  c.signed_on = "2026-11-20";
  c.expires_on = "2027-11-20";
  c.signature = {1, 2, 3};
  return c;
}

}  // namespace leadline::views::testing
