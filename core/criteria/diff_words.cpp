#include <algorithm>

#include "core/criteria/diff_walk.h"
#include "core/criteria/phrases.h"

namespace leadline::criteria {
namespace {

Text spaced(std::string_view id) {
  std::string out(id);
  for (char& c : out)
    if (c == '_') c = ' ';
  return both(out);
}

bool is_text(const Json& value) {
  return value.is_object() && value.size() == 2 && value.contains("en") && value.contains("es") &&
         value["en"].is_string() && value["es"].is_string();
}

}  // namespace

Text both(std::string_view words) { return {std::string(words), std::string(words)}; }
Text operator+(const Text& a, const Text& b) { return {a.en + b.en, a.es + b.es}; }
Text quoted(const Text& text) { return {"“" + text.en + "”", "«" + text.es + "»"}; }

Text name_of_criterion(const Json& criterion) {
  const std::string id = criterion.value("id", "");
  const auto statement = criterion.find("statement");
  return {spaced(id).en,
          statement != criterion.end() && is_text(*statement) ? quoted(shown(*statement)).es : id};
}

Text name_of_question(const Edition& edition, std::string_view id) {
  const auto* question = edition.document.question(id);
  if (!question) return both(id);
  return quoted({fill(question->ask.en, "since", "…"), fill(question->ask.es, "since", "…")});
}

Text name_of_table(const Edition& edition, std::string_view id) {
  for (const auto& table : edition.document.tables)
    if (table.id == id) return quoted(table.title);
  return both(id);
}

Text name_of_code(const Edition& edition, std::string_view question, std::string_view code) {
  if (const auto* asked = edition.document.question(question))
    for (const auto& option : asked->options)
      if (option.code == code)
        return quoted({fill(option.label.en, "since", "…"), fill(option.label.es, "since", "…")});
  return both(code);
}

Text span_text(std::int64_t count, std::string_view unit) {
  const std::string number = std::to_string(count) + " ";
  const bool one = count == 1;
  if (unit == "years") return {number + (one ? "year" : "years"), number + (one ? "año" : "años")};
  if (unit == "months") return {number + (one ? "month" : "months"), number + (one ? "mes" : "meses")};
  if (unit == "days") return {number + (one ? "day" : "days"), number + (one ? "día" : "días")};
  return both(number + std::string(unit));
}

Text yes_or_no(bool value) { return value ? Text{"yes", "sí"} : Text{"no", "no"}; }

Text shown(const Json& value) {
  if (is_text(value)) return {value["en"].get<std::string>(), value["es"].get<std::string>()};
  if (value.is_boolean()) return yes_or_no(value.get<bool>());
  if (value.is_string()) return both(value.get<std::string>());
  if (value.is_object() && value.contains("text") && value["text"].is_string() && value.contains("sure")) {
    std::string line = value["text"].get<std::string>();
    for (const char* more : {"source", "sure"})
      if (value.contains(more) && value[more].is_string()) line += "; " + value[more].get<std::string>();
    return both(line);
  }
  if (value.is_array() &&
      std::all_of(value.begin(), value.end(), [](const Json& each) { return each.is_string(); })) {
    std::string line;
    for (const auto& each : value) line += (line.empty() ? "" : ", ") + each.get<std::string>();
    return both(line.empty() ? "–" : line);
  }
  return both(value.dump());
}

std::optional<std::string> answer_in(const Json& expression) {
  if (!expression.is_object() || !expression.contains("answer") || !expression["answer"].is_string())
    return std::nullopt;
  return expression["answer"].get<std::string>();
}

}  // namespace leadline::criteria
