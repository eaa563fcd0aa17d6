// The command line's exit codes and words.
#include <gmock/gmock.h>

#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "app/cli/criteria/criteria_command.h"
#include "tests/core/criteria/support.h"

namespace leadline::cli {
namespace {

using criteria::test::source_path;
using testing::HasSubstr;
using testing::StartsWith;

class Command : public testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        std::filesystem::temp_directory_path() /
        ("leadline-criteria-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) + "-" +
         ::testing::UnitTest::GetInstance()->current_test_info()->name() + "-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name, std::string_view content) {
    const std::string path = folder_ / name;
    EXPECT_TRUE(write_file(path, bytes_of(content)));
    return path;
  }
  int run(std::vector<std::string> args) {
    out_.str("");
    err_.str("");
    return criteria_command(args, out_, err_);
  }
  int check(std::string_view answers, std::vector<std::string> more = {"--json"}) {
    std::vector<std::string> args{"check", handbook_, file("answers.json", answers), "--at", "2026-11-20"};
    args.insert(args.end(), more.begin(), more.end());
    return run(args);
  }
  int eval(std::string_view expression, std::string_view answers, std::vector<std::string> more = {}) {
    std::vector<std::string> args{"eval", file("e.json", expression), file("a.json", answers)};
    args.insert(args.end(), more.begin(), more.end());
    return run(args);
  }
  // One line: what, where, what to do.
  void expect_refused(int code, const char* text) {
    EXPECT_EQ(code, 2);
    EXPECT_EQ(out_.str(), "");
    const std::string line = err_.str();
    EXPECT_THAT(line, StartsWith("leadline: "));
    EXPECT_THAT(line, HasSubstr(text));
    EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1) << line;
    EXPECT_EQ(line.back(), '\n');
  }

  std::filesystem::path folder_;
  std::ostringstream out_, err_;
  const std::string handbook_ = source_path("assets/criteria/nc-handbook-2024.json");
};

TEST_F(Command, CheckGivesOutcomeCriteriaNextVersionAndDigest) {
  EXPECT_EQ(check(criteria::test::one_gram_of_cocaine().dump()), 0);
  const Json json = Json::parse(out_.str());
  EXPECT_EQ(json["outcome"], "eligible");
  EXPECT_EQ(json["next"], nullptr);
  EXPECT_EQ(json["version"], "2024.1");
  EXPECT_EQ(json["digest"], criteria::test::handbook().digest);
  ASSERT_EQ(json["criteria"].size(), criteria::test::handbook().criteria.size());
  for (const Json& each : json["criteria"]) {
    EXPECT_EQ(each["truth"], "true");
    EXPECT_FALSE(each["id"].get<std::string>().empty());
    EXPECT_FALSE(each["why"].get<std::string>().empty());
  }
  EXPECT_EQ(err_.str(), "");
}

TEST_F(Command, EveryOtherOutcomeIsOne) {
  EXPECT_EQ(check("{}"), 1);
  EXPECT_EQ(Json::parse(out_.str())["outcome"], "needs_answers");
  EXPECT_EQ(Json::parse(out_.str())["next"], "situation");
  EXPECT_EQ(check(R"({"adult":false})"), 1);
  EXPECT_EQ(Json::parse(out_.str())["outcome"], "not_eligible");
  auto answers = criteria::test::one_gram_of_cocaine();
  answers["amount"]["how"] = "estimated";
  answers["amount"]["value"] = "3.4";
  EXPECT_EQ(check(answers.dump()), 1);
  EXPECT_EQ(Json::parse(out_.str())["outcome"], "needs_review");
}

TEST_F(Command, ASecondLookNamesWhoMayDecide) {
  auto answers = criteria::test::one_gram_of_cocaine();
  answers["substance"] = "unknown_or_mixed";
  answers["amount"]["value"] = "0.3";
  EXPECT_EQ(check(answers.dump()), 1);
  const Json json = Json::parse(out_.str());
  EXPECT_EQ(json["outcome"], "needs_review");
  EXPECT_EQ(json["exception"], "district_attorney_or_designee");
  EXPECT_EQ(json["route"], "none");
  EXPECT_EQ(check(answers.dump(), {}), 1);
  EXPECT_THAT(out_.str(), HasSubstr("exception: district_attorney_or_designee\n"));
}

TEST_F(Command, ReadsForPeopleToo) {
  EXPECT_EQ(check(R"({"adult":false})", {}), 1);
  EXPECT_THAT(out_.str(), StartsWith("not_eligible\n"));
  EXPECT_EQ(check(R"({"adult":false})", {"--language", "es"}), 1);
  EXPECT_THAT(out_.str(), HasSubstr("Menor de 18"));
}

