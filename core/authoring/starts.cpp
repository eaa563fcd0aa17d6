// What a new criterion or clause begins with.
#include <algorithm>
#include <array>

#include "core/authoring/edit.h"
#include "core/authoring/rule.h"

namespace leadline::authoring {
namespace {

constexpr std::int64_t first_years = 5, adult_years = 18;

struct Start {
  std::string_view pattern;
  std::string_view type;  // of the questions that fit; none: what the terminal says, a question of its own
  bool makes;             // a question of its own
  Text label, example;
  Text statement = {};  // where it does not follow from the rule
};
const std::array<Start, 9> all{{
    {"yes_no",
     "boolean",
     true,
     {"A yes-or-no question", "Una pregunta de sí o no"},
     {"“18 or older?” is answered yes", "“¿Tiene 18 años o más?” se responde sí"}},
    {"answers",
     "code",
     true,
     {"Certain answers to a question", "Ciertas respuestas a una pregunta"},
     {"“What would the charge be?” is Possession or Trespass",
      "“¿Cuál sería el cargo?” es Posesión o Entrar sin permiso"}},
    {"seen",
     "codes",
     true,
     {"Something seen or not seen now", "Algo que se observa o no ahora"},
     {"“Seen now?”: none of Danger to others or Danger to self",
      "“¿Se observa ahora?”: nada de Peligro para otras personas o Peligro para sí misma"}},
    {"limit",
     "decimal",
     false,
     {"An amount below a table of limits", "Una cantidad por debajo de una tabla de límites"},
     {"“How much?” is below the limit for “What was found?”",
      "“¿Cuánto?” está por debajo del límite según “¿Qué se encontró?”"}},
    {"number",
     "integer",
     true,
     {"A number", "Un número"},
     {"“How many times?” is at most 3", "“¿Cuántas veces?” es como máximo 3"}},
    {"look_back",
     "date",
     true,
     {"A date so long ago", "Una fecha hace tanto tiempo"},
     {"“Date of birth” lies at least 18 years back", "“Fecha de nacimiento” fue hace al menos 18 años"}},
    {"date",
     "date",
     true,
     {"A date before or after another", "Una fecha anterior o posterior a otra"},
     {"“Sentence ended on” is before January 1, 2026",
      "“La condena terminó el” es antes del 1 de enero de 2026"}},
    {"history",
     "",
     true,
     {"No conviction of a kind in the last years", "Ninguna condena de un tipo en los últimos años"},
     {"No conviction on the list in the last 5 years", "Ninguna condena de la lista en los últimos 5 años"},
     {"No conviction on the list in the last 5 years", "Ninguna condena de la lista en los últimos 5 años"}},
    {"probation",
     "",
     true,
     {"Probation and parole, each by itself", "Libertad a prueba y condicional, cada una por separado"},
     {"Whoever is on unsupervised probation may take part",
      "Quien está en libertad a prueba sin supervisión puede participar"},
     {"No supervision that keeps out of this program", "Sin supervisión que excluya de este programa"}},
}};

Tree answer(const std::string& id) { return Tree{{"answer", id}}; }
Tree op(const char* name, Tree a, Tree b) {
  return Tree{{"op", name}, {"args", Tree::array({std::move(a), std::move(b)})}};
}
Tree is_among(Tree codes, const std::string& id) { return op("In", answer(id), std::move(codes)); }
Tree option(const char* code, const Text& label) { return Tree{{"code", code}, {"label", tree_of(label)}}; }

void ask_for_convictions(Tree& q) {
  q["usual"] = "nothing_listed";
  q["lookBackYears"] = first_years;
  q["ask"] = tree_of(
      {"By your terminal: a conviction on this list?", "Según su terminal: ¿alguna condena de esta lista?"});
  q["help"] = tree_of({"Since {since}. Only the result is kept, never the record.",
                       "Desde el {since}. Solo se guarda el resultado, nunca el expediente."});
  q["options"] = Tree::array({option("nothing_listed", {"Nothing on the list", "Nada de la lista"}),
                              option("only_before", {"Only before {since}", "Solo antes del {since}"}),
                              option("listed", {"A conviction on the list", "Una condena de la lista"})});
}

void ask_for_supervision(Tree& q) {
  q["usual"] = "none";
  q["ask"] = tree_of(
      {"By your terminal: under supervision now?", "Según su terminal: ¿está bajo supervisión ahora?"});
  q["help"] = tree_of({"Only the answer chosen here is kept, never the record.",
                       "Solo se guarda la respuesta elegida aquí, nunca el expediente."});
  q["options"] = Tree::array(
      {option("none", {"Not under supervision", "Sin supervisión"}),
       option("unsupervised_probation", {"Unsupervised probation", "Libertad a prueba sin supervisión"}),
       option("supervised_probation", {"Supervised probation", "Libertad a prueba con supervisión"}),
       option("parole", {"Parole", "Libertad condicional"})});
}

// A question of the pattern's own; its words are the author's to write.
std::string make_question(Desk desk, const Start& start) {
  Tree& list = desk.document["questions"];
  const bool record = start.type.empty();
  const std::string id = free_id(list, record ? std::string(start.pattern) : "question");
  Tree q{{"id", id},
         {"type", record ? "code" : std::string(start.type)},
         {"source", record ? "terminal" : "ask"},
         {"ask", tree_of({})}};
  if (start.type == "codes") {
    q["source"] = "observe";
    q["noneLabel"] = tree_of({"None of these", "Nada de esto"});
  }
  if (start.type == "code" || start.type == "codes") q["options"] = Tree::array({option("answer_1", {})});
  if (start.pattern == "history") ask_for_convictions(q);
  if (start.pattern == "probation") ask_for_supervision(q);
  list.push_back(std::move(q));
  return id;
}

// The table and the question that its rows answer.
std::optional<Tree> lookup(Desk desk) {
  for (const KnownTable& table : desk.lexicon().tables) {
    if (!table.limits) continue;
    for (const Tree& each : member(desk.document, "questions"))
      if (string_at(each, "optionsFrom") == table.id)
        return Tree{{"lookup", table.id}, {"by", answer(string_at(each, "id"))}};
  }
  // A program's own limits may go by the rows of another table.
  for (const KnownTable& table : desk.lexicon().tables)
    for (const KnownQuestion& q : desk.lexicon().questions)
      if (table.limits && q.type == "code" && !table.rows.empty() && q.option(table.rows[0].code))
        return Tree{{"lookup", table.id}, {"by", answer(q.id)}};
  return std::nullopt;
}

Result<Tree> expression(Desk desk, const Start& start, const std::string& id) {
  const Lexicon lexicon = desk.lexicon();
  const KnownQuestion* q = lexicon.question(id);
  if (start.pattern == "yes_no") return answer(id);
  if (start.pattern == "history") return is_among(Tree::array({"nothing_listed", "only_before"}), id);
  // All but one: a criterion that lets everybody in is none. Lint says at once why that one had better go
  // too.
  if (start.pattern == "probation")
    return is_among(Tree::array({"none", "unsupervised_probation", "supervised_probation"}), id);
  if (start.pattern == "look_back")
    return op("LessOrEqual", answer(id), Tree{{"lookBack", {{"years", adult_years}}}});
  if (start.pattern == "date")
    return op("GreaterOrEqual", answer(id), Tree{{"date", string_at(desk.document, "effective")}});
  if (start.pattern == "number") return op("LessOrEqual", answer(id), Tree(0));
  if (start.pattern == "limit") {
    const auto held = lookup(desk);
    if (!held) return fail(Code::not_found, "edit.pattern", "no table of limits");
    return op("Less", answer(id), *held);
  }
  if (q->options.empty()) return fail(Code::not_found, "edit.question", "it has no answers to choose from");
  if (start.pattern == "answers") return op("Equal", answer(id), Tree(q->options[0].code));
  return Tree{{"op", "Not"}, {"args", Tree::array({op("In", Tree(q->options[0].code), answer(id))})}};
}

bool fits(const KnownQuestion& q, const Start& start) {
  return q.type == start.type && (start.pattern != "limit" || !q.units.empty());
}

}  // namespace

bool asks_record(std::string_view pattern) {
  const auto found = std::ranges::find(all, pattern, &Start::pattern);
  return found != all.end() && found->type.empty();
}

Text statement_of(std::string_view pattern) {
  const auto found = std::ranges::find(all, pattern, &Start::pattern);
  return found == all.end() ? Text{} : found->statement;
}

Result<Tree> start(Desk desk, const std::string& pattern, const std::string& question) {
  const auto found = std::ranges::find(all, pattern, &Start::pattern);
  if (found == all.end()) return fail(Code::not_found, "edit.pattern", pattern.substr(0, 40));
  if (!member(desk.document, "questions").is_array()) return fail(Code::wrong_type, "questions");
  if (question.empty()) {
    if (!found->makes) return fail(Code::missing_field, "edit.question");
    return expression(desk, *found, make_question(desk, *found));
  }
  const Lexicon lexicon = desk.lexicon();
  const KnownQuestion* q = lexicon.question(question);
  if (!q) return fail(Code::not_found, "edit.question", question.substr(0, 64));
  if (!fits(*q, *found)) return fail(Code::wrong_type, "edit.question", "its answers are of another type");
  return expression(desk, *found, question);
}

Result<std::vector<Offer>> offers(const Draft& draft) {
  Tree document = Tree::parse(draft.bytes());
  const Desk desk{document, draft.tables()};
  const Lexicon lexicon = desk.lexicon();
  std::vector<Offer> out;
  for (const Start& each : all) {
    Offer offer{std::string(each.pattern), each.label, each.example, {}, each.makes};
    for (const KnownQuestion& q : lexicon.questions)
      if (fits(q, each)) offer.questions.push_back({q.id, q.ask, false});
    if (each.pattern == "limit" && !lookup(desk)) continue;
    if (offer.makes_question || !offer.questions.empty()) out.push_back(std::move(offer));
  }
  return out;
}

}  // namespace leadline::authoring
