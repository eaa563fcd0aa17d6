#include <algorithm>

#include "core/authoring/edit.h"

namespace leadline::authoring {
namespace {

bool letter_or_digit(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string counted(std::string_view language, std::int64_t count) {
  const bool one = count == 1;
  return std::to_string(count) + (language == "es" ? one ? " año" : " años" : one ? " year" : " years");
}

}  // namespace

std::string with_years(const std::string& text, std::string_view language, std::int64_t before,
                       std::int64_t after) {
  const std::string old = counted(language, before), now = counted(language, after);
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at + 1)) {
    const std::size_t end = at + old.size();
    const bool part =
        (at > 0 && (letter_or_digit(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == ',')) ||
        (end < text.size() && letter_or_digit(text[end]));
    if (part || at < from) continue;
    out += text.substr(from, at - from) + now;
    from = end;
  }
  return out + text.substr(from);
}

void follow_years(Tree& object, std::initializer_list<const char*> texts, std::int64_t before,
                  std::int64_t after) {
  for (const char* key : texts) {
    if (!object.is_object() || !object.contains(key) || !object[key].is_object()) continue;
    for (const char* language : {"en", "es"})
      if (const std::string text = string_at(object[key], language); !text.empty())
        object[key][language] = with_years(text, language, before, after);
  }
}

std::vector<std::string> questions_in(const Tree& e) {
  std::vector<std::string> out;
  if (const std::string id = string_at(e, "answer"); !id.empty()) out.push_back(id);
  if (!e.is_structured()) return out;
  for (const auto& each : e)
    for (std::string& id : questions_in(each))
      if (std::ranges::find(out, id) == out.end()) out.push_back(std::move(id));
  return out;
}

}  // namespace leadline::authoring
