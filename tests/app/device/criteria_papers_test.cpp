// Criteria from a draft to what every device screens by: who approves, what a device waits for, and what it
// refuses.
#include "app/device/identity.h"
#include "app/device/screening_record.h"
#include "town.h"

namespace leadline::device::testing {
namespace {

using disclosure::Role;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

Result<std::string> table(std::string_view name) { return asset("tables/" + std::string(name)); }

// The handbook's set under another version; `years`: of its look-back.
std::string draft(const std::string& version, int years = 5) {
  auto tree = Json::parse(asset("criteria/nc-handbook-2024.json"));
  tree["version"] = version;
  for (auto& question : tree["questions"])
    if (question["id"] == "history") question["lookBackYears"] = years;
  return tree.dump();
}

class CriteriaPapers : public ::testing::Test {
 protected:
  void SetUp() override {
    town.found();
    // The first version was signed before any approval was asked for.
    ASSERT_TRUE(coordinator().publish_criteria(draft("1"), table, "2026-01-01"));
    auto s = settings();
    s.required_approvals = {facts::Approver::law_lead, facts::Approver::district_attorney};
    ASSERT_TRUE(coordinator().publish(s));
    town.enroll("officer", Role::officer, "pcpd");
    town.enroll("lead", Role::law_lead, "pcpd");
    town.enroll("attorney", Role::prosecutor, "pcda");
    town.enroll("manager", Role::coordinator, "harbor");
    town.sync_all();
  }

  // "coordinator" is what Town calls the registrar's device; the program's coordinator is the manager.
  Device& coordinator() { return town.device("coordinator"); }
  std::string propose(const std::string& document, const std::string& effective = "2026-12-01") {
    const auto proposed =
        town.device("manager").propose_criteria(document, table, effective, "look back less far");
    EXPECT_TRUE(proposed) << describe(proposed.error());
    town.sync_all();
    return proposed ? proposed->criteria_digest : "";
  }
  struct Forged {
    std::string digest;
    FactId proposal;
  };
  Forged forged(const Json& tree);
  std::string forged_and_approved(const Json& tree);
  void approve(const std::string& who, const std::string& digest) {
    const auto approved = town.device(who).approve_criteria(digest);
    EXPECT_TRUE(approved) << describe(approved.error());
  }
  std::string in_effect_at(const std::string& who) {
    const auto now = town.device(who).criteria();
    EXPECT_TRUE(now && *now) << who;
    return now && *now ? (*now)->document.version : "";
  }
  void day(const std::string& local) {
    const auto zone = *calendar::Zone::find("America/New_York");
    town.clock.ms = zone.parse(local)->wall.ms;
  }
  CriteriaVersion version(const std::string& who, const std::string& digest) {
    const auto all = town.device(who).criteria_history();
    EXPECT_TRUE(all);
    for (const auto& one : *all)
      if (one.digest == digest) return one;
    ADD_FAILURE() << "no such version at " << who;
    return {};
  }

