// A fact: a small immutable statement of what happened, and its CBOR (core/facts/FORMAT.md) and JSON forms.
#pragma once

#include <optional>

#include "core/base/json.h"
#include "core/facts/kinds.h"

namespace leadline::facts {

struct Fact {
  FactId id;
  SubjectId subject;              // the referral, or the program
  std::optional<FactId> parent;   // the fact that this one changes or rests on
  Body body;
};

// A fact with what its entry says of it.
struct Stamped {
  Fact fact;
  DeviceId author;
  std::uint64_t seq = 0;
  HybridTime at;
};

std::string_view kind_of(const Body& body);

// Deterministic CBOR: {"b": body, "i": id, "k": kind, "p": parent?, "s": subject, "v": version}.
Bytes encode(const Fact& fact);

// A kind, version or vocabulary word unknown to this build gives Opaque, not an error. Errors: those of parse_cbor;
// wrong_type, missing_field, unknown_field, invalid_value with the field's name in `where`.
Result<Fact> decode(ByteView cbor);

// The JSON form: {"id","kind","version","subject","parent"?,"body"}; byte strings are base64 for URLs.
Json to_json(const Fact& fact);
// The id may be absent: it is then made from `random`. An unknown kind is refused (unknown_kind), never opaque:
// a person wrote this. `where` names the source ("line 3").
Result<Fact> from_json(const Json& json, std::string_view where, Random& random);

// The id of the one WindowClosed (or ConsentEnded) that a referral can have, whoever writes it.
FactId derived_id(std::string_view kind, const SubjectId& subject);

}  // namespace leadline::facts
