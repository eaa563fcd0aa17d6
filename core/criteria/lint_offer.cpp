// The offer's script: its fields, the sentences that leave her the choice, and its length.
#include <algorithm>
#include <array>

#include "core/criteria/linting.h"
#include "core/criteria/offer.h"
#include "core/criteria/reader.h"

namespace leadline::criteria {
namespace {

struct Page {
  std::string where;
  const Json* text;
  bool dated = false;  // a day can be named there
};

// A sentence that is known to say it, whole; any one of a list will do.
struct Sentence {
  std::string_view language, words;
};
constexpr std::array her_choice{Sentence{"en", "It is your choice."}, Sentence{"es", "Usted decide."}};
constexpr std::array no_condition{Sentence{"en", "You do not have to stop using or start treatment."},
                                  Sentence{"es", "No tiene que dejar de consumir ni empezar un tratamiento."}};
constexpr std::array may_say_no{
    Sentence{"en", "You can say no; then the officer decides as on any stop."},
    Sentence{"en", "You can say no."},
    Sentence{"es", "Puede decir que no; entonces el agente decide como en cualquier otro caso."},
    Sentence{"es", "Puede decir que no."}};

// Sentences of a text, each with single spaces.
std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> out(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    std::string& now = out.back();
    if (!space)
      now.push_back(c);
    else if (!now.empty() && (c == '\n' || now.ends_with('.') || now.ends_with('!') || now.ends_with('?')))
      out.emplace_back();
    else if (!now.empty() && now.back() != ' ')
      now.push_back(' ');
  }
  for (std::string& each : out)
    while (each.ends_with(' ')) each.pop_back();
  return out;
}

std::string words_in(const Json& text, std::string_view language) {
  if (!text.is_object()) return {};
  const auto found = text.find(language);
  return found != text.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::vector<std::string> fields_in(const std::string& text) {
  std::vector<std::string> out;
  for (auto from = text.find('{'); from != text.npos; from = text.find('{', from + 1))
    if (const auto to = text.find('}', from); to != text.npos)
      out.push_back(text.substr(from + 1, to - from - 1));
  return out;
}

bool known(std::string_view field) { return std::ranges::find(offer_fields, field) != offer_fields.end(); }

class Script {
 public:
  explicit Script(Findings& findings) : findings_(findings) {}

  void judge(const Json& offer) {
    std::vector<Page> pages;
    if (const auto list = offer.find("pages"); list != offer.end() && list->is_array())
      for (std::size_t i = 0; i < list->size(); ++i) pages.push_back({at("offer.pages", i), &(*list)[i]});
    if (!pages.empty()) says("offer.pages", pages, her_choice);
    if (!pages.empty()) says("offer.pages", pages, no_condition);
    for (const char* name : {"heldCharge", "heldChargeUndated"}) {
      const auto found = offer.find(name);
      if (found == offer.end() || !found->is_object()) continue;
      pages.push_back({std::string("offer.") + name, &*found, name == std::string_view("heldCharge")});
      says(pages.back().where, std::span(&pages.back(), 1), may_say_no);
    }
    for (const Page& page : pages) {
      fields(page);
      for (const char* language : {"en", "es"}) length(page, language);
    }
  }

 private:
  static Spot spot(const std::string& where) { return {"", "", where}; }

  void says(const std::string& where, std::span<const Page> pages, std::span<const Sentence> any_of) {
    for (const char* language : {"en", "es"}) {
      bool said = false, written = false;
      std::string wanted;
      for (const Sentence& each : any_of) {
        if (each.language != language) continue;
        wanted = each.words;  // the last is the shortest
        for (const Page& page : pages) {
          const auto all = sentences_of(words_in(*page.text, language));
          written = written || !all.front().empty();
          said = said || std::ranges::find(all, each.words) != all.end();
        }
      }
      if (said || !written) continue;
      const std::string place = where + "." + language;
      findings_.add(Check::offer_choice, spot(place), plain(place), {"“" + wanted + "”", "«" + wanted + "»"});
    }
  }

  // Of both languages at once: where they differ, that is said already (lint_texts.cpp).
  void fields(const Page& page) {
    auto named = fields_in(words_in(*page.text, "en"));
    for (auto& each : fields_in(words_in(*page.text, "es"))) named.push_back(std::move(each));
    const auto strange = std::ranges::find_if_not(named, known);
    const bool dated = std::ranges::find(named, offer_fields[2]) != named.end();
    if (strange != named.end())
      found(page,
            {"{" + *strange + "}, which nothing fills; {organization}, {police} and {date} are filled in",
             "{" + *strange + "}, que nada completa; se completan {organization}, {police} y {date}"});
    else if (page.dated && !dated)
      found(page, {"no {date}, the day by which intake keeps the charge from being filed",
                   "ninguna {date}, el día hasta el cual la entrevista inicial evita el cargo"});
    else if (!page.dated && dated)
      found(page, {"{date}, where there is no day to name", "{date}, donde no hay un día que decir"});
  }
  void found(const Page& page, const Text& what) {
    findings_.add(Check::offer_field, spot(page.where), plain(page.where), what);
  }

  void length(const Page& page, const char* language) {
    // Names and dates of the usual length, as the longest of a language have it.
    const OfferFields filled{std::string(20, 'o'), std::string(20, 'p'), std::string(25, 'd')};
    const std::string words = words_in(*page.text, language);
    const std::string text = offer_text({words, words}, language, filled);
    const auto letters = static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
    if (letters <= most_offer_letters && lines <= most_offer_lines) return;
    const std::string place = page.where + "." + language;
    findings_.add(Check::offer_too_long, spot(place), plain(place), plain(std::to_string(std::max(letters, lines * most_offer_letters / most_offer_lines))));
  }

  Findings& findings_;
};

}  // namespace

void lint_offer(const Json& document, Findings& findings) {
  if (const auto offer = document.find("offer"); offer != document.end() && offer->is_object())
    Script(findings).judge(*offer);
}

}  // namespace leadline::criteria
