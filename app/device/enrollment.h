// How a device comes to be: the first registrar's with the program itself, every other by an invitation.
#pragma once

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
  crypto::Secret recovery_seed;       // opens every epoch; the caller puts it on paper and forgets it
};

// Makes the folder's vault and journal, the genesis record and the first epoch of `program`.
// Errors: device_exists, weak_pin, and those of writing.
Result<Founded> found_program(const Folder& folder, std::string_view pin, const NewProgram& program, const Clock& clock, Random& random);

struct Joined {
  Bytes request;             // hand it to a registrar
  std::string fingerprint;   // both screens show it
};

// Makes a device that waits for approval. Joining again in a folder that still waits for the same invitation gives the
// same request. Errors: device_exists (of another invitation), weak_pin, and those of writing.
Result<Joined> join_program(const Folder& folder, std::string_view pin, const wire::Invitation& invitation, const Clock& clock, Random& random);

}  // namespace leadline::device
