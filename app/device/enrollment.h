// How a device comes to be: the first registrar's with the program itself, every other by an invitation.
#pragma once

#include <functional>

#include "app/device/device.h"

namespace leadline::device {

struct NewProgram {
  std::string name;
  std::string agency;                 // the registrar's own: "pine"
  std::string device_name;
  crypto::PublicKey server_key{};     // what the program's server signs with
  std::string server_url;
  crypto::Digest tls_pin{};
};

struct Founded {
  ProgramId program;
  wire::RecordHash genesis{};
};

// Where the recovery seed goes. It opens every epoch and lies nowhere else: so it is kept before there is a program, and a
// founding that is taken up again goes on with the one that was kept.
struct RecoveryPlace {
  std::function<Result<std::optional<crypto::Secret>>()> look;  // what lies there; empty: nothing
  std::function<Result<void>(const crypto::Secret&)> keep;      // returns when it is safe there
};

// Makes the folder's vault and journal, the genesis record and the first epoch of `program`. Whatever fails, there is no
// program whose recovery seed was not kept, and founding can be taken up again.
// Errors: device_exists, weak_pin, file_exists (what lies in the place is not of this founding), and those of writing.
Result<Founded> found_program(const Folder& folder, std::string_view pin, const NewProgram& program, const RecoveryPlace& recovery,
                              const Clock& clock, Random& random);

struct Joined {
  Bytes request;             // hand it to a registrar
  std::string fingerprint;   // both screens show it
};

// Makes a device that waits for approval. Joining again in a folder that still waits for the same invitation gives the
// same request. Errors: device_exists (of another invitation), weak_pin, and those of writing.
Result<Joined> join_program(const Folder& folder, std::string_view pin, const wire::Invitation& invitation, const Clock& clock, Random& random);

}  // namespace leadline::device
