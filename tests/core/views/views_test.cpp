#include "core/views/views.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "core/views/names.h"
#include "story.h"

namespace leadline::views::testing {
namespace {

std::uint64_t seed() {
  const char* given = std::getenv("LEADLINE_SEED");
  const std::uint64_t s = given ? std::strtoull(given, nullptr, 10) : std::random_device{}();
  std::printf("LEADLINE_SEED=%llu replays this\n", static_cast<unsigned long long>(s));
  return s;
}

// One of each kind, with words drawn at random.
facts::Body any_body(Seeded& random) {
  using namespace facts;
  const auto text = [&] { return "t" + std::to_string(random.below(5)); };
  switch (random.below(20)) {
    case 0: return CriteriaPublished{{1, 2, 3}, "2026-0" + std::to_string(1 + random.below(9)) + "-01"};
    case 1: { ProgramPublished p; p.program_name = text(); return p; }
    case 2: { ScreeningRecorded s; s.outcome = "eligible"; return s; }
    case 3: return accepted(static_cast<ReferralType>(random.below(3)));
    case 4: return OfferDeclined{};
    case 5: return PersonNamed{text(), NameSource::told};
    case 6: return ChargeHeld{text(), "", "2026-12-04T17:00-05:00"};
    case 7: return IntakeWindowSet{"2026-12-04T17:00-05:00"};
    case 8: return both_lines();
    case 9: return ConsentRevoked{"2026-11-21"};
    case 10: { WaysGiven w; w.chosen_name = text(); return w; }
    case 11: return HandoffRequested{};
    case 12: return HandoffClaimed{text()};
    case 13: return ContactLogged{static_cast<Channel>(random.below(4)), static_cast<ContactResult>(random.below(4)), NextStep::try_again, "", text()};
    case 14: return IntakeCompleted{"2026-11-23T11:00-05:00"};
    case 15: return IntakeNotCompleted{static_cast<IntakeOutcome>(random.below(2))};
    case 16: return IntakeDone{};
    case 17: return WindowClosed{};
    case 18: return IncidentNumbered{std::to_string(random.below(3))};
    default: return OfficerDecided{static_cast<OfficerDecision>(random.below(2))};
  }
}

std::vector<facts::Stamped> random_facts(Seeded& random, std::size_t count) {
  std::vector<SubjectId> subjects;
  std::vector<DeviceId> authors;
  for (int i = 0; i < 4; ++i) subjects.push_back(SubjectId::random(random));
  for (int i = 0; i < 3; ++i) authors.push_back(DeviceId::random(random));
  std::map<DeviceId, std::uint64_t> seq;
  std::vector<facts::Stamped> out;
  for (std::size_t i = 0; i < count; ++i) {
    const auto author = authors[random.below(authors.size())];
    std::optional<FactId> parent;
    if (!out.empty() && random.below(2)) parent = out[random.below(out.size())].fact.id;
    // Sometimes another device's copy of the same fact, sometimes the same hybrid time.
    const bool again = !out.empty() && random.below(8) == 0;
    facts::Fact fact = again ? out[random.below(out.size())].fact
                             : facts::Fact{FactId::random(random), subjects[random.below(subjects.size())], parent, any_body(random)};
    out.push_back({std::move(fact), author, ++seq[author], HybridTime{(std::uint64_t{1'790'000'000} << 16) + random.below(count)}});
  }
  return out;
}

std::string dump_of(Views& views) {
  auto dump = views.dump();
  EXPECT_TRUE(dump);
  return dump ? dump->dump() : "";
}

TEST(Views, AnyOrderBatchesAndDuplicatesGiveTheSameDump) {
  Seeded random(seed());
  for (int round = 0; round < 60; ++round) {
    auto all = random_facts(random, 5 + random.below(60));
    auto first = Views::open();
    ASSERT_TRUE(first);
    ASSERT_TRUE((*first)->apply(all));
    const auto expected = dump_of(**first);
    for (int order = 0; order < 4; ++order) {
      auto copy = all;
      for (std::size_t i = random.below(10); i > 0; --i) copy.push_back(all[random.below(all.size())]);
      random.shuffle(copy);
      auto other = Views::open();
      ASSERT_TRUE(other);
      for (std::size_t at = 0; at < copy.size();) {
        const std::size_t n = std::min(copy.size() - at, 1 + random.below(12));
        ASSERT_TRUE((*other)->apply(std::span(copy).subspan(at, n)));
        at += n;
      }
      ASSERT_EQ(dump_of(**other), expected) << "round " << round << ", order " << order;
    }
  }
}

TEST(Views, AnImageIsTheSameViewsAndGoesOn) {
  Seeded random(11);
  const auto all = random_facts(random, 80);
  auto whole = Views::open();
  auto half = Views::open();
  ASSERT_TRUE((*whole)->apply(all));
  ASSERT_TRUE((*half)->apply(std::span(all).first(40)));
  const auto image = (*half)->image();
  ASSERT_TRUE(image);
  auto restored = Views::from_image(*image);
  ASSERT_TRUE(restored);
  EXPECT_EQ(dump_of(**restored), dump_of(**half));
  ASSERT_TRUE((*restored)->apply(std::span(all).subspan(40)));
  EXPECT_EQ(dump_of(**restored), dump_of(**whole));
}

TEST(Views, WhatIsNoImageIsRefused) {
  const Bytes junk(4096, 7);
  EXPECT_FALSE(Views::from_image(junk));
  EXPECT_FALSE(Views::from_image(Bytes{}));
}

TEST(Views, TheLatestSettingsCountAndCriteriaComeNewestFirst) {
  Story s;
  facts::ProgramPublished settings;
  settings.outreach_name = "Harbor Outreach";
  s.tell(s.officer, settings);
  settings.outreach_name = "Harbor Outreach East";
  s.tell(s.officer, settings);
  s.tell(s.officer, facts::CriteriaPublished{{1}, "2026-01-01"});
  s.tell(s.officer, facts::CriteriaPublished{{2}, "2026-02-01"});
  auto views = Views::open();
  std::ranges::reverse(s.told);
  ASSERT_TRUE((*views)->apply(s.told));
  EXPECT_EQ((*(*views)->program())->settings.outreach_name, "Harbor Outreach East");
  const auto criteria = (*views)->criteria();
  ASSERT_EQ(criteria->size(), 2u);
  EXPECT_EQ((*criteria)[0].effective, "2026-02-01");
  EXPECT_TRUE((*views)->referrals()->empty()) << "papers are no referral";
}

TEST(Views, CountsWhatHomeShows) {
  Story s;
  const auto made = s.tell(s.officer, accepted(facts::ReferralType::arrest_diversion));
  s.tell(s.officer, facts::ChargeHeld{"loitering", "", "2026-12-04T17:00-05:00"}, made.fact.id);
  const auto consent = s.tell(s.officer, both_lines(), made.fact.id);
  s.tell(s.officer, facts::HandoffRequested{}, made.fact.id);
  auto views = Views::open();
  ASSERT_TRUE((*views)->apply(s.told));
  EXPECT_EQ((*views)->counts()->open_referrals, 1);
  EXPECT_EQ((*views)->counts()->to_reach, 1);
  EXPECT_EQ((*views)->counts()->words_from_program, 0);
  const auto closed = s.tell(s.peer, facts::WindowClosed{}, consent.fact.id);
  ASSERT_TRUE((*views)->apply(std::span(&closed, 1)));
  EXPECT_EQ((*views)->counts()->open_referrals, 0);
  EXPECT_EQ((*views)->counts()->to_reach, 0);
  EXPECT_EQ((*views)->counts()->words_from_program, 1);
}

TEST(Views, FindsAPersonWithoutAccentsOrCase) {
  EXPECT_EQ(searchable("Ángela NÚÑEZ"), "angela nunez");
  Story s;
  facts::WaysGiven ways;
  ways.chosen_name = "Ángela Demo";
  s.tell(s.officer, ways);
  auto views = Views::open();
  ASSERT_TRUE((*views)->apply(s.told));
  EXPECT_EQ((*views)->find_person("ANG")->size(), 1u);
  EXPECT_EQ((*views)->find_person("áng")->size(), 1u);
  EXPECT_TRUE((*views)->find_person("demo")->empty());
  EXPECT_TRUE((*views)->find_person("")->empty());
}

}  // namespace
}  // namespace leadline::views::testing
