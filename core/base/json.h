// The one way text and CBOR become a tree. Both are scanned first, without recursion, against the limits below;
// the library alone overflows the stack on deep nesting and silently merges duplicate keys (DESIGN section 7).
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/base/bytes.h"

namespace leadline {

using Json = nlohmann::json;

struct ParseLimits {
  std::size_t bytes = 4u << 20;    // the whole input
  std::size_t string = 1u << 20;   // one string or byte string
  std::size_t depth = 64;          // arrays and objects inside one another
  std::size_t values = 1u << 20;   // values in all
};

// UTF-8 JSON text (RFC 8259; no comments, no NaN). `where` names the source in errors.
// Errors: empty_input, too_large, too_deep, invalid_utf8, duplicate_key, malformed_json (each with a line and column).
Result<Json> parse_json(std::string_view text, std::string_view where, const ParseLimits& limits = {});

// One CBOR item, definite lengths and no tags (what to_cbor below writes); map keys are text.
// Errors: empty_input, too_large, too_deep, invalid_utf8, duplicate_key, malformed_cbor (also for bytes left over).
Result<Json> parse_cbor(ByteView bytes, std::string_view where, const ParseLimits& limits = {});

// Deterministic: keys in order, shortest forms.
Bytes to_cbor(const Json& value);

// Reads a whole file. Errors: not_found, not_a_file (a directory), permission_denied, too_large, io_failed.
Result<std::string> read_file(const std::string& path, std::size_t max_bytes = 16u << 20);

// Writes beside, syncs, renames over: afterwards the file is the old one or the whole new one.
// mode: permission bits. Errors: disk_full, read_only, permission_denied, io_failed.
Result<void> write_file(const std::string& path, ByteView bytes, unsigned mode = 0600);

}  // namespace leadline
