// A criteria document as an author's tree: the order of its names is kept, and so is whatever this build does
// not know. Reading never fails: what is not there reads as nothing. Within this folder and its tests only.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/criteria/value.h"

namespace leadline::authoring {

using Tree = nlohmann::ordered_json;
using Text = criteria::Text;

// A member, or null.
inline const Tree& member(const Tree& object, std::string_view key) {
  static const Tree nothing;
  if (!object.is_object()) return nothing;
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

inline std::string string_of(const Tree& value) {
  return value.is_string() ? value.get<std::string>() : std::string{};
}
inline std::string string_at(const Tree& object, std::string_view key) {
  return string_of(member(object, key));
}
inline Text text_at(const Tree& object, std::string_view key) {
  const Tree& both = member(object, key);
  return {string_at(both, "en"), string_at(both, "es")};
}
inline Tree tree_of(const Text& text) { return Tree{{"en", text.en}, {"es", text.es}}; }

inline std::string op_of(const Tree& expression) { return string_at(expression, "op"); }
inline const Tree& args_of(const Tree& expression) { return member(expression, "args"); }
inline std::size_t arg_count(const Tree& expression) {
  const Tree& args = args_of(expression);
  return args.is_array() ? args.size() : 0;
}
// Null where there is none.
inline const Tree& arg(const Tree& expression, std::size_t index) {
  static const Tree nothing;
  return index < arg_count(expression) ? args_of(expression)[index] : nothing;
}
// The question that {"answer": id} names; empty if it is something else.
inline std::string answer_of(const Tree& value) {
  return value.is_object() && value.size() == 1 ? string_at(value, "answer") : std::string{};
}

// The place of an object with this "id" in an array; npos if none.
inline constexpr std::size_t npos = static_cast<std::size_t>(-1);
inline std::size_t index_of(const Tree& list, std::string_view id, std::string_view key = "id") {
  if (!list.is_array()) return npos;
  for (std::size_t i = 0; i < list.size(); ++i)
    if (string_at(list[i], key) == id && !id.empty()) return i;
  return npos;
}

}  // namespace leadline::authoring
