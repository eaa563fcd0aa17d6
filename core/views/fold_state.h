// Inside core/views: what is gathered while one referral's facts are read in order, and what follows from it.
#pragma once

#include <set>

#include "core/views/referral.h"

namespace leadline::views {

// What a second fact with the same parent would contradict: "consent", "hold", "identity", "decision"; empty: nothing.
std::string_view changes(const facts::Body& body);

// The program's own papers and the nameless notes belong to no referral, whatever their subject says.
bool paper(const facts::Body& body);

struct FoldState {
  Referral out;
  std::set<FactId> revoked;                    // consents
  std::vector<std::pair<FactId, facts::ConsentSigned>> consents;
  std::optional<std::string> numbered;         // the incident number that came later
  bool any_window = false, intake_done_word = false, intake_completed = false, window_closed = false, not_completed = false, reached = false;

  struct Decision {
    FactId id;
    std::optional<FactId> parent;
    HybridTime at;
    facts::ExceptionDecided body;
  };
  std::vector<Decision> decisions;

  void take(const facts::Stamped& stamped);
  void settle();

 private:
  bool diversion() const { return out.made && out.made->type == facts::ReferralType::arrest_diversion; }
  void settle_release();
  void settle_charge();
  void settle_person();
  void settle_exception();
  std::vector<const Decision*> changing(const FactId& at) const;
};

}  // namespace leadline::views