  Town town;
};

TEST_F(CriteriaPapers, FromDraftToEffectOnItsDate) {
  const auto digest = propose(draft("2", 3));
  EXPECT_EQ(version("lead", digest).state, CriteriaState::proposed);
  EXPECT_THAT(version("lead", digest).missing,
              ElementsAre(facts::Approver::law_lead, facts::Approver::district_attorney));
  EXPECT_THAT(coordinator().sign_criteria(digest).error().detail, HasSubstr("law_lead, district_attorney"));
  approve("lead", digest);
  approve("attorney", digest.substr(0, 12));
  town.sync_all();
  EXPECT_EQ(version("coordinator", digest).state, CriteriaState::approved);
  EXPECT_EQ(in_effect_at("officer"), "1");
  const auto signed_now = coordinator().sign_criteria(digest);
  ASSERT_TRUE(signed_now) << describe(signed_now.error());
  EXPECT_EQ(in_effect_at("officer"), "1") << "it has not arrived";
  town.sync_all();
  for (const char* who : {"officer", "lead", "attorney", "manager", "coordinator"}) {
    EXPECT_EQ(in_effect_at(who), "1") << who << ": its date has not come";
    EXPECT_EQ(version(who, digest).state, CriteriaState::scheduled) << who;
  }
  day("2026-11-30T23:59-05:00");
  EXPECT_EQ(in_effect_at("officer"), "1");
  day("2026-12-01T00:00-05:00");
  for (const char* who : {"officer", "lead", "attorney", "manager", "coordinator"})
    EXPECT_EQ(in_effect_at(who), "2") << who;
  const auto told = version("officer", digest);
  ASSERT_EQ(told.approvals.size(), 2u);
  for (const auto& approval : told.approvals) {
    const char* who = approval.as == facts::Approver::law_lead ? "lead" : "attorney";
    EXPECT_EQ(approval.by.device, town.device(who).me().device);
    EXPECT_EQ(approval.by.device_name, std::string(who) + " device");
    EXPECT_GT(approval.by.at.value, 0u);
  }
  EXPECT_NE(told.approvals[0].as, told.approvals[1].as);
  EXPECT_EQ(told.proposed->device_name, "manager device");
  EXPECT_EQ(told.note, "look back less far");
  town.reopen("officer");
  EXPECT_EQ(in_effect_at("officer"), "2");
}

// A registrar's device that was made to sign too early: nobody follows until the missing approval is there.
TEST_F(CriteriaPapers, SignedWithoutAnApprovalItWaitsOnEveryDevice) {
  const auto digest = propose(draft("2", 3), "2026-11-01");
  approve("lead", digest);
  town.sync_all();
  const auto identity = decode_identity(**coordinator().journal().get(identity_value));
  ASSERT_TRUE(identity && identity->criteria_seed);
  const auto proposal = version("coordinator", digest);
  const facts::Fact fact{FactId::random(town.random),
                         {},
                         proposal.proposal,
                         facts::CriteriaPublished{
                             criteria::sign_packed(proposal.bytes, *identity->criteria_seed), "2026-11-01"}};
  ASSERT_TRUE(coordinator().record(std::span(&fact, 1)));
  town.sync_all();
  for (const char* who : {"officer", "lead", "attorney", "manager", "coordinator"}) {
    EXPECT_EQ(in_effect_at(who), "1") << who;
    EXPECT_EQ(version(who, digest).state, CriteriaState::waiting) << who;
  }
  approve("attorney", digest);
  EXPECT_EQ(in_effect_at("attorney"), "2");
  EXPECT_EQ(in_effect_at("officer"), "1") << "until it has heard of it";
  town.sync_all();
  EXPECT_EQ(in_effect_at("officer"), "2");
}

TEST(FirstCriteria, TakeEffectOnTheDayOnWhichTheyAreSignedOrEarlier) {
  Town town;
  town.found();
  auto& registrar = town.device("coordinator");
  const auto refused = registrar.publish_criteria(draft("1"), table, "2026-11-21");
  ASSERT_FALSE(refused) << "it would be screened by at once, or nothing would";
  EXPECT_EQ(refused.error().code, Code::rule_refused);
  EXPECT_THAT(refused.error().detail, ::testing::HasSubstr("2026-11-21"));
  EXPECT_FALSE(*registrar.criteria());

  town.enroll("manager", Role::coordinator, "harbor");
  const auto proposed = town.device("manager").propose_criteria(draft("1"), table, "2026-11-21", "");
  ASSERT_TRUE(proposed) << describe(proposed.error());
  town.sync_all();
  EXPECT_EQ(registrar.sign_criteria(proposed->criteria_digest).error().code, Code::rule_refused);
  town.clock.ms += 24 * 3'600'000;
  ASSERT_TRUE(registrar.sign_criteria(proposed->criteria_digest));
  EXPECT_EQ((*registrar.criteria())->document.version, "1");
  EXPECT_TRUE(registrar.publish_criteria(draft("2"), table, "2027-01-01")) << "the next may wait for its day";
  EXPECT_EQ((*registrar.criteria())->document.version, "1");
}

TEST(FirstCriteria, AreNotSignedBeforeTheSettingsSayWhoApproves) {
  Town town;
  ASSERT_TRUE(found_program(town.at("coordinator"), Town::pin, {"Pine County LEAD", "pine", "Coordinator", {}, "http://127.0.0.1:1", {}},
                            nowhere(), town.clock, town.random));
  town.open("coordinator");
  auto& registrar = town.device("coordinator");
  EXPECT_EQ(registrar.publish_criteria(draft("1"), table, "2026-01-01").error().code, Code::rule_refused);
  const auto proposed = registrar.propose_criteria(draft("1"), table, "2026-01-01", "");
  ASSERT_TRUE(proposed) << describe(proposed.error());
  EXPECT_EQ(registrar.sign_criteria(proposed->criteria_digest).error().code, Code::rule_refused);
  auto s = settings();
  s.required_approvals = {facts::Approver::law_lead};
  ASSERT_TRUE(registrar.publish(s));
  EXPECT_EQ(registrar.sign_criteria(proposed->criteria_digest).error().code, Code::rule_refused) << "nobody approved it";
}

// All papers but one approval: as on a device that it never reached.
TEST_F(CriteriaPapers, ADeviceThatLacksAnApprovalKeepsTheOldOne) {
  const auto digest = propose(draft("2", 3), "2026-11-01");
  approve("lead", digest);
  approve("attorney", digest);
  town.sync_all();
  ASSERT_TRUE(coordinator().sign_criteria(digest));
  // All papers but the attorney's approval.
  auto papers = *coordinator().views().papers();
  std::erase_if(papers, [&](const auto& s) { return s.author == town.device("attorney").me().device; });
  Verified verified;
  const auto lacking = criteria_versions(papers, coordinator().keys(), "2026-11-20", verified);
  ASSERT_LT(in_effect(lacking), lacking.size());
  EXPECT_EQ(lacking[in_effect(lacking)].version, "1");
  const auto waiting = std::ranges::find(lacking, digest, &CriteriaVersion::digest);
  EXPECT_EQ(waiting->state, CriteriaState::waiting);
  EXPECT_THAT(waiting->missing, ElementsAre(facts::Approver::district_attorney));
  const auto whole =
      criteria_versions(*coordinator().views().papers(), coordinator().keys(), "2026-11-20", verified);
  EXPECT_EQ(whole[in_effect(whole)].version, "2") << "and takes it as soon as it is there";
}

TEST_F(CriteriaPapers, AnApprovalCountsOnlyFromADeviceOfThatRoleForThatDocumentAndDay) {
  const auto digest = propose(draft("2", 3), "2026-11-01");
  const auto proposal = version("manager", digest).proposal;
  const auto add = [&](const std::string& who, facts::CriteriaApproved approved) {
    const facts::Fact fact{FactId::random(town.random), {}, proposal, std::move(approved)};
    EXPECT_TRUE(town.device(who).record(std::span(&fact, 1)));
  };
  add("lead", {digest, "2026-11-01", facts::Approver::district_attorney});
  add("attorney", {digest, "2026-11-02", facts::Approver::district_attorney});
  add("attorney", {std::string(64, '0'), "2026-11-01", facts::Approver::district_attorney});
  add("attorney", {digest, "2026-11-01", facts::Approver::law_lead});
  town.sync_all();
  EXPECT_THAT(version("coordinator", digest).missing,
              ElementsAre(facts::Approver::law_lead, facts::Approver::district_attorney));
  add("lead", {digest, "2026-11-01", facts::Approver::law_lead});
  town.sync_all();
  EXPECT_THAT(version("coordinator", digest).missing, ElementsAre(facts::Approver::district_attorney));
}

// A device of another role that claims to approve is set aside where it arrives.
TEST_F(CriteriaPapers, WhatAnOfficersDeviceSaysOfCriteriaIsSetAside) {
  const auto digest = propose(draft("2", 3), "2026-11-01");
  const facts::Fact fact{FactId::random(town.random),
                         {},
                         version("officer", digest).proposal,
                         facts::CriteriaApproved{digest, "2026-11-01", facts::Approver::law_lead}};
  ASSERT_TRUE(town.device("officer").record(std::span(&fact, 1)));
  town.sync_all();
  EXPECT_TRUE(version("lead", digest).approvals.empty());
  for (const char* who : {"officer", "coordinator", "manager"})
    EXPECT_EQ(town.device(who).approve_criteria(digest).error().code, Code::rule_refused) << who;
  for (const char* who : {"officer", "lead", "attorney"})
    EXPECT_EQ(town.device(who).propose_criteria(draft("3"), table, "2026-12-01", "").error().code,
              Code::rule_refused)
        << who;
  for (const char* who : {"officer", "lead", "attorney", "manager"})
    EXPECT_EQ(town.device(who).sign_criteria(digest).error().code, Code::rule_refused) << who;
}

TEST_F(CriteriaPapers, AVersionNeverChanges) {
  const auto again = town.device("manager").propose_criteria(draft("1", 3), table, "2026-12-01", "");
  EXPECT_THAT(again.error().detail, HasSubstr("never changes"));
  EXPECT_TRUE(town.device("manager").propose_criteria(draft("1"), table, "2026-12-01", ""))
      << "the same bytes are the same version";
}

// Two documents signed under one version, by a registrar's device that did not go through here: the earlier
// stands everywhere.
TEST_F(CriteriaPapers, OfTwoDocumentsUnderOneVersionTheEarlierStands) {
  ASSERT_TRUE(coordinator().publish(settings()));
  ASSERT_TRUE(coordinator().publish_criteria(draft("2", 3), table, "2026-11-01"));
  EXPECT_THAT(coordinator().publish_criteria(draft("2", 1), table, "2026-11-02").error().detail,
              HasSubstr("never changes"));
  const auto identity = decode_identity(**coordinator().journal().get(identity_value));
  const auto bundle = criteria::make_bundle(draft("2", 1), "test", table);
  ASSERT_TRUE(identity && bundle);
  const facts::Fact fact{
      FactId::random(town.random),
      {},
      std::nullopt,
      facts::CriteriaPublished{criteria::pack(*bundle, *identity->criteria_seed), "2026-11-02"}};
  ASSERT_TRUE(coordinator().record(std::span(&fact, 1)));
  town.sync_all();
  for (const char* who : {"officer", "coordinator", "manager"}) {
    const auto now = *town.device(who).criteria();
    EXPECT_EQ(now->effective, "2026-11-01") << who;
    const auto all = *town.device(who).criteria_history();
    EXPECT_EQ(all[0].state, CriteriaState::refused) << who;
    EXPECT_EQ(all[0].refused, Code::digest_mismatch) << who;
  }
}

TEST_F(CriteriaPapers, ASignedSetWithAByteChangedIsNotUsed) {
  ASSERT_TRUE(coordinator().publish(settings()));
  ASSERT_TRUE(coordinator().publish_criteria(draft("2", 3), table, "2026-11-01"));
  auto papers = *coordinator().views().papers();
  Verified verified;
  const auto honest = criteria_versions(papers, coordinator().keys(), "2026-11-20", verified);
  EXPECT_EQ(honest[in_effect(honest)].version, "2");
  for (auto& paper : papers)
    if (auto* published = std::get_if<facts::CriteriaPublished>(&paper.fact.body);
        published && published->effective == "2026-11-01")
      published->signed_document[published->signed_document.size() / 2] ^= 1;
  const auto changed = criteria_versions(papers, coordinator().keys(), "2026-11-20", verified);
  EXPECT_EQ(changed[in_effect(changed)].version, "1") << "the old one stays";
  const auto bad = std::ranges::find(changed, CriteriaState::refused, &CriteriaVersion::state);
  ASSERT_NE(bad, changed.end());
  EXPECT_EQ(bad->refused, Code::bad_signature);
}

TEST_F(CriteriaPapers, RollingBackIsANewVersion) {
  for (const auto& [name, years, from] :
       {std::tuple("2", 3, "2026-11-01"), std::tuple("3", 5, "2026-11-10")}) {
    const auto digest = propose(draft(name, years), from);
    approve("lead", digest);
    approve("attorney", digest);
    town.sync_all();
    ASSERT_TRUE(coordinator().sign_criteria(digest));
    town.sync_all();
    EXPECT_EQ(in_effect_at("officer"), name);
  }
  const auto all = *town.device("officer").criteria_history();
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].version, "3");
  EXPECT_EQ(all[1].state, CriteriaState::superseded);
  EXPECT_EQ(all[2].version, "1");
}

