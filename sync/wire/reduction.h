// Inside sync/wire: one reduction of the key log. The order of the passes matters: who signed, who was
// removed, then what the rest comes to.
#pragma once

#include "sync/wire/record_graph.h"

namespace leadline::wire {

class Reduction {
 public:
  explicit Reduction(RecordGraph graph);
  KeyState run();

 private:
  const RecordNode& node(std::size_t i) const { return graph_.order[i]; }
  const RecordBody& body(std::size_t i) const { return *node(i).envelope.body; }
  const DeviceId& author(std::size_t i) const { return node(i).envelope.author; }
  template <class Body>
  const Body* as(std::size_t i) const {
    return std::get_if<Body>(&body(i));
  }
  void refuse(std::size_t i, Code code) { state_.refused.emplace(node(i).hash, code); }
  // Signed and in its place: it does not count, but it belongs to the log.
  void set_aside(std::size_t i, Code code);
  DeviceCertificate certificate_at(std::size_t i) const;
  // The certificates of a device that record i has among its ancestors.
  std::vector<std::size_t> certificates_before(std::size_t i, const DeviceId& device) const;

  // reduce.cpp
  void authenticate(std::size_t i);
  bool voids(std::size_t w, std::size_t i) const;
  bool mutual(std::size_t w, std::size_t v) const;
  std::size_t steps_from_genesis(std::size_t i) const;
  bool attacks(std::size_t w, std::size_t v) const;
  void settle_removals();
  bool vouched_by_what_stands(std::size_t i) const;
  void judge(std::size_t i);
  Result<void> apply(std::size_t i, const Genesis& genesis);
  Result<void> apply(std::size_t i, const DeviceCertificate& certificate);
  Result<void> apply(std::size_t i, const Revocation& revocation);
  Result<void> apply(std::size_t i, const Merge& merge);
  void find_heads();
  void digest_log();

  // reduce_seeds.cpp
  Result<void> apply(std::size_t i, const AudienceEpoch& epoch);
  Result<void> apply(std::size_t i, const EpochGrant& grant);
  Result<void> apply(std::size_t i, const Unopened& unopened);
  // What a record that does not count hands over all the same, for opening alone.
  void keep_for_opening(std::size_t i);
  struct Handing {
    std::size_t by;            // the record
    std::vector<DeviceId> to;  // ordered
    bool with_epoch = false;   // by the epoch's own record, not by a grant
    bool counts = true;
    bool reaches(const DeviceId& device) const;
  };
  struct Line {  // one seed's
    EpochSeed seed;
    std::size_t at = 0;  // its epoch's record
    bool counts = false;
    std::vector<Handing> handings;
    std::vector<std::pair<std::size_t, DeviceId>> unopened;
  };
  bool over_the_wall(std::size_t i) const;
  bool over_the_wall(std::size_t i, const std::map<DeviceId, Bytes>& lockboxes,
                     std::string_view audience) const;
  Result<void> may_receive(std::size_t i, const std::map<DeviceId, Bytes>& lockboxes) const;
  bool seen(std::size_t i, std::uint16_t index, std::uint16_t epoch, bool void_too) const;
  Result<void> may_grant(std::size_t i, const EpochGrant& grant) const;
  void place_epoch(std::size_t i, const AudienceEpoch& epoch, bool counts);
  void hand(std::size_t i, Line& line, const std::map<DeviceId, Bytes>& lockboxes, bool with_epoch,
            bool counts);
  // Whose lockboxes this device has said not to open, in what `by` has seen; all of it without `by`.
  std::set<DeviceId> disbelieved(const Line& line, const DeviceId& device,
                                 std::optional<std::size_t> by) const;
  using Members = std::map<std::string, std::set<DeviceId>>;
  void settle_line(Line& line, Members& members) const;
  void settle_loose(Line& line) const;
  void expose_earlier();
  void note_orphaned();
  void settle_seeds();

  RecordGraph graph_;
  KeyState state_;
  std::vector<bool> authentic_;
  std::vector<std::size_t> author_;  // the record that vouches for each record's author
  std::map<DeviceId, std::vector<std::size_t>>
      vouched_;                                // every signed certificate, also those that do not count
  std::map<DeviceId, std::size_t> certified_;  // the one that stands
  std::vector<std::size_t> removals_, standing_;
  std::map<DeviceId, std::size_t> revoked_by_;
  std::map<SeedRef, Line> lines_;
  // Records of epochs by number, those that count and all.
  std::map<std::pair<std::uint16_t, std::uint16_t>, std::vector<std::size_t>> placed_, placed_or_void_;
  std::map<std::uint16_t, std::string> audience_of_;
  std::vector<bool> in_heads_past_;  // the heads and their ancestors
};

}  // namespace leadline::wire
