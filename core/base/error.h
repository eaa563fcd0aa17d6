// What can go wrong, as a value. One closed list for the whole house, so that one table (sentence())
// can say each in words that a tired person understands and can act on.
#pragma once

#include <string>
#include <string_view>

namespace leadline {

// Add a code here and its sentence in error.cpp; the compiler refuses a code without one.
enum class Code {
  // What was given cannot be used (exit code 2).
  bad_argument,
  malformed_json,
  malformed_cbor,
  wrong_type,
  missing_field,
  unknown_field,
  duplicate_key,
  too_large,
  too_deep,
  invalid_utf8,
  empty_input,
  not_a_file,
  not_found,
  file_exists,
  unknown_operator,
  unknown_question,
  unknown_kind,
  unit_mismatch,
  invalid_date,
  invalid_value,
  newer_format,
  unknown_engine,
  no_examples,   // criteria without one worked example
  rule_refused,  // a rule of the program does not allow this step now; detail says which
  // What was received or stored is not what its author wrote.
  bad_signature,
  chain_broken,
  wrong_program,
  unknown_device,
  unknown_epoch,
  not_in_audience,
  forbidden_audience,
  decrypt_failed,
  key_commitment,
  bad_padding,
  bad_compression,
  malformed_entry,
  malformed_run,
  malformed_record,
  malformed_frame,
  digest_mismatch,
  fork,
  gap,
  revoked,
  over_quota,
  withheld,
  database_damaged,
  vault_damaged,
  // Who is asking.
  wrong_pin,
  pin_locked,
  weak_pin,
  no_device_here,
  device_exists,
  not_approved,
  unauthorized,
  // The machine or the network (exit code 3).
  io_failed,
  disk_full,
  read_only,
  permission_denied,
  in_use,
  no_secret_store,
  no_network,
  captive_portal,
  server_busy,
  server_refused,
  server_unknown,
  timed_out,
  cancelled,
};

struct Error {
  Code code;
  std::string where;   // what was being read or written: a path, "line 3", "criteria[2].when"; never personal data
  std::string detail;  // for the next engineer; never personal data
};

// The code's stable name, as in JSON output and logs: "bad_signature".
std::string_view name(Code code);

// One English sentence or two: what happened, then what to do. It is the source text for translation.
std::string_view sentence(Code code);

// Exit code of the command line for this error: 2 for what was given, 3 for the machine or the network.
int exit_code(Code code);

// "where: sentence (detail)", one line, for stderr.
std::string describe(const Error& error);

}  // namespace leadline
