// An expression as a sentence, in English and Spanish.
#include "core/criteria/diff_walk.h"
#include "core/criteria/phrases.h"

namespace leadline::criteria {
namespace {

class Speaker {
 public:
  explicit Speaker(const Edition& edition) : edition_(edition) {}

  Text truth(const Json& e) const {
    if (e.is_boolean()) return e.get<bool>() ? Text{"always", "siempre"} : Text{"never", "nunca"};
    if (e.is_null()) return {"unknown", "se desconoce"};
    if (const auto id = answer_in(e)) return name_of_question(edition_, *id) + Text{" is yes", " es sí"};
    if (!e.is_object() || !e.contains("op") || !e.contains("args") || !e["args"].is_array())
      return value(e, {});
    const std::string op = e.value("op", "");
    const Json& args = e["args"];
    if (op == "And") return joined(args, {" and ", " y "});
    if (op == "Or") return joined(args, {" or ", " o "});
    if (op == "AtLeast") {
      const std::string count = e.value("count", Json()).dump();
      return Text{"at least " + count + " of: ", "al menos " + count + " de: "} + joined(args, both("; "));
    }
    if (op == "Not" && args.size() == 1) return Text{"not (", "no ("} + truth(args[0]) + both(")");
    if (op == "IsNull" && args.size() == 1)
      return value(args[0], {}) + Text{" has no answer", " no tiene respuesta"};
    if (args.size() == 2) return comparison(op, args[0], args[1]);
    return shown(e);
  }

  // `of`: the question whose answer it is held against, for the labels of codes.
  Text value(const Json& v, const std::optional<std::string>& of) const {
    if (const auto id = answer_in(v)) return name_of_question(edition_, *id);
    if (v.is_string()) return of ? name_of_code(edition_, *of, v.get<std::string>()) : shown(v);
    if (v.is_array()) {
      Text out;
      for (const auto& each : v) out = out + (out.en.empty() ? Text{} : both(", ")) + value(each, of);
      return out;
    }
    if (!v.is_object()) return shown(v);
    if (v.contains("table"))
      return Text{"the list ", "la lista "} + name_of_table(edition_, v.value("table", ""));
    if (v.contains("lookup"))
      return Text{"the limit in ", "el límite de "} + name_of_table(edition_, v.value("lookup", ""));
    if (v.contains("date")) return shown(v["date"]);
    if (v.contains("value")) {
      const auto amount = Decimal::from(v["value"]);
      const std::string unit = v.value("unit", "");
      if (amount) return {amount_text(*amount, unit, "en"), amount_text(*amount, unit, "es")};
    }
    if (v.contains("lookBack") && v["lookBack"].is_object() && v["lookBack"].size() == 1 &&
        v["lookBack"].begin()->is_number_integer())
      return span_text(v["lookBack"].begin()->get<std::int64_t>(), v["lookBack"].begin().key()) +
             Text{" before the encounter", " antes del encuentro"};
    return shown(v);
  }

 private:
  Text joined(const Json& args, const Text& between) const {
    Text out;
    for (const auto& each : args) {
      const bool nested = each.is_object() && each.contains("op") &&
                          (each["op"] == "And" || each["op"] == "Or" || each["op"] == "AtLeast");
      if (!out.en.empty()) out = out + between;
      out = out + (nested ? both("(") + truth(each) + both(")") : truth(each));
    }
    return out;
  }

  Text comparison(const std::string& op, const Json& left, const Json& right) const {
    static const std::map<std::string, Text> words = {
        {"Equal", {" is ", " es "}},
        {"Less", {" is below ", " está por debajo de "}},
        {"LessOrEqual", {" is at most ", " es como máximo "}},
        {"Greater", {" is above ", " está por encima de "}},
        {"GreaterOrEqual", {" is at least ", " es como mínimo "}},
        {"In", {" is among ", " está entre "}}};
    const auto found = words.find(op);
    return value(left, answer_in(right)) + (found == words.end() ? both(" " + op + " ") : found->second) +
           value(right, answer_in(left));
  }

  const Edition& edition_;
};

}  // namespace

Text say(const Json& expression, const Edition& edition) { return Speaker(edition).truth(expression); }

Text say_value(const Json& value, const Edition& edition, const std::optional<std::string>& question) {
  return Speaker(edition).value(value, question);
}

}  // namespace leadline::criteria
