#include "core/criteria/signed.h"

#include <algorithm>
#include <array>

namespace leadline::criteria {
namespace {

// "LLCR", the format's version, three zeros; then the body's CBOR; then the signature over everything before
// it.
constexpr std::array<std::uint8_t, 8> head{'L', 'L', 'C', 'R', 1, 0, 0, 0};
constexpr std::size_t largest = 4u << 20, signature_size = 64;

Bytes body_of(const Bundle& bundle) {
  Json tables = Json::object();
  for (const auto& [name, bytes] : bundle.tables) tables[name] = Json::binary(copy(bytes_of(bytes)));
  return to_cbor({{"document", Json::binary(copy(bytes_of(bundle.document)))}, {"tables", tables}});
}

Result<std::string> bytes_in(const Json& value) {
  if (!value.is_binary()) return fail(Code::malformed_record, "criteria", "bytes are needed");
  return std::string(text_of(value.get_binary()));
}

Result<Bundle> read_body(ByteView body) {
  LEADLINE_TRY(json, parse_cbor(body, "criteria"));
  if (!json.is_object() || json.size() != 2 || !json.contains("document") || !json.contains("tables") ||
      !json["tables"].is_object())
    return fail(Code::malformed_record, "criteria", "not a document with its tables");
  Bundle out;
  LEADLINE_TRY(document, bytes_in(json["document"]));
  out.document = document;
  for (const auto& [name, value] : json["tables"].items()) {
    LEADLINE_TRY(bytes, bytes_in(value));
    out.tables[name] = bytes;
  }
  return out;
}

}  // namespace

TableLoader tables_of(const Bundle& bundle) {
  return [tables = bundle.tables](std::string_view name) -> Result<std::string> {
    const auto found = tables.find(std::string(name));
    if (found == tables.end()) return fail(Code::not_found, std::string(name));
    return found->second;
  };
}

Result<Bundle> make_bundle(std::string_view document, std::string_view where, const TableLoader& tables) {
  Bundle out;
  out.document = std::string(document);
  const TableLoader keeping = [&](std::string_view name) -> Result<std::string> {
    LEADLINE_TRY(bytes, tables(name));
    out.tables[std::string(name)] = bytes;
    return bytes;
  };
  LEADLINE_TRY(parsed, parse_document(document, where, keeping));
  LEADLINE_CHECK(check_examples(parsed));
  return out;
}

Bytes pack(const Bundle& bundle, const crypto::Secret& authority_seed) {
  return sign_packed(pack_unsigned(bundle), authority_seed);
}

Bytes pack_unsigned(const Bundle& bundle) {
  Bytes out(head.begin(), head.end());
  append(out, body_of(bundle));
  return out;
}

Bytes sign_packed(ByteView packed_unsigned, const crypto::Secret& authority_seed) {
  Bytes out = copy(packed_unsigned);
  append(out, crypto::sign(authority_seed, signing_domain, out));
  return out;
}

Result<Bundle> unpack_unsigned(ByteView packed) {
  if (packed.size() > largest - signature_size) return fail(Code::too_large, "criteria");
  if (packed.size() < head.size() || !std::equal(head.begin(), head.begin() + 4, packed.begin()))
    return fail(Code::malformed_record, "criteria", "not a criteria bundle");
  if (packed[4] > head[4]) return fail(Code::newer_format, "criteria");
  if (!std::equal(head.begin(), head.end(), packed.begin())) return fail(Code::malformed_record, "criteria");
  return read_body(packed.subspan(head.size()));
}

Result<Document> open_unsigned(ByteView packed) {
  LEADLINE_TRY(bundle, unpack_unsigned(packed));
  return parse_document(bundle.document, "criteria", tables_of(bundle));
}

Result<Bundle> unpack(ByteView packed, const crypto::PublicKey& authority) {
  if (packed.size() > largest) return fail(Code::too_large, "criteria");
  if (packed.size() < head.size() + signature_size)
    return fail(Code::malformed_record, "criteria", "it ends too early");
  if (!std::equal(head.begin(), head.begin() + 4, packed.begin()))
    return fail(Code::malformed_record, "criteria", "not a signed criteria file");
  if (packed[4] > head[4]) return fail(Code::newer_format, "criteria");
  const auto content = packed.first(packed.size() - signature_size);
  crypto::Signature signature;
  std::copy_n(packed.end() - signature_size, signature_size, signature.begin());
  if (!crypto::verify(authority, signing_domain, content, signature))
    return fail(Code::bad_signature, "criteria");
  if (!std::equal(head.begin(), head.end(), packed.begin())) return fail(Code::malformed_record, "criteria");
  return read_body(content.subspan(head.size()));
}

Result<Document> open_signed(ByteView packed, const crypto::PublicKey& authority) {
  LEADLINE_TRY(bundle, unpack(packed, authority));
  return parse_document(bundle.document, "criteria", tables_of(bundle));
}

}  // namespace leadline::criteria
