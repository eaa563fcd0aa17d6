#include "app/cli/criteria/findings.h"

namespace leadline::cli {

void print_findings(std::span<const criteria::Finding> findings, const std::string& language,
                    std::ostream& out) {
  for (const auto& each : findings)
    out << criteria::word(criteria::severity(each)) << ' ' << criteria::word(each.check) << ' ' << each.where
        << ": " << each.what.in(language) << "\n    " << each.why.in(language) << " [" << each.source
        << "]\n";
  if (findings.empty()) out << "nothing found\n";
}

}  // namespace leadline::cli
