#include "core/criteria/reader.h"

#include <algorithm>

namespace leadline::criteria {
namespace {

constexpr std::size_t longest_text = 4096;

Result<std::string> plain(const Json& value, const std::string& path) {
  if (!value.is_string()) return fail(Code::wrong_type, path, "text is needed");
  const auto& text = value.get_ref<const std::string&>();
  if (text.empty()) return fail(Code::invalid_value, path, "it is empty");
  if (text.size() > longest_text) return fail(Code::too_large, path, "more than 4096 bytes of text");
  return text;
}

}  // namespace

std::string at(const std::string& path, std::size_t index) {
  return path + "[" + std::to_string(index) + "]";
}

bool good_id(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
  });
}

Result<Reader> Reader::over(const Json& json, std::string path) {
  if (!json.is_object()) return fail(Code::wrong_type, std::move(path), "an object is needed");
  return Reader(json, std::move(path));
}

std::string Reader::path(std::string_view key) const {
  return path_.empty() || path_.ends_with(": ") ? path_ + std::string(key) : path_ + "." + std::string(key);
}

Result<const Json*> Reader::field(std::string_view key) {
  read_.emplace_back(key);
  const auto found = json_->find(key);
  if (found == json_->end()) return fail(Code::missing_field, path(key));
  return &*found;
}

Result<std::string> Reader::string(std::string_view key) {
  LEADLINE_TRY(value, field(key));
  return plain(*value, path(key));
}

Result<std::string> Reader::string_or(std::string_view key, std::string fallback) {
  if (!has(key)) return fallback;
  return string(key);
}

Result<std::string> Reader::id(std::string_view key) {
  LEADLINE_TRY(text, string(key));
  if (!good_id(text))
    return fail(Code::invalid_value, path(key), "an id is up to 64 letters, digits, _ - or .");
  return text;
}

Result<Text> Reader::text(std::string_view key) {
  LEADLINE_TRY(value, field(key));
  LEADLINE_TRY(reader, Reader::over(*value, path(key)));
  LEADLINE_TRY(en, reader.string("en"));
  LEADLINE_TRY(es, reader.string("es"));
  LEADLINE_CHECK(reader.done());
  return Text{en, es};
}

Result<Text> Reader::text_or_empty(std::string_view key) {
  if (!has(key)) return Text{};
  return text(key);
}

Result<std::int64_t> Reader::integer(std::string_view key, std::int64_t least, std::int64_t most) {
  LEADLINE_TRY(value, field(key));
  if (!value->is_number_integer()) return fail(Code::wrong_type, path(key), "a whole number is needed");
  const bool fits = !value->is_number_unsigned() || value->get<std::uint64_t>() <= INT64_MAX;
  const auto number = fits ? value->get<std::int64_t>() : INT64_MAX;
  if (number < least || number > most)
    return fail(Code::invalid_value, path(key),
                "from " + std::to_string(least) + " to " + std::to_string(most));
  return number;
}

Result<std::int64_t> Reader::integer_or(std::string_view key, std::int64_t least, std::int64_t most,
                                        std::int64_t fallback) {
  if (!has(key)) return fallback;
  return integer(key, least, most);
}

Result<bool> Reader::flag(std::string_view key) {
  if (!has(key)) return false;
  LEADLINE_TRY(value, field(key));
  if (!value->is_boolean()) return fail(Code::wrong_type, path(key), "true or false is needed");
  return value->get<bool>();
}

Result<Decimal> Reader::decimal(std::string_view key) {
  LEADLINE_TRY(value, field(key));
  return under(path(key), Decimal::from(*value));
}

Result<Date> Reader::date(std::string_view key) {
  LEADLINE_TRY(text, string(key));
  return under(path(key), Date::parse(text));
}

Result<Citation> Reader::citation(std::string_view key) {
  LEADLINE_TRY(value, field(key));
  LEADLINE_TRY(reader, Reader::over(*value, path(key)));
  Citation out;
  LEADLINE_TRY(words, reader.string("text"));
  LEADLINE_TRY(source, reader.string_or("source", ""));
  LEADLINE_TRY(sure, reader.string("sure"));
  LEADLINE_CHECK(reader.done());
  for (auto mark : {Sure::official, Sure::secondary, Sure::unseen, Sure::program})
    if (word(mark) == sure) return Citation{words, source, mark};
  return fail(Code::invalid_value, reader.path("sure"), "official, secondary, unseen or program");
}

Result<Citation> Reader::citation_or_empty(std::string_view key) {
  if (!has(key)) return Citation{};
  return citation(key);
}

Result<const Json*> Reader::array(std::string_view key, std::size_t most) {
  LEADLINE_TRY(value, field(key));
  if (!value->is_array()) return fail(Code::wrong_type, path(key), "a list is needed");
  if (value->size() > most) return fail(Code::too_large, path(key), "at most " + std::to_string(most));
  return value;
}

Result<void> Reader::done() const {
  for (const auto& [key, value] : json_->items()) {
    if (key == "note" || std::find(read_.begin(), read_.end(), key) != read_.end()) continue;
    return fail(Code::unknown_field, path(key.substr(0, 60)));
  }
  return {};
}

}  // namespace leadline::criteria
