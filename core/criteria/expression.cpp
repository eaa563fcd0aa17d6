#include "core/criteria/expression.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/criteria/builder.h"
#include "core/criteria/reader.h"

namespace leadline::criteria {
namespace {

constexpr std::size_t most_codes = 60;

// What is known of a question from where it stands and from its answer.
struct Guess {
  std::optional<Type> type;
  std::set<std::string> units;
  bool weighed_or_estimated = false;
};

class Inference {
 public:
  Result<Document> document(const Json& expression, const Json& answers) {
    logic(expression);
    for (auto& [id, guess] : guesses_)
      if (const auto found = answers.find(id); found != answers.end()) from_answer(guess, *found);
    share_all();
    for (const auto& id : ordered_)
      if (!guesses_[id].type) guesses_[id].type = Type::decimal;
    share_all();
    if (codes_.size() > most_codes)
      return fail(Code::too_large, "expression", "more than 60 different codes");
    Document out;
    out.effective = Date{0};
    for (const auto& [id, guess] : guesses_) {
      Question question;
      question.id = id;
      question.type = guess.type.value_or(Type::boolean);
      if (question.type == Type::decimal) question.units.assign(guess.units.begin(), guess.units.end());
      question.weighed_or_estimated = guess.weighed_or_estimated;
      if (question.type == Type::code || question.type == Type::codes)
        for (const auto& code : codes_) question.options.push_back({code, {}, false});
      out.questions.push_back(std::move(question));
    }
    return out;
  }

 private:
  static const std::string* answer_id(const Json& json) {
    if (!json.is_object()) return nullptr;
    const auto found = json.find("answer");
    return found != json.end() && found->is_string() ? found->get_ptr<const std::string*>() : nullptr;
  }

  void logic(const Json& json) {
    if (const auto* id = answer_id(json)) return hint(*id, Type::boolean);
    if (!json.is_object() || !json.contains("args") || !json["args"].is_array()) return;
    const Json& args = json["args"];
    const std::string op = json.value("op", Json()).is_string() ? json["op"].get<std::string>() : "";
    if (op == "And" || op == "Or" || op == "Not" || op == "AtLeast") {
      for (const Json& each : args) logic(each);
    } else if (op == "IsNull" && args.size() == 1) {
      if (const auto* id = answer_id(args[0])) guesses_[*id];
    } else if (args.size() == 2) {
      op == "In" ? membership(args[0], args[1]) : pair(args[0], args[1], op != "Equal");
    }
  }

  void pair(const Json& a, const Json& b, bool ordered) {
    const auto *left = answer_id(a), *right = answer_id(b);
    if (left && right) links_.emplace_back(*left, *right);
    if (left && right && ordered) ordered_.insert(*left);
    if (left) right ? void(guesses_[*left]) : literal(*left, b);
    if (right) left ? void(guesses_[*right]) : literal(*right, a);
  }

  void membership(const Json& what, const Json& list) {
    const auto *left = answer_id(what), *right = answer_id(list);
    if (right) hint(*right, Type::codes);
    if (left && right) hint(*left, Type::code);
    if (what.is_string()) codes_.insert(what.get<std::string>());
    if (left && !right) guesses_[*left];
    if (!left || !list.is_array()) return;
    for (const Json& each : list) literal(*left, each);
  }

  void literal(const std::string& id, const Json& value) {
    Guess& guess = guesses_[id];
    if (value.is_boolean()) hint(id, Type::boolean);
    if (value.is_number()) hint(id, Type::decimal);
    if (value.is_string()) {
      hint(id, Date::parse(value.get_ref<const std::string&>()) ? Type::date : Type::code);
      codes_.insert(value.get<std::string>());
    }
    if (!value.is_object()) return;
    if (value.contains("date") || value.contains("lookBack")) hint(id, Type::date);
    if (!value.contains("value")) return;
    hint(id, Type::decimal);
    if (value.contains("unit") && value["unit"].is_string())
      guess.units.insert(value["unit"].get<std::string>());
  }

  void hint(const std::string& id, Type type) {
    auto& guess = guesses_[id];
    if (!guess.type) guess.type = type;
  }

  void from_answer(Guess& guess, const Json& answer) {
    if (!answer.is_object()) return from_value(guess, answer);
    if (answer.contains("value")) from_value(guess, answer["value"]);
    if (answer.contains("how")) guess.weighed_or_estimated = true;
    if (!answer.contains("unit") || !answer["unit"].is_string()) return;
    // The answer's unit is the question's: a limit in another one is a mismatch, and is said to be.
    guess.units = {answer["unit"].get<std::string>()};
  }

  void from_value(Guess& guess, const Json& value) {
    std::optional<Type> type;
    if (value.is_boolean()) type = Type::boolean;
    if (value.is_number()) type = Type::decimal;
    if (value.is_array()) type = Type::codes;
    if (value.is_string()) type = Date::parse(value.get_ref<const std::string&>()) ? Type::date : Type::code;
    if (value.is_string()) codes_.insert(value.get<std::string>());
    if (value.is_array())
      for (const Json& each : value)
        if (each.is_string()) codes_.insert(each.get<std::string>());
    if (!guess.type) guess.type = type;
  }

  void share_all() {
    for (std::size_t pass = 0; pass <= links_.size() && pass < 8; ++pass)
      for (const auto& [a, b] : links_) share(guesses_[a], guesses_[b]);
  }
  static void share(Guess& a, Guess& b) {
    if (!a.type) a.type = b.type;
    if (!b.type) b.type = a.type;
    if (a.units.empty()) a.units = b.units;
    if (b.units.empty()) b.units = a.units;
  }

  std::map<std::string, Guess> guesses_;
  std::vector<std::pair<std::string, std::string>> links_;
  std::set<std::string> codes_;
  std::set<std::string> ordered_;  // compared by order with another question
};

}  // namespace

Result<Truth> evaluate_expression(const Json& expression, const Json& answers, Date encounter, bool confirm) {
  if (!answers.is_object())
    return fail(Code::wrong_type, "answers", "an object of question to answer is needed");
  LEADLINE_TRY(document, Inference().document(expression, answers));
  document.effective = encounter;
  auto program = std::make_shared<Program>();
  LEADLINE_CHECK(Builder(document, *program).truth(expression, "expression"));
  Criterion criterion;
  for (std::size_t q = 0; q < document.questions.size(); ++q) criterion.questions.push_back(q);
  document.criteria.push_back(criterion);
  CriterionCode code;
  code.end = static_cast<std::uint16_t>(program->nodes.size());
  program->criteria.push_back(code);
  Json mentioned = Json::object();
  for (const Question& question : document.questions)
    if (const auto found = answers.find(question.id); found != answers.end()) mentioned[question.id] = *found;
  if (confirm) analyze(*program, document);
  document.program = program;
  LEADLINE_TRY(given, Answers::parse(document, encounter, mentioned, "answers"));
  Marks marks(document);
  const Truth truth = run(*program, given.slots(), encounter, code.begin, code.end, marks.nodes.data()).truth;
  if (truth != Truth::unknown || !confirm) return truth;
  std::copy(given.slots().begin(), given.slots().end(), marks.slots.begin());
  return agreed(*program, 0, marks, encounter).value_or(Truth::unknown);
}

}  // namespace leadline::criteria
