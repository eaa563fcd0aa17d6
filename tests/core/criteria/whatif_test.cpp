// Recorded screenings under another set: who comes in, who goes out, and of whom it cannot be told.
#include "core/criteria/whatif.h"

#include <gmock/gmock.h>

#include "tests/core/criteria/support.h"

namespace leadline::criteria {
namespace {

using testing::HasSubstr;

constexpr std::array every{Dimension::race, Dimension::gender, Dimension::age};

Json words(const char* text) { return {{"en", text}, {"es", text}}; }

Json criterion(const char* id, const char* when) {
  return {{"id", id},
          {"statement", words(id)},
          {"when", Json::parse(when)},
          {"ifUnknown", "review"},
          {"reasons", {{"met", words("Met")}, {"notMet", words("Not met")}}},
          {"citation", {{"text", "Pine County, invented"}, {"sure", "program"}}}};
}

Json question(const char* id, const char* type) { return {{"id", id}, {"type", type}, {"ask", words(id)}}; }

// Pine County's first set: ten years, and nobody on probation.
Json first_set() {
  return {{"format", "leadline-criteria/1"},
          {"id", "pine"},
          {"version", "1"},
          {"title", words("Pine County")},
          {"jurisdiction", "XX"},
          {"effective", "2026-01-01"},
          {"questions", {question("probation", "boolean"), question("convicted", "date")}},
          {"criteria",
           {criterion("no_probation", R"({"op":"Not","args":[{"answer":"probation"}]})"),
            criterion("not_lately",
                      R"({"op":"Less","args":[{"answer":"convicted"},{"lookBack":{"years":10}}]})")}}};
}

// Its second: five years, and probation does not matter.
Json second_set() {
  Json out = first_set();
  out["version"] = "2";
  out["criteria"] = {
      criterion("not_lately", R"({"op":"Less","args":[{"answer":"convicted"},{"lookBack":{"years":5}}]})")};
  out["questions"] = {question("convicted", "date")};
  return out;
}

Document parsed(const Json& json) {
  auto out = parse_document(json.dump(), "test", {});
  EXPECT_TRUE(out) << describe(out.error());
  return out ? *out : Document{};
}

Recorded recorded(const char* answers, std::vector<std::string> race = {}, std::string gender = {}) {
  return {test::day("2026-11-20"), Json::parse(answers), std::move(race), std::move(gender), {}};
}

void add(std::vector<Recorded>& to, std::size_t times, const Recorded& one) {
  to.insert(to.end(), times, one);
}

constexpr const char *stays = R"({"probation":false,"convicted":"2000-01-01"})",
                     *comes_in = R"({"probation":false,"convicted":"2020-01-01"})",
                     *stays_out = R"({"probation":false,"convicted":"2025-01-01"})",
                     *stopped_early = R"({"probation":true})";

TEST(WhatIf, TellsWhoComesInAndOfWhomItCannotBeTold) {
  const Document from = parsed(first_set()), to = parsed(second_set());
  std::vector<Recorded> all;
  add(all, 40, recorded(stays));
  add(all, 20, recorded(comes_in));
  add(all, 15, recorded(stays_out));
  add(all, 12, recorded(stopped_early));
  const auto out = what_if(from, to, all, {});
  ASSERT_TRUE(out) << describe(out.error());
  EXPECT_EQ(out->everybody.screened, 87);
  const std::array<Count, changes> expected{40, 20, 0, 15, 12};
  EXPECT_EQ(out->everybody.by_change, expected);
  EXPECT_EQ(out->everybody.per_mille(Change::becomes_eligible), 267) << "of the 75 of whom it can be told";
  EXPECT_FALSE(out->everybody.per_mille(Change::cannot_be_told));
  EXPECT_TRUE(out->never_asked.empty()) << "the second set asks nothing that the first did not";

  const auto back = what_if(to, from, std::vector(20, recorded(R"({"convicted":"2020-01-01"})")), {});
  ASSERT_TRUE(back);
  EXPECT_EQ(back->everybody.by_change[2], 20)
      << "would stop being eligible: ten years, whatever probation says";
  ASSERT_EQ(back->never_asked.size(), 1u);
  EXPECT_EQ(from.questions[back->never_asked[0].question].id, "probation");
  EXPECT_EQ(back->never_asked[0].why, NotCarried::not_asked_before);
  const auto untold = what_if(to, from, std::vector(20, recorded(R"({"convicted":"2000-01-01"})")), {});
  EXPECT_EQ(untold->everybody.by_change[4], 20) << "was she on probation? Nobody asked";
}

TEST(WhatIf, AskedAndNotKnownIsForAPersonNotUntold) {
  const Document from = parsed(first_set()), to = parsed(second_set());
  const auto out = what_if(
      from, to, std::vector(11, recorded(R"({"probation":true,"convicted":{"state":"declined"}})")), {});
  EXPECT_EQ(out->everybody.by_change[3], 11);
}

TEST(WhatIf, AnAnswerIsCarriedOnlyToTheSameQuestion) {
  Json before = first_set();
  before["questions"].push_back(question("many", "codes"));
  before["questions"][2]["noneLabel"] = words("None");
  before["questions"].push_back(question("amount", "decimal"));
  before["questions"][3]["units"] = {"g", "lb"};
  before["questions"][3]["weighedOrEstimated"] = true;
  const auto options = [](std::initializer_list<const char*> codes) {
    Json out = Json::array();
    for (const char* code : codes) out.push_back({{"code", code}, {"label", words(code)}});
    return out;
  };
  before["questions"][2]["options"] = options({"a", "b", "c"});
  const Document from = parsed(before);
  const auto why = [&](std::size_t index, auto change) {
    Json after = before;
    change(after["questions"][index]);
    return not_carried(from, parsed(after).questions[index]);
  };
  EXPECT_EQ(why(0, [](Json& q) { q["ask"] = words("Other words"); }), std::nullopt);
  EXPECT_EQ(why(0, [](Json& q) { q["lookBackYears"] = 5; }), NotCarried::other_look_back);
  EXPECT_EQ(why(2, [&](Json& q) { q["options"] = options({"c", "b", "a"}); }), std::nullopt);
  EXPECT_EQ(why(2, [&](Json& q) { q["options"] = options({"a", "b"}); }), NotCarried::other_options);
  EXPECT_EQ(why(2,
                [&](Json& q) {
                  q["options"] = options({"a", "b", "c", "d"});
                }),
            NotCarried::other_options);
  EXPECT_EQ(why(3, [](Json& q) { q["units"] = {"lb", "g"}; }), std::nullopt);
  EXPECT_EQ(why(3, [](Json& q) { q["units"] = {"g"}; }), NotCarried::other_units);
  EXPECT_EQ(why(3, [](Json& q) { q["weighedOrEstimated"] = false; }), NotCarried::other_units);
  EXPECT_EQ(why(3, [](Json& q) { q["most"] = "100"; }), NotCarried::other_bounds);
  EXPECT_EQ(not_carried(from, parsed(before).questions[1]), std::nullopt);
  Question other = from.questions[1];
  other.type = Type::boolean;
  EXPECT_EQ(not_carried(from, other), NotCarried::other_type);
  other.id = "convicted_now";
  EXPECT_EQ(not_carried(from, other), NotCarried::not_asked_before);

  Json after = before;
  after["questions"][2]["options"] = options({"c", "b", "a"});
  after["questions"][3]["units"] = {"lb", "g"};
  const Document to = parsed(after);
  const Json given = Json::parse(R"({"many":["a","c"],"amount":{"value":"2","unit":"lb","how":"estimated"},
    "probation":{"state":"declined"}})");
  const Answers answers = test::answers(from, given);
  EXPECT_EQ(carried(answers, to).to_json()["amount"], answers.to_json()["amount"]);
  EXPECT_EQ(carried(answers, to).to_json()["many"]["value"], Json({"c", "a"})) << "codes, not places";
  EXPECT_EQ(carried(answers, to).to_json()["probation"], Json({{"state", "declined"}}));
  after["questions"][3]["units"] = {"g"};
  EXPECT_FALSE(carried(answers, parsed(after)).to_json().contains("amount")) << "never guessed";
}

TEST(WhatIf, CountsAPersonInEveryRaceThatShePicked) {
  const Document from = parsed(first_set()), to = parsed(second_set());
  std::vector<Recorded> all;
  add(all, 30, recorded(comes_in, {"black_or_african_american", "hispanic_or_latino"}, "woman"));
  add(all, 25, recorded(comes_in, {"white"}, "man"));
  add(all, 20, recorded(comes_in));
  const auto out = what_if(from, to, all, every);
  ASSERT_TRUE(out);
  EXPECT_EQ(out->everybody.screened, 75) << "each screening once";
  const auto screened = [&](std::size_t breakdown, std::string_view group) {
    for (const Row& row : out->breakdowns[breakdown].rows)
      if (row.group == group) return row.screened;
    return Count{};
  };
  EXPECT_EQ(screened(0, "black_or_african_american"), 30);
  EXPECT_EQ(screened(0, "hispanic_or_latino"), 30);
  EXPECT_EQ(screened(0, "white"), 25);
  EXPECT_EQ(screened(0, "asian"), 0) << "zero is shown";
  EXPECT_EQ(screened(0, "not_recorded"), 20);
  EXPECT_EQ(screened(1, "woman"), 30);
  EXPECT_EQ(screened(2, "not_recorded"), 75);
}

TEST(WhatIf, FewAreNotShown) {
  const Document from = parsed(first_set()), to = parsed(second_set());
  std::vector<Recorded> all;
  add(all, 10, recorded(comes_in));
  EXPECT_FALSE(what_if(from, to, all, every)->everybody.screened) << "ten in all: nothing at all is shown";
  EXPECT_EQ(what_if(from, to, all, every, low_threshold)->everybody.screened, 10);
  add(all, 60, recorded(stays));
  add(all, 30, recorded(stays_out));
  const auto out = what_if(from, to, all, every);
  EXPECT_EQ(out->everybody.screened, 100);
  EXPECT_EQ(out->everybody.by_change[0], 60);
  EXPECT_FALSE(out->everybody.by_change[1]) << "ten";
  EXPECT_FALSE(out->everybody.by_change[3]) << "or the ten would be what is missing from a hundred";
  EXPECT_EQ(out->everybody.by_change[4], 0);
  for (const Breakdown& breakdown : out->breakdowns)
    for (const Row& row : breakdown.rows) EXPECT_FALSE(row.by_change[1]) << row.group;
  const auto wrong = what_if(from, to, all, every, 3);
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().where, "threshold");
}

