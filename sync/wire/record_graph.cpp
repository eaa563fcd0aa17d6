#include "sync/wire/record_graph.h"

#include <algorithm>
#include <tuple>

namespace leadline::wire {
namespace {

using Loose = std::map<RecordHash, Envelope>;

Loose parse_all(std::span<const Bytes> records, RecordGraph& graph) {
  Loose out;
  for (const Bytes& bytes : records) {
    const RecordHash hash = hash_record(bytes);
    auto envelope = parse_envelope(bytes);
    if (envelope)
      out.emplace(hash, std::move(*envelope));
    else
      graph.refused.emplace(hash, envelope.error().code);
  }
  return out;
}

// Another program's records, and any genesis but the pinned one, are no part of the graph.
void drop_foreign(Loose& loose, const ProgramId& program, const RecordHash& pin, RecordGraph& graph) {
  std::erase_if(loose, [&](const auto& item) {
    const auto& [hash, envelope] = item;
    const bool foreign = envelope.program != program || (envelope.parents.empty() && hash != pin);
    if (foreign) graph.refused.emplace(hash, Code::wrong_program);
    return foreign;
  });
}

// Distance from genesis of every record whose ancestors are all here.
std::map<RecordHash, std::size_t> depths(const Loose& loose, const RecordHash& pin) {
  std::map<RecordHash, std::vector<RecordHash>> children;
  std::map<RecordHash, std::size_t> missing, depth;
  for (const auto& [hash, envelope] : loose) {
    missing[hash] = envelope.parents.size();
    for (const auto& parent : envelope.parents) children[parent].push_back(hash);
  }
  std::vector<RecordHash> ready{pin};
  while (!ready.empty()) {
    const RecordHash at = ready.back();
    ready.pop_back();
    const std::size_t next = depth[at] + 1;
    for (const auto& child : children[at]) {
      depth[child] = std::max(depth[child], next);
      if (--missing[child] == 0) ready.push_back(child);
    }
  }
  std::erase_if(depth, [&](const auto& item) { return missing[item.first] > 0; });
  return depth;
}

void fill_pasts(std::vector<RecordNode>& order) {
  std::map<RecordHash, std::size_t> place;
  const std::size_t words = (order.size() + 63) / 64;
  for (std::size_t i = 0; i < order.size(); ++i) {
    auto& node = order[i];
    node.past.assign(words, 0);
    for (const auto& parent : node.envelope.parents) {
      const std::size_t p = place.at(parent);
      node.past[p / 64] |= std::uint64_t{1} << (p % 64);
      for (std::size_t w = 0; w < words; ++w) node.past[w] |= order[p].past[w];
    }
    place.emplace(node.hash, i);
  }
}

}  // namespace

RecordGraph record_graph(std::span<const Bytes> records, const RecordHash& pin) {
  RecordGraph graph;
  Loose loose = parse_all(records, graph);
  const auto genesis = loose.find(pin);
  if (genesis == loose.end() || !genesis->second.parents.empty()) {
    for (const auto& [hash, envelope] : loose) {
      if (envelope.parents.empty())
        graph.refused.emplace(hash, Code::wrong_program);
      else
        graph.waiting.insert(hash);
    }
    return graph;
  }
  const ProgramId program = genesis->second.program;
  drop_foreign(loose, program, pin, graph);
  const auto depth = depths(loose, pin);
  for (auto& [hash, envelope] : loose) {
    if (const auto at = depth.find(hash); at != depth.end())
      graph.order.push_back({hash, std::move(envelope), at->second, {}});
    else
      graph.waiting.insert(hash);
  }
  std::sort(graph.order.begin(), graph.order.end(), [](const RecordNode& a, const RecordNode& b) {
    return std::tie(a.depth, a.hash) < std::tie(b.depth, b.hash);
  });
  fill_pasts(graph.order);
  return graph;
}

}  // namespace leadline::wire
