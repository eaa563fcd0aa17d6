#include "core/facts/fact.h"

#include <algorithm>

#include "core/crypto/keys.h"

namespace leadline::facts {

std::string_view kind_of(const Body& body) {
  return std::visit([](const auto& b) -> std::string_view { return b.kind; }, body);
}

FactId derived_id(std::string_view kind, const SubjectId& subject) {
  const auto digest = crypto::hash("leadline/derived-fact/1", {bytes_of(kind), subject.view()});
  FactId id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  return id;
}

}  // namespace leadline::facts
