// Inside sync/wire: key-log records as a graph in one canonical order, so that every order of arrival reduces
// alike.
#pragma once

#include "sync/wire/record_codec.h"

namespace leadline::wire {

struct RecordNode {
  RecordHash hash{};
  Envelope envelope;
  std::size_t depth = 0;
  std::vector<std::uint64_t> past;  // bit i: node i of the order is an ancestor
  bool after(std::size_t other) const { return past[other / 64] >> (other % 64) & 1; }
};

struct RecordGraph {
  // Genesis first, then by distance from genesis, then by hash: ancestors always come first.
  std::vector<RecordNode> order;
  std::map<RecordHash, Code> refused;
  std::set<RecordHash> waiting;
};

// `records` must outlive the graph, which points into them.
RecordGraph record_graph(std::span<const Bytes> records, const RecordHash& pin);

}  // namespace leadline::wire
