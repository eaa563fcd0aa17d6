#include "tests/bench/criteria/if_chain.h"

namespace leadline::criteria::bench {
namespace {

constexpr std::int64_t one = 1'000'000;

Reason met(bool yes) { return yes ? Reason::met : Reason::not_met; }

Reason at_most(const Facts& f, Unit unit, std::int64_t limit) {
  return f.unit == unit ? met(f.amount <= limit) : Reason::unit_mismatch;
}
Reason below(const Facts& f, Unit unit, std::int64_t limit) {
  return f.unit == unit ? met(f.amount < limit) : Reason::unit_mismatch;
}

Reason personal_use(const Facts& f) {
  switch (f.substance) {
    case Substance::fentanyl:
      return at_most(f, Unit::g, one);
    case Substance::heroin_opioid:
      return at_most(f, Unit::g, 2 * one);
    case Substance::marijuana:
      if (f.unit == Unit::oz) return met(f.amount <= 3 * one / 2);
      if (f.unit == Unit::g) return met(f.amount <= 42'524'284);
      return at_most(f, Unit::lb, 93'750);
    case Substance::mdma:
      return f.unit == Unit::g ? met(f.amount <= 5 * one / 2) : at_most(f, Unit::dosage_unit, 10 * one);
    case Substance::synthetic_cannabinoid:
    case Substance::lsd:
    case Substance::methaqualone:
      return at_most(f, Unit::dosage_unit, 10 * one);
    default:
      return at_most(f, Unit::g, 7 * one / 2);
  }
}

Reason trafficking(const Facts& f) {
  switch (f.substance) {
    case Substance::fentanyl:
    case Substance::heroin_opioid:
      return below(f, Unit::g, 4 * one);
    case Substance::marijuana:
      if (f.unit == Unit::lb) return met(f.amount <= 10 * one);
      if (f.unit == Unit::oz) return met(f.amount <= 160 * one);
      return at_most(f, Unit::g, 4'535'923'700);
    case Substance::synthetic_cannabinoid:
      return at_most(f, Unit::dosage_unit, 50 * one);
    case Substance::mdma:
      return f.unit == Unit::g ? met(f.amount < 28 * one) : below(f, Unit::dosage_unit, 100 * one);
    case Substance::lsd:
      return below(f, Unit::dosage_unit, 100 * one);
    case Substance::methaqualone:
      return below(f, Unit::dosage_unit, 1000 * one);
    default:
      return below(f, Unit::g, 28 * one);
  }
}

}  // namespace

[[gnu::noinline]] ByHand screen_by_hand(const Facts& f) {
  ByHand out;
  const bool connect = f.situation == Situation::connect;
  out.criteria[0] = met(f.situation != Situation::overdose && (connect || !f.immune));
  out.criteria[1] = met(connect || f.charge != Charge::not_listed);
  const bool weighed = !connect && f.charge == Charge::possession && f.substance != Substance::residue;
  out.criteria[2] = weighed ? personal_use(f) : Reason::met;
  out.criteria[3] = weighed ? trafficking(f) : Reason::met;
  out.criteria[4] = met(f.adult);
  out.criteria[5] = met(f.resident);
  out.criteria[6] = met(!f.listed);
  out.criteria[7] = met(!f.danger);
  out.criteria[8] = met(!f.minors);
  const bool drugs = f.charge == Charge::possession || f.charge == Charge::paraphernalia;
  out.criteria[9] = met((f.situation == Situation::charge && drugs) || f.use_seen);
  out.eligible = true;
  for (Reason reason : out.criteria) out.eligible = out.eligible && reason == Reason::met;
  return out;
}

}  // namespace leadline::criteria::bench
