// Questions and tables of two editions.
#include <algorithm>

#include "core/criteria/diff_walk.h"
#include "core/criteria/phrases.h"

namespace leadline::criteria {
namespace {

// The criterion that alone asks a question, for a name that people know it by; else the question's own.
Text known_as(const Walk& walk, const std::string& question) {
  const auto& document = walk.after.document;
  const Criterion* only = nullptr;
  const auto index = document.question_index(question);
  for (const auto& criterion : document.criteria) {
    if (std::ranges::find(criterion.questions, index) == criterion.questions.end()) continue;
    if (only) return name_of_question(walk.after, question);
    only = &criterion;
  }
  if (!only) return name_of_question(walk.after, question);
  return name_of_criterion(
      {{"id", only->id}, {"statement", {{"en", only->statement.en}, {"es", only->statement.es}}}});
}

void compare_options(Walk& walk, const Text& name, const Json* was, const Json* is,
                     const std::string& where) {
  const auto pairs = paired(was, is, "code");
  for (const auto& pair : pairs.all) {
    const std::string place = where + "[" + std::to_string(pair.at) + "]";
    const Text what = Text{"Answer to ", "Respuesta a "} + name;
    const auto label = [](const Json& option) { return quoted(shown(option.value("label", Json("")))); };
    if (!pair.was)
      walk.add(Aspect::option, Turn::added, place, what, {}, label(*pair.is));
    else if (!pair.is)
      walk.add(Aspect::option, Turn::removed, place, what, label(*pair.was), {});
    else
      each_change(*pair.was, *pair.is, [&](const std::string& key, const Json* a, const Json* b) {
        const bool words = key == "label";
        walk.field(words ? Aspect::text : Aspect::other, place + "." + key,
                   words ? Text{"Words of an answer to ", "Texto de una respuesta a "} + name
                         : Text{"Answer ", "Respuesta "} + label(*pair.is) + both(", " + key),
                   a, b);
      });
  }
  if (pairs.reordered)
    walk.add(Aspect::option, Turn::changed, where,
             Text{"Order of the answers to ", "Orden de las respuestas a "} + name, {}, {});
}

Text of_question(const std::string& key, const Text& name) {
  static const std::map<std::string, Text> words = {
      {"ask", {"Wording of ", "Texto de "}},
      {"help", {"Help for ", "Ayuda de "}},
      {"noneLabel", {"Words for none in ", "Texto de «ninguna» en "}},
      {"type", {"Kind of answer to ", "Tipo de respuesta a "}},
      {"source", {"How the answer is found for ", "Cómo se obtiene la respuesta a "}},
      {"units", {"Units of ", "Unidades de "}},
      {"weighedOrEstimated", {"Asks whether weighed or estimated: ", "Pregunta si es pesado o estimado: "}},
      {"least", {"Least answer to ", "Respuesta mínima a "}},
      {"most", {"Greatest answer to ", "Respuesta máxima a "}},
      {"usual", {"Usual answer to ", "Respuesta habitual a "}},
      {"group", {"Group of ", "Grupo de "}},
      {"optionsFrom", {"List of answers to ", "Lista de respuestas a "}},
      {"openEnded", {"May be none of the answers: ", "Puede no ser ninguna de las respuestas: "}}};
  const auto found = words.find(key);
  return found == words.end() ? name + both(", " + key) : found->second + name;
}

void compare_question(Walk& walk, const Pair& pair, const std::string& where) {
  const std::string id = pair.is->value("id", "");
  const Text name = name_of_question(walk.after, id);
  each_change(*pair.was, *pair.is, [&](const std::string& key, const Json* a, const Json* b) {
    const std::string place = where + "." + key;
    if (key == "options") return compare_options(walk, name, a, b, place);
    if (key == "lookBackYears") {
      const auto span = [](const Json* v) {
        return v && v->is_number_integer() ? span_text(v->get<std::int64_t>(), "years") : Text{};
      };
      return walk.add(Aspect::look_back, a ? b ? Turn::changed : Turn::removed : Turn::added, place,
                      Text{"Look-back for ", "Periodo que se revisa en "} + known_as(walk, id), span(a),
                      span(b));
    }
    const bool words = key == "ask" || key == "help" || key == "noneLabel",
               bound = key == "least" || key == "most";
    walk.field(words   ? Aspect::text
               : bound ? Aspect::limit
                       : Aspect::question,
               place, of_question(key, name), a, b);
  });
}

Text limit_text(const Json& limit) {
  const auto value = Decimal::from(limit.value("value", Json()));
  if (!value) return shown(limit);
  const std::string unit = limit.value("unit", "");
  const Text amount{amount_text(*value, unit, "en"), amount_text(*value, unit, "es")};
  return limit.value("op", "") == ">" ? Text{"more than ", "más de "} + amount
                                      : amount + Text{" or more", " o más"};
}

void compare_row(Walk& walk, const Text& table, const Pair& pair, const std::string& where) {
  const Text name = quoted(shown(pair.is->value("label", Json(""))));
  each_change(*pair.was, *pair.is, [&](const std::string& key, const Json* a, const Json* b) {
    const std::string place = where + "." + key;
    if (key != "limits") {
      const bool words = key == "label" || key == "citation";
      return walk.field(words ? Aspect::text : Aspect::table, place,
                        table + both(", ") + name + both(", " + key), a, b);
    }
    const auto limits = paired(a, b, "unit");
    for (const auto& limit : limits.all)
      if (!limit.was || !limit.is || *limit.was != *limit.is)
        walk.add(Aspect::limit, limit.was ? limit.is ? Turn::changed : Turn::removed : Turn::added, place,
                 Text{"Limit for ", "Límite para "} + name + Text{" in ", " en "} + table,
                 limit.was ? limit_text(*limit.was) : Text{}, limit.is ? limit_text(*limit.is) : Text{});
    if (limits.reordered)
      walk.field(Aspect::other, place, table + both(", ") + name + both(", " + key), a, b);
  });
}

void compare_table(Walk& walk, const Table& was, const Table& is, const Json& old_tree, const Json& tree,
                   const std::string& where) {
  const Text name = name_of_table(walk.after, is.id);
  const std::size_t before = walk.found.size();
  each_change(old_tree, tree, [&](const std::string& key, const Json* a, const Json* b) {
    if (key != "rows") {
      const bool words = key == "title" || key == "citation";
      return walk.field(words ? Aspect::text : Aspect::other, where + "." + key,
                        Text{"List ", "Lista "} + name + both(", " + key), a, b);
    }
    const auto rows = paired(a, b, "code");
    for (const auto& row : rows.all) {
      const std::string place = where + ".rows[" + std::to_string(row.at) + "]";
      const auto label = [](const Json& one) { return quoted(shown(one.value("label", Json("")))); };
      if (!row.was)
        walk.add(Aspect::table, Turn::added, place, Text{"In the list ", "En la lista "} + name, {},
                 label(*row.is));
      else if (!row.is)
        walk.add(Aspect::table, Turn::removed, place, Text{"In the list ", "En la lista "} + name,
                 label(*row.was), {});
      else
        compare_row(walk, name, row, place);
    }
    if (rows.reordered)
      walk.add(Aspect::table, Turn::changed, where + ".rows",
               Text{"Order of the list ", "Orden de la lista "} + name, {}, {});
  });
  if (was.file != is.file)
    walk.add(Aspect::table, Turn::changed, where + ".file",
             Text{"File of the list ", "Archivo de la lista "} + name, both(was.file), both(is.file));
  if (was.digest != is.digest && walk.found.size() == before)
    walk.add(Aspect::other, Turn::changed, where + ".digest",
             Text{"Bytes of the list ", "Bytes de la lista "} + name +
                 Text{" (it says the same)", " (dice lo mismo)"},
             both(was.digest.substr(0, 12)), both(is.digest.substr(0, 12)));
}

}  // namespace

void compare_questions(Walk& walk) {
  const auto pairs = paired(&walk.before.tree["questions"], &walk.after.tree["questions"], "id");
  for (const auto& pair : pairs.all) {
    const std::string where = "questions[" + std::to_string(pair.at) + "]";
    walk.question = (pair.is ? pair.is : pair.was)->value("id", "");
    const Text what{"Question", "Pregunta"};
    if (!pair.was)
      walk.add(Aspect::question, Turn::added, where, what, {}, name_of_question(walk.after, walk.question));
    else if (!pair.is)
      walk.add(Aspect::question, Turn::removed, where, what, name_of_question(walk.before, walk.question),
               {});
    else
      compare_question(walk, pair, where);
  }
  walk.question.clear();
  if (pairs.reordered)
    walk.add(Aspect::question, Turn::changed, "questions",
             {"Order of the questions", "Orden de las preguntas"}, {}, {});
}

void compare_tables(Walk& walk) {
  const auto &old = walk.before.document.tables, &now = walk.after.document.tables;
  std::vector<std::string> order, old_order;
  const auto named = [](const std::vector<Table>& all, const std::string& id) {
    return std::ranges::find(all, id, &Table::id);
  };
  for (std::size_t i = 0; i < now.size(); ++i) {
    const std::string where = "tables[" + std::to_string(i) + "]";
    const auto was = named(old, now[i].id);
    if (was == old.end()) {
      walk.add(Aspect::table, Turn::added, where, {"List", "Lista"}, {},
               name_of_table(walk.after, now[i].id));
      continue;
    }
    order.push_back(now[i].id);
    compare_table(walk, *was, now[i], walk.before.tables[static_cast<std::size_t>(was - old.begin())],
                  walk.after.tables[i], where);
  }
  for (std::size_t i = 0; i < old.size(); ++i) {
    if (named(now, old[i].id) != now.end())
      old_order.push_back(old[i].id);
    else
      walk.add(Aspect::table, Turn::removed, "tables[" + std::to_string(i) + "]", {"List", "Lista"},
               name_of_table(walk.before, old[i].id), {});
  }
  if (order != old_order)
    walk.add(Aspect::other, Turn::changed, "tables", {"Order of the lists", "Orden de las listas"}, {}, {});
}

}  // namespace leadline::criteria
