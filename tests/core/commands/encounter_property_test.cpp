// Whatever the taps were, nobody is worse off: over random encounters, what is refused is refused whole, and
// what is recorded keeps to the program's rules.
#include <cstdlib>
#include <random>

#include "tests/core/commands/stage.h"

namespace leadline::commands {
namespace {

using namespace stage;

std::uint64_t seed() {
  const char* given = std::getenv("LEADLINE_SEED");
  return given ? std::strtoull(given, nullptr, 10) : std::random_device{}();
}

class Taps {
 public:
  explicit Taps(std::uint64_t from) : source_(from) {}
  bool yes(int percent = 50) { return std::uniform_int_distribution<>(0, 99)(source_) < percent; }
  template <class E>
  E word() {
    const auto last = std::size(facts::Words<E>::list) - 1;
    return static_cast<E>(std::uniform_int_distribution<std::size_t>(0, last)(source_));
  }
  template <class E>
  std::optional<E> maybe(int percent = 50) {
    return yes(percent) ? std::optional(word<E>()) : std::nullopt;
  }

 private:
  std::mt19937_64 source_;
};

Encounter random_encounter(Taps& tap) {
  auto e = diversion();
  e.type = tap.word<facts::ReferralType>();
  static constexpr const char* outcomes[] = {"eligible",     "eligible",      "eligible",
                                             "not_eligible", "needs_answers", "needs_review"};
  e.screening.outcome = outcomes[(tap.yes() ? 0 : 3) + (tap.yes() ? 0 : tap.yes() ? 1 : 2)];
  e.screening.discretion = tap.yes(80) ? facts::Discretion::offered : tap.word<facts::Discretion>();
  e.answer = e.screening.discretion == facts::Discretion::offered || tap.yes(10)
                 ? tap.maybe<facts::OfferAnswer>(95)
                 : std::nullopt;
  e.said_back = tap.maybe<facts::SaidBack>(90);
  e.release_lines.clear();
  if (tap.yes()) e.release_lines.push_back(facts::ReleaseLine::name_and_reach_to_outreach);
  if (tap.yes()) e.release_lines.push_back(facts::ReleaseLine::intake_done_to_police);
  if (e.release_lines.empty() || tap.yes(5)) e.signature.clear();
  if (tap.yes(10)) e.name.clear();
  if (e.type != facts::ReferralType::arrest_diversion || tap.yes(10))
    e.charge.clear(), e.incident_number.clear();
  e.asked_peer_now = tap.yes();
  return e;
}

bool signed_line(const Encounter& e, facts::ReleaseLine line) {
  return std::ranges::find(e.release_lines, line) != e.release_lines.end();
}

void check(const Encounter& e, const Scene& s, const Facts& all) {
  const bool accepted = e.answer == facts::OfferAnswer::accepted;
  const bool held = body_of<facts::ChargeHeld>(all).has_value();
  EXPECT_EQ(held, body_of<facts::IntakeWindowSet>(all).has_value());
  if (held) {
    EXPECT_EQ(e.type, facts::ReferralType::arrest_diversion);
    EXPECT_TRUE(accepted);
    EXPECT_TRUE(e.said_back == facts::SaidBack::yes || s.program.hold_without_said_back);
    EXPECT_EQ(e.screening.outcome, "eligible");
    EXPECT_EQ(s.role, Role::officer);
  }
  if (body_of<facts::ConsentSigned>(all)) {
    EXPECT_EQ(e.said_back, facts::SaidBack::yes);
    EXPECT_TRUE(accepted);
  }
  std::string care, law;
  for (const auto& fact : readable_by(Role::peer, all)) care += facts::to_json(fact).dump();
  for (const auto& fact : readable_by(Role::officer, all)) law += facts::to_json(fact).dump();
  using testing::HasSubstr;
  using testing::Not;
  if (!signed_line(e, facts::ReleaseLine::name_and_reach_to_outreach)) {
    EXPECT_THAT(care, Not(HasSubstr("Ana Demo")));
  }
  EXPECT_THAT(care, Not(HasSubstr("loitering"))) << "the charge is not care's business";
  EXPECT_THAT(care, Not(HasSubstr("26-001122")));
  EXPECT_THAT(care, Not(HasSubstr("adult"))) << "nor what was answered";
  EXPECT_THAT(law, Not(HasSubstr("5th Street"))) << "where she sleeps is not for police";
  EXPECT_THAT(law, Not(HasSubstr("dry place")));
  EXPECT_THAT(law, Not(HasSubstr("Rob")));
  EXPECT_TRUE(accepted || care.empty());
  for (const auto& fact : all)
    EXPECT_TRUE(disclosure::may_author(s.role, facts::kind_of(fact.body))) << facts::kind_of(fact.body);
}

TEST(EncounterProperty, NobodyIsWorseOff) {
  const auto from = seed();
  SCOPED_TRACE("replay with LEADLINE_SEED=" + std::to_string(from));
  Taps tap(from);
  int recorded = 0, refused = 0, held = 0;
  for (int i = 0; i < 40000 && !testing::Test::HasFailure(); ++i) {
    const Role role = tap.yes(70) ? Role::officer : tap.yes() ? Role::peer : Role::case_manager;
    auto s = scene(role, tap.yes() ? two_at_night : ten_by_day);
    s.program.hold_without_said_back = tap.yes(20);
    const auto e = random_encounter(tap);
    const auto result = record_encounter(e, s);
    if (!result) {
      EXPECT_EQ(result.error().code, Code::rule_refused);
      ++refused;
      continue;
    }
    ++recorded;
    if (body_of<facts::ChargeHeld>(*result)) ++held;
    check(e, s, *result);
  }
  // A generator that only makes what is refused would prove nothing.
  EXPECT_GT(recorded, 2000);
  EXPECT_GT(refused, 2000);
  EXPECT_GT(held, 200);
}

}  // namespace
}  // namespace leadline::commands
