#include "core/criteria/diff.h"

#include <algorithm>

#include "core/criteria/diff_walk.h"

namespace leadline::criteria {
namespace {

constexpr std::string_view aspects[] = {"criterion", "look_back", "limit",    "if_unknown", "exception",
                                        "offer",     "table",     "question", "option",     "text",
                                        "setting",   "example",   "other"};

// Notes are for authors; a question may be called "note", so what is keyed by questions is left alone.
void strip_notes(Json& tree) {
  if (tree.is_object()) tree.erase("note");
  for (auto item = tree.begin(); item != tree.end(); ++item) {
    if (tree.is_object() && (item.key() == "answers" || item.key() == "truths")) continue;
    if (item->is_structured()) strip_notes(*item);
  }
}

Text of_criterion(const std::string& key, const Text& name) {
  static const std::map<std::string, Text> words = {
      {"statement", {"Statement of ", "Enunciado de "}},
      {"help", {"Help for ", "Ayuda de "}},
      {"citation", {"Source of ", "Fuente de "}},
      {"ifUnknown", {"If unknown in ", "Si se desconoce en "}},
      {"history", {"On criminal history: ", "Sobre antecedentes: "}},
      {"exception", {"Exception sought from, for ", "A quién se pide la excepción en "}},
      {"ifNotMet", {"Instead, where not met: ", "En su lugar, si no se cumple: "}}};
  const auto found = words.find(key);
  return found == words.end() ? name + both(", " + key) : found->second + name;
}

Aspect aspect_of(const std::string& key) {
  if (key == "ifUnknown" || key == "history") return Aspect::if_unknown;
  if (key == "exception" || key == "ifNotMet") return Aspect::exception;
  if (key == "statement" || key == "help" || key == "citation") return Aspect::text;
  return Aspect::other;
}

// The words that the document has for somebody who may grant an exception.
Text decider(const Edition& edition, const Json& id) {
  const auto named = edition.tree.find("exceptions");
  if (!id.is_string() || named == edition.tree.end() || !named->contains(id.get<std::string>()))
    return shown(id);
  return quoted(shown((*named)[id.get<std::string>()]));
}

void compare_criterion(Walk& walk, const Pair& pair, const std::string& where) {
  const Text name = name_of_criterion(*pair.is);
  each_change(*pair.was, *pair.is, [&](const std::string& key, const Json* a, const Json* b) {
    const std::string place = where + "." + key;
    if (key == "when" && a && b) return compare_rule(walk, name, *a, *b, place);
    if (key == "reasons" && a && b)
      return each_change(*a, *b, [&](const std::string& which, const Json* old, const Json* now) {
        walk.field(Aspect::text, place + "." + which,
                   Text{"Reason given in ", "Razón que se da en "} + name + both(", " + which), old, now);
      });
    if (key == "exception")
      return walk.add(aspect_of(key), a ? b ? Turn::changed : Turn::removed : Turn::added, place,
                      of_criterion(key, name), a ? decider(walk.before, *a) : Text{},
                      b ? decider(walk.after, *b) : Text{});
    walk.field(aspect_of(key), place, of_criterion(key, name), a, b);
  });
}

void compare_criteria(Walk& walk) {
  const auto pairs = paired(&walk.before.tree["criteria"], &walk.after.tree["criteria"], "id");
  for (const auto& pair : pairs.all) {
    const std::string where = "criteria[" + std::to_string(pair.at) + "]";
    const Text what{"Criterion", "Criterio"};
    const auto statement = [](const Json& criterion) {
      return quoted(shown(criterion.value("statement", Json(""))));
    };
    walk.criterion = (pair.is ? pair.is : pair.was)->value("id", "");
    if (!pair.was)
      walk.add(Aspect::criterion, Turn::added, where, what, {}, statement(*pair.is));
    else if (!pair.is)
      walk.add(Aspect::criterion, Turn::removed, where, what, statement(*pair.was), {});
    else
      compare_criterion(walk, pair, where);
  }
  walk.criterion.clear();
  if (pairs.reordered)
    walk.add(Aspect::criterion, Turn::changed, "criteria",
             {"Order of the criteria", "Orden de los criterios"}, {}, {});
}

void compare_examples(Walk& walk) {
  const auto list = [](const Json& tree) { return tree.contains("examples") ? &tree["examples"] : nullptr; };
  const auto pairs = paired(list(walk.before.tree), list(walk.after.tree), "name");
  for (const auto& pair : pairs.all) {
    if (pair.was && pair.is && *pair.was == *pair.is) continue;
    const Text name = quoted(both((pair.is ? pair.is : pair.was)->value("name", "")));
    if (pair.was && pair.is) {
      walk.add(Aspect::example, Turn::changed, "examples[" + std::to_string(pair.at) + "]",
               Text{"Example ", "Ejemplo "} + name, {}, {});
      continue;
    }
    walk.add(Aspect::example, pair.was ? pair.is ? Turn::changed : Turn::removed : Turn::added,
             "examples[" + std::to_string(pair.at) + "]", {"Example", "Ejemplo"}, pair.was ? name : Text{},
             pair.is ? name : Text{});
  }
  if (pairs.reordered)
    walk.add(Aspect::example, Turn::changed, "examples", {"Order of the examples", "Orden de los ejemplos"},
             {}, {});
}

Text day(const Json& stored) {
  const auto date = Date::parse(stored.is_string() ? stored.get<std::string>() : std::string());
  return date ? Text{date_text(*date, "en"), date_text(*date, "es")} : shown(stored);
}

// Everything at the top but the lists.
void compare_head(Walk& walk) {
  static const std::map<std::string, Text> words = {
      {"version", {"Version", "Versión"}},
      {"title", {"Title", "Título"}},
      {"jurisdiction", {"Whose law and program", "De quién son la ley y el programa"}},
      {"effective", {"In effect from", "Vigente desde"}},
      {"reviewBy", {"To be reviewed by", "Se revisa antes del"}},
      {"estimateMarginPercent", {"Margin for estimates, percent", "Margen de las estimaciones, por ciento"}}};
  each_change(walk.before.tree, walk.after.tree, [&](const std::string& key, const Json* a, const Json* b) {
    if (key == "questions" || key == "criteria" || key == "tables" || key == "examples") return;
    if (key == "exceptions") {
      const Json none = Json::object();
      return each_change(
          a ? *a : none, b ? *b : none, [&](const std::string& from, const Json* old, const Json* now) {
            walk.field(Aspect::exception, "exceptions." + from,
                       {"Who may grant an exception", "Quién puede conceder una excepción"}, old, now);
          });
    }
    if (key == "offer") return compare_offer(walk, a, b);
    const auto found = words.find(key);
    if (key == "effective" || key == "reviewBy")
      return walk.add(Aspect::setting, a ? b ? Turn::changed : Turn::removed : Turn::added, key,
                      found->second, a ? day(*a) : Text{}, b ? day(*b) : Text{});
    walk.field(key == "title"         ? Aspect::text
               : found == words.end() ? Aspect::other
                                      : Aspect::setting,
               key, found == words.end() ? both(key) : found->second, a, b);
  });
}

}  // namespace

std::string_view word(Aspect aspect) { return aspects[static_cast<std::size_t>(aspect)]; }
std::string_view word(Turn turn) {
  constexpr std::string_view words[] = {"added", "removed", "changed"};
  return words[static_cast<std::size_t>(turn)];
}

Result<Edition> Edition::read(std::string_view json, std::string_view where, const TableLoader& tables) {
  Edition out;
  std::map<std::string, std::string> files;
  const TableLoader keeping = [&](std::string_view name) -> Result<std::string> {
    if (!tables) return fail(Code::not_found, std::string(name));
    LEADLINE_TRY(bytes, tables(name));
    files[std::string(name)] = bytes;
    return bytes;
  };
  LEADLINE_TRY(document, parse_document(json, where, keeping));
  LEADLINE_TRY(tree, parse_json(json, where));
  strip_notes(tree);
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    const auto& table = document.tables[i];
    Json one = tree["tables"][i];
    if (!table.file.empty()) {
      LEADLINE_TRY(read, parse_json(files[table.file], table.file));
      one = std::move(read);
      strip_notes(one);
    }
    out.tables.push_back(std::move(one));
  }
  out.document = std::move(document);
  out.tree = std::move(tree);
  return out;
}

