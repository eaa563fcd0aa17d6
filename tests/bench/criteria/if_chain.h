// The handbook's criteria as somebody would write them by hand, with every answer known: the floor to measure
// against.
#pragma once

#include <array>
#include <cstdint>

namespace leadline::criteria::bench {

enum class Situation : std::uint8_t { charge, connect, overdose };
enum class Charge : std::uint8_t { possession, paraphernalia, other_listed, not_listed };
enum class Unit : std::uint8_t { g, oz, lb, dosage_unit };
// In the order of the trafficking table.
enum class Substance : std::uint8_t {
  cocaine,
  fentanyl,
  methamphetamine,
  heroin_opioid,
  marijuana,
  synthetic_cannabinoid,
  amphetamine,
  mdma,
  lsd,
  cathinone,
  methaqualone,
  residue,
};

struct Facts {
  Situation situation = Situation::charge;
  Charge charge = Charge::possession;
  Unit unit = Unit::g;
  Substance substance = Substance::residue;
  std::int64_t amount = 0;  // millionths
  bool immune = false, adult = false, resident = false, listed = false, danger = false, minors = false,
       use_seen = false;
};

enum class Reason : std::uint8_t { met, not_met, unit_mismatch };

struct ByHand {
  bool eligible = false;
  std::array<Reason, 10> criteria{};  // in the document's order
};

ByHand screen_by_hand(const Facts& facts);

}  // namespace leadline::criteria::bench
