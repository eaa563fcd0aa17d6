#include "core/disclosure/policy.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "core/facts/visit.h"
#include "tests/support/facts/random_facts.h"

namespace leadline::disclosure {
namespace {

using facts::each_kind;
using testing::SeededRandom;

constexpr Role roles[] = {Role::registrar,  Role::officer,  Role::peer,       Role::case_manager,
                          Role::prosecutor, Role::law_lead, Role::coordinator};
constexpr Role law[] = {Role::officer, Role::law_lead};
constexpr Role care[] = {Role::peer, Role::case_manager, Role::coordinator};

bool among(Role role, std::span<const Role> group) { return std::ranges::find(group, role) != group.end(); }
const Routing routing{"pcpd", "harbor"};

bool reads(Role role, std::string_view agency, const std::vector<Audience>& audiences) {
  const auto mine = memberships(role, agency);
  return std::ranges::any_of(audiences,
                             [&](const auto& a) { return std::ranges::find(mine, a) != mine.end(); });
}

// DESIGN section 4, written down a second time.
const std::map<std::string_view, std::vector<Audience>> expected = {
    {"criteria_published", {"program"}},
    {"program_published", {"program"}},
    {"screening_recorded", {"law:pcpd"}},
    {"referral_made", {"law:pcpd", "care:harbor"}},
    {"offer_declined", {"law:pcpd"}},
    {"person_named", {"law:pcpd"}},
    {"charge_held", {"law:pcpd"}},
    {"intake_window_set", {"care:harbor"}},
    {"consent_revoked", {"care:harbor"}},
    {"ways_given", {"care:harbor"}},
    {"handoff_requested", {"law:pcpd", "care:harbor"}},
    {"handoff_claimed", {"care:harbor"}},
    {"contact_logged", {"care:harbor"}},
    {"intake_scheduled", {"care:harbor"}},
    {"intake_completed", {"care:harbor"}},
    {"intake_not_completed", {"care:harbor"}},
    {"note_written", {"care:harbor"}},
    {"intake_done", {"law:pcpd", "care:harbor"}},
    {"window_closed", {"law:pcpd", "care:harbor"}},
    {"consent_ended", {"law:pcpd", "care:harbor"}},
    {"officer_decided", {"law:pcpd"}},
    {"criteria_proposed", {"program"}},
    {"criteria_approved", {"program"}},
    {"exception_requested", {"law:pcpd", "prosecution"}},
    {"exception_decided", {"law:pcpd", "prosecution"}},
    {"equity_noted", {"equity"}},
    {"charges_counted", {"equity"}},
    {"incident_numbered", {"law:pcpd"}},
};

TEST(Policy, EveryKindGoesWhereTheTableSays) {
  SeededRandom random(testing::run_seed());
  for (std::size_t kind = 0; kind < facts::kind_count; ++kind) {
    for (int round = 0; round < 20; ++round) {
      const auto body = testing::random_body(kind, random);
      if (std::holds_alternative<facts::ConsentSigned>(body)) continue;
      ASSERT_TRUE(expected.contains(facts::kind_of(body))) << facts::kind_of(body);
      EXPECT_EQ(audiences(body, routing), expected.at(facts::kind_of(body))) << facts::kind_of(body);
    }
  }
  EXPECT_TRUE(audiences(facts::Opaque{"next_year", 1, {}}, routing).empty());
}

TEST(Policy, AReleaseReachesPoliceOnlyWhenItNamesThem) {
  using enum facts::ReleaseLine;
  facts::ConsentSigned consent;
  EXPECT_EQ(audiences(consent, routing), std::vector<Audience>{"care:harbor"});
  consent.lines = {name_and_reach_to_outreach};
  EXPECT_EQ(audiences(consent, routing), std::vector<Audience>{"care:harbor"});
  consent.lines = {name_and_reach_to_outreach, intake_done_to_police};
  EXPECT_EQ(audiences(consent, routing), (std::vector<Audience>{"law:pcpd", "care:harbor"}));
}

// What a person gave for help, and what care does with it, opens for no officer and no prosecutor, of any
// agency.
TEST(Policy, NoOfficerReadsAFactOfCare) {
  SeededRandom random(testing::run_seed());
  const std::set<std::string_view> of_care = {"intake_window_set",    "ways_given",       "handoff_claimed",
                                              "contact_logged",       "intake_scheduled", "intake_completed",
                                              "intake_not_completed", "note_written"};
  std::size_t found = 0;
  for (std::size_t kind = 0; kind < facts::kind_count; ++kind) {
    const auto body = testing::random_body(kind, random);
    if (!of_care.contains(facts::kind_of(body))) continue;
    ++found;
    for (const char* agency : {"pcpd", "harbor", "", "elsewhere"}) {
      for (Role role : {Role::officer, Role::law_lead, Role::prosecutor, Role::registrar})
        EXPECT_FALSE(reads(role, agency, audiences(body, routing))) << facts::kind_of(body);
    }
    for (Role role : care) {
      EXPECT_TRUE(reads(role, "harbor", audiences(body, routing)));
      EXPECT_FALSE(reads(role, "elsewhere", audiences(body, routing)));
    }
  }
  EXPECT_EQ(found, of_care.size());
}

TEST(Policy, NoCareDeviceReadsTheOfficersOwnRecord) {
  SeededRandom random(testing::run_seed());
  const std::set<std::string_view> of_law = {"screening_recorded", "offer_declined", "person_named",
                                             "charge_held", "officer_decided",
                                             "incident_numbered"};
  for (std::size_t kind = 0; kind < facts::kind_count; ++kind) {
    const auto body = testing::random_body(kind, random);
    if (!of_law.contains(facts::kind_of(body))) continue;
    for (Role role : {Role::peer, Role::case_manager, Role::coordinator, Role::prosecutor, Role::registrar})
      EXPECT_FALSE(reads(role, "harbor", audiences(body, routing))) << facts::kind_of(body);
    for (Role role : law) EXPECT_TRUE(reads(role, "pcpd", audiences(body, routing)));
  }
}

// An exception is between law and prosecution; the equity log is the coordinator's, and no screening ever reaches
// the prosecution.
TEST(Policy, ExceptionsAndTheEquityLogStayWhereTheyBelong) {
  const auto request = audiences(facts::ExceptionRequested{}, routing), decided = audiences(facts::ExceptionDecided{}, routing);
  const auto noted = audiences(facts::EquityNoted{}, routing), screened = audiences(facts::ScreeningRecorded{}, routing);
  for (Role role : roles) {
    const bool asks = among(role, law) || role == Role::prosecutor;
    EXPECT_EQ(reads(role, "pcpd", request), asks) << word(role);
    EXPECT_EQ(reads(role, "pcpd", decided), asks) << word(role);
    EXPECT_EQ(reads(role, "harbor", noted), role == Role::coordinator) << word(role);
    EXPECT_EQ(reads(role, "pcpd", screened), among(role, law)) << word(role);
    EXPECT_EQ(may_author(role, "exception_requested"), asks) << word(role);
    EXPECT_EQ(may_author(role, "exception_decided"), role == Role::prosecutor) << word(role);
    EXPECT_EQ(may_author(role, "equity_noted"), among(role, law) || among(role, care)) << word(role);
    EXPECT_EQ(may_author(role, "charges_counted"), role == Role::coordinator) << word(role);
  }
}

TEST(Policy, CriteriaAreApprovedInOnesOwnNameAlone) {
  for (Role role : roles) {
    EXPECT_EQ(approves_as(role).has_value(), role == Role::law_lead || role == Role::prosecutor) << word(role);
    EXPECT_EQ(may_author(role, "criteria_approved"), approves_as(role).has_value()) << word(role);
    EXPECT_EQ(may_author(role, "criteria_proposed"), role == Role::registrar || role == Role::coordinator) << word(role);
  }
  EXPECT_EQ(approves_as(Role::law_lead), facts::Approver::law_lead);
  EXPECT_EQ(approves_as(Role::prosecutor), facts::Approver::district_attorney);
}

TEST(Policy, CareAndEquityKeysNeverReachPoliceOrProsecution) {
  for (const char* audience : {"care:harbor", "care:pcpd", "equity"}) {
    for (Role role : roles) EXPECT_EQ(may_hold(role, audience), among(role, care)) << audience << " " << word(role);
  }
  for (Role role : roles) {
    EXPECT_EQ(may_hold(role, "law:pcpd"), among(role, law));
    EXPECT_EQ(may_hold(role, "prosecution"), role == Role::prosecutor);
    for (const char* nonsense : {"", "care", "care:", "law:", "everyone", "Program", "staff:"})
      EXPECT_FALSE(may_hold(role, nonsense));
    for (const auto& own : memberships(role, "x"))
      EXPECT_TRUE(may_hold(role, own)) << word(role) << " " << own;
  }
}

TEST(Policy, WhatCrossesFromCareIsWrittenByCareAlone) {
  for (Role role : roles) {
    for (const char* kind :
         {"intake_done", "window_closed", "consent_ended", "intake_completed", "note_written"})
      EXPECT_EQ(may_author(role, kind), among(role, care)) << word(role) << " " << kind;
    for (const char* kind : {"charge_held", "officer_decided", "person_named", "incident_numbered"})
      EXPECT_EQ(may_author(role, kind), role == Role::officer);
    EXPECT_EQ(may_author(role, "criteria_published"), role == Role::registrar);
    EXPECT_FALSE(may_author(role, "next_year"));
  }
  each_kind([&]<class K>() {
    EXPECT_TRUE(std::ranges::any_of(roles, [](Role role) { return may_author(role, K::kind); }))
        << K::kind << " has no author";
  });
}

TEST(Policy, RolesHaveWords) {
  for (Role role : roles) EXPECT_EQ(role_from(word(role)), role);
  EXPECT_FALSE(role_from("Officer"));
}

}  // namespace
}  // namespace leadline::disclosure
