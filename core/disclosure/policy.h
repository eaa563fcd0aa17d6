// Who may read what: the one table (DESIGN section 4). Nothing else in the house decides an audience.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/facts/kinds.h"

namespace leadline::disclosure {

enum class Role {
  registrar,
  officer,
  peer,
  case_manager,
  prosecutor,   // the district attorney or a designee
  law_lead,     // law enforcement's lead in the program
  coordinator,  // the program's manager, on the outreach side
};

std::string_view word(Role role);                       // "officer"
std::optional<Role> role_from(std::string_view word);

// The agencies that a referral runs between.
struct Routing {
  std::string police_agency;    // "pcpd"
  std::string outreach_agency;  // "harbor"
};

// Names of audiences: "program", "law:<agency>", "care:<agency>", "prosecution", "equity", "staff:<id>".
using Audience = std::string;

// The audiences that a fact is sealed to, first the one it belongs to. Opaque: empty (never sealed anew).
std::vector<Audience> audiences(const facts::Body& body, const Routing& routing);

// The audiences that a device of this role and agency belongs to.
std::vector<Audience> memberships(Role role, std::string_view agency);

// Whether a key of this audience may ever be handed to a device of this role: care and equity never to police or
// prosecution. Key-log reducers and epoch makers ask here.
bool may_hold(Role role, std::string_view audience);

// Whether this role may author this kind of fact: what crosses from care to law is written by care devices alone, and an
// exception is decided by the prosecution alone.
bool may_author(Role role, std::string_view kind);

// As whom a device of this role approves criteria; empty: it does not. An approval in another's name does not count.
std::optional<facts::Approver> approves_as(Role role);

}  // namespace leadline::disclosure
