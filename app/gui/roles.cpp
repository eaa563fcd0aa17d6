#include "app/gui/roles.h"

#include "app/gui/criteria/criteria_flow.h"
#include "app/gui/officer/officer_flow.h"
#include "app/gui/peer/peer_flow.h"
#include "app/gui/prosecutor/prosecutor_flow.h"

namespace leadline::gui {

std::map<disclosure::Role, Entrance::FlowMaker> flows_by_role() {
  std::map<disclosure::Role, Entrance::FlowMaker> out;
  out[disclosure::Role::officer] = [](Worker& worker, Session& session,
                                      SyncLoop& sync) -> std::unique_ptr<Flow> {
    return std::make_unique<OfficerFlow>(worker, session, [&sync] { return sync.problem(); });
  };
  for (const auto role : {disclosure::Role::peer, disclosure::Role::case_manager}) {
    out[role] = [](Worker& worker, Session& session, SyncLoop& sync) -> std::unique_ptr<Flow> {
      return std::make_unique<PeerFlow>(worker, session, [&sync] { return sync.problem(); });
    };
  }
  out[disclosure::Role::prosecutor] = [](Worker& worker, Session& session,
                                         SyncLoop& sync) -> std::unique_ptr<Flow> {
    return std::make_unique<ProsecutorFlow>(worker, session, [&sync] { return sync.problem(); });
  };
  using enum disclosure::Role;
  for (const auto role : {coordinator, law_lead, registrar}) {
    out[role] = [](Worker& worker, Session& session, SyncLoop& sync) -> std::unique_ptr<Flow> {
      return std::make_unique<CriteriaFlow>(worker, session, [&sync] { return sync.problem(); });
    };
  }
  return out;
}

}  // namespace leadline::gui