TEST(WhatIf, NoNumberIsSmallOrAShareOfASmallOne) {
  test::Seeded random;
  const Document from = parsed(first_set()), to = parsed(second_set());
  const char* answers[] = {stays, comes_in, stays_out, stopped_early};
  for (int round = 0; round < 12; ++round) {
    std::vector<Recorded> all;
    const std::size_t n = random.below(600);
    for (std::size_t i = 0; i < n; ++i) {
      Recorded one = recorded(answers[std::min(random.below(4), random.below(4))]);
      const auto group = [&](Dimension of) {
        const auto& groups = groups_of(of);
        return std::string(groups[std::min(random.below(groups.size()), random.below(groups.size()))].code);
      };
      one.gender = group(Dimension::gender);
      one.age = group(Dimension::age);
      one.race = {group(Dimension::race)};
      if (random.one_in(5) && one.race[0] != "white" && !one.race[0].ends_with("ed") &&
          !one.race[0].ends_with("state"))
        one.race.push_back("white");
      all.push_back(one);
    }
    const int threshold = random.one_in(2) ? usual_threshold : low_threshold;
    const auto out = what_if(from, to, all, every, threshold);
    ASSERT_TRUE(out);
    const auto fine = [&](const Count& count, const Count& of) {
      if (!count) return;
      EXPECT_FALSE(*count > 0 && *count < threshold) << *count << " LEADLINE_SEED=" << random.seed();
      const auto rest = of ? *of - *count : 0;
      EXPECT_FALSE(rest > 0 && rest < threshold)
          << *count << " of " << *of << " LEADLINE_SEED=" << random.seed();
    };
    fine(out->everybody.screened, {});
    for (const Count& each : out->everybody.by_change) fine(each, out->everybody.screened);
    for (const Breakdown& breakdown : out->breakdowns)
      for (const Row& row : breakdown.rows) {
        fine(row.screened, out->everybody.screened);
        for (std::size_t c = 0; c < changes; ++c) {
          fine(row.by_change[c], row.screened);
          fine(row.by_change[c], out->everybody.by_change[c]);
          EXPECT_TRUE(out->everybody.by_change[c] || !row.by_change[c])
              << "hidden for everybody, shown for a group";
        }
      }
    const std::array alone{Dimension::age};
    const auto by_age = what_if(from, to, all, alone, threshold);
    EXPECT_EQ(to_json(*by_age, to)["by"]["age"], to_json(*out, to)["by"]["age"])
        << "whatever else is asked for";
  }
}

