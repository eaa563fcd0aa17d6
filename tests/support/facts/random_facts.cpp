#include "tests/support/facts/random_facts.h"

#include <cstdio>
#include <cstdlib>

#include "core/facts/visit.h"

namespace leadline::testing {
namespace {

void fill(SeededRandom& random, std::string& to) {
  static constexpr const char* bits[] = {
      "Sam", " ", "555-01", "é", "日", "\"", "\\", "\n", "🦉", "2026-12-04T17:00-05:00", "x"};
  to.clear();
  for (auto n = random.below(5); n > 0; --n) to += bits[random.below(std::size(bits))];
}
void fill(SeededRandom& random, bool& to) { to = random.chance(50); }
void fill(SeededRandom& random, std::int64_t& to) {
  to = static_cast<std::int64_t>(random.below(UINT64_MAX)) >> random.below(63);
}
void fill(SeededRandom& random, Bytes& to) {
  to.resize(random.below(40));
  random.fill(to);
}
template <class Tag>
void fill(SeededRandom& random, Id<Tag>& to) {
  to = Id<Tag>::random(random);
}
template <facts::Word E>
void fill(SeededRandom& random, E& to) {
  to = static_cast<E>(random.below(std::size(facts::Words<E>::list)));
}
template <class T>
void fill(SeededRandom& random, std::optional<T>& to);
template <class T>
void fill(SeededRandom& random, std::vector<T>& to);
template <facts::Record T>
void fill(SeededRandom& random, T& to) {
  T::each(to, [&](std::string_view, auto& field) { fill(random, field); });
}
template <class T>
void fill(SeededRandom& random, std::optional<T>& to) {
  to.reset();
  if (random.chance(50)) fill(random, to.emplace());
}
template <class T>
void fill(SeededRandom& random, std::vector<T>& to) {
  to.resize(random.below(4));
  for (auto& item : to) fill(random, item);
}

}  // namespace

std::uint64_t run_seed() {
  const char* given = std::getenv("LEADLINE_SEED");
  const std::uint64_t seed = given ? std::strtoull(given, nullptr, 10) : std::random_device{}();
  std::printf("LEADLINE_SEED=%llu\n", static_cast<unsigned long long>(seed));
  return seed;
}

facts::Body random_body(std::size_t kind, SeededRandom& random) {
  facts::Body out;
  std::size_t index = 0;
  facts::each_kind([&]<class K>() {
    if (index++ != kind) return;
    K body;
    fill(random, body);
    out = std::move(body);
  });
  return out;
}

facts::Fact random_fact(SeededRandom& random) {
  facts::Fact fact;
  fact.id = FactId::random(random);
  fact.subject = SubjectId::random(random);
  if (random.chance(50)) fact.parent = FactId::random(random);
  fact.body = random_body(random.below(facts::kind_count), random);
  return fact;
}

}  // namespace leadline::testing
