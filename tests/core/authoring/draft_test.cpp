// A draft changes what its edits name and nothing else.
#include "core/criteria/answers.h"
#include "tests/core/authoring/support.h"

namespace leadline::authoring {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Draft, EveryPackUnchangedHasItsBytes) {
  ASSERT_FALSE(packs().empty());
  for (const std::string& file : packs()) {
    const std::string text = pack(file);
    Draft draft = draft_of(text);
    EXPECT_EQ(draft.bytes(), text) << file;
    EXPECT_FALSE(draft.changed());
    // There and back: the exact bytes again.
    const std::string id = draft.sheet()->criteria.at(0).id,
                      before = draft.sheet()->criteria.at(0).statement.en;
    ASSERT_TRUE(draft.apply(
        {{"do", "words"}, {"criterion", id}, {"of", "statement"}, {"language", "en"}, {"value", "Other"}}));
    EXPECT_NE(draft.bytes(), text);
    ASSERT_TRUE(draft.apply(
        {{"do", "words"}, {"criterion", id}, {"of", "statement"}, {"language", "en"}, {"value", before}}));
    EXPECT_EQ(draft.bytes(), text) << file;
  }
}

TEST(Draft, OneWordChangedIsOneDifference) {
  for (const std::string& file : packs()) {
    const Json before = Json::parse(pack(file));
    Draft draft = draft_of(pack(file));
    const std::string id = before["criteria"][0]["id"];
    ASSERT_TRUE(draft.apply({{"do", "words"},
                             {"criterion", id},
                             {"of", "statement"},
                             {"language", "es"},
                             {"value", "Otra cosa"}}));
    EXPECT_THAT(differences(before, Json::parse(draft.bytes())),
                ElementsAre("replace /criteria/0/statement/es"))
        << file;
    const auto parsed = criteria::parse_document(draft.bytes(), file, draft.tables());
    ASSERT_TRUE(parsed) << describe(parsed.error());
    EXPECT_TRUE(criteria::run_examples(*parsed));
  }
}

// Every field of every sentence of every pack, set to what it holds: nothing changes.
void set_again(Draft& draft, const std::string& criterion, const Clause& clause, const Json& before) {
  for (const Field& field : clause.fields) {
    Json value = field.value;
    if (field.kind == FieldKind::count) value = std::stoll(field.value);
    if (field.kind == FieldKind::many_of) {
      value = Json::array();
      for (const Choice& each : field.choices)
        if (each.chosen) value.push_back(each.key);
    }
    const auto done = draft.apply({{"do", "field"},
                                   {"criterion", criterion},
                                   {"at", clause.at},
                                   {"field", field.key},
                                   {"value", value}});
    EXPECT_TRUE(done) << describe(done.error()) << " " << criterion << clause.at << " " << field.key;
    EXPECT_EQ(Json::parse(draft.bytes()), before) << criterion << clause.at << " " << field.key;
  }
  for (const Clause& part : clause.parts) set_again(draft, criterion, part, before);
}

TEST(Draft, SettingAFieldToWhatItHoldsChangesNothing) {
  for (const std::string& file : packs()) {
    SCOPED_TRACE(file);
    Draft draft = draft_of(pack(file));
    const Json before = Json::parse(pack(file));
    const auto sheet = draft.sheet();
    for (const Row& each : sheet->criteria) set_again(draft, each.id, each.rule, before);
  }
}

TEST(Draft, WhatThisBuildDoesNotKnowStaysWhereItIs) {
  Json document = Json::parse(pack("nc-handbook-2024.json"));
  document["later"] = {{"deep", {1, 2.50, nullptr}}};
  document["criteria"][4]["newer"] = "kept";
  document["criteria"][4]["when"] = {{"op", "Xor"}, {"args", {{{"answer", "adult"}}, true}}, {"extra", 1}};
  Draft draft = draft_of(document.dump());
  ASSERT_TRUE(draft.apply(edit(R"({"do":"choose","criterion":"age","of":"ifUnknown","value":"ask"})")));
  ASSERT_TRUE(draft.apply(
      edit(R"({"do":"field","criterion":"history","at":"","field":"since_years:history","value":3})")));
  const Json after = Json::parse(draft.bytes());
  EXPECT_EQ(after["later"], document["later"]);
  EXPECT_EQ(after["criteria"][4]["newer"], "kept");
  EXPECT_EQ(after["criteria"][4]["when"], document["criteria"][4]["when"]);
  EXPECT_EQ(row(*draft.sheet(), "age").rule.kind, ClauseKind::shown_only);
  EXPECT_FALSE(
      draft.apply(edit(R"({"do":"field","criterion":"age","at":"","field":"answer","value":"no"})")));
}

