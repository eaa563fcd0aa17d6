#include "tests/core/criteria/random_documents.h"

namespace leadline::criteria::test {
namespace {

Json words(const std::string& text) { return {{"en", text}, {"es", text}}; }
Json cited() { return {{"text", "invented"}, {"sure", "program"}}; }
Json ref(const std::string& id) { return Json::object({{"answer", id}}); }
Json node(const char* op, Json args) { return {{"op", op}, {"args", std::move(args)}}; }

class Maker {
 public:
  Maker(Seeded& random, const Shape& shape) : random_(random), shape_(shape) {}

  Json document() {
    for (std::size_t i = 0; i < shape_.questions; ++i)
      questions_.push_back(question("q" + std::to_string(i)));
    Json criteria = Json::array();
    for (std::size_t i = 0; i < shape_.criteria; ++i) criteria.push_back(criterion("c" + std::to_string(i)));
    return {{"format", "leadline-criteria/1"},
            {"id", "random"},
            {"version", "1"},
            {"title", words("Random")},
            {"jurisdiction", "XX"},
            {"effective", "2026-01-01"},
            {"tables", {table()}},
            {"questions", questions_},
            {"criteria", criteria}};
  }

 private:
  Json table() {
    const auto row = [](const char* code, Json limits) {
      return Json{{"code", code}, {"label", words(code)}, {"limits", std::move(limits)}};
    };
    return {{"id", "limits"},
            {"title", words("Limits")},
            {"citation", cited()},
            {"rows",
             {row("a", {{{"op", ">="}, {"value", "4"}, {"unit", "g"}}}),
              row("b", {{{"op", ">"}, {"value", "10"}, {"unit", "lb"}},
                        {{"op", ">="}, {"value", "28"}, {"unit", "g"}}}),
              row("c", {{{"op", ">="}, {"value", "100"}, {"unit", "dosage_unit"}}})}}};
  }

  Json question(const std::string& id) {
    const char* types[] = {"boolean", "code", "codes", "integer", "decimal", "date"};
    const std::string type = types[random_.below(shape_.small_domains ? 2 : 6)];
    Json out = {{"id", id}, {"type", type}, {"ask", words(id)}};
    if (random_.one_in(4)) out["group"] = "g" + std::to_string(random_.below(2));
    if (type == "code" || type == "codes") {
      const std::size_t n = shape_.small_domains ? 2 + random_.below(2) : 4;
      for (std::size_t i = 0; i < n; ++i) {
        const std::string code(1, static_cast<char>('a' + i));
        out["options"].push_back({{"code", code}, {"label", words(code)}});
      }
    }
    if (type == "codes") out["noneLabel"] = words("None of these");
    if (type == "decimal") {
      out["units"] = {"g", "lb", "dosage_unit"};
      out["weighedOrEstimated"] = random_.one_in(2);
    }
    return out;
  }

  Json criterion(const std::string& id) {
    const char* rules[] = {"review", "ask", "pass"};
    return {{"id", id},
            {"statement", words(id)},
            {"when", truth(shape_.depth)},
            {"ifUnknown", rules[random_.below(shape_.passes ? 3 : 2)]},
            {"reasons", {{"met", words("{value}.")}, {"notMet", words("{value} {limit}.")}}},
            {"citation", cited()}};
  }

  Json truth(std::size_t depth) {
    if (depth == 0 || random_.one_in(4)) return atom();
    const std::size_t kind = random_.below(4);
    if (kind == 0) return node("Not", Json::array({truth(depth - 1)}));
    Json args = Json::array();
    const std::size_t n = 1 + random_.below(3);
    for (std::size_t i = 0; i < n; ++i) args.push_back(truth(depth - 1));
    if (kind == 1) return node("And", args);
    if (kind == 2) return node("Or", args);
    Json out = node("AtLeast", args);
    out["count"] = 1 + random_.below(n);
    return out;
  }