TEST_F(CriteriaPapers, StepsMayBeRepeated) {
  const auto digest = propose(draft("2", 3));
  EXPECT_EQ(propose(draft("2", 3)), digest);
  approve("lead", digest);
  approve("lead", digest);
  approve("attorney", digest);
  town.sync_all();
  EXPECT_EQ(version("coordinator", digest).approvals.size(), 2u);
  ASSERT_TRUE(coordinator().sign_criteria(digest));
  EXPECT_EQ(coordinator().sign_criteria(digest).error().code, Code::not_found)
      << "nothing waits to be signed";
  const auto all = *coordinator().criteria_history();
  EXPECT_EQ(std::ranges::count(all, digest, &CriteriaVersion::digest), 1);
}

// Asked for again for a later day: whoever approves approves the day that was shown, and no other.
TEST_F(CriteriaPapers, OneDocumentForTwoDaysIsApprovedAsItWasShown) {
  const auto digest = propose(draft("2", 3), "2026-12-01");
  town.clock.ms += 1000;
  ASSERT_EQ(propose(draft("2", 3), "2027-01-01"), digest);
  const auto of_day = [&](const std::string& who, const std::string& day) {
    const auto all = *town.device(who).criteria_history();
    return *std::ranges::find_if(
        all, [&](const auto& one) { return one.digest == digest && one.effective == day; });
  };
  const auto unclear = town.device("lead").approve_criteria(digest);
  ASSERT_FALSE(unclear);
  EXPECT_EQ(unclear.error().code, Code::rule_refused);
  EXPECT_THAT(unclear.error().detail, HasSubstr("2026-12-01"));
  EXPECT_THAT(unclear.error().detail, HasSubstr("2027-01-01"));
  ASSERT_TRUE(town.device("lead").approve_criteria(of_day("lead", "2026-12-01").proposal));
  const auto named = town.device("attorney").approve_criteria(digest.substr(0, 8) + "@2026-12-01");
  ASSERT_TRUE(named) << describe(named.error());
  town.sync_all();
  EXPECT_EQ(of_day("coordinator", "2026-12-01").state, CriteriaState::approved);
  EXPECT_TRUE(of_day("coordinator", "2027-01-01").approvals.empty());
  ASSERT_TRUE(coordinator().sign_criteria(of_day("coordinator", "2026-12-01").proposal));
  town.sync_all();
  EXPECT_EQ(of_day("officer", "2026-12-01").state, CriteriaState::scheduled);
  EXPECT_EQ(coordinator().sign_criteria(of_day("coordinator", "2027-01-01").proposal).error().code,
            Code::rule_refused)
      << "nobody has approved that day";
}

