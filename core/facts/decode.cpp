#include <initializer_list>

#include "core/facts/fact.h"
#include "core/facts/quick.h"
#include "core/facts/visit.h"

namespace leadline::facts {
namespace {

// Reads a tree into the types of kinds.h. The two forms differ in byte strings, and in what an unknown word
// or field means: in a person's text a mistake; in a record the work of a newer build, reported as
// newer_format.
class Reader {
 public:
  enum class Form { cbor, text };
  explicit Reader(Form form) : form_(form) {}

  Result<void> read(const Json& from, std::string& to, const std::string& at) const {
    if (!from.is_string()) return wrong(at, "text");
    to = from.get_ref<const std::string&>();
    return {};
  }

  Result<void> read(const Json& from, bool& to, const std::string& at) const {
    if (!from.is_boolean()) return wrong(at, "true or false");
    to = from.get<bool>();
    return {};
  }

  Result<void> read(const Json& from, std::int64_t& to, const std::string& at) const {
    if (!from.is_number_integer()) return wrong(at, "a whole number");
    if (from.is_number_unsigned() && from.get<std::uint64_t>() > INT64_MAX)
      return fail(Code::invalid_value, at, "the number is too large");
    to = from.get<std::int64_t>();
    return {};
  }

  Result<void> read(const Json& from, Bytes& to, const std::string& at) const {
    if (form_ == Form::cbor) {
      if (!from.is_binary()) return wrong(at, "bytes");
      to = from.get_binary();
      return {};
    }
    if (!from.is_string()) return wrong(at, "bytes in base64");
    auto bytes = from_base64(from.get_ref<const std::string&>());
    if (!bytes) return fail(Code::invalid_value, at, bytes.error().detail);
    to = std::move(*bytes);
    return {};
  }

  template <Word E>
  Result<void> read(const Json& from, E& to, const std::string& at) const {
    if (!from.is_string()) return wrong(at, "a word");
    const auto found = from_word<E>(from.get_ref<const std::string&>());
    if (!found) return fail(strange(Code::invalid_value), at, "this word is not in the list");
    to = *found;
    return {};
  }

  template <class T>
  Result<void> read(const Json& from, std::optional<T>& to, const std::string& at) const {
    return read(from, to.emplace(), at);
  }

  template <class T>
  requires IsList<std::vector<T>>::value Result<void> read(const Json& from, std::vector<T>& to,
                                                           const std::string& at)
  const {
    if (!from.is_array()) return wrong(at, "a list");
    to.resize(from.size());
    for (std::size_t i = 0; i < to.size(); ++i)
      LEADLINE_CHECK(read(from[i], to[i], at + "[" + std::to_string(i) + "]"));
    return {};
  }

  template <Record T>
  Result<void> read(const Json& from, T& to, const std::string& at) const {
    if (!from.is_object()) return wrong(at, "an object");
    std::size_t present = 0;
    Result<void> outcome;
    T::each(to, [&]<class V>(std::string_view name, V& field) {
      if (!outcome) return;
      const auto found = from.find(name);
      if (found != from.end()) {
        ++present;
        outcome = read(*found, field, at + "." + std::string(name));
      } else if constexpr (!may_be_absent<V>) {
        outcome = fail(Code::missing_field, at + "." + std::string(name));
      }
    });
    if (outcome && present != from.size())
      return fail(strange(Code::unknown_field), at + "." + stranger<T>(from));
    return outcome;
  }

  template <class Tag>
  Result<void> read(const Json& from, Id<Tag>& to, const std::string& at) const {
    Bytes raw;
    if (form_ == Form::text) {
      if (!from.is_string()) return wrong(at, "32 hexadecimal digits");
      auto bytes = from_hex(from.get_ref<const std::string&>());
      if (!bytes) return fail(Code::invalid_value, at, bytes.error().detail);
      raw = std::move(*bytes);
    } else {
      LEADLINE_CHECK(read(from, raw, at));
    }
    auto id = Id<Tag>::from(raw);
    if (!id) return fail(Code::invalid_value, at, id.error().detail);
    to = *id;
    return {};
  }

 private:
  static Error wrong(const std::string& at, std::string wanted) {
    return fail(Code::wrong_type, at, std::move(wanted) + " is needed");
  }
  Code strange(Code in_text) const { return form_ == Form::text ? in_text : Code::newer_format; }