Result<Edition> Edition::read(const Bundle& bundle) {
  return read(bundle.document, "criteria", tables_of(bundle));
}

void Walk::add(Aspect aspect, Turn turn, const std::string& where, const Text& what, const Text& was,
               const Text& is) {
  Difference one{aspect, turn, criterion, question, where, what, was, is};
  // Only the other language's words differ: show those, and say so.
  if (was.en == is.en && was.es != is.es) {
    one.what.en += " (Spanish)";
    one.before.en = was.es;
    one.after.en = is.es;
  } else if (was.es == is.es && was.en != is.en) {
    one.what.es += " (inglés)";
    one.before.es = was.en;
    one.after.es = is.en;
  }
  found.push_back(std::move(one));
}

void Walk::field(Aspect aspect, const std::string& where, const Text& what, const Json* was, const Json* is) {
  const Turn turn = was && is ? Turn::changed : is ? Turn::added : Turn::removed;
  add(aspect, turn, where, what, was ? shown(*was) : Text{}, is ? shown(*is) : Text{});
}

Pairs paired(const Json* was, const Json* is, const char* key) {
  // A name may come twice (examples): the second is another one.
  const auto names_of = [&](const Json* list) {
    std::vector<std::string> names;
    std::map<std::string, int> seen;
    if (list)
      for (const auto& each : *list) {
        const std::string name = each.value(key, "");
        names.push_back(name + "#" + std::to_string(seen[name]++));
      }
    return names;
  };
  const auto old = names_of(was), now = names_of(is);
  Pairs out;
  std::vector<std::string> kept, order;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const auto found = std::ranges::find(old, now[i]);
    if (found != old.end()) order.push_back(now[i]);
    out.all.push_back({found == old.end() ? nullptr : &(*was)[static_cast<std::size_t>(found - old.begin())],
                       &(*is)[i], i});
  }
  for (std::size_t i = 0; i < old.size(); ++i) {
    if (std::ranges::find(now, old[i]) != now.end())
      kept.push_back(old[i]);
    else
      out.all.push_back({&(*was)[i], nullptr, i});
  }
  out.reordered = kept != order;
  return out;
}