TEST_F(CriteriaPapers, WithApprovalsRequiredNothingIsSignedWithoutThem) {
  EXPECT_THAT(coordinator().publish_criteria(draft("2"), table, "2026-12-01").error().detail,
              HasSubstr("requires approvals"));
}

TEST_F(CriteriaPapers, AnExampleThatComesOutOtherwiseStopsIt) {
  auto tree = Json::parse(draft("2"));
  tree["examples"][0]["expect"]["outcome"] =
      tree["examples"][0]["expect"]["outcome"] == "eligible" ? "not_eligible" : "eligible";
  EXPECT_FALSE(town.device("manager").propose_criteria(tree.dump(), table, "2026-12-01", ""));
}

// Put forward as it stands, by a device that looks at nothing.
CriteriaPapers::Forged CriteriaPapers::forged(const Json& tree) {
  criteria::Bundle bare{tree.dump(), {}};
  for (const auto& each : tree["tables"])
    if (each.contains("file")) bare.tables[each["file"]] = *table(each["file"].get<std::string>());
  facts::CriteriaProposed proposed;
  proposed.bundle = criteria::pack_unsigned(bare);
  const auto document = criteria::open_unsigned(proposed.bundle);
  EXPECT_TRUE(document) << describe(document.error());
  if (!document) return {};
  proposed.criteria_id = document->id;
  proposed.criteria_version = document->version;
  proposed.criteria_digest = document->digest;
  proposed.effective = "2026-12-01";
  SubjectId program;
  program.bytes = town.device("manager").me().program.bytes;
  const facts::Fact fact{FactId::random(town.random), program, std::nullopt, proposed};
  EXPECT_TRUE(town.device("manager").record(std::span(&fact, 1)));
  town.sync_all();
  return {document->digest, fact.id};
}