// Wilmington's published exclusions, on paper for a partners' meeting: what if probation no longer mattered,
// and five years took the place of ten?
class WilmingtonWhatIf : public testing::Test {
 protected:
  static Json set() {
    auto text = read_file(test::source_path("assets/criteria/wilmington-lead.json"));
    EXPECT_TRUE(text);
    Json out = Json::parse(text ? *text : "{}");
    out.erase("examples");
    return out;
  }
  static Document read(const Json& json) {
    auto out = parse_document(json.dump(), "wilmington", test::load_table);
    EXPECT_TRUE(out) << describe(out.error());
    return out ? *out : Document{};
  }
  static Json relaxed() {
    Json out = set();
    const auto drop = [](Json& list, const char* id) {
      list.erase(std::find_if(list.begin(), list.end(), [&](const Json& each) { return each["id"] == id; }));
    };
    drop(out["criteria"], "supervision");
    drop(out["questions"], "supervision");
    for (Json& each : out["criteria"])
      if (each["id"] == "violent_history") each["when"]["args"][1].push_back("five_to_ten");
    return out;
  }
  static Json screened(Json changes = Json::object()) {
    Json out =
        Json::parse(R"({"situation":"charge","immunity":"none","charge":"possession","substance":"cocaine",
      "amount":{"value":"1","unit":"g","how":"weighed"},"adult":true,"seen_conduct":[],
      "violent_history":"nothing_listed","supervision":"none","assault_history":"nothing_listed"})");
    out.update(changes);
    return out;
  }
  void people(std::size_t n, const Json& answers, const char* race, const char* gender) {
    for (std::size_t i = 0; i < n; ++i) all.push_back({test::day("2026-11-20"), answers, {race}, gender, {}});
  }
  static std::array<Count, changes> counts(const WhatIf& result, std::size_t breakdown,
                                           std::string_view group) {
    for (const Row& row : result.breakdowns[breakdown].rows)
      if (row.group == group) return row.by_change;
    return {};
  }
  std::vector<Recorded> all;
};