  Json atom() {
    const Json& question = questions_[random_.below(questions_.size())];
    const std::string id = question["id"], type = question["type"];
    if (random_.one_in(12)) return node("IsNull", Json::array({ref(id)}));
    if (const auto pair = against_another(id, type); !pair.is_null()) return pair;
    if (type == "boolean") return random_.one_in(4) ? node("Equal", {ref(id), random_.one_in(2)}) : ref(id);
    if (type == "code") {
      if (random_.one_in(2)) return node("Equal", {code(question), ref(id)});
      Json list = Json::array({code(question), code(question)});
      return random_.one_in(4) ? node("In", {ref(id), {{"table", "limits"}}}) : node("In", {ref(id), list});
    }
    if (type == "codes") return node("In", {code(question), ref(id)});
    const char* relations[] = {"Equal", "Less", "LessOrEqual", "Greater", "GreaterOrEqual"};
    return node(relations[random_.below(5)],
                random_.one_in(2) ? Json{ref(id), constant(type)} : Json{constant(type), ref(id)});
  }

  // A comparison with another question, where there is one of a kind that fits; else null.
  Json against_another(const std::string& id, const std::string& type) {
    if (!random_.one_in(3)) return nullptr;
    for (const Json& question : questions_) {
      const std::string theirs = question["type"], other = question["id"];
      if (other == id) continue;
      if (type == "decimal" && theirs == "code")
        return node(random_.one_in(2) ? "Less" : "GreaterOrEqual",
                    {ref(id), {{"lookup", "limits"}, {"by", ref(other)}}});
      if (type == "code" && theirs == "codes") return node("In", {ref(id), ref(other)});
      if (type == theirs && type != "codes")
        return node(type == "boolean" || type == "code" ? "Equal" : "LessOrEqual", {ref(id), ref(other)});
    }
    return nullptr;
  }

  Json code(const Json& question) {
    const auto& options = question["options"];
    return options[random_.below(options.size())]["code"];
  }

  Json constant(const std::string& type) {
    if (type == "integer") return static_cast<int>(random_.below(6));
    if (type == "decimal")
      return {{"value", random_.one_in(2) ? "4" : "3.5"}, {"unit", random_.one_in(3) ? "lb" : "g"}};
    if (random_.one_in(2)) return {{"lookBack", {{"years", random_.below(3)}}}};
    return {{"date", random_.one_in(2) ? "2025-11-20" : "2024-02-29"}};
  }

  Seeded& random_;
  const Shape& shape_;
  Json questions_ = Json::array();
};

}  // namespace

Json random_document(Seeded& random, const Shape& shape) { return Maker(random, shape).document(); }

Json random_answer(Seeded& random, const Question& question) {
  const auto code = [&] { return question.options[random.below(question.options.size())].code; };
  switch (question.type) {
    case Type::boolean:
      return random.one_in(2);
    case Type::integer:
      return static_cast<int>(random.below(8)) - 1;
    case Type::code:
      return code();
    case Type::date: {
      const char* near[] = {"2025-11-19", "2025-11-20", "2025-11-21", "2024-02-28", "2024-02-29",
                            "2024-11-20", "2026-11-20", "1990-06-01", "2030-01-01"};
      return near[random.below(std::size(near))];
    }
    case Type::codes: {
      Json out = Json::array();
      for (const Option& option : question.options)
        if (random.one_in(2)) out.push_back(option.code);
      return out;
    }
    case Type::decimal:
      break;
  }
  const char* amounts[] = {"0", "1",  "3.2",   "3.5", "3.500001", "3.999999", "4",
                           "9", "10", "10.01", "28",  "99",       "100"};
  Json out = {{"value", amounts[random.below(std::size(amounts))]},
              {"unit", question.units[random.below(3)]}};
  if (question.weighed_or_estimated) out["how"] = random.one_in(3) ? "estimated" : "weighed";
  return out;
}

Json random_answers(Seeded& random, const Document& document, std::size_t percent_answered) {
  const char* states[] = {"not_asked", "officer_does_not_know", "declined", "not_safe_to_ask",
                          "not_applicable"};
  Json out = Json::object();
  for (const Question& question : document.questions) {
    if (random.below(100) < percent_answered)
      out[question.id] = random_answer(random, question);
    else if (random.one_in(3))
      out[question.id] = {{"state", states[random.below(5)]}};
  }
  return out;
}

}  // namespace leadline::criteria::test
