#include "tests/core/journal/play.h"

#include <algorithm>

namespace leadline::journal {

Play::Play(std::uint64_t seed)
    : random_(seed),
      at_rest_(crypto::Secret::random(random_)),
      mine_(DeviceId::random(random_), random_),
      others_(DeviceId::random(random_), random_),
      draft_(DraftId::random(random_)),
      other_draft_(DraftId::random(random_)) {
  for (int i = 0; i < 3; ++i) evening_.push_back(testing::random_fact(random_));
  for (int i = 0; i < 2; ++i) later_.push_back(testing::random_fact(random_));
  std::vector<facts::Fact> theirs;
  std::vector<HybridTime> at;
  for (int i = 0; i < 4; ++i) {
    theirs.push_back(testing::random_fact(random_));
    at.push_back(clock_.tick());
  }
  if (auto sealed = testing::seal_all(others_, {}, theirs, at)) come_ = std::move(*sealed);
  const auto step = [&](auto&& body) { steps_.emplace_back(body); };
  step([](Journal& j) { return j.put("identity", bytes_of("me")); });
  step([](Journal& j) {
    const std::vector<Bytes> records = {{1, 2, 3}, {4, 5}};
    return j.add_key_records(records);
  });
  step([this](Journal& j) { return j.write_draft({draft_, 0, R"({"type":"arrest_diversion"})"}); });
  step([this](Journal& j) { return j.write_draft({draft_, 1, R"({"answer":"accepted"})"}); });
  step([this](Journal& j) { return append(j, evening_, draft_); });
  step([this](Journal& j) -> Result<void> {
    auto entries = testing::copies_of(come_);
    return j.ingest(entries, Range{{9}, 1, 4}, WallTime{77}).ok() ? Result<void>{} : fail(Code::io_failed);
  });
  step([this](Journal& j) { return j.receipt(mine_.device(), 2, Holder::server, bytes_of("receipt")); });
  step([this](Journal& j) { return j.write_draft({other_draft_, 0, "{}"}); });
  step([this](Journal& j) { return j.discard_draft(other_draft_); });
  // Nobody of the audience "late" has a key yet; then somebody has.
  mine_.routes = [this](const facts::Fact& fact) -> std::vector<std::string> {
    if (fact.id == later_[0].id) return {"late"};
    if (fact.id == later_[1].id) return {"all", "late"};
    return {"all"};
  };
  step([this](Journal& j) {
    mine_.missing = {"late"};
    return append(j, later_, std::nullopt);
  });
  step([this](Journal& j) -> Result<void> {
    mine_.missing.clear();
    LEADLINE_CHECK(j.settle_owed(mine_));
    return {};
  });
  // "all" lost its key; the fact is sealed to it once more.
  step([this](Journal& j) {
    const auto reach = [](std::uint64_t seq, ByteView) -> Result<Reach> {
      return seq == 1 ? Reach{{}, {"all"}} : Reach{{"all"}, {}};
    };
    return j.owe_again(mine_, reach);
  });
  step([this](Journal& j) -> Result<void> {
    LEADLINE_CHECK(j.settle_owed(mine_));
    return {};
  });
  step([this](Journal& j) { return j.quarantine(come_[0], Code::revoked); });
  step([](Journal& j) { return j.put("identity", bytes_of("me again")); });
}

Result<void> Play::append(Journal& journal, std::span<const facts::Fact> facts,
                          std::optional<DraftId> ends) const {
  LEADLINE_CHECK(journal.append(mine_, clock_, facts, ends));
  return {};
}

Result<std::unique_ptr<Journal>> Play::open(const std::string& path) const {
  return Journal::open(path, at_rest_, opener_, random_, testing::fault_vfs);
}

Result<std::string> Play::outcome(const Journal& journal) {
  std::vector<std::string> facts;
  LEADLINE_CHECK(journal.each([&](facts::Stamped&& s) -> Result<void> {
    facts.push_back(s.fact.id.text());
    return {};
  }));
  std::ranges::sort(facts);
  std::string out;
  for (const auto& id : facts) out += id + "\n";
  LEADLINE_TRY(status, journal.status());
  LEADLINE_TRY(drafts, journal.drafts());
  LEADLINE_TRY(records, journal.key_records());
  LEADLINE_TRY(identity, journal.get("identity"));
  out += std::to_string(status.entries) + " " + std::to_string(status.unsent) + " " +
         std::to_string(status.owed) + " " + std::to_string(status.quarantined.size()) + " " + std::to_string(status.range.to) + " " +
         std::to_string(drafts.size()) + " " + std::to_string(records.size());
  return out + (identity ? std::string(text_of(*identity)) : "");
}

}  // namespace leadline::journal
