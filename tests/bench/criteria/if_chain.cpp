#include "tests/bench/criteria/if_chain.h"

namespace leadline::criteria::bench {
namespace {

constexpr std::int64_t one = 1'000'000;

Reason met(bool yes) { return yes ? Reason::met : Reason::not_met; }

Reason personal_use(const Facts& f) {
  if (f.substance == 4) {
    if (f.unit == Unit::oz) return met(f.amount <= 3 * one / 2);
    if (f.unit == Unit::g) return met(f.amount <= 42'524'284);
    if (f.unit == Unit::lb) return met(f.amount <= 93'750);
    return Reason::unit_mismatch;
  }
  if (f.unit != Unit::g) return Reason::unit_mismatch;
  if (f.substance == 1) return met(f.amount <= one);
  if (f.substance == 3) return met(f.amount <= 2 * one);
  return met(f.amount <= 7 * one / 2);
}

Reason trafficking(const Facts& f) {
  if (f.substance == 4) {
    if (f.unit == Unit::lb) return met(f.amount <= 10 * one);
    if (f.unit == Unit::oz) return met(f.amount <= 160 * one);
    if (f.unit == Unit::g) return met(f.amount <= 4'535'923'700);
    return Reason::unit_mismatch;
  }
  if (f.unit != Unit::g) return Reason::unit_mismatch;
  if (f.substance == 1 || f.substance == 3) return met(f.amount < 4 * one);
  return met(f.amount < 28 * one);
}

}  // namespace

[[gnu::noinline]] ByHand screen_by_hand(const Facts& f) {
  ByHand out;
  const bool connect = f.situation == Situation::connect;
  out.criteria[0] = met(f.situation != Situation::overdose && (connect || !f.immune));
  out.criteria[1] = met(connect || f.charge != Charge::not_listed);
  const bool weighed = !connect && f.charge == Charge::possession && f.substance != 255;
  out.criteria[2] = weighed ? personal_use(f) : Reason::met;
  out.criteria[3] = weighed ? trafficking(f) : Reason::met;
  out.criteria[4] = met(f.adult);
  out.criteria[5] = met(f.resident);
  out.criteria[6] = met(!f.listed);
  out.criteria[7] = met(!f.danger);
  out.criteria[8] = met(!f.minors);
  const bool drugs = f.charge == Charge::possession || f.charge == Charge::paraphernalia;
  out.criteria[9] = met((!connect && drugs) || f.use_seen);
  out.eligible = true;
  for (Reason reason : out.criteria) out.eligible = out.eligible && reason == Reason::met;
  return out;
}

}  // namespace leadline::criteria::bench
