// The offer's script of two editions: sentence by sentence where the sentences stand against one another.
#include <algorithm>

#include "core/criteria/diff_walk.h"

namespace leadline::criteria {
namespace {

using Sentences = std::vector<std::string>;

Sentences lines_of(const Json& text, const char* language) {
  Sentences out(1);
  for (const char c : text.value(language, "")) {
    if (c == '\n')
      out.emplace_back();
    else
      out.back().push_back(c);
  }
  return out;
}

std::string joined(const Sentences& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : " ") + line;
  return out;
}

void compare_words(Walk& walk, const std::string& where, const Text& what, const Json* was, const Json* is) {
  const auto lines = [](const Json* text, const char* language) {
    return text && text->is_object() ? lines_of(*text, language) : Sentences{};
  };
  const Sentences a[] = {lines(was, "en"), lines(was, "es")}, b[] = {lines(is, "en"), lines(is, "es")};
  const std::size_t n = a[0].size();
  if (n == 0 || a[1].size() != n || b[0].size() != n || b[1].size() != n)
    return walk.add(Aspect::offer, was ? is ? Turn::changed : Turn::removed : Turn::added, where, what,
                    {joined(a[0]), joined(a[1])}, {joined(b[0]), joined(b[1])});
  for (std::size_t i = 0; i < n; ++i)
    if (a[0][i] != b[0][i] || a[1][i] != b[1][i])
      walk.add(Aspect::offer, Turn::changed, where, what, quoted({a[0][i], a[1][i]}),
               quoted({b[0][i], b[1][i]}));
}

Text of_page(std::size_t page) {
  const std::string number = std::to_string(page + 1);
  return {"What everybody is told, page " + number, "Lo que se dice a todas las personas, página " + number};
}

void compare_pages(Walk& walk, const Json* was, const Json* is) {
  const std::size_t before = was ? was->size() : 0, after = is ? is->size() : 0;
  for (std::size_t i = 0; i < std::max(before, after); ++i) {
    const Json *a = i < before ? &(*was)[i] : nullptr, *b = i < after ? &(*is)[i] : nullptr;
    if (!a || !b || *a != *b) compare_words(walk, "offer.pages[" + std::to_string(i) + "]", of_page(i), a, b);
  }
}

}  // namespace

void compare_offer(Walk& walk, const Json* was, const Json* is) {
  static const std::map<std::string, Text> words = {
      {"heldCharge", {"What is told where a charge is held", "Lo que se dice si hay un cargo pendiente"}},
      {"heldChargeUndated",
       {"What is told where a charge is held and no day is known",
        "Lo que se dice si hay un cargo pendiente y no se sabe el día"}}};
  const Json none = Json::object();
  each_change(was ? *was : none, is ? *is : none, [&](const std::string& key, const Json* a, const Json* b) {
    if (key == "pages") return compare_pages(walk, a, b);
    const auto found = words.find(key);
    if (found != words.end()) return compare_words(walk, "offer." + key, found->second, a, b);
    walk.field(Aspect::offer, "offer." + key,
               {"Version of the words of the offer", "Versión del texto de la oferta"}, a, b);
  });
}

}  // namespace leadline::criteria
