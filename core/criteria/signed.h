// A criteria document as it travels: its exact bytes, the tables that it refers to, and the Ed25519 signature
// of the program's criteria authority over all of it (FORMAT.md "Signed criteria").
#pragma once

#include <map>
#include <string>

#include "core/criteria/document.h"
#include "core/crypto/keys.h"

namespace leadline::criteria {

inline constexpr std::string_view signing_domain = "leadline/criteria/1";

struct Bundle {
  std::string document;                       // exact bytes
  std::map<std::string, std::string> tables;  // name as the document gives it, exact bytes
};

// Loads the bundle's own tables, of which it keeps a copy; not_found for any other name.
TableLoader tables_of(const Bundle& bundle);

// Collects a document's bytes and those of every table that it names, and checks that they parse and that the
// document has examples and they pass. Errors: those of parse_document and check_examples.
Result<Bundle> make_bundle(std::string_view document, std::string_view where, const TableLoader& tables);

Bytes pack(const Bundle& bundle, const crypto::Secret& authority_seed);

// What is put forward before it is signed: everything but the signature. sign_packed() of it is pack() of its bundle.
Bytes pack_unsigned(const Bundle& bundle);
Result<Bundle> unpack_unsigned(ByteView packed);  // newer_format, malformed_record, too_large
// unpack_unsigned() and parse_document() with the bundle's own tables.
Result<Document> open_unsigned(ByteView packed);
Bytes sign_packed(ByteView packed_unsigned, const crypto::Secret& authority_seed);

// Verifies before it reads: whatever byte was changed, nothing of it is used.
// Errors: bad_signature, newer_format, malformed_record, too_large.
Result<Bundle> unpack(ByteView packed, const crypto::PublicKey& authority);

// unpack() and parse_document() with the bundle's own tables.
Result<Document> open_signed(ByteView packed, const crypto::PublicKey& authority);

}  // namespace leadline::criteria
