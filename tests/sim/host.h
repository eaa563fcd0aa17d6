// One device in the world: its folder, its clock, its network, and what a tester standing beside it knows of
// it.
#pragma once

#include <map>
#include <optional>
#include <set>

#include "app/device/enrollment.h"
#include "tests/sim/air.h"
#include "tests/sim/ledger.h"

namespace leadline::sim {

// A command that gave an error, or whose process died: at the next start it was written whole or not at all. A commit
// that the disk failed in the end may come through then; if other commands were refused after it, it still may.
struct Attempt {
  commands::Facts facts;  // empty: the program's papers
  std::optional<DraftId> ends;
};

struct Taps {
  std::vector<std::string> steps;
  std::vector<std::string> unsure;  // refused, or its process died: one of them may be there at the next start
};

// What a screen has shown of one referral.
struct Shown {
  views::Hold hold = views::Hold::none;
  views::Participant participant = views::Participant::none;
};

struct Host {
  Host(std::size_t at, std::string called, disclosure::Role of, std::string in, std::string folder_path,
       const std::int64_t& true_ms, ServerBox& server, Counters& counters)
      : number(at),
        name(std::move(called)),
        role(of),
        agency(std::move(in)),
        path(std::move(folder_path)),
        clock(true_ms),
        air(server, counters) {}

  device::Folder folder() const { return {path, platform_secret.clone(), testing::fault_vfs}; }
  // The name of its process's end: nothing is closed in order but for what destructors do.
  void drop() { device.reset(); }
  bool up() const { return device != nullptr; }
  bool joined() const { return invitation_done; }

  static constexpr std::string_view pin = "472913";
  const std::size_t number;
  const std::string name;
  const disclosure::Role role;
  const std::string agency, path;
  MachineClock clock;
  Chance random;
  Air air;
  crypto::Secret platform_secret;
  std::unique_ptr<device::Device> device;

  std::optional<wire::Invitation> invitation;  // until a registrar has approved it
  std::size_t invited_by = 0;
  Bytes join_request;
  bool invitation_done = false;

  // Cut off, as far as anybody in this world knows. Such a device is silent; but a registrar's that the
  // founder cut off goes on cutting others off: it has not heard of it.
  bool lost = false, lost_to_founder = false;
  bool may(What what) const {
    return !lost || (lost_to_founder && role == disclosure::Role::registrar &&
                     (what == What::cut_off || what == What::sync));
  }

  std::uint64_t whole = UINT64_MAX;  // of a device that is lost: how far its entries are held somewhere

  DeviceId id;
  std::uint64_t owed = 0;  // facts that wait for the key of an audience
  bool ever_owed = false;
  bool has_orphans = false;  // keys that nobody has any more: what it sealed to them it seals once more
  std::map<DeviceId, std::size_t> shut;  // in the end: entries that wait for such a key, by author
  std::uint64_t waits_in_vain = 0;       // all of them
  std::set<FactId> reads_of_its_own;     // in the end
  std::uint64_t head = 0;                   // of its own chain, as far as it said so
  std::map<DeviceId, std::uint64_t> heads;  // of all that it held at some time
  std::vector<Attempt> attempts;
  std::optional<Attempt> last;  // the last command, to be run again
  std::map<DraftId, Taps> drafts;
  std::map<SubjectId, Shown> shown;
  std::optional<Bytes> old_snapshot;
};

}  // namespace leadline::sim
