#include "core/views/charges.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/crypto/keys.h"

namespace leadline::views {
namespace {

struct Count {
  const facts::Stamped* stamped;
  const facts::ChargesCounted* body;
};

// The order in which facts are read, as in fold().
bool earlier(const Count& a, const Count& b) {
  const auto &one = *a.stamped, &other = *b.stamped;
  return std::tie(one.at, one.author, one.seq) < std::tie(other.at, other.author, other.seq);
}

Bytes bytes_of_body(const facts::ChargesCounted& body) { return facts::encode({{}, {}, std::nullopt, body}); }

StandingCharges settle(std::vector<Count> counts) {
  std::ranges::sort(counts, earlier);
  std::set<FactId> seen;
  std::erase_if(counts, [&](const Count& one) { return !seen.insert(one.stamped->fact.id).second; });
  // A count takes the place of the one that it names and of what that took the place of, and of no other: an import that did not
  // know of another stands beside it. Earlier ones only: were two to name each other, none would stand.
  std::map<FactId, std::size_t> place;
  for (std::size_t i = 0; i < counts.size(); ++i) place[counts[i].stamped->fact.id] = i;
  std::set<std::size_t> replaced;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const auto& parent = counts[i].stamped->fact.parent;
    const auto found = parent ? place.find(*parent) : place.end();
    if (found != place.end() && found->second < i) replaced.insert(found->second);
  }
  std::vector<Count> standing;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (!replaced.contains(i)) standing.push_back(counts[i]);
  const Count& last = standing.back();
  StandingCharges out{*last.body, last.stamped->fact.id, last.stamped->at,
                      static_cast<int>(replaced.size()), false, {}};
  for (const auto& one : standing) {
    if (one.stamped != last.stamped) out.beside.push_back(one.stamped->fact.id);
    out.disputed = out.disputed || bytes_of_body(*one.body) != bytes_of_body(*last.body);
  }
  return out;
}

}  // namespace

SubjectId charges_subject(std::string_view source, std::string_view month) {
  const auto digest = crypto::hash("leadline/charges-subject/1", {bytes_of(source), bytes_of(month)});
  SubjectId id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  return id;
}

std::vector<StandingCharges> standing_charges(std::span<const facts::Stamped> facts) {
  std::map<std::pair<std::string, std::string>, std::vector<Count>> each;
  for (const auto& stamped : facts) {
    const auto* body = std::get_if<facts::ChargesCounted>(&stamped.fact.body);
    if (body) each[{body->source, body->month}].push_back({&stamped, body});
  }
  std::vector<StandingCharges> out;
  for (auto& [_, counts] : each) out.push_back(settle(std::move(counts)));
  return out;
}

Json to_json(const StandingCharges& charges) {
  return {{"counts", facts::to_json({{}, {}, std::nullopt, charges.counts})["body"]},
          {"at", charges.at.value},
          {"replaced", charges.replaced},
          {"disputed", charges.disputed}};
}

}  // namespace leadline::views