std::vector<Difference> diff(const Edition& before, const Edition& after) {
  Walk walk{before, after, {}, {}, {}};
  compare_criteria(walk);
  compare_questions(walk);
  compare_tables(walk);
  compare_examples(walk);
  compare_head(walk);
  std::ranges::stable_sort(walk.found, {}, &Difference::aspect);
  return std::move(walk.found);
}

Text Difference::line() const {
  if (turn == Turn::added) return Text{"Added: ", "Se añade: "} + what + both(": ") + after;
  if (turn == Turn::removed) return Text{"Removed: ", "Se quita: "} + what + both(": ") + before;
  if (before.empty() && after.empty()) return what + Text{" changed", ", cambiado"};
  return what + both(": ") + before + both(" → ") + after;
}

Json to_json(std::span<const Difference> differences, std::string_view language) {
  Json out = Json::array();
  for (const auto& each : differences)
    out.push_back({{"aspect", word(each.aspect)},
                   {"turn", word(each.turn)},
                   {"criterion", each.criterion},
                   {"question", each.question},
                   {"where", each.where},
                   {"what", each.what.in(language)},
                   {"before", each.before.in(language)},
                   {"after", each.after.in(language)},
                   {"line", each.line().in(language)}});
  return out;
}

}  // namespace leadline::criteria
