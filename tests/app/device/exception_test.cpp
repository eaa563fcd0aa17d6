// From "not eligible" to the district attorney's answer over real devices, and who can read what of it; and
// the nameless log that only the coordinator opens.
#include "app/device/identity.h"
#include "app/device/screening_record.h"
#include "core/commands/equity.h"
#include "core/commands/exceptions.h"
#include "sync/wire/entry.h"
#include "town.h"

namespace leadline::device::testing {
namespace {

using disclosure::Role;
using facts::ExceptionDecision;

class Exceptions : public ::testing::Test {
 protected:
  void SetUp() override {
    town.found();
    town.enroll("officer", Role::officer, "pcpd");
    town.enroll("peer", Role::peer, "harbor");
    town.enroll("attorney", Role::prosecutor, "pcda");
    town.enroll("manager", Role::coordinator, "harbor");
    town.sync_all();
  }
  void record(const std::string& who, const Result<commands::Facts>& facts) {
    ASSERT_TRUE(facts) << describe(facts.error());
    const auto written = town.device(who).record(*facts);
    ASSERT_TRUE(written) << describe(written.error());
  }
  views::Referral referral(const std::string& who, const SubjectId& id) {
    const auto found = town.device(who).views().referral(id);
    EXPECT_TRUE(found && *found) << who;
    return found && *found ? **found : views::Referral{};
  }
  commands::Scene scene(const std::string& who) {
    return *town.device(who).scene(who == "attorney" ? "R. Vega" : "Sam");
  }

  commands::Encounter not_eligible() {
    auto e = night(town.random);
    e.screening.outcome = "not_eligible";
    e.screening.answers = "CANARY-ANSWERS";
    e.screening.discretion = facts::Discretion::none;
    e.answer.reset();
    e.said_back.reset();
    e.release_lines.clear();
    e.signature.clear();
    e.incident_number = "26-0042";
    return e;
  }

  // Every fact that a device can read, as text.
  std::string readable(const std::string& who) {
    std::string out;
    EXPECT_TRUE(town.device(who).journal().each([&](facts::Stamped&& s) -> Result<void> {
      out += facts::to_json(s.fact).dump() + "\n";
      return {};
    }));
    return out;
  }

