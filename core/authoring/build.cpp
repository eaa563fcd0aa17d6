#include <algorithm>

#include "core/authoring/rule.h"

namespace leadline::authoring {

Leaf& Leaf::say(const Text& words) {
  clause_.pieces.push_back({words, -1});
  return *this;
}

Leaf& Leaf::ask(const KnownQuestion& question) {
  if (std::ranges::find(clause_.questions, question.id) == clause_.questions.end())
    clause_.questions.push_back(question.id);
  return say(quoted(in_sentence(question.ask)));
}

Leaf& Leaf::field(Field field) {
  clause_.pieces.push_back({{}, static_cast<int>(clause_.fields.size())});
  clause_.fields.push_back(std::move(field));
  return *this;
}

Clause Leaf::done(ClauseKind kind) {
  clause_.kind = kind;
  return std::move(clause_);
}

Field pick(std::string key, const Text& label, std::string value, std::vector<Choice> choices) {
  Field out{std::move(key), FieldKind::one_of, label, {}, std::move(value), 0, 0, std::move(choices)};
  out.shown = {out.value, out.value};
  for (Choice& each : out.choices) {
    each.chosen = each.key == out.value;
    if (each.chosen) out.shown = each.label;
  }
  return out;
}

Field relation_field(std::span<const Relation> relations, std::string_view value) {
  std::vector<Choice> choices;
  for (const Relation& each : relations)
    choices.push_back({std::string(each.op), {std::string(each.en), std::string(each.es)}, false});
  return pick("relation", {"How it is compared", "Cómo se compara"}, std::string(value), std::move(choices));
}

Field tick(std::string key, const Text& label, const std::vector<Named>& options,
           const std::vector<std::string>& chosen, const Text& last) {
  Field out{std::move(key), FieldKind::many_of, label, {}, {}, 0, 0, {}};
  std::vector<Text> shown;
  for (const Named& each : options) {
    const bool in = std::ranges::find(chosen, each.code) != chosen.end();
    out.choices.push_back({each.code, in_sentence(each.label), in});
    if (in) shown.push_back(in_sentence(each.label));
  }
  // What is no option (any more) is not hidden.
  for (const std::string& code : chosen)
    if (std::ranges::find(options, code, &Named::code) == options.end()) {
      out.choices.push_back({code, {code, code}, true});
      shown.push_back({code, code});
    }
  out.shown = joined(shown, last);
  return out;
}

Field counter(std::string key, const Text& label, std::int64_t value, std::int64_t least, std::int64_t most) {
  const std::string text = std::to_string(value);
  return {std::move(key), FieldKind::count, label, {text, text}, text, least, most, {}};
}

Text in_sentence(const Text& words) {
  constexpr std::string_view placeholder = "{since}";
  const auto filled = [&](std::string text, std::string_view day) {
    for (auto at = text.find(placeholder); at != std::string::npos; at = text.find(placeholder))
      text.replace(at, placeholder.size(), day);
    return text;
  };
  if (words.en.empty() && words.es.empty()) return {"not written yet", "todavía sin escribir"};
  return {filled(words.en.empty() ? words.es : words.en, "the look-back day"),
          filled(words.es.empty() ? words.en : words.es, "día hasta el que se mira atrás")};
}

Text joined(const std::vector<Text>& words, const Text& last) {
  Text out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool ends = i + 1 == words.size() && i > 0;
    out.en += i == 0 ? "" : ends ? last.en : ", ";
    out.es += i == 0 ? "" : ends ? last.es : ", ";
    out.en += words[i].en;
    out.es += words[i].es;
  }
  return out;
}

Text unit_label(std::string_view unit) {
  if (unit == "dosage_unit") return {"dosage units", "unidades de dosis"};
  return {std::string(unit), std::string(unit)};
}

Text quoted(const Text& words) {
  return {"“" + words.en + "”", "“" + (words.es.empty() ? words.en : words.es) + "”"};
}

Result<std::string> relation_of(std::span<const Relation> relations, const Tree& value) {
  for (const Relation& each : relations)
    if (value == std::string(each.op)) return std::string(each.op);
  return fail(Code::invalid_value, "relation");
}

Result<std::vector<std::string>> codes_of(const Tree& value, const std::vector<Named>& options) {
  if (!value.is_array() || value.empty()) return fail(Code::invalid_value, "codes", "one at least");
  std::vector<std::string> out;
  for (const Named& each : options)
    if (std::find(value.begin(), value.end(), Tree(each.code)) != value.end()) out.push_back(each.code);
  if (out.size() != value.size()) return fail(Code::invalid_value, "codes", "not an option, or one twice");
  return out;
}

Result<std::int64_t> count_of(const Tree& value, std::int64_t least, std::int64_t most) {
  if (!value.is_number_integer()) return fail(Code::wrong_type, "count", "a whole number");
  const auto count = value.get<std::int64_t>();
  if (count < least || count > most)
    return fail(Code::invalid_value, "count", std::to_string(least) + " to " + std::to_string(most));
  return count;
}

bool is_not(const Tree& e) { return op_of(e) == "Not" && arg_count(e) == 1; }
const Tree& without_not(const Tree& e) { return is_not(e) ? arg(e, 0) : e; }

void negate(Tree& e, bool negated) {
  if (is_not(e) == negated) return;
  Tree other = negated ? Tree{{"op", "Not"}, {"args", Tree::array({e})}} : Tree(arg(e, 0));
  e = std::move(other);
}

Error no_field(std::string_view key) { return fail(Code::not_found, std::string(key), "no such field"); }

}  // namespace leadline::authoring
