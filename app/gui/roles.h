// Which flow each role has. A role without one cannot use the app's screens.
#pragma once

#include "app/gui/entrance.h"

namespace leadline::gui {

std::map<disclosure::Role, Entrance::FlowMaker> flows_by_role();

}  // namespace leadline::gui