TEST(Draft, NamesKeepTheirOrder) {
  Draft draft = handbook();
  ASSERT_TRUE(draft.apply(edit(R"({"do":"head","of":"version","value":"2024.2"})")));
  const auto ordered = nlohmann::ordered_json::parse(draft.bytes()),
             before = nlohmann::ordered_json::parse(draft.base().document);
  std::vector<std::string> a, b;
  for (const auto& [key, value] : ordered.items()) a.push_back(key);
  for (const auto& [key, value] : before.items()) b.push_back(key);
  EXPECT_EQ(a, b);
}

TEST(Draft, ARefusedEditChangesNothingAndLaterOnesStillCount) {
  Draft draft = handbook();
  const std::vector<Json> edits{edit(R"({"do":"head","of":"version","value":"2024.2"})"),
                                edit(R"({"do":"head","of":"effective","value":"soon"})"),
                                edit(R"({"do":"dance"})"), Json(3),
                                edit(R"({"do":"head","of":"effective","value":"2026-12-01"})")};
  EXPECT_EQ(draft.replay(edits), 3u);
  EXPECT_THAT(differences(Json::parse(draft.base().document), Json::parse(draft.bytes())),
              ElementsAre("replace /effective", "replace /version"));
}

TEST(Draft, NextVersion) {
  EXPECT_EQ(next_version("2024.1"), "2024.2");
  EXPECT_EQ(next_version("9"), "10");
  EXPECT_EQ(next_version("v1.09"), "v1.10");
  EXPECT_EQ(next_version("spring"), "spring.2");
}

TEST(Examples, SayWhatDiffers) {
  Draft draft = handbook();
  auto runs = run_each(draft.bytes(), draft.tables());
  ASSERT_TRUE(runs) << describe(runs.error());
  ASSERT_FALSE(runs->empty());
  for (const ExampleRun& each : *runs) EXPECT_TRUE(each.passes()) << each.name;
  // Residue was met; without it the first criterion in turn comes out otherwise.
  ASSERT_TRUE(draft.apply(edit(R"({"do":"field","criterion":"age","at":"","field":"answer","value":"no"})")));
  runs = run_each(draft.bytes(), draft.tables());
  ASSERT_TRUE(runs);
  const ExampleRun& first = runs->front();
  ASSERT_EQ(first.differences.size(), 2u);
  EXPECT_EQ(first.differences[0].criterion, "");
  EXPECT_EQ(first.differences[0].expected, "eligible");
  EXPECT_EQ(first.differences[0].got, "not_eligible");
  EXPECT_EQ(first.differences[1].criterion, "age");
  // "This is what we want now", one example at a time.
  for (std::size_t i = 0; i < runs->size(); ++i) ASSERT_TRUE(draft.apply({{"do", "expect"}, {"example", i}}));
  runs = run_each(draft.bytes(), draft.tables());
  for (const ExampleRun& each : *runs) EXPECT_THAT(each.differences, IsEmpty()) << each.name;
}

// The handbook's set with one criterion more, whose question no example answers.
Draft one_more(std::string& question) {
  Draft draft = handbook();
  const auto id = draft.apply(edit(R"({"do":"add_criterion","pattern":"yes_no"})"));
  EXPECT_TRUE(id) << describe(id.error());
  question = row(*draft.sheet(), *id).rule.questions.at(0);
  for (const char* language : {"en", "es"}) {
    const std::string words = std::string("Words ") + language;
    EXPECT_TRUE(draft.apply({{"do", "words"},
                             {"criterion", *id},
                             {"of", "statement"},
                             {"language", language},
                             {"value", words}}));
    EXPECT_TRUE(draft.apply(
        {{"do", "words"}, {"question", question}, {"of", "ask"}, {"language", language}, {"value", words}}));
  }
  return draft;
}