TEST_F(WilmingtonWhatIf, ShorterLookBackAndNoProbationRule) {
  const char *black = "black_or_african_american", *white = "white";
  people(29, screened(), white, "man");
  people(11, screened(), black, "woman");
  people(15, screened({{"violent_history", "five_to_ten"}}), black, "woman");
  people(13, screened({{"violent_history", "five_to_ten"}}), white, "man");
  people(15, screened({{"supervision", "supervised_probation"}}), black, "woman");
  people(15, screened({{"violent_history", "within_five"}}), white, "man");
  Json stopped = screened({{"supervision", "parole"}});
  stopped.erase("assault_history");
  people(18, stopped, black, "woman");
  people(12, stopped, white, "man");
  constexpr std::array by{Dimension::race, Dimension::gender};
  const auto out = what_if(read(set()), read(relaxed()), all, by);
  ASSERT_TRUE(out) << describe(out.error());
  using Counts = std::array<Count, changes>;
  EXPECT_EQ(out->everybody.screened, 128);
  EXPECT_EQ(out->everybody.by_change, (Counts{40, 43, 0, 15, 30}));
  EXPECT_EQ(counts(*out, 0, "black_or_african_american"), (Counts{11, 30, 0, 0, 18}));
  EXPECT_EQ(counts(*out, 0, "white"), (Counts{29, 13, 0, 15, 12}));
  EXPECT_EQ(counts(*out, 1, "woman"), (Counts{11, 30, 0, 0, 18}));
  EXPECT_EQ(counts(*out, 0, "asian"), (Counts{0, 0, 0, 0, 0}));
  EXPECT_TRUE(out->never_asked.empty());
}

