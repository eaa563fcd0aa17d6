#include "core/facts/fact.h"
#include "core/facts/visit.h"

namespace leadline::facts {
namespace {

enum class Form { cbor, text };

template <class T>
Json write(const T& value, Form form) {
  if constexpr (std::is_same_v<T, Bytes>) {
    return form == Form::cbor ? Json::binary(value) : Json(to_base64(value));
  } else if constexpr (Word<T>) {
    return word(value);
  } else if constexpr (IsOptional<T>::value) {
    return write(*value, form);
  } else if constexpr (IsList<T>::value) {
    Json list = Json::array();
    for (const auto& item : value) list.push_back(write(item, form));
    return list;
  } else if constexpr (Record<T>) {
    Json fields = Json::object();
    T::each(value, [&]<class V>(std::string_view name, const V& field) {
      if constexpr (IsOptional<V>::value) {
        if (!field) return;
      } else if constexpr (IsList<V>::value) {
        if (field.empty()) return;
      }
      fields[std::string(name)] = write(field, form);
    });
    return fields;
  } else {
    return value;
  }
}

Json write_body(const Body& body, Form form) {
  return std::visit(
      [&]<class T>(const T& b) -> Json {
        if constexpr (std::is_same_v<T, Opaque>)
          return nullptr;
        else
          return write(b, form);
      },
      body);
}

int version_of(const Body& body) {
  return std::visit([](const auto& b) { return b.version; }, body);
}

}  // namespace

Bytes encode(const Fact& fact) {
  if (const auto* opaque = std::get_if<Opaque>(&fact.body)) return opaque->cbor;
  Json tree = {{"b", write_body(fact.body, Form::cbor)},
               {"i", Json::binary(copy(fact.id.bytes))},
               {"k", kind_of(fact.body)},
               {"s", Json::binary(copy(fact.subject.bytes))},
               {"v", version_of(fact.body)}};
  if (fact.parent) tree["p"] = Json::binary(copy(fact.parent->bytes));
  return to_cbor(tree);
}

Json to_json(const Fact& fact) {
  Json tree = {{"id", fact.id.text()},
               {"kind", kind_of(fact.body)},
               {"subject", fact.subject.text()},
               {"version", version_of(fact.body)}};
  if (fact.parent) tree["parent"] = fact.parent->text();
  if (const auto* opaque = std::get_if<Opaque>(&fact.body))
    tree["opaque"] = to_base64(opaque->cbor);
  else
    tree["body"] = write_body(fact.body, Form::text);
  return tree;
}

}  // namespace leadline::facts