TEST(Examples, OneAnswerGoesWhereItIsOpen) {
  std::string question;
  Draft draft = one_more(question);
  const auto before = run_each(draft.bytes(), draft.tables());
  ASSERT_TRUE(before) << describe(before.error());
  std::vector<std::string> wanted;
  for (std::size_t i = 0; i < before->size(); ++i) {
    const ExampleRun& each = (*before)[i];
    EXPECT_EQ(each.open.empty(), each.passes()) << each.name;
    if (each.open.empty()) continue;
    EXPECT_THAT(each.open, ElementsAre(question)) << each.name;
    EXPECT_EQ(each.outcome, "needs_answers");
    wanted.push_back("add /examples/" + std::to_string(i) + "/answers/" + question);
  }
  ASSERT_GT(wanted.size(), 10u);
  ASSERT_LT(wanted.size(), before->size()) << "what does not wait for it is left alone";
  const Json once = Json::parse(draft.bytes());
  const Json answer{{"do", "example_answer"}, {"question", question}, {"value", true}, {"where", "open"}};
  ASSERT_TRUE(draft.apply(answer));
  EXPECT_THAT(differences(once, Json::parse(draft.bytes())), testing::UnorderedElementsAreArray(wanted));
  const auto after = run_each(draft.bytes(), draft.tables());
  ASSERT_TRUE(after);
  for (const ExampleRun& each : *after) EXPECT_TRUE(each.passes()) << each.name;
  EXPECT_EQ(draft.apply(answer).error().code, Code::not_found) << "it is open nowhere now";
}

TEST(Examples, AnAnswerThatIsNoneIsRefused) {
  std::string question;
  Draft draft = one_more(question);
  const std::string before = draft.bytes();
  const Json good{{"do", "example_answer"}, {"question", question}, {"value", true}, {"where", "open"}};
  for (const auto& [key, value] : {std::pair<const char*, Json>{"value", "perhaps"},
                                   {"value", nullptr},
                                   {"value", {{"state", "not_asked"}}},
                                   {"question", "nobody"},
                                   {"question", "adult"},
                                   {"where", "everywhere"}}) {
    Json wrong = good;
    wrong[key] = value;
    EXPECT_FALSE(draft.apply(wrong)) << wrong;
    EXPECT_TRUE(draft.bytes() == before) << wrong;
  }
  EXPECT_FALSE(draft.apply({{"do", "example_answer"}, {"question", question}, {"where", "open"}}));
  EXPECT_TRUE(draft.apply(good));
}

TEST(Examples, EveryAnswerOfAListIsOneThatAnExampleTakes) {
  const Draft draft = handbook();
  const auto sheet = draft.sheet();
  const auto document = criteria::parse_document(draft.bytes(), "draft", draft.tables());
  ASSERT_TRUE(sheet && document);
  int lists = 0;
  for (const QuestionRow& question : sheet->questions) {
    const auto choices = answers_to(question);
    EXPECT_EQ(choices.empty(), question.type == "decimal") << question.id;
    lists += !choices.empty();
    for (const Choice& each : choices) {
      criteria::Answers answers(*document, document->effective);
      EXPECT_TRUE(answers.set(question.id, Json::parse(each.key))) << question.id << " " << each.key;
      EXPECT_FALSE(each.label.en.empty() || each.label.es.empty()) << question.id;
    }
  }
  EXPECT_GT(lists, 5);
}

TEST(Examples, OneIsTakenOut) {
  Draft draft = handbook();
  const auto names = draft.sheet()->examples;
  ASSERT_TRUE(draft.apply({{"do", "remove_example"}, {"example", 3u}}));
  auto expected = names;
  expected.erase(expected.begin() + 3);
  EXPECT_EQ(draft.sheet()->examples, expected);
  EXPECT_FALSE(draft.apply({{"do", "remove_example"}, {"example", names.size() - 1}}));
}

}  // namespace
}  // namespace leadline::authoring