TEST_F(Command, EvalPrintsTrueFalseOrUnknown) {
  const char* less = R"({"op":"Less","args":[{"answer":"convictions"},1]})";
  EXPECT_EQ(eval(less, R"({"convictions":0})"), 0);
  EXPECT_EQ(out_.str(), "true\n");
  EXPECT_EQ(eval(less, R"({"convictions":1})"), 1);
  EXPECT_EQ(out_.str(), "false\n");
  EXPECT_EQ(eval(less, "{}"), 1);
  EXPECT_EQ(out_.str(), "unknown\n") << "an unasked count is not zero";
  EXPECT_EQ(eval(less, R"({"convictions":null})"), 1);
  EXPECT_EQ(out_.str(), "unknown\n");
  EXPECT_EQ(eval(R"({"op":"Or","args":[{"answer":"p"},{"op":"Not","args":[{"answer":"p"}]}]})", "{}"), 1);
  EXPECT_EQ(out_.str(), "unknown\n");
  EXPECT_EQ(eval(R"({"op":"Or","args":[{"answer":"p"},{"op":"Not","args":[{"answer":"p"}]}]})", "{}",
                 {"--confirm"}),
            0);
  EXPECT_EQ(out_.str(), "true\n");
}

TEST_F(Command, EvalIsExactAtTheEdges) {
  const char* below = R"({"op":"Less","args":[{"answer":"g"},{"value":"4","unit":"g"}]})";
  EXPECT_EQ(eval(below, R"({"g":{"value":3.99,"unit":"g"}})"), 0);
  EXPECT_EQ(eval(below, R"({"g":{"value":"4","unit":"g"}})"), 1);
  EXPECT_EQ(eval(R"({"op":"Equal","args":[{"answer":"x"},0.3]})", R"({"x":0.30})"), 0);
  expect_refused(eval(below, R"({"g":{"value":1,"unit":"lb"}})"), "another unit");
}

TEST_F(Command, EvalKnowsTypesByThemselves) {
  EXPECT_EQ(eval(R"({"op":"Less","args":[{"answer":"d"},"2026-01-01"]})", R"({"d":"2025-12-31"})"), 0);
  EXPECT_EQ(eval(R"({"op":"GreaterOrEqual","args":[{"answer":"d"},{"lookBack":{"years":5}}]})",
                 R"({"d":"2021-11-20"})", {"--at", "2026-11-20"}),
            0);
  EXPECT_EQ(eval(R"({"op":"GreaterOrEqual","args":[{"answer":"d"},{"lookBack":{"years":5}}]})",
                 R"({"d":"2021-11-19"})", {"--at", "2026-11-20"}),
            1);
  EXPECT_EQ(eval(R"({"op":"In","args":[{"answer":"c"},["a","b"]]})", R"({"c":"b","unused":17})"), 0);
  EXPECT_EQ(eval(R"({"op":"In","args":["x",{"answer":"c"}]})", R"({"c":[]})"), 1);
  EXPECT_EQ(eval(R"({"answer":"p"})", R"({"p":{"state":"declined"}})"), 1);
  EXPECT_EQ(out_.str(), "unknown\n");
  expect_refused(eval(R"({"op":"Less","args":[{"answer":"x"},3]})", R"({"x":"many"})"), "answers.x");
  expect_refused(eval(R"({"op":"And","args":[{"answer":"x"}]})", R"({"x":"a"})"), "answers.x");
}

TEST_F(Command, WhatIfCountsRecordedScreenings) {
  const std::string line = Json{{"encounter", "2026-11-20"},
                                {"answers", criteria::test::one_gram_of_cocaine()},
                                {"groups", {{"race", {"white", "asian"}}, {"gender", "woman"}}}}
                               .dump();
  std::string lines;
  for (int i = 0; i < 12; ++i) lines += line + "\n";
  const std::string screenings = file("screenings.jsonl", lines);
  const auto whatif = [&](std::vector<std::string> more) {
    std::vector<std::string> args{"whatif", handbook_, handbook_, "--screenings", screenings};
    args.insert(args.end(), more.begin(), more.end());
    return run(args);
  };
  EXPECT_EQ(whatif({"--by", "race,gender,age", "--json"}), 0);
  const Json json = Json::parse(out_.str());
  EXPECT_EQ(json["everybody"]["stays_eligible"], 12);
  EXPECT_EQ(json["everybody"]["becomes_eligible"], 0);
  EXPECT_EQ(json["new"]["digest"], criteria::test::handbook().digest);
  EXPECT_EQ(json["by"]["race"].size(), 9u);
  EXPECT_EQ(json["by"]["gender"][0]["screened"], 12);
  EXPECT_EQ(json["by"]["age"][8]["group"], "not_recorded");
  EXPECT_EQ(json["never_asked"], Json::array());
  EXPECT_EQ(whatif({"--by", "race"}), 0);
  EXPECT_THAT(out_.str(), HasSubstr("a person counts in every one"));
  EXPECT_THAT(out_.str(), HasSubstr("12 (100.0%)"));
  EXPECT_EQ(whatif({"--language", "es"}), 0);
  EXPECT_THAT(out_.str(), HasSubstr("Todas las personas"));
  expect_refused(whatif({"--by", "city"}), "race, gender or age");
  expect_refused(whatif({"--threshold", "2"}), "11 or 5");
  expect_refused(whatif({"--perhaps"}), "--perhaps");
  expect_refused(run({"whatif", handbook_, handbook_}), "--screenings");
  expect_refused(run({"whatif", handbook_, "--screenings", screenings}), "two sets");
  expect_refused(
      run({"whatif", handbook_, handbook_, "--screenings", file("bad.jsonl", line + "\n{}\n[]\n")}),
      "bad lines: 2, 3");
  expect_refused(run({"whatif", handbook_, handbook_, "--screenings", file("none.jsonl", "\n")}),
                 "none.jsonl");
}

