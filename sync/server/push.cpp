#include "sync/server/push.h"

#include <algorithm>

namespace leadline::server {
namespace {

using wire::RunStatus;

RunStatus run_status_of(Code code) {
  switch (code) {
    case Code::unknown_device:
      return RunStatus::unknown_device;
    case Code::revoked:
      return RunStatus::revoked;
    case Code::fork:
      return RunStatus::fork;
    default:
      return RunStatus::rejected;
  }
}

}  // namespace

Result<RunStatus> Push::judge(ByteView encoded) {
  of_runs_.emplace_back();
  const auto run = wire::decode(encoded);
  if (!run || run->items.empty() || run->first_seq == 0) return RunStatus::rejected;
  of_runs_.back() = run->device;
  if (state_.device(run->device) &&
      std::find(devices_.begin(), devices_.end(), run->device) == devices_.end())
    devices_.push_back(run->device);
  // A run that begins before its author's revocation is taken whole: its readers set aside what came after.
  if (const auto verified = wire::verify(*run, state_); !verified) {
    if (verified.error().code == Code::fork)
      forks_.push_back({run->device, wire::ids(*run).back(), copy(encoded)});
    return run_status_of(verified.error().code);
  }
  return place(*run, encoded);
}

Result<Push::Pending*> Push::pending(const DeviceId& device) {
  auto found = chains_.find(device);
  if (found == chains_.end()) {
    LEADLINE_TRY(head, store_.head(device));
    LEADLINE_TRY(held, store_.held(device));
    found = chains_.emplace(device, Pending{head, held.seq == head.seq, {}}).first;
  }
  return &found->second;
}

// The id held, or about to be, for a place in the chain. Zeros stand before the first entry.
Result<std::optional<journal::EntryId>> Push::known(const DeviceId& device, const Pending& chain,
                                                    std::uint64_t seq) {
  if (seq == 0) return std::optional(journal::EntryId{});
  if (seq == chain.head.seq) return std::optional(chain.head.id);
  if (const auto found = chain.ids.find(seq); found != chain.ids.end()) return std::optional(found->second);
  return store_.id_at(device, seq);
}

// A run that verifies, against what is held. Ids are chained, so that one common id vouches for all before
// it.
Result<RunStatus> Push::place(const wire::Run& run, ByteView encoded) {
  LEADLINE_TRY(chain, pending(run.device));
  if (run.first_seq > chain->head.seq + 1) return RunStatus::gap;
  VerifiedRun verified{run.device, wire::to_entries(run), run.device == by_};
  const std::uint64_t last = verified.entries.back().seq;
  const std::uint64_t common = std::min(last, chain->head.seq);
  LEADLINE_TRY(held, known(run.device, *chain, common));
  const auto& theirs = common < run.first_seq ? run.previous : verified.entries[common - run.first_seq].id;
  if (!held || *held != theirs) {
    forks_.push_back({run.device, verified.entries.back().id, copy(encoded)});
    return RunStatus::fork;
  }
  if (last > limits_.entries_per_device) return RunStatus::over_quota;
  const bool duplicate = last <= chain->head.seq;
  for (const auto& entry : verified.entries) {
    if (entry.seq > chain->head.seq) chain->ids[entry.seq] = entry.id;
  }
  if (duplicate && chain->whole) return RunStatus::duplicate;
  if (!duplicate) {
    chain->head = {last, verified.entries.back().id};
    chain->whole = false;  // what came may hold placeholders: a later run of this request may fill them
  }
  accepted_.push_back(std::move(verified));
  return duplicate ? RunStatus::duplicate : RunStatus::ok;
}

Result<void> Push::commit() {
  for (const Fork& fork : forks_) LEADLINE_CHECK(store_.keep_fork(fork.device, fork.last, fork.run));
  if (accepted_.empty()) return {};
  return store_.add_runs(accepted_);
}

}  // namespace leadline::server
