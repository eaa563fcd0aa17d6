// Inside core/commands: making facts with ids that derive from the action, and the checks that commands share.
#pragma once

#include "core/calendar/calendar.h"
#include "core/commands/commands.h"
#include "core/crypto/keys.h"

namespace leadline::commands {

// Collects the facts of one action on one subject.
class Action {
 public:
  Action(const DraftId& action, const SubjectId& subject) : action_(action), subject_(subject) {}
  // The fact's id: a hash of the action, the kind and how many went before.
  FactId add(facts::Body body, std::optional<FactId> parent = std::nullopt);
  // The id that a fact of this kind gets when `before` others went before it.
  FactId next_id(std::string_view kind, std::size_t before) const;
  // With an id that is the same whoever writes it.
  void add_once(facts::Body body, std::optional<FactId> parent);
  Facts take() && { return std::move(facts_); }

 private:
  DraftId action_;
  SubjectId subject_;
  Facts facts_;
};

inline Error refuse(std::string rule) { return fail(Code::rule_refused, "", std::move(rule)); }

// rule_refused unless the role works in outreach.
Result<void> care_only(const Scene& scene);
Result<void> needs_referral(const views::Referral& referral);
Result<calendar::CivilDate> today(const Scene& scene);

}  // namespace leadline::commands
