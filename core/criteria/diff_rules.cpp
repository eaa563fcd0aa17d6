// Two expressions of one criterion, walked side by side as far as they have the same shape.
#include <algorithm>

#include "core/criteria/diff_walk.h"
#include "core/criteria/phrases.h"

namespace leadline::criteria {
namespace {

bool operation(const Json& e) {
  return e.is_object() && e.contains("op") && e.contains("args") && e["args"].is_array();
}
bool connective(const Json& e) {
  return operation(e) && (e["op"] == "And" || e["op"] == "Or" || e["op"] == "AtLeast");
}

class Rules {
 public:
  Rules(Walk& walk, const Text& name) : walk_(walk), name_(name) {}

  void compare(const Json& was, const Json& is, const std::string& where) {
    if (was == is) return;
    if (connective(was) && connective(is) && was["op"] == is["op"]) return parts(was, is, where);
    if (operation(was) && operation(is) && was["args"].size() == is["args"].size() &&
        was.size() == is.size()) {
      const Json &a = was["args"], &b = is["args"];
      if (was["op"] == is["op"] && a.size() == 1) return compare(a[0], b[0], where + ".args[0]");
      if (a.size() == 2 && comparable(was, is)) return held_against(was, is, where);
    }
    other_rule(was, is, where);
  }

 private:
  void other_rule(const Json& was, const Json& is, const std::string& where) {
    walk_.add(Aspect::criterion, Turn::changed, where,
              Text{"What is asked for in ", "Lo que se pide en "} + name_, say(was, walk_.before),
              say(is, walk_.after));
  }

  // The same thing is held against something else, or in another way.
  static bool comparable(const Json& was, const Json& is) {
    return was["args"][0] == is["args"][0] || was["args"][1] == is["args"][1];
  }

  void held_against(const Json& was, const Json& is, const std::string& where) {
    const std::size_t side = was["args"][0] == is["args"][0] ? 1 : 0;
    const Json &a = was["args"][side], &b = is["args"][side];
    const std::string place = where + ".args[" + std::to_string(side) + "]";
    const bool same_way = was["op"] == is["op"];
    if (same_way && look_back(a, b, place)) return;
    if (same_way && was["op"] == "In" && a.is_array() && b.is_array())
      return members(a, b, answer_in(was["args"][1 - side]).value_or(""), place);
    const Text what = Text{"Limit in ", "Límite en "} + name_;
    if (answer_in(a) || answer_in(b)) return other_rule(was, is, where);
    if (!same_way)
      return walk_.add(Aspect::limit, Turn::changed, where, what, say(was, walk_.before),
                       say(is, walk_.after));
    const auto of = answer_in(was["args"][1 - side]);
    walk_.add(Aspect::limit, Turn::changed, place, what, say_value(a, walk_.before, of),
              say_value(b, walk_.after, of));
  }

  bool look_back(const Json& a, const Json& b, const std::string& place) {
    const auto span = [](const Json& v) -> std::optional<Text> {
      if (!v.is_object() || v.size() != 1 || !v.contains("lookBack")) return std::nullopt;
      const Json& back = v["lookBack"];
      if (!back.is_object() || back.size() != 1 || !back.begin()->is_number_integer()) return std::nullopt;
      return span_text(back.begin()->get<std::int64_t>(), back.begin().key());
    };
    const auto from = span(a), to = span(b);
    if (!from || !to) return false;
    walk_.add(Aspect::look_back, Turn::changed, place,
              Text{"Look-back for ", "Periodo que se revisa en "} + name_, *from, *to);
    return true;
  }

  void members(const Json& was, const Json& is, const std::string& question, const std::string& place) {
    const Text what = Text{"Answers that count in ", "Respuestas que cuentan en "} + name_;
    const auto named = [&](const Edition& edition, const Json& code) {
      return code.is_string() ? name_of_code(edition, question, code.get<std::string>()) : shown(code);
    };
    const std::size_t before = walk_.found.size();
    for (const auto& each : is)
      if (std::count(is.begin(), is.end(), each) != std::count(was.begin(), was.end(), each))
        if (std::find(was.begin(), was.end(), each) == was.end())
          walk_.add(Aspect::option, Turn::added, place, what, {}, named(walk_.after, each));
    for (const auto& each : was)
      if (std::find(is.begin(), is.end(), each) == is.end())
        walk_.add(Aspect::option, Turn::removed, place, what, named(walk_.before, each), {});
    if (walk_.found.size() == before)
      walk_.add(Aspect::other, Turn::changed, place, what, shown(was), shown(is));
  }

  // Parts that both have are left out; of the rest those that stand opposite one another and look at the same
  // thing are compared, the others came or went.
  void parts(const Json& was, const Json& is, const std::string& where) {
    if (was.value("count", Json()) != is.value("count", Json()))
      walk_.add(Aspect::limit, Turn::changed, where + ".count",
                Text{"How many have to hold in ", "Cuántas condiciones se piden en "} + name_,
                shown(was.value("count", Json())), shown(is.value("count", Json())));
    std::vector<std::size_t> gone, come;
    match(was["args"], is["args"], gone, come);
    const std::size_t before = walk_.found.size();
    const bool counted = was.value("count", Json()) != is.value("count", Json());
    for (std::size_t i = 0; i < std::max(gone.size(), come.size()); ++i) {
      const Json* a = i < gone.size() ? &was["args"][gone[i]] : nullptr;
      const Json* b = i < come.size() ? &is["args"][come[i]] : nullptr;
      const std::string place = where + ".args[" + std::to_string(b ? come[i] : gone[i]) + "]";
      if (a && b && gone.size() == come.size()) {
        compare(*a, *b, place);
        continue;
      }
      const Text what = Text{"A condition of ", "Una condición de "} + name_;
      if (b) walk_.add(Aspect::criterion, Turn::added, place, what, {}, say(*b, walk_.after));
      if (a)
        walk_.add(Aspect::criterion, Turn::removed, where + ".args[" + std::to_string(gone[i]) + "]", what,
                  say(*a, walk_.before), {});
    }
    if (walk_.found.size() == before && !counted)
      walk_.add(Aspect::other, Turn::changed, where,
                Text{"The order of conditions in ", "El orden de las condiciones de "} + name_,
                say(was, walk_.before), say(is, walk_.after));
  }

  static void match(const Json& was, const Json& is, std::vector<std::size_t>& gone,
                    std::vector<std::size_t>& come) {
    std::vector<bool> taken(was.size(), false);
    for (std::size_t i = 0; i < is.size(); ++i) {
      std::size_t j = 0;
      while (j < was.size() && (taken[j] || was[j] != is[i])) ++j;
      if (j < was.size())
        taken[j] = true;
      else
        come.push_back(i);
    }
    for (std::size_t j = 0; j < was.size(); ++j)
      if (!taken[j]) gone.push_back(j);
  }

  Walk& walk_;
  const Text& name_;
};

}  // namespace

void compare_rule(Walk& walk, const Text& name, const Json& was, const Json& is, const std::string& where) {
  Rules(walk, name).compare(was, is, where);
}

}  // namespace leadline::criteria
