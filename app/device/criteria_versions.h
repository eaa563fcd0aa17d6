// The versions of a program's criteria as the papers on this device tell it: proposed, approved, signed, in
// effect. Pure.
//
// A version takes effect on its date, if the criteria authority's signature verifies and every approval that
// the settings required when it was signed is here, each by a device that the key log certifies for that role
// and that was not cut off before. Until then the one before stays in effect. A version never changes: of two
// documents signed under one id and version the earlier stands and the other is refused. Rollback is a new
// version.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/criteria/signed.h"
#include "core/facts/fact.h"
#include "sync/wire/keylog.h"

namespace leadline::device {

enum class CriteriaState {
  proposed,   // waits for approvals
  approved,   // waits for the criteria authority's signature
  waiting,    // signed; an approval has not arrived here, or was never given
  scheduled,  // its date is to come
  in_effect,
  superseded,
  refused,  // see `refused`
};
std::string_view word(CriteriaState state);

// Who took a step, and when, as the entry has it.
struct Step {
  DeviceId device;
  std::string device_name, agency;
  HybridTime at;
};

struct Approval {
  facts::Approver as{};
  Step by;
  bool counts = false;  // the device is certified for that role
};

// One document from one day.
struct CriteriaVersion {
  std::string id, version, digest;
  std::string effective;
  std::string note;
  CriteriaState state = CriteriaState::proposed;
  std::optional<Step> proposed, signed_by;
  FactId proposal;                  // the parent of approvals; empty: signed without one
  std::vector<Approval> approvals;  // oldest first
  std::vector<facts::Approver> required, missing;
  std::optional<Code> refused;  // digest_mismatch: another document bears this id and version
  Bytes bytes;                  // the bundle, signed if it was signed
};

// What verifying a signed document, or opening a proposal, gave, by its bytes: done once while a device is
// open.
using Verified = std::map<crypto::Digest, std::shared_ptr<const Result<criteria::Document>>>;
// Against the criteria authority that the key log names. Errors: those of criteria::open_signed.
const Result<criteria::Document>& verified_document(ByteView signed_document, const wire::KeyState& keys,
                                                    Verified& verified);

// `papers` as Views::papers() gives them; `today` in the program's time zone. Newest first: by date, then by
// when they came.
std::vector<CriteriaVersion> criteria_versions(const std::vector<facts::Stamped>& papers,
                                               const wire::KeyState& keys, const std::string& today,
                                               Verified& verified);

// The one in effect. Where no date has come yet, the newest that may take effect: a first version is signed on its
// day or later (Device::sign_criteria), so that is a device whose clock runs behind. None: npos.
std::size_t in_effect(const std::vector<CriteriaVersion>& versions);

}  // namespace leadline::device
