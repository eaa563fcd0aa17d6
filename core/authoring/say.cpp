#include <array>

#include "core/authoring/rule.h"

namespace leadline::authoring {
namespace {

const Text kept{"A rule that this screen cannot put into a sentence; it is kept as it is",
                "Una regla que esta pantalla no puede poner en una frase; se conserva como está"};

struct Words {
  std::string_view op, en, es;
};
constexpr std::array comparisons{Words{"Equal", " is the same as ", " es igual a "},
                                 Words{"Less", " is less than ", " es menor que "},
                                 Words{"LessOrEqual", " is at most ", " es como máximo "},
                                 Words{"Greater", " is more than ", " es mayor que "},
                                 Words{"GreaterOrEqual", " is at least ", " es como mínimo "},
                                 Words{"In", " is among ", " está entre "}};

Text plus(Text a, const Text& b) {
  a.en += b.en;
  a.es += b.es;
  return a;
}

Text same(const std::string& word) { return {word, word}; }

Text back_words(const Tree& back) {
  const Tree& years = member(back, "years");
  const Tree& months = member(back, "months");
  const Tree& days = member(back, "days");
  const std::string count = (years.is_null() ? months.is_null() ? days : months : years).dump();
  const Text span = !years.is_null()    ? Text{" years", " años"}
                    : !months.is_null() ? Text{" months", " meses"}
                                        : Text{" days", " días"};
  return plus(plus({"the day ", "el día de hace "}, same(count)),
              plus(span, {" before the encounter", " antes del encuentro"}));
}

Text operand(const Tree& value, const Lexicon& lexicon) {
  if (value.is_null()) return {"nothing", "nada"};
  if (value.is_boolean()) return value.get<bool>() ? Text{"yes", "sí"} : Text{"no", "no"};
  if (value.is_number()) return same(value.dump());
  if (value.is_string()) {
    const std::string code = value.get<std::string>();
    for (const KnownQuestion& q : lexicon.questions)
      if (const Named* option = q.option(code)) return quoted(option->label);
    return same(code);
  }
  if (value.is_array()) {
    std::vector<Text> all;
    for (const Tree& each : value) all.push_back(operand(each, lexicon));
    return joined(all);
  }
  if (const KnownQuestion* q = lexicon.question(string_at(value, "answer"))) return quoted(q->ask);
  if (const KnownTable* t = lexicon.table(string_at(value, "table"))) return quoted(t->title);
  if (const KnownTable* t = lexicon.table(string_at(value, "lookup")))
    return plus({"the limit in ", "el límite de "}, quoted(t->title));
  if (value.contains("lookBack")) return back_words(value["lookBack"]);
  if (value.contains("date")) return same(string_at(value, "date"));
  if (value.contains("value"))
    return plus(same(string_of(value["value"]) + " "), unit_label(string_at(value, "unit")));
  return same("?");
}

}  // namespace

Text say(const Tree& e, const Lexicon& lexicon) {
  if (e.is_boolean())
    return e.get<bool>() ? Text{"Always so", "Siempre es así"} : Text{"Never so", "Nunca es así"};
  if (e.is_null()) return {"Never known", "Nunca se sabe"};
  if (!answer_of(e).empty()) return plus(operand(e, lexicon), {" is answered yes", " se responde sí"});
  const std::string op = op_of(e);
  if (op == "IsNull" && arg_count(e) == 1)
    return plus(operand(arg(e, 0), lexicon),
                {" was asked and has no answer", " se preguntó y no tiene respuesta"});
  for (const Words& each : comparisons)
    if (each.op == op && arg_count(e) == 2)
      return plus(operand(arg(e, 0), lexicon),
                  plus({std::string(each.en), std::string(each.es)}, operand(arg(e, 1), lexicon)));
  return kept;
}

}  // namespace leadline::authoring
