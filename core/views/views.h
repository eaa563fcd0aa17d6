// The views: tables in an in-memory SQLite database, a pure fold over facts (DESIGN section 2.3). Disposable: a change
// to their schema is a rebuild, never a migration. Not thread-safe.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/views/charges.h"
#include "core/views/referral.h"

namespace leadline::views {

inline constexpr int projection_version = 4;

// The program's papers in force.
struct Program {
  facts::ProgramPublished settings;          // the latest
  FactId settings_fact;
};
struct CriteriaPaper {
  Bytes signed_document;
  std::string effective;
  HybridTime at;
};

// What the home screen counts; no names.
struct Counts {
  int open_referrals = 0;      // law: held or deferred; care: prospects
  int to_reach = 0;            // care: accepted, no contact made, window open
  int words_from_program = 0;  // law: notices not yet decided or read; decided exceptions that nothing followed yet
  int to_decide = 0;           // law and prosecution: exceptions asked for that nobody has decided
  int newer = 0, pending = 0, conflicts = 0;
};

class Views {
 public:
  static Result<std::unique_ptr<Views>> open();
  ~Views();

  // Adds facts and refolds the subjects that they touch. A fact already here changes nothing.
  Result<void> apply(std::span<const facts::Stamped> facts);
  // Rebuilding: add() many, then settle() once. Same result as apply() in any batches and order.
  Result<void> add(const facts::Stamped& fact);
  Result<void> settle();

  Result<std::optional<Program>> program() const;
  // Newest first; which one is in effect on a date is the caller's choice (effective <= date).
  Result<std::vector<CriteriaPaper>> criteria() const;
  // The program's papers: settings, and criteria proposed, approved and published; oldest first. Whether it counts (who wrote it,
  // whether it verifies) is for the caller to judge, who holds the keys.
  Result<std::vector<facts::Stamped>> papers() const;
  // The nameless notes, in an order that tells nothing of when they came. Coordinators' devices only.
  Result<std::vector<facts::EquityNoted>> equity() const;
  // What records systems counted, one of each source and month. Coordinators' devices only.
  Result<std::vector<StandingCharges>> charges() const;
  Result<std::optional<Referral>> referral(const SubjectId& id) const;
  // All referrals, oldest first by first fact, then id.
  Result<std::vector<Referral>> referrals() const;
  Result<Counts> counts() const;
  // Ids of referrals whose name (chosen or recorded) starts with these letters, any case; newest first, 50 at most.
  Result<std::vector<SubjectId>> find_person(std::string_view letters) const;

  // All views in a stable order, independent of the order of arrival: equal dumps, equal knowledge.
  Result<Json> dump() const;

  // The serialized image, and a Views from one. The caller seals it, bound to the heads it was made from.
  Result<Bytes> image() const;
  static Result<std::unique_ptr<Views>> from_image(ByteView image);   // database_damaged

 private:
  struct Parts;
  explicit Views(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace leadline::views
