#include "core/views/referral.h"

namespace leadline::views {

std::string_view word(Handoff value) {
  switch (value) {
    case Handoff::none: return "none";
    case Handoff::requested: return "requested";
    case Handoff::warm_done: return "warm_done";
    case Handoff::deferred: return "deferred";
    case Handoff::first_contact_made: return "first_contact_made";
    case Handoff::not_reached: return "not_reached";
  }
  return {};
}

std::string_view word(Hold value) {
  switch (value) {
    case Hold::none: return "none";
    case Hold::held: return "held";
    case Hold::released: return "released";
    case Hold::returned_to_officer: return "returned_to_officer";
  }
  return {};
}

std::string_view word(IntakeClock value) {
  switch (value) {
    case IntakeClock::none: return "none";
    case IntakeClock::running: return "running";
    case IntakeClock::met: return "met";
    case IntakeClock::closed: return "closed";
  }
  return {};
}

std::string_view word(Intake value) {
  switch (value) {
    case Intake::none: return "none";
    case Intake::scheduled: return "scheduled";
    case Intake::completed: return "completed";
    case Intake::not_completed: return "not_completed";
  }
  return {};
}

std::string_view word(Participant value) {
  switch (value) {
    case Participant::none: return "none";
    case Participant::prospect: return "prospect";
    case Participant::active: return "active";
  }
  return {};
}

std::string_view word(Exception value) {
  switch (value) {
    case Exception::none: return "none";
    case Exception::requested: return "requested";
    case Exception::granted: return "granted";
    case Exception::not_granted: return "not_granted";
  }
  return {};
}

std::string_view word(Release value) {
  switch (value) {
    case Release::none: return "none";
    case Release::in_force: return "in_force";
    case Release::revoked: return "revoked";
  }
  return {};
}

}  // namespace leadline::views
