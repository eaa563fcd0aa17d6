// What a records system counted: read line by line, and shown beside the notes as what it is.
#include "core/measures/charges_csv.h"
#include "notes.h"

namespace leadline::measures {
namespace {

using facts::ChargeCount;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* first_line = "month,charge,race_ethnicity,gender,age_band,count\n";

CountedMonths parsed(const std::string& text) {
  auto out = parse_charges(text, "counts.csv");
  EXPECT_TRUE(out) << describe(out.error());
  return out ? std::move(*out) : CountedMonths{};
}

TEST(ChargesCsv, ALineIsACountAndAMonthItsLines) {
  const auto months = parsed(std::string("\xef\xbb\xbf") + first_line +
                             "2026-01,possession,white,man,25_to_34,12\r\n"
                             "\n"
                             "2026-02,\"loitering\",,not_recorded,,0\n"
                             "2026-01, trespass ,hispanic_or_latino,woman,under_18,3");
  ASSERT_EQ(months.size(), 2u);
  const auto& january = months.at("2026-01");
  ASSERT_EQ(january.size(), 2u);
  EXPECT_EQ(january[0].charge, "possession");
  EXPECT_EQ(january[0].race_ethnicity, facts::RaceEthnicity::white);
  EXPECT_EQ(january[0].gender, facts::Gender::man);
  EXPECT_EQ(january[0].age_band, facts::AgeBand::from_25_to_34);
  EXPECT_EQ(january[0].count, 12);
  EXPECT_EQ(january[1].charge, "trespass");
  const auto& none = months.at("2026-02")[0];
  EXPECT_FALSE(none.race_ethnicity || none.gender || none.age_band);
}

TEST(ChargesCsv, ColumnsMayStandInAnyOrderAndGroupsMayBeLeftOut) {
  const auto months = parsed("count,month,charge\n7,2026-01,possession\n");
  EXPECT_EQ(months.at("2026-01")[0].count, 7);
  for (const auto& [bad, code] : {std::pair{"month,charge\n", Code::missing_field},
                                  {"month,charge,count,officer\n", Code::unknown_field},
                                  {"month,charge,count,count\n", Code::duplicate_key}}) {
    const auto refused = parse_charges(std::string(bad) + "2026-01,possession,1,1\n", "counts.csv");
    ASSERT_FALSE(refused) << bad;
    EXPECT_EQ(refused.error().code, code) << bad;
    EXPECT_EQ(refused.error().where, "counts.csv: line 1") << bad;
  }
}

TEST(ChargesCsv, BadLinesAreNamedByNumberAndNothingIsTaken) {
  const std::pair<const char*, Code> bad[] = {
      {"2026-13,possession,,,,1", Code::invalid_value},
      {"2026-01,,,,,1", Code::invalid_value},
      {"2026-01,possession,,,,-1", Code::invalid_value},
      {"2026-01,possession,,,,1.5", Code::invalid_value},
      {"2026-01,possession,,,,", Code::invalid_value},
      {"2026-01,possession,,,,1000001", Code::invalid_value},
      {"2026-01,possession,,,1", Code::invalid_value},
      {"2026-01,possession,blue,,,1", Code::invalid_value},
      {"2026-01,possession,,male,,1", Code::invalid_value},
      {"2026-01,possession,declined_to_state,,,1", Code::invalid_value},
      {"2026-01,possession,,,declined_to_state,1", Code::invalid_value},
      {"2026-01,\"possession,,,,1", Code::invalid_value},
      {"2026-01,pos\"session,,,,1", Code::invalid_value},
      {"2026-01,\xff,,,,1", Code::invalid_utf8},
      {"2026-01,good,,,,5", Code::duplicate_key}};
  for (const auto& [line, code] : bad) {
    const auto refused = parse_charges(
        std::string(first_line) + "2026-01,good,,,,4\n" + line + "\n2026-01,fine,,,,4\n2026-1,x,,,,1\n",
        "counts.csv");
    ASSERT_FALSE(refused) << line;
    EXPECT_EQ(refused.error().code, code) << line;
    EXPECT_EQ(refused.error().where, "counts.csv: line 3") << line;
    EXPECT_THAT(refused.error().detail, HasSubstr("refused lines: 3, 5; nothing was imported")) << line;
  }
  EXPECT_EQ(parse_charges(first_line, "counts.csv").error().code, Code::empty_input);
  EXPECT_EQ(parse_charges("", "counts.csv").error().code, Code::empty_input);
}

facts::ChargesCounted counted(const char* month, std::vector<ChargeCount> rows,
                              const char* source = "Pine County Police") {
  return {source, month, std::move(rows)};
}

ChargeCount people(std::int64_t count, const char* charge, std::optional<facts::Gender> gender = {}) {
  ChargeCount out;
  out.charge = charge;
  out.gender = gender;
  out.count = count;
  return out;
}

TEST(EquityCharged, ShowsPoliceCountsApartWithTheirDenominator) {
  Notes notes;
  put(notes, 20, note(EquityCase::eligible_not_offered), [](auto& n) { n.gender = facts::Gender::woman; });
  const auto out =
      read(notes, asked({Dimension::gender}),
           {counted("2026-01", {people(30, "possession", facts::Gender::woman),
                                people(40, "possession", facts::Gender::man)}),
            counted("2026-02", {people(25, "sleeping", facts::Gender::man)}, "Pine County Sheriff")});
  EXPECT_EQ(out.everybody.all, 20) << "police counts are added to what was noted";
  EXPECT_THAT(out.charged.sources, ElementsAre("Pine County Police", "Pine County Sheriff"));
  EXPECT_THAT(out.charged.months, ElementsAre("2026-01", "2026-02"));
  EXPECT_EQ(out.charged.all, 95);
  EXPECT_EQ(part(out.charged.charges, "possession").count, 70);
  EXPECT_EQ(part(out.charged.charges, "loitering").count, 0);
  EXPECT_EQ(part(out.charged.charges, "charge:other").count, 25)
      << "a charge that is not in the program's table";
  ASSERT_EQ(out.charged.by.size(), 1u);
  EXPECT_EQ(part(out.charged.by[0].second, "woman").count, 30);
  EXPECT_EQ(part(out.charged.by[0].second, "man").count, 65);
  EXPECT_EQ(part(out.charged.by[0].second, "not_recorded").count, 0);
  EXPECT_EQ(out.charged.by[0].second.size(), 5u) << "woman, man, nonbinary, another, not recorded";
  EXPECT_EQ(out.months, (Months{"2026-01", "2026-12"}))
      << "the months of a records system count as the log's";
}

TEST(EquityCharged, SmallCountsAreHiddenWithWhatWouldRevealThem) {
  const auto out = read({}, asked({Dimension::gender}),
                        {counted("2026-01", {people(30, "possession", facts::Gender::woman),
                                             people(40, "loitering", facts::Gender::man),
                                             people(4, "loitering", facts::Gender::nonbinary)})});
  const auto& by = out.charged.by[0].second;
  EXPECT_EQ(out.charged.all, 74);
  EXPECT_EQ(part(by, "nonbinary").count, std::nullopt);
  EXPECT_EQ(part(by, "woman").count.has_value() + part(by, "man").count.has_value(), 1)
      << "74 less both of them is 4";
  EXPECT_EQ(read({}, asked(), {counted("2026-01", {people(10, "possession")})}).charged.all, std::nullopt);
  const auto years =
      read({}, asked(),
           {counted("2025-01", {people(30, "possession")}), counted("2026-01", {people(10, "possession")})});
  EXPECT_EQ(years.charged.all, std::nullopt) << "less 2025 it is 10";
}

TEST(EquityCharged, WhoeverKnowsOneSourceFindsNoSmallCountOfAnother) {
  const auto out = read({}, asked({Dimension::gender}),
                        {counted("2026-01", {people(60, "possession", facts::Gender::woman),
                                             people(40, "possession", facts::Gender::man)}),
                         counted("2026-01", {people(20, "possession", facts::Gender::woman),
                                             people(3, "possession", facts::Gender::man)},
                                 "Pine County Sheriff")});
  EXPECT_EQ(out.charged.all, 123);
  EXPECT_EQ(part(out.charged.by[0].second, "man").count, std::nullopt) << "43 less the police's own 40 is the sheriff's 3";
  EXPECT_EQ(part(out.charged.by[0].second, "woman").count, std::nullopt) << "123 less 80 is 43";
}

TEST(EquityCharged, OnlyMonthsOfTheReadoutCount) {
  auto how = asked();
  how.from = how.to = "2026-05";
  const auto out =
      read({}, how,
           {counted("2025-12", {people(30, "possession")}), counted("2026-12", {people(20, "possession")})});
  EXPECT_EQ(out.charged.all, 20);
  EXPECT_THAT(out.charged.months, ElementsAre("2026-12"));
}

}  // namespace
}  // namespace leadline::measures