TEST_F(WilmingtonWhatIf, UnderTheHandbookItCannotBeToldOfWhomNobodyAskedWhereTheyLive) {
  people(30, screened(), "white", "man");
  people(20, screened({{"amount", {{"value", "5"}, {"unit", "g"}, {"how", "weighed"}}}}), "white", "man");
  const auto out = what_if(read(set()), test::handbook(), all, {});
  ASSERT_TRUE(out) << describe(out.error());
  EXPECT_EQ(out->everybody.by_change[4], 30);
  EXPECT_EQ(out->everybody.by_change[2], 20) << "five grams: above the handbook's example for personal use";
  std::set<std::string> asked_anew;
  for (const NeverAsked& each : out->never_asked)
    asked_anew.insert(test::handbook().questions[each.question].id);
  EXPECT_EQ(asked_anew, (std::set<std::string>{"resident", "history", "seen_now", "use"}));
}

// The screening as the app makes it: what is asked for is answered, until nothing more can matter.
Recorded as_the_app_records(const Document& document, const Json& known) {
  Answers answers(document, test::day("2026-11-20"));
  while (const auto next = screen(answers).next) {
    const std::string& question = document.questions[*next].id;
    EXPECT_TRUE(answers.set(question, known.value(question, Json()))) << question;
  }
  return {answers.encounter(), answers.to_json(), {}, {}, {}};
}

Json known(const Json& changes = Json::object()) {
  Json out = {{"situation", "charge"},        {"immunity", "none"}, {"charge", "trespass"},
              {"adult", true},                {"resident", true},   {"history", "nothing_listed"},
              {"seen_now", Json::array()},    {"use", "seen"}};
  out.update(changes);
  return out;
}

Document handbook_over(int years, const char* without = "") {
  Json json = Json::parse(test::handbook_text());
  json.erase("examples");
  json["questions"][8]["lookBackYears"] = years;
  const auto drop = [&](Json& list, const std::string& id) {
    list.erase(std::find_if(list.begin(), list.end(), [&](const Json& each) { return each["id"] == id; }));
  };
  if (std::string_view(without) == "residency") drop(json["criteria"], "residency"), drop(json["questions"], "resident");
  auto out = parse_document(json.dump(), "handbook", test::load_table);
  EXPECT_TRUE(out) << describe(out.error());
  return out ? *out : Document{};
}

// Everybody as the app left them: most of those who are kept out were not asked the rest.
std::vector<Recorded> a_year(const Document& document) {
  std::vector<Recorded> all;
  add(all, 31, as_the_app_records(document, known()));
  add(all, 22, as_the_app_records(document, known({{"history", "only_before"}})));
  add(all, 33, as_the_app_records(document, known({{"history", "listed"}})));
  add(all, 14, as_the_app_records(document, known({{"history", "listed"}, {"seen_now", {"minors"}}})));
  add(all, 12, as_the_app_records(document, known({{"adult", false}})));
  add(all, 16, as_the_app_records(document, known({{"resident", false}})));
  add(all, 13, as_the_app_records(document, known({{"history", Json()}})));
  return all;
}

using Counts = std::array<Count, changes>;

TEST(WhatIf, AShorterLookBackCarriesThatThereIsNothing) {
  const Document five = handbook_over(5), three = handbook_over(3);
  const auto all = a_year(five);
  EXPECT_FALSE(all[60].answers.contains("use")) << "kept out by the record: nothing was asked after it";
  const auto out = what_if(five, three, all, {});
  ASSERT_TRUE(out) << describe(out.error());
  // 31 with nothing and 22 with nothing since stay; of 33 who are listed within 5 years nobody knows whether
  // within 3; 14, 12 and 16 stay out for what was seen, their age and where they live, and 13 of whom the officer could
  // not tell.
  EXPECT_EQ(out->everybody.by_change, (Counts{53, 0, 0, 55, 33}));
  ASSERT_EQ(out->never_asked.size(), 1u);
  EXPECT_EQ(three.questions[out->never_asked[0].question].id, "history");
  EXPECT_EQ(out->never_asked[0].why, NotCarried::other_look_back);
}

TEST(WhatIf, ALongerLookBackCarriesWhatIsListed) {
  const Document three = handbook_over(3), five = handbook_over(5);
  const auto out = what_if(three, five, a_year(three), {});
  ASSERT_TRUE(out) << describe(out.error());
  EXPECT_EQ(out->everybody.by_change, (Counts{0, 0, 0, 88, 53})) << "listed within 3 is listed within 5";
}

