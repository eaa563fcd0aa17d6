// Facts straight into entries, each to all its audiences.
#pragma once

#include "core/journal/seal.h"

namespace leadline::testing {

inline Result<std::vector<journal::SealedEntry>> seal_all(journal::Sealer& sealer, const journal::Head& head,
                                                          std::span<const facts::Fact> facts,
                                                          std::span<const HybridTime> at) {
  std::vector<journal::Addressed> all;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    LEADLINE_TRY(audiences, sealer.audiences(facts[i]));
    all.push_back({facts[i], at[i], std::move(audiences)});
  }
  return sealer.seal(head, all);
}

}  // namespace leadline::testing
