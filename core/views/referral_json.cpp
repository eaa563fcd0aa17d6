#include "core/views/referral_json.h"

namespace leadline::views {
namespace {

// The body of a fact as facts::to_json gives it.
Json body_of(const facts::Body& body) { return facts::to_json({{}, {}, std::nullopt, body})["body"]; }

template <class Body>
Json maybe(const std::optional<Body>& body) {
  return body ? body_of(*body) : Json(nullptr);
}

template <class E>
Json maybe_word(const std::optional<E>& value) {
  return value ? Json(facts::word(*value)) : Json(nullptr);
}

Json contacts_of(const Referral& r) {
  Json out = Json::array();
  for (const auto& row : r.contacts) out.push_back({{"at", row.at.value}, {"by", row.by.text()}, {"contact", body_of(row.contact)}});
  return out;
}

Json conflicts_of(const Referral& r) {
  Json out = Json::array();
  for (const auto& conflict : r.conflicts) {
    Json ids = Json::array();
    for (const auto& id : conflict.facts) ids.push_back(id.text());
    out.push_back({{"about", conflict.about}, {"facts", ids}});
  }
  return out;
}

}  // namespace

Json to_json(const Referral& r) {
  Json pending = Json::array();
  for (const auto& id : r.pending) pending.push_back(id.text());
  return {{"id", r.id.text()},
          {"first", r.first.value},
          {"last", r.last.value},
          {"screening", maybe(r.screening)},
          {"made", maybe(r.made)},
          {"declined", maybe(r.declined)},
          {"person", maybe(r.person)},
          {"charge", maybe(r.charge)},
          {"incident_number", r.incident_number},
          {"consent", maybe(r.consent)},
          {"consent_fact", r.consent_fact ? Json(r.consent_fact->text()) : Json(nullptr)},
          {"ways", maybe(r.ways)},
          {"request", maybe(r.request)},
          {"scheduled", maybe(r.scheduled)},
          {"due_at", r.due_at},
          {"claimed_by", r.claimed_by},
          {"claimed_at", r.claimed_at.value},
          {"contacts", contacts_of(r)},
          {"not_completed", maybe_word(r.not_completed_reason)},
          {"decision", maybe_word(r.decision)},
          {"exception_request", maybe(r.exception_request)},
          {"exception_decided", maybe(r.exception_decided)},
          {"handoff", word(r.handoff)},
          {"charge_hold", word(r.hold)},
          {"intake_clock", word(r.clock)},
          {"intake", word(r.intake)},
          {"participant", word(r.participant)},
          {"roi", word(r.release)},
          {"exception", word(r.exception)},
          {"consent_ended", r.consent_ended},
          {"pending", pending},
          {"conflicts", conflicts_of(r)},
          {"newer", r.newer}};
}

}  // namespace leadline::views
