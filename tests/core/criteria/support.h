// What the eligibility tests share.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>
#include <set>

#include "core/criteria/screening.h"

namespace leadline::criteria::test {

inline std::string source_path(const std::string& path) {
  return std::string(LEADLINE_SOURCE_DIR) + "/" + path;
}

// How often to repeat: as given, or LEADLINE_ROUNDS times.
inline std::size_t rounds(std::size_t usual) {
  const char* given = std::getenv("LEADLINE_ROUNDS");
  return given ? std::strtoull(given, nullptr, 10) : usual;
}

inline Result<std::string> load_table(std::string_view name) {
  return read_file(source_path("assets/tables/" + std::string(name)));
}

inline std::string handbook_text() {
  auto text = read_file(source_path("assets/criteria/nc-handbook-2024.json"));
  EXPECT_TRUE(text) << describe(text.error());
  return text ? *text : "";
}

inline const Document& handbook() {
  static const Result<Document> document =
      parse_document(handbook_text(), "nc-handbook-2024.json", load_table);
  EXPECT_TRUE(document) << describe(document.error());
  return *document;
}

inline Date day(std::string_view text) { return *Date::parse(text); }

inline Answers answers(const Document& document, const Json& json, std::string_view at = "2026-11-20") {
  auto out = Answers::parse(document, day(at), json, "answers");
  EXPECT_TRUE(out) << describe(out.error()) << " in " << json;
  return out ? *out : Answers(document, day(at));
}

// Scenario S1 as answers.
inline Json one_gram_of_cocaine() {
  return Json::parse(R"({"situation":"charge","immunity":"none","charge":"possession","substance":"cocaine",
    "amount":{"value":"1","unit":"g","how":"weighed"},"adult":true,"resident":true,"history":"nothing_listed",
    "seen_now":[]})");
}

// Truth of a criterion, by id.
inline std::string truth_of(const Screening& screening, const Document& document, std::string_view id) {
  for (const auto& each : screening.criteria)
    if (document.criteria[each.index].id == id) return std::string(word(each.truth));
  return "no such criterion";
}

// A random number generator whose seed is printed on failure; LEADLINE_SEED replays one.
class Seeded {
 public:
  Seeded() {
    if (const char* given = std::getenv("LEADLINE_SEED"))
      seed_ = std::strtoull(given, nullptr, 10);
    else
      seed_ = std::random_device()();
    engine_.seed(seed_);
  }
  std::uint64_t seed() const { return seed_; }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(engine_() % n); }
  bool one_in(std::size_t n) { return below(n) == 0; }

 private:
  std::uint64_t seed_ = 0;
  std::mt19937_64 engine_;
};

}  // namespace leadline::criteria::test