// And approved by both, with apps that look at nothing either. Gives its digest.
std::string CriteriaPapers::forged_and_approved(const Json& tree) {
  const Forged one = forged(tree);
  SubjectId program;
  program.bytes = town.device("manager").me().program.bytes;
  for (const auto& [who, as] : {std::pair{"lead", facts::Approver::law_lead},
                                {"attorney", facts::Approver::district_attorney}}) {
    const facts::Fact fact{FactId::random(town.random), program, one.proposal,
                           facts::CriteriaApproved{one.digest, "2026-12-01", as}};
    EXPECT_TRUE(town.device(who).record(std::span(&fact, 1))) << who;
  }
  town.sync_all();
  return one.digest;
}

// Refused where it is put forward, and where it is signed: what another device put forward was not seen here.
TEST_F(CriteriaPapers, WithoutAnExampleItIsNeitherPutForwardNorSigned) {
  auto tree = Json::parse(draft("2", 3));
  tree["examples"] = Json::array();
  const auto put_forward = town.device("manager").propose_criteria(tree.dump(), table, "2026-12-01", "");
  ASSERT_FALSE(put_forward);
  EXPECT_EQ(put_forward.error().code, Code::no_examples);
  const std::string digest = forged_and_approved(tree);
  const auto signed_now = coordinator().sign_criteria(digest);
  ASSERT_FALSE(signed_now);
  EXPECT_EQ(signed_now.error().code, Code::no_examples);
  EXPECT_EQ(version("coordinator", digest).state, CriteriaState::approved) << "nothing was signed";
  ASSERT_TRUE(coordinator().publish(settings()));
  EXPECT_EQ(coordinator().publish_criteria(tree.dump(), table, "2026-12-01").error().code, Code::no_examples);
}

