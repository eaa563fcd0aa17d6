// Inside app/device: who this device is, as it is kept sealed in its journal.
#pragma once

#include "app/device/device.h"

namespace leadline::device {

struct Identity {
  Me me;
  StaffId staff;
  crypto::Secret signing_seed, box_seed;
  std::optional<crypto::Secret> criteria_seed;   // the registrar who holds the criteria authority
  Bytes join_request;                            // until approved: the same answer again
};

inline constexpr std::string_view identity_value = "identity";

Bytes encode(const Identity& identity);
Result<Identity> decode_identity(ByteView bytes);   // database_damaged

inline constexpr std::string_view at_rest_purpose = "leadline/journal/1";
inline constexpr std::string_view snapshot_purpose = "leadline/snapshot/1";

}  // namespace leadline::device