TEST(WhatIf, ALookBackIsNotCarriedWhereAnAnswerMayMeanAnything) {
  const Json text = Json::parse(test::handbook_text());
  const auto why_not = [&](auto change) {
    Json before = text, after = text;
    before.erase("examples");
    after.erase("examples");
    after["questions"][8]["lookBackYears"] = 3;
    change(before);
    change(after);
    const auto from = parse_document(before.dump(), "old", test::load_table);
    const auto to = parse_document(after.dump(), "new", test::load_table);
    EXPECT_TRUE(from && to);
    Answers answers(*from, test::day("2026-11-20"));
    EXPECT_TRUE(answers.set("history", "nothing_listed"));
    return carried(answers, *to).to_json().contains("history");
  };
  EXPECT_TRUE(why_not([](Json&) {}));
  EXPECT_FALSE(why_not([](Json& json) { json["criteria"][6].erase("history"); })) << "of what, nobody knows";
  EXPECT_FALSE(why_not([](Json& json) {
    json["criteria"][6]["when"] = Json::parse(R"({"op":"And","args":[{"answer":"resident"},
      {"op":"In","args":[{"answer":"history"},["nothing_listed","only_before"]]}]})");
  })) << "alone it settles nothing";
}

TEST(WhatIf, WhoWasNotAskedTheRestCannotBeToldOf) {
  const Document from = handbook_over(5), to = handbook_over(5, "residency");
  const auto out = what_if(from, to, a_year(from), {});
  ASSERT_TRUE(out) << describe(out.error());
  EXPECT_EQ(out->everybody.by_change, (Counts{53, 0, 0, 72, 16}))
      << "16 who live elsewhere were asked nothing after that";
  EXPECT_TRUE(out->never_asked.empty()) << "every question of the new set was asked of somebody";
}

TEST(WhatIf, LinesAreCheckedAndNamedByNumber) {
  const Document from = parsed(first_set());
  const std::string good =
      R"({"encounter":"2026-11-20","answers":{"probation":{"state":"answered","value":true}},"groups":{"race":["white","asian"],"gender":"woman","age":"25_to_34"}})";
  const auto read = parse_screenings(good + "\n\n" + good + "\r\n", "f", from);
  ASSERT_TRUE(read) << describe(read.error());
  EXPECT_EQ(read->size(), 2u);
  EXPECT_EQ((*read)[0].race, (std::vector<std::string>{"white", "asian"}));
  const auto refused = [&](const std::string& line, const char* where) {
    const auto out = parse_screenings(good + "\n" + line + "\n" + good + "\n" + line, "f", from);
    ASSERT_FALSE(out) << line;
    EXPECT_THAT(out.error().where, HasSubstr("f: line 2")) << line;
    EXPECT_THAT(out.error().where, HasSubstr(where)) << line;
    EXPECT_THAT(out.error().detail, HasSubstr("bad lines: 2, 4")) << line;
  };
  refused("{", "line 2");
  refused(R"({"answers":{}})", "encounter");
  refused(R"({"encounter":"2026-11-20"})", "answers");
  refused(R"({"encounter":"2026-11-31","answers":{}})", "encounter");
  refused(R"({"encounter":"2026-11-20","answers":{"parole":true}})", "answers.parole");
  refused(R"({"encounter":"2026-11-20","answers":{"probation":7}})", "answers.probation");
  refused(R"({"encounter":"2026-11-20","answers":{},"name":"x"})", "name");
  refused(R"({"encounter":"2026-11-20","answers":{},"groups":{"race":"white"}})", "groups.race");
  refused(R"({"encounter":"2026-11-20","answers":{},"groups":{"race":["purple"]}})", "groups.race[0]");
  refused(R"({"encounter":"2026-11-20","answers":{},"groups":{"race":["white","white"]}})", "groups.race[1]");
  refused(R"({"encounter":"2026-11-20","answers":{},"groups":{"race":["white","declined_to_state"]}})",
          "groups.race");
  refused(R"({"encounter":"2026-11-20","answers":{},"groups":{"age":31}})", "groups.age");
  refused(R"({"encounter":"2026-11-20","answers":{},"groups":{"city":"Pine"}})", "groups.city");
  EXPECT_EQ(parse_screenings("\n \n", "f", from).error().code, Code::empty_input);
}

}  // namespace
}  // namespace leadline::criteria