TEST_F(CriteriaPapers, AnOfferThatSaysWhatIsNeverSaidIsNotSigned) {
  auto tree = Json::parse(draft("2", 3));
  tree["offer"]["pages"][0]["en"] = tree["offer"]["pages"][0]["en"].get<std::string>() + "\nYou must be tested.";
  EXPECT_EQ(town.device("manager").propose_criteria(tree.dump(), table, "2026-12-01", "").error().code, Code::rule_refused);
  const auto signed_now = coordinator().sign_criteria(forged_and_approved(tree));
  ASSERT_FALSE(signed_now) << "put forward by another app, and approved unread";
  EXPECT_THAT(describe(signed_now.error()), testing::HasSubstr("coercive_word at offer.pages[0]"));
}

// Put forward by another app: the device that is asked to approve looks at it too.
TEST_F(CriteriaPapers, WhatALintRefusesIsNotApproved) {
  auto tree = Json::parse(draft("2", 3));
  tree["offer"]["pages"][0]["en"] = tree["offer"]["pages"][0]["en"].get<std::string>() + "\nYou must be tested.";
  const std::string digest = forged(tree).digest;
  for (const char* who : {"lead", "attorney"}) {
    const auto approved = town.device(who).approve_criteria(digest);
    ASSERT_FALSE(approved) << who;
    EXPECT_EQ(approved.error().code, Code::rule_refused);
    EXPECT_THAT(describe(approved.error()), testing::HasSubstr("coercive_word at offer.pages[0]"));
    EXPECT_TRUE(version(who, digest).approvals.empty()) << "nothing was recorded";
  }
  tree = Json::parse(draft("3", 3));
  tree.erase("examples");
  EXPECT_EQ(town.device("lead").approve_criteria(forged(tree).digest).error().code, Code::no_examples);
}

TEST_F(CriteriaPapers, ScreeningsReplayUnderTheirOwnVersion) {
  const auto old = *town.device("officer").criteria();
  auto given = criteria::Answers(old->document, *criteria::Date::parse("2026-11-20"));
  ASSERT_TRUE(given.set("situation", "charge"));
  ASSERT_TRUE(given.set("history", "listed"));
  const auto recorded = record_of(given);
  EXPECT_EQ(recorded.outcome, "not_eligible");
  EXPECT_FALSE(recorded.results.empty());
  const auto document = town.device("officer").criteria_of(recorded.criteria_digest);
  ASSERT_TRUE(document) << describe(document.error());
  EXPECT_THAT(*replay(recorded, *document), ::testing::IsEmpty());
  auto other = recorded;
  other.outcome = "eligible";
  EXPECT_THAT(*replay(other, *document), ElementsAre("outcome: not_eligible, recorded eligible"));
  other = recorded;
  other.results[0].truth = other.results[0].truth == "true" ? "false" : "true";
  EXPECT_EQ(replay(other, *document)->size(), 1u);
  other = recorded;
  other.criteria_digest[0] ^= 1;
  EXPECT_EQ(replay(other, *document).error().code, Code::digest_mismatch);
  EXPECT_EQ(town.device("officer").criteria_of(other.criteria_digest).error().code, Code::not_found);
}

}  // namespace
}  // namespace leadline::device::testing
