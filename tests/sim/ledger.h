// The ledger: what devices said that they had kept, beside the product and knowing nothing of how it keeps
// it. At the end all of it has to be there, and no more.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/disclosure/policy.h"
#include "core/facts/fact.h"

namespace leadline::sim {

inline constexpr std::string_view police = "pcpd", outreach = "harbor";

// Planted words. What lies in care's own rooms says so, and what lies in the officers'.
inline constexpr std::string_view care_canary = "CANARY-care", law_canary = "CANARY-law";

// The rooms of the house, by the simulator's own table: what police may never read, what care may never read.
enum class Wall { everyone, both, law, care, equity };
Wall wall_of(const facts::Fact& fact);
bool is_law(disclosure::Role role);
bool is_care(disclosure::Role role);
bool may_read(disclosure::Role role, Wall wall);

// A derived fact may be written on several devices; every other is written once.
bool written_by_many(const facts::Fact& fact);

struct Kept {
  facts::Fact fact;
  std::map<std::size_t, std::uint64_t> authors;  // hosts, and how long their chains were when it was kept
};

class Ledger {
 public:
  // An error: one id was kept with two contents.
  bool keep(std::size_t host, const facts::Fact& fact, std::uint64_t head);
  // A command was tried: what it would have written may turn up, and nothing else may.
  void tried(const facts::Fact& fact);

  const std::map<FactId, Kept>& kept() const { return kept_; }
  // Of one referral: is there a fact of this kind that is kept, or that was at least tried?
  bool kept_one(const SubjectId& referral, std::string_view kind) const {
    return has(kept_kinds_, referral, kind);
  }
  bool tried_one(const SubjectId& referral, std::string_view kind) const {
    return has(tried_kinds_, referral, kind);
  }
  bool any(std::string_view kind) const;  // tried, of any referral
  // Of devices that were cut off only what they wrote up to where they were counts: what is beyond, or may
  // be, is no more asked for. By host: the last entry that counts; none: nothing
  // of it is sure.
  void cut(const std::map<std::size_t, std::optional<std::uint64_t>>& last_counted);
  bool counts(const FactId& fact) const { return !beyond_.contains(fact); }
  bool whole(const SubjectId& referral) const { return !torn_.contains(referral); }
  bool tried_warrant(const SubjectId& referral) const { return warrants_.contains(referral); }

 private:
  using Kinds = std::map<SubjectId, std::set<std::string>>;
  static bool has(const Kinds& kinds, const SubjectId& referral, std::string_view kind);
  std::map<FactId, Kept> kept_;
  Kinds kept_kinds_, tried_kinds_;
  std::set<SubjectId> warrants_, torn_;
  std::set<FactId> beyond_;
};

}  // namespace leadline::sim
