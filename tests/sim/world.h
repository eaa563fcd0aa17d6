// A program in one process and one thread: real devices, the real server's handler, and between them a
// network, disks and clocks that fail as the schedule says.
#pragma once

#include <deque>
#include <functional>

#include "tests/sim/host.h"
#include "tests/support/folder.h"

namespace leadline::sim {

// Keys that nobody has who belongs to their audience.
std::size_t orphans_in(const wire::KeyState& keys);

class World {
 public:
  World(const Schedule& schedule, Counters& counters, bool tracing);
  ~World();
  World(const World&) = delete;

  // Founds the program and its first devices, plays the events, heals everything, checks. Stops at the first
  // complaint.
  void run();
  const std::optional<std::string>& complaint() const { return complaint_; }
  const std::vector<std::string>& trace() const { return trace_; }

 private:
  // world.cpp
  void set_up();
  void play(const Event& event);
  void play_at(Host& host, const Event& event);
  void play_server(const Event& event);
  void heal();
  std::string state_of_all();
  Host& add_host(disclosure::Role role, const std::string& agency);
  Host* pick(const Event& event, const std::function<bool(const Host&)>& can);
  bool open(Host& host);
  void sync(Host& host, Weather weather, std::uint64_t salt);
  // joining.cpp
  void approve(Host& registrar, Chance& chance);
  void bring_in(Host& registrar, Host& host);
  void finish_joining();
  void publish(Host& registrar, Chance& chance);
  // deeds.cpp
  void encounter(Host& host, Chance& chance);
  void incident(Host& host, Chance& chance);
  void equity(Host& host, Chance& chance);
  void count_charges(Host& host, Chance& chance, const commands::Scene& scene);
  void tap(Host& host, Chance& chance);
  void again(Host& host);
  void care(Host& host, What what, Chance& chance);
  void decide(Host& host, Chance& chance);
  void record(Host& host, const std::string& what, const Result<commands::Facts>& facts,
              std::optional<DraftId> ends = std::nullopt);
  void snapshot(Host& host, Chance& chance);
  // cutting.cpp
  void cut_off(Host& registrar, Chance& chance);
  bool may_be_cut_off(Host& registrar, Host& target);
  bool others_hold_its_seeds(Host& target);
  wire::KeyState truth(const Host* without);
  std::uint64_t whole_up_to(const Host& lost, std::uint64_t last);
  void settle_losses();
  void check_keys();
  // watch.cpp: what must hold at every moment
  void settle_attempts(Host& host);
  void note_progress(Host& host);
  void watch(Host& host);
  void watch_referral(Host& host, const views::Referral& referral);
  void watch_receipts(Host& host);
  void watch_range(Host& host);
  void watch_drafts(Host& host);
  // orphans.cpp
  void note_orphans(Host& host);
  const Attempt* that_was_kept(Host& host);
  void settle_by_reading(Host& host, std::uint64_t head);
  void note_shut(Host& host);
  bool is_shut(Host& host, const Kept& kept);
  // checks.cpp: what must hold in the end
  void check_all();
  void check_facts(Host& host);
  void check_holds(Host& host);
  void check_crossings();
  void check_order(Host& host);
  void check_server();
  void check_dumps();
  void check_canaries();

  void say(std::string line);
  void complain(std::string what);
  bool over() const { return complaint_.has_value(); }
  void expect(bool holds, const std::string& otherwise) {
    if (!holds) complain(otherwise);
  }

  const Schedule& schedule_;
  Counters& counters_;
  const bool tracing_;
  test::Folder folder_;
  std::int64_t true_ms_;
  ServerBox server_;
  std::deque<Host> hosts_;
  Ledger ledger_;
  std::set<FactId> papers_;            // said to be published
  std::set<SubjectId> shut_subjects_;  // of which something waits for a key that nobody has
  std::uint64_t words_ = 0;  // canaries planted so far
  std::optional<std::string> complaint_;
  std::vector<std::string> trace_;
};

// Plays a schedule in a world of its own.
struct Outcome {
  std::optional<std::string> complaint;
  std::vector<std::string> trace;
};
Outcome play(const Schedule& schedule, Counters& counters, bool tracing);

}  // namespace leadline::sim
