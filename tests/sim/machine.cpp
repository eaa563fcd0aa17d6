#include "tests/sim/machine.h"

namespace leadline::sim {

using Action = testing::FaultPlan::Action;

FailingDisk::FailingDisk(const Fault& fault, const std::string& folder, Counters& counters)
    : action_(fault.plan.action), machine_(fault.machine), counters_(counters) {
  auto plan = fault.plan;
  plan.only = folder;
  testing::set_plan(plan);
}

FailingDisk::~FailingDisk() {
  if (dead()) {
    ++(machine_ == Machine::server ? counters_.server_deaths : counters_.device_deaths);
    if (action_ == Action::cut) ++counters_.power_cuts;
  } else if (testing::struck()) {
    ++counters_.disk_errors;
  }
  testing::set_plan({});
}

bool FailingDisk::dead() const {
  return testing::struck() && (action_ == Action::kill || action_ == Action::torn || action_ == Action::cut);
}

}  // namespace leadline::sim