  Town town;
};

TEST_F(Exceptions, AskedOnSceneDecidedByTheAttorneyAndTheOfficerIsTold) {
  const auto e = not_eligible();
  const auto id = commands::referral_of(e.draft);
  facts::ExceptionRequested request;
  request.not_met = {"residency"};
  request.rest_with_law = true;
  record("officer", commands::request_exception(e, request, DraftId::random(town.random), scene("officer")));
  EXPECT_EQ(town.device("officer").views().counts()->to_decide, 1);
  town.sync_all();

  const auto seen = referral("attorney", id);
  EXPECT_EQ(seen.exception, views::Exception::requested);
  EXPECT_EQ(seen.exception_request->incident_number, "26-0042");
  EXPECT_EQ(town.device("attorney").views().counts()->to_decide, 1);
  EXPECT_EQ(town.device("attorney").views().counts()->pending, 0);
  record("attorney", commands::decide_exception(seen, ExceptionDecision::granted, facts::Decider::designee,
                                                commands::before_deciding(seen), DraftId::random(town.random),
                                                scene("attorney")));
  EXPECT_EQ(referral("officer", id).exception, views::Exception::requested) << "nothing has arrived yet";
  town.sync_all();

  const auto told = referral("officer", id);
  EXPECT_EQ(told.exception, views::Exception::granted);
  EXPECT_EQ(told.exception_decided->by, "R. Vega");
  EXPECT_EQ(town.device("officer").views().counts()->words_from_program, 1);
  EXPECT_EQ(told.hold, views::Hold::none) << "a decision holds nothing";

  auto offer = night(town.random);
  offer.screening.outcome = "not_eligible";
  record("officer", commands::record_by_exception(offer, told, scene("officer")));
  town.sync_all();
  EXPECT_EQ(town.device("officer").views().counts()->words_from_program, 0);
  EXPECT_EQ(referral("officer", id).hold, views::Hold::held);
  EXPECT_TRUE(referral("peer", id).made->eligible);
  EXPECT_FALSE(referral("attorney", id).made) << "that she said yes is not the prosecution's to read";
}

// The district attorney puts somebody forward whom no officer has screened: every officer's device shows it,
// the first who meets her offers on it, and then it waits on none of them.
TEST_F(Exceptions, PutForwardByTheAttorneyItWaitsOnEveryOfficersDeviceUntilOneOffers) {
  town.enroll("colleague", Role::officer, "pcpd");
  town.sync_all();
  facts::ExceptionRequested request;
  request.recommended_by = facts::Recommender::district_attorney;
  request.charge = "loitering";
  request.incident_number = "26-0500";
  const auto action = DraftId::random(town.random);
  record("attorney", commands::recommend_exception(request, action, scene("attorney"),
                                                   facts::Decider::district_attorney));
  town.sync_all();
  const auto all = town.device("attorney").views().referrals();
  ASSERT_EQ(all->size(), 1u);
  const auto id = all->front().id;
  for (const char* who : {"officer", "colleague"}) {
    EXPECT_EQ(town.device(who).views().counts()->words_from_program, 1) << who;
    const auto told = referral(who, id);
    EXPECT_EQ(told.exception, views::Exception::granted) << who;
    EXPECT_EQ(told.exception_request->incident_number, "26-0500") << who;
    EXPECT_EQ(told.exception_decided->by, "R. Vega") << who;
    EXPECT_TRUE(told.pending.empty()) << who;
  }
  EXPECT_TRUE(town.device("peer").views().referrals()->empty())
      << "outreach hears of nobody before she says yes";

  auto offer = night(town.random);
  offer.screening.outcome = "not_eligible";
  offer.incident_number = "26-0500";
  record("officer", commands::record_by_exception(offer, referral("officer", id), scene("officer")));
  town.sync_all();
  for (const char* who : {"officer", "colleague"}) {
    EXPECT_EQ(town.device(who).views().counts()->words_from_program, 0) << who;
    EXPECT_EQ(referral(who, id).hold, views::Hold::held) << who;
    EXPECT_EQ(referral(who, id).incident_number, "26-0500") << who;
  }
  EXPECT_TRUE(referral("peer", id).made->eligible);
  EXPECT_FALSE(referral("attorney", id).made) << "that she said yes is not the prosecution's to read";
}

TEST_F(Exceptions, WhatTheAttorneysDeviceReadsAndWhatItDoesNot) {
  auto e = not_eligible();
  record("officer", commands::request_exception(e, facts::ExceptionRequested{}, DraftId::random(town.random),
                                                scene("officer")));
  record("officer", commands::record_encounter(night(town.random), scene("officer")));
  town.sync_all();
  const auto attorney = readable("attorney");
  EXPECT_NE(attorney.find("26-0042"), std::string::npos);
  EXPECT_NE(attorney.find("exception_requested"), std::string::npos);
  for (const char* never : {"CANARY", "Ana Demo", "screening_recorded", "person_named", "charge_held",
                            "referral_made", "ways_given", "consent_signed", "equity_noted"})
    EXPECT_EQ(attorney.find(never), std::string::npos) << never;
  for (const char* outreach : {"peer", "manager"})
    for (const char* never : {"exception_requested", "exception_decided", "CANARY-ANSWERS"})
      EXPECT_EQ(readable(outreach).find(never), std::string::npos) << outreach << " " << never;
  EXPECT_NE(readable("officer").find("CANARY-ANSWERS"), std::string::npos) << "the test would see it";
}

TEST_F(Exceptions, ADecisionThatIsNotTheProsecutionsIsSetAsideByEveryone) {
  const auto e = not_eligible();
  const auto id = commands::referral_of(e.draft);
  record("officer", commands::request_exception(e, facts::ExceptionRequested{}, DraftId::random(town.random),
                                                scene("officer")));
  town.sync_all();
  facts::ExceptionDecided forged;
  forged.decision = ExceptionDecision::granted;
  const facts::Fact fact{FactId::random(town.random), id, referral("officer", id).exception_request_fact,
                         forged};
  ASSERT_TRUE(town.device("officer").record(std::span(&fact, 1)));
  town.sync_all();
  EXPECT_EQ(referral("attorney", id).exception, views::Exception::requested);
  EXPECT_EQ(readable("attorney").find("exception_decided"), std::string::npos);
}

TEST_F(Exceptions, TheNamelessLogOpensForTheCoordinatorAlone) {
  ASSERT_TRUE(town.device("officer").can_seal_to("equity"));
  auto e = night(town.random);
  e.answer = facts::OfferAnswer::declined;
  e.decline_reason = facts::DeclineReason::no_trust;
  auto note = *commands::equity_of(e);
  note.race_ethnicity = {facts::RaceEthnicity::hispanic_or_latino, facts::RaceEthnicity::white};
  note.gender = facts::Gender::woman;
  record("officer", commands::note_equity(note, DraftId::random(town.random), scene("officer")));
  town.reopen("officer");
  town.sync_all();
  const auto log = town.device("manager").views().equity();
  ASSERT_EQ(log->size(), 1u);
  EXPECT_EQ((*log)[0].reason, facts::EquityReason::no_trust);
  EXPECT_EQ((*log)[0].race_ethnicity.size(), 2u);
  for (const char* who : {"officer", "peer", "attorney", "coordinator"}) {
    EXPECT_EQ(readable(who).find("equity_noted"), std::string::npos) << who;
    EXPECT_TRUE(town.device(who).views().equity()->empty()) << who;
  }
  // And not with the keys of a police device and the server's disk either.
  const auto& officer = town.device("officer");
  const auto index = officer.keys().index_of.at("equity");
  for (const char* who : {"officer", "attorney", "coordinator", "peer"}) {
    auto& device = town.device(who);
    const auto identity = decode_identity(**device.journal().get(identity_value));
    const auto ring = wire::Keyring::open(device.keys(), device.me().device, identity->box_seed);
    EXPECT_EQ(ring.seed(index, 1), nullptr) << who;
  }
}

TEST_F(Exceptions, BeforeThereIsSomebodyToReadItNothingCanBeSealed) {
  Town empty;
  empty.found();
  empty.enroll("officer", Role::officer, "pcpd");
  EXPECT_FALSE(empty.device("officer").can_seal_to("equity"));
  EXPECT_FALSE(empty.device("officer").can_seal_to("prosecution"));
  EXPECT_TRUE(empty.device("officer").can_seal_to("law:pcpd"));
}

criteria::Document document_at(const std::string& path) {
  const auto read = [](const std::string& file) {
    return *read_file(std::string(LEADLINE_SOURCE_DIR "/assets/") + file);
  };
  auto document = criteria::parse_document(
      read(path), "test",
      [&](std::string_view name) -> Result<std::string> { return read("tables/" + std::string(name)); });
  EXPECT_TRUE(document) << describe(document.error());
  return std::move(*document);
}

criteria::Screening screened(const criteria::Document& document, const Json& answers) {
  return criteria::screen(
      *criteria::Answers::parse(document, *criteria::Date::parse("2026-11-20"), answers, "test"));
}

// What a question of this set may be answered with, and one that is not asked.
std::vector<Json> ways_to_answer(const criteria::Question& question) {
  std::vector<Json> out{Json()};
  if (question.type == criteria::Type::boolean) return {Json(), true, false};
  for (const auto& option : question.options) {
    const Json code = option.code;
    out.push_back(question.type == criteria::Type::code ? code : Json::array({code}));
  }
  if (question.type == criteria::Type::codes) out.push_back(Json::array());
  return out;
}

void each_way(const criteria::Document& document, std::span<const std::string> questions, Json& answers,
              const std::function<void(const Json&)>& visit) {
  if (questions.empty()) return visit(answers);
  for (const Json& answer : ways_to_answer(*document.question(questions.front()))) {
    answers.erase(questions.front());
    if (!answer.is_null()) answers[questions.front()] = answer;
    each_way(document, questions.subspan(1), answers, visit);
  }
}

// Over every way through the handbook's set after which one may be asked for: the same request goes with a
// record that is on the list, one that is not, and one that nobody looked up.
TEST(ScreeningRecord, NoRequestTellsWhatIsOnARecord) {
  const auto document = document_at("criteria/nc-handbook-2024.json");
  const std::vector<std::string> questions{"situation", "charge", "adult", "resident", "history", "seen_now"};
  std::map<std::string, std::set<std::string>> records;
  std::size_t requests = 0;
  Json answers = Json::object();
  each_way(document, questions, answers, [&](const Json& one) {
    const auto screening = screened(document, one);
    if (screening.exception.empty()) return;
    ++requests;
    auto asked = request_of(screening, document);
    asked.charge = one.value("charge", "");
    facts::Fact fact;
    fact.body = asked;
    const Json sent = facts::to_json(fact)["body"];
    for (const auto& each : screening.criteria)
      if (document.criteria[each.index].history)
        records[sent.dump()].insert(std::string(criteria::word(each.truth)));
  });
  EXPECT_GT(requests, 100u);
  ASSERT_FALSE(records.empty());
  for (const auto& [sent, truths] : records) EXPECT_EQ(truths.size(), 3u) << sent;
}

Json unknown_substance(const char* history) {
  return {{"situation", "charge"},
          {"immunity", "none"},
          {"charge", "possession"},
          {"substance", "unknown_or_mixed"},
          {"amount", {{"value", "0.3"}, {"unit", "g"}, {"how", "weighed"}}},
          {"adult", true},
          {"resident", true},
          {"history", history},
          {"seen_now", Json::array()}};
}

// "Could not be settled" in place of "not met" would say that no record stands in the way.
TEST(ScreeningRecord, ARequestAfterASecondLookIsTheSameAsAnyOther) {
  const auto document = document_at("criteria/nc-handbook-2024.json");
  const auto open = screened(document, unknown_substance("nothing_listed"));
  const auto listed = screened(document, unknown_substance("listed"));
  EXPECT_EQ(open.outcome, criteria::Outcome::needs_review);
  EXPECT_EQ(listed.outcome, criteria::Outcome::not_eligible);
  const auto sent = [&](const criteria::Screening& screening) {
    facts::Fact fact;
    fact.body = request_of(screening, document);
    return facts::to_json(fact)["body"].dump();
  };
  EXPECT_EQ(sent(open), sent(listed));
}

TEST(ScreeningRecord, ASecondLookNamesWhatCouldNotBeSettledWhereNothingIsOnHistory) {
  auto document = document_at("criteria/nc-handbook-2024.json");
  for (auto& criterion : document.criteria) criterion.history = false;
  const auto request = request_of(screened(document, unknown_substance("nothing_listed")), document);
  EXPECT_THAT(request.unsettled, ::testing::ElementsAre("personal_use", "trafficking"));
  EXPECT_TRUE(request.not_met.empty());
  const auto listed = request_of(screened(document, unknown_substance("listed")), document);
  EXPECT_THAT(listed.not_met, ::testing::ElementsAre("history"));
  EXPECT_TRUE(listed.unsettled.empty()) << "only of a second look";
}

TEST(ScreeningRecord, ASecondLookReplaysToWhatItWas) {
  const auto document = document_at("criteria/nc-handbook-2024.json");
  const auto answers = criteria::Answers::parse(document, *criteria::Date::parse("2026-11-20"),
                                                unknown_substance("nothing_listed"), "test");
  const auto recorded = record_of(*answers);
  EXPECT_EQ(recorded.outcome, "needs_review");
  EXPECT_TRUE(replay(recorded, document)->empty());
  auto older = recorded;
  older.results.clear();
  EXPECT_TRUE(replay(older, document)->empty()) << "of a build that kept no results";
}

TEST(ScreeningRecord, ANewerEngineIsNewerAndOneThatNeverWasIsNone) {
  const auto document = document_at("criteria/nc-handbook-2024.json");
  const auto answers = criteria::Answers::parse(document, *criteria::Date::parse("2026-11-20"),
                                                unknown_substance("nothing_listed"), "test");
  auto recorded = record_of(*answers);
  const auto refused = [&](const char* engine) {
    recorded.engine_version = engine;
    const auto out = replay(recorded, document);
    return out ? std::string("replayed") : std::string(name(out.error().code));
  };
  EXPECT_EQ(refused("1"), "replayed");
  for (const char* newer : {"2", "10", "99999999999999999999"}) EXPECT_EQ(refused(newer), "newer_format") << newer;
  for (const char* never : {"", "0", "0.1.0", "01", "-1", "1.0", "one"})
    EXPECT_EQ(refused(never), "unknown_engine") << never;
  EXPECT_TRUE(check_engine("2", "10")) << "older than the tenth";
  EXPECT_TRUE(check_engine("10", "10"));
  EXPECT_EQ(check_engine("11", "10").error().code, Code::newer_format);
}

TEST(ScreeningRecord, WithoutACriterionOnHistoryWhatIsNotMetIsNamed) {
  auto document = document_at("criteria/nc-handbook-2024.json");
  for (auto& criterion : document.criteria) criterion.history = false;
  const auto request = request_of(screened(document, {{"resident", false}}), document);
  EXPECT_THAT(request.not_met, ::testing::ElementsAre("residency"));
  EXPECT_FALSE(request.rest_with_law);
}

TEST(ScreeningRecord, TheNamelessBucketNamesNothingAboutHistory) {
  const auto document = document_at("criteria/nc-handbook-2024.json");
  const auto listed = screened(document, {{"history", "listed"}, {"resident", false}});
  const auto clear = screened(document, {{"history", "nothing_listed"}, {"resident", false}});
  EXPECT_EQ(bucket_of(listed, document).reason, facts::EquityReason::history_based);
  EXPECT_TRUE(bucket_of(listed, document).criteria.empty());
  EXPECT_EQ(bucket_of(clear, document).reason, facts::EquityReason::other_criterion);
  EXPECT_THAT(bucket_of(clear, document).criteria, ::testing::ElementsAre("residency"));
  const auto open = screened(document, unknown_substance("nothing_listed"));
  EXPECT_EQ(bucket_of(open, document).reason, facts::EquityReason::other_criterion);
  EXPECT_THAT(bucket_of(open, document).criteria, ::testing::ElementsAre("personal_use", "trafficking"));
  const auto eligible = screened(document, {{"situation", "charge"}});
  EXPECT_FALSE(bucket_of(eligible, document).reason);
}

}  // namespace
}  // namespace leadline::device::testing