TEST_F(Command, LintExitsOneOnErrorsAlone) {
  EXPECT_EQ(run({"lint", handbook_, "--at", "2026-11-20"}), 0);
  EXPECT_EQ(out_.str(), "nothing found\n");
  EXPECT_EQ(run({"lint", handbook_, "--at", "2030-01-01"}), 0) << "a warning stops nothing";
  EXPECT_THAT(out_.str(), StartsWith("warning review_overdue reviewBy: "));
  const std::string wilmington = source_path("assets/criteria/wilmington-lead.json");
  EXPECT_EQ(run({"lint", wilmington, "--at", "2026-11-20", "--json", "--language", "es"}), 0);
  Json json = Json::parse(out_.str());
  EXPECT_EQ(json["publishable"], true);
  ASSERT_EQ(json["findings"].size(), 2u);
  EXPECT_EQ(json["findings"][0]["check"], "probation_excluded");
  EXPECT_THAT(json["findings"][0]["what"], HasSubstr("Libertad a prueba con supervisión"));

  Json broken = Json::parse(criteria::test::handbook_text());
  broken["questions"][6]["ask"].erase("es");
  broken["tables"].erase(0);
  broken["tables"].erase(0);
  EXPECT_EQ(run({"lint", file("broken.json", broken.dump()), "--at", "2026-11-20"}), 1);
  EXPECT_THAT(out_.str(), HasSubstr("error missing_translation questions[6].ask.es: "));
  EXPECT_EQ(err_.str(), "");
}

TEST_F(Command, BadInputIsTwoWithOneLine) {
  expect_refused(run({"lint"}), "one file");
  expect_refused(run({"lint", folder_ / "absent.json"}), "absent.json");
  expect_refused(run({"lint", file("not.json", "{")}), "not.json");
  expect_refused(run({"lint", file("later.json", R"({"format":"leadline-criteria/2"})")}), "newer Leadline");
  expect_refused(run({"lint", file("far.json", criteria::test::handbook_text())}), "nc-charges.json");
  expect_refused(run({}), "check, eval, lint, whatif or diff");
  expect_refused(run({"publish"}), "check, eval, lint, whatif or diff");
  expect_refused(run({"check", handbook_}), "two files");
  expect_refused(run({"check", handbook_, handbook_, "--sometimes"}), "--sometimes");
  expect_refused(run({"check", handbook_, handbook_, "--at"}), "--at");
  expect_refused(run({"check", handbook_, handbook_, "--at", "tomorrow"}), "--at");
  expect_refused(run({"check", handbook_, folder_ / "absent.json"}), "absent.json");
  expect_refused(run({"check", handbook_, folder_}), "Name a file, not a folder");
  expect_refused(run({"check", folder_, handbook_}), "Name a file, not a folder");
  expect_refused(check(""), "nothing in it");
  expect_refused(check("{\"adult\":true,"), "line 1");
  expect_refused(check("{\"adult\":true,\"adult\":true}"), "twice");
  expect_refused(check("{\"adult\":\"\xc3\x28\"}"), "UTF-8");
  expect_refused(check("{\"adult\":\"yes\"}"), "answers.adult");
  expect_refused(check("{\"a\\nb\":true}"), "no such question");
  expect_refused(check(std::string(10'000, '[')), "nested deeper");
  expect_refused(check("{\"adult\":\"" + std::string(10'000'000, 'x') + "\"}"), "larger than");
  expect_refused(eval(R"({"op":"Perhaps","args":[]})", "{}"), "operator");
  expect_refused(eval(R"({"op":"Equal","args":[1,"a"]})", "{}"), "different kinds");
  expect_refused(run({"check", file("newer.json", R"({"format":"leadline-criteria/2"})"), handbook_}),
                 "newer Leadline");
  expect_refused(run({"check", file("moved.json", criteria::test::handbook_text()), handbook_}),
                 "nc-charges.json");
}

}  // namespace
}  // namespace leadline::cli
