// Texts that people read: whether both languages have them, and what is never said.
#include <algorithm>
#include <set>

#include "core/criteria/linting.h"
#include "core/criteria/reader.h"
#include "core/criteria/terms.h"

namespace leadline::criteria {
namespace {

class Texts {
 public:
  explicit Texts(Findings& findings) : findings_(findings) {}

  void document(Json& json, const std::vector<std::string>& files) {
    text(json, "title", "", {});
    if (Json* names = object(json, "exceptions"))
      for (auto& [name, value] : names->items()) one(value, "exceptions." + name, {});
    each(json, "tables", "", [&](Json& table, std::string path, std::size_t i) {
      if (i < files.size() && !files[i].empty()) path = files[i] + ": ";
      if (!table.contains("rows")) return;  // its file could not be read
      text(table, "title", path, {});
      each(table, "rows", path,
           [&](Json& row, const std::string& at, std::size_t) { text(row, "label", at, {}); });
    });
    each(json, "questions", "", [&](Json& q, const std::string& path, std::size_t) { question(q, path); });
    each(json, "criteria", "", [&](Json& c, const std::string& path, std::size_t) { criterion(c, path); });
    if (Json* script = object(json, "offer")) offer(*script);
  }

 private:
  void question(Json& json, const std::string& path) {
    const Spot spot{"", id(json), ""};
    text(json, "ask", path, spot);
    if (json.contains("help")) text(json, "help", path, spot);
    if (json.value("type", Json()) == "codes") text(json, "noneLabel", path, spot);
    each(json, "options", path,
         [&](Json& option, const std::string& at, std::size_t) { text(option, "label", at, spot); });
  }

  void criterion(Json& json, const std::string& path) {
    const Spot spot{id(json), "", ""};
    text(json, "statement", path, spot);
    if (json.contains("help")) text(json, "help", path, spot);
    Json* reasons = object(json, "reasons");
    if (!reasons) return;
    for (const char* name : {"met", "notMet", "metOtherwise", "unknown"})
      if (name[0] != 'u' && name != std::string_view("metOtherwise"))
        text(*reasons, name, joined(path, "reasons"), spot);
      else if (reasons->contains(name))
        text(*reasons, name, joined(path, "reasons"), spot);
  }

  void offer(Json& json) {
    each(json, "pages", "offer", [&](Json& page, const std::string& at, std::size_t) { one(page, at, {}); });
    for (const char* name : {"heldCharge", "heldChargeUndated"}) text(json, name, "offer", {});
  }

  static std::string id(const Json& json) {
    const Json name = json.value("id", Json());
    return name.is_string() ? name.get<std::string>() : "";
  }
  static Json* object(Json& json, const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_object() ? &*found : nullptr;
  }
  template <class F>
  static void each(Json& json, const char* key, const std::string& path, F&& visit) {
    const auto found = json.find(key);
    if (found == json.end() || !found->is_array()) return;
    for (std::size_t i = 0; i < found->size(); ++i)
      if ((*found)[i].is_object()) visit((*found)[i], at(joined(path, key), i), i);
  }
  static std::string joined(const std::string& path, const std::string& key) {
    std::string out = path;
    if (!path.empty() && !path.ends_with(": ")) out.push_back('.');
    return out.append(key);
  }

  void text(Json& json, const char* key, const std::string& path, const Spot& spot) {
    if (json.is_object()) one(json[key], joined(path, key), spot);
  }

  // Both languages there and not the same; what is missing is filled in, so that the rest can be read.
  void one(Json& json, const std::string& path, Spot spot) {
    spot.where = path;
    if (json.is_string()) json = Json{{"en", json}};  // words without a language are English at best
    if (json.is_null()) json = Json::object();
    if (!json.is_object()) return;  // not a text at all: the parser says so
    const auto has = [&](const char* language) {
      const auto found = json.find(language);
      return found != json.end() && !(found->is_string() && blank(found->get_ref<const std::string&>())) &&
             !found->is_null();
    };
    for (const auto& [language, name] :
         {std::pair{"en", Text{"English", "inglés"}}, {"es", Text{"Spanish", "español"}}}) {
      if (has(language)) continue;
      Spot here = spot;
      here.where.append(".").append(language);
      findings_.add(Check::missing_translation, here, plain(here.where), name);
    }
    const bool both = has("en") && has("es");
    const char* kept = has("en") ? "en" : has("es") ? "es" : nullptr;
    const Json filled = kept ? json[kept] : Json("-");
    for (const char* language : {"en", "es"})
      if (!has(language)) json[language] = filled;
    if (!json["en"].is_string() || !json["es"].is_string()) return;
    const auto &en = json["en"].get_ref<const std::string&>(), &es = json["es"].get_ref<const std::string&>();
    if (both) compare(en, es, spot);
    unsaid(en, es, spot);
  }

  static bool blank(const std::string& text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

  void compare(const std::string& en, const std::string& es, const Spot& spot) {
    const std::string words = folded(without_places(en));
    // Two words may be a name; three that are the same in both languages were not translated.
    if (en == es && std::count(words.begin(), words.end(), ' ') >= 4)
      findings_.add(Check::missing_translation, spot, plain(spot.where),
                    {"Spanish: it is the English text", "español: es el texto en inglés"});
    else if (places(en) != places(es))
      findings_.add(
          Check::missing_translation, spot, plain(spot.where),
          {"one language: the words in braces differ", "un idioma: las palabras entre llaves difieren"});
  }

  void unsaid(const std::string& en, const std::string& es, const Spot& spot) {
    for (const std::string* each : {&en, &es})
      if (const auto term = unsaid_in(*each); !term.empty()) {
        findings_.add(Check::coercive_word, spot, plain(spot.where), plain(term));
        return;
      }
  }

  // What the app fills in: {since}, {value}, {limit}, {reached}.
  static std::set<std::string> places(const std::string& text) {
    std::set<std::string> out;
    for (auto from = text.find('{'); from != text.npos; from = text.find('{', from + 1))
      if (const auto to = text.find('}', from); to != text.npos) out.insert(text.substr(from, to - from));
    return out;
  }
  static std::string without_places(std::string text) {
    for (const std::string& place : places(text))
      for (auto at = text.find(place + "}"); at != text.npos; at = text.find(place + "}"))
        text[at] = text[at + place.size()] = ' ', text.erase(at + 1, place.size() - 1);
    return text;
  }

  Findings& findings_;
};

}  // namespace

void lint_texts(Json& document, const std::vector<std::string>& files, Findings& findings) {
  Texts(findings).document(document, files);
}

}  // namespace leadline::criteria
