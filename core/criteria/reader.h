// Reading one JSON object field by field, saying where whenever something is wrong with it. Within this
// folder only.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/criteria/document.h"

namespace leadline::criteria {

class Reader {
 public:
  // Errors: wrong_type unless `json` is an object.
  static Result<Reader> over(const Json& json, std::string path);

  bool has(std::string_view key) const { return json_->contains(key); }
  std::string path(std::string_view key) const;
  // The field itself. Errors: missing_field.
  Result<const Json*> field(std::string_view key);

  Result<std::string> string(std::string_view key);  // also refuses an empty one: invalid_value
  Result<std::string> string_or(std::string_view key, std::string fallback);
  Result<std::string> id(std::string_view key);  // letters, digits, _ - . ; at most 64
  Result<Text> text(std::string_view key);       // {"en","es"}, neither empty
  Result<Text> text_or_empty(std::string_view key);
  Result<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
  Result<std::int64_t> integer_or(std::string_view key, std::int64_t least, std::int64_t most,
                                  std::int64_t fallback);
  Result<bool> flag(std::string_view key);  // absent: false
  Result<Decimal> decimal(std::string_view key);
  Result<Date> date(std::string_view key);
  Result<Citation> citation(std::string_view key);
  Result<Citation> citation_or_empty(std::string_view key);
  // The elements of an array, `most` at the most. Errors: missing_field, wrong_type, too_large.
  Result<const Json*> array(std::string_view key, std::size_t most);

  // Call last. Errors: unknown_field for a field that nobody read ("note" is free for authors).
  Result<void> done() const;

 private:
  Reader(const Json& json, std::string path) : json_(&json), path_(std::move(path)) {}
  const Json* json_;
  std::string path_;
  std::vector<std::string> read_;
};

std::string at(const std::string& path, std::size_t index);  // "path[3]"

// Whether a word may serve as an id or a code.
bool good_id(std::string_view text);

// An error's where, put behind a path.
template <class T>
Result<T> under(const std::string& path, Result<T> result) {
  if (result) return result;
  Error error = std::move(result).error();
  error.where = error.where.empty() ? path : path + ": " + error.where;
  return error;
}

}  // namespace leadline::criteria