  // The first name in the tree that T does not list. Errors never hold data: a name that is not an identifier
  // is cut.
  template <Record T>
  static std::string stranger(const Json& from) {
    T empty;
    for (const auto& [name, value] : from.items()) {
      bool known = false;
      T::each(empty, [&](std::string_view listed, auto&) { known |= listed == name; });
      if (!known) return name.substr(0, 40);
    }
    return {};
  }

  Form form_;
};

// What surrounds the body, under the names that the two forms use.
struct Names {
  const char *id, *kind, *version, *subject, *parent, *body;
};
constexpr Names in_cbor{"i", "k", "v", "s", "p", "b"};
constexpr Names in_text{"id", "kind", "version", "subject", "parent", "body"};

struct Envelope {
  Fact fact;
  std::string kind;
  std::int64_t version = 0;
  const Json* body = nullptr;
};

Result<Envelope> read_envelope(const Json& tree, const Names& names, const Reader& reader,
                               const std::string& at, bool id_needed) {
  if (!tree.is_object()) return fail(Code::wrong_type, at, "an object is needed");
  Envelope out;
  for (const auto& [name, value] : tree.items()) {
    const std::string place = at + "." + name.substr(0, 40);
    if (name == names.id) {
      LEADLINE_CHECK(reader.read(value, out.fact.id, place));
    } else if (name == names.kind) {
      LEADLINE_CHECK(reader.read(value, out.kind, place));
    } else if (name == names.version) {
      LEADLINE_CHECK(reader.read(value, out.version, place));
    } else if (name == names.subject) {
      LEADLINE_CHECK(reader.read(value, out.fact.subject, place));
    } else if (name == names.parent) {
      LEADLINE_CHECK(reader.read(value, out.fact.parent, place));
    } else if (name == names.body) {
      out.body = &value;
    } else {
      return fail(Code::unknown_field, place);
    }
  }
  for (const char* needed : {names.kind, names.version, names.subject, names.body, names.id}) {
    if (!tree.contains(needed) && (id_needed || needed != names.id))
      return fail(Code::missing_field, at + "." + needed);
  }
  constexpr std::int64_t highest_version = 65535;
  if (out.version < 1 || out.version > highest_version)
    return fail(Code::invalid_value, at + "." + names.version);
  if (out.kind.empty() || out.kind.size() > 64) return fail(Code::invalid_value, at + "." + names.kind);
  return out;
}

// Errors: unknown_kind, newer_format (another version of a known kind), and those of the reader.
Result<Body> read_body(const Envelope& envelope, const Reader& reader, const std::string& at) {
  Result<Body> out = fail(Code::unknown_kind, at);
  each_kind([&]<class K>() {
    if (K::kind != envelope.kind) return;
    K body;
    if (K::version != envelope.version)
      out = fail(Code::newer_format, at, "version " + std::to_string(envelope.version));
    else if (auto read = reader.read(*envelope.body, body, at); !read)
      out = std::move(read).error();
    else
      out = Body(std::move(body));
  });
  return out;
}

}  // namespace

Result<Fact> decode(ByteView cbor) {
  if (auto quick = quick_decode(cbor)) return std::move(*quick);
  return careful_decode(cbor);
}

Result<Fact> careful_decode(ByteView cbor) {
  LEADLINE_TRY(tree, parse_cbor(cbor, "fact"));
  const Reader reader(Reader::Form::cbor);
  LEADLINE_TRY(envelope, read_envelope(tree, in_cbor, reader, "fact", true));
  if (!envelope.body->is_object()) return fail(Code::wrong_type, "fact.b", "an object is needed");
  auto body = read_body(envelope, reader, "fact.b");
  if (body) {
    envelope.fact.body = std::move(*body);
  } else {
    const Code code = body.error().code;
    if (code != Code::newer_format && code != Code::unknown_kind) return std::move(body).error();
    envelope.fact.body = Opaque{envelope.kind, static_cast<int>(envelope.version), copy(cbor)};
  }
  return std::move(envelope.fact);
}

Result<Fact> from_json(const Json& json, std::string_view where, Random& random) {
  const std::string at(where);
  const Reader reader(Reader::Form::text);
  LEADLINE_TRY(envelope, read_envelope(json, in_text, reader, at, false));
  LEADLINE_TRY(body, read_body(envelope, reader, at + ".body"));
  if (!json.contains(in_text.id)) envelope.fact.id = FactId::random(random);
  envelope.fact.body = std::move(body);
  return std::move(envelope.fact);
}

}  // namespace leadline::facts
