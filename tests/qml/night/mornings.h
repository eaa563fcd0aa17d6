// What a peer's morning begins with: people who said yes in the night, and a peer whom they can tell from
// police.
#pragma once

#include "app/gui/peer/peer_desk.h"
#include "core/criteria/terms.h"
#include "tests/qml/night/offices.h"
#include "tests/qml/night/script.h"

namespace leadline::night {

// No word on the glass that is never said to a person.
inline void expect_kind(const OfficerApp& app) {
  const std::string words = app.all_words().toStdString();
  EXPECT_EQ(criteria::unsaid_in(words), "") << words;
}

class Mornings : public Offices {
 protected:
  // Who said yes to the officer at 2:04, with these ways to be reached.
  void refer(const std::string& name, std::vector<facts::Way> ways) {
    auto yes = device::testing::night(town.random);
    yes.name = name;
    yes.ways = std::move(ways);
    auto& officer = town.device("officer");
    const auto facts = commands::record_encounter(yes, *officer.scene());
    ASSERT_TRUE(facts) << describe(facts.error());
    const auto recorded = officer.record(*facts);
    ASSERT_TRUE(recorded) << describe(recorded.error());
    town.sync_all();
  }

  // Sam and Ria, each with a phone.
  void two_peers() {
    town.enroll("colleague", disclosure::Role::peer, "harbor");
    introduce("peer", "Sam");
    introduce("colleague", "Ria");
  }

  void introduce(const char* device, const char* name) {
    ASSERT_TRUE((gui::PeerCard{name, "drives a green van"}).write(town.device(device).journal()));
  }

  void wait_for_the_morning() { town.clock.ms += script_of("morning").later.count(); }

  // What one device knows of somebody; by the order of having said yes.
  views::Referral known(const char* device, std::size_t which = 0) {
    auto all = town.device(device).views().referrals();
    EXPECT_TRUE(all && all->size() > which);
    if (!all || all->size() <= which) return {};
    std::ranges::sort(*all, {}, &views::Referral::first);
    return (*all)[which];
  }
};

}  // namespace leadline::night
