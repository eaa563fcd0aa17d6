#include <algorithm>

#include "core/facts/fact.h"
#include "core/facts/visit.h"

namespace leadline::facts {
namespace {

using namespace std::string_view_literals;

template <class V>
bool absent(const V& field) {
  if constexpr (IsOptional<V>::value)
    return !field.has_value();
  else if constexpr (IsList<V>::value)
    return field.empty();
  else
    return false;
}

Json text_form(const std::string& value) { return value; }
Json text_form(bool value) { return value; }
Json text_form(std::int64_t value) { return value; }
Json text_form(const Bytes& value) { return to_base64(value); }
template <class Tag>
Json text_form(const Id<Tag>& value) {
  return value.text();
}
template <Word E>
Json text_form(E value) {
  return word(value);
}
template <class T>
requires IsList<std::vector<T>>::value Json text_form(const std::vector<T>& value);
template <Record T>
Json text_form(const T& value) {
  Json fields = Json::object();
  T::each(value, [&]<class V>(std::string_view name, const V& field) {
    if (absent(field)) return;
    if constexpr (IsOptional<V>::value)
      fields[std::string(name)] = text_form(*field);
    else
      fields[std::string(name)] = text_form(field);
  });
  return fields;
}
template <class T>
requires IsList<std::vector<T>>::value Json text_form(const std::vector<T>& value) {
  Json out = Json::array();
  for (const auto& item : value) out.push_back(text_form(item));
  return out;
}

// Deterministic CBOR, straight from the fields.
class Writer {
 public:
  explicit Writer(Bytes& out) : out_(out) {}

  void head(unsigned major, std::uint64_t argument) {
    const auto put = [&](unsigned minor, int width) {
      out_.push_back(static_cast<std::uint8_t>(major << 5 | minor));
      for (int shift = 8 * (width - 1); shift >= 0; shift -= 8)
        out_.push_back(static_cast<std::uint8_t>(argument >> shift));
    };
    if (argument < 24)
      out_.push_back(static_cast<std::uint8_t>(major << 5 | argument));
    else if (argument <= 0xff)
      put(24, 1);
    else if (argument <= 0xffff)
      put(25, 2);
    else if (argument <= 0xffffffff)
      put(26, 4);
    else
      put(27, 8);
  }
  void value(std::string_view text) {
    head(3, text.size());
    append(out_, bytes_of(text));
  }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(ByteView bytes) {
    head(2, bytes.size());
    append(out_, bytes);
  }
  void value(const Bytes& bytes) { value(ByteView(bytes)); }
  template <class Tag>
  void value(const Id<Tag>& id) {
    value(id.view());
  }
  void value(bool truth) { out_.push_back(truth ? 0xf5 : 0xf4); }
  void value(std::int64_t number) {
    if (number >= 0)
      head(0, static_cast<std::uint64_t>(number));
    else
      head(1, static_cast<std::uint64_t>(-1 - number));
  }
  template <Word E>
  void value(E one) {
    value(word(one));
  }
  template <class T>
  void value(const std::optional<T>& one) {
    value(*one);
  }
  template <class T>
  requires IsList<std::vector<T>>::value void value(const std::vector<T>& list) {
    head(4, list.size());
    for (const auto& item : list) value(item);
  }
  template <Record T>
  void value(const T& record) {
    std::vector<Field> fields;
    Bytes written;
    Writer behind(written);
    T::each(record, [&](std::string_view name, const auto& field) {
      if (absent(field)) return;
      const std::size_t from = written.size();
      behind.value(name);
      behind.value(field);
      fields.push_back({name, from, written.size()});
    });
    put_in_order(fields, written);
  }

 private:
  struct Field {
    std::string_view name;
    std::size_t from, to;
  };
  // Names in ascending order.
  void put_in_order(std::vector<Field>& fields, ByteView written) {
    std::ranges::sort(fields, {}, &Field::name);
    head(5, fields.size());
    for (const auto& field : fields) append(out_, written.subspan(field.from, field.to - field.from));
  }

  Bytes& out_;
};

Json body_form(const Body& body) {
  return std::visit(
      []<class K>(const K& b) -> Json {
        if constexpr (std::is_same_v<K, Opaque>)
          return nullptr;
        else
          return text_form(b);
      },
      body);
}

int version_of(const Body& body) {
  return std::visit([](const auto& b) { return b.version; }, body);
}

}  // namespace

Bytes encode(const Fact& fact) {
  if (const auto* opaque = std::get_if<Opaque>(&fact.body)) return opaque->cbor;
  Bytes out;
  Writer writer(out);
  writer.head(5, fact.parent ? 6 : 5);
  writer.value("b"sv);
  std::visit(
      [&]<class K>(const K& body) {
        if constexpr (!std::is_same_v<K, Opaque>) writer.value(body);
      },
      fact.body);
  writer.value("i"sv);
  writer.value(fact.id.view());
  writer.value("k"sv);
  writer.value(kind_of(fact.body));
  if (fact.parent) {
    writer.value("p"sv);
    writer.value(fact.parent->view());
  }
  writer.value("s"sv);
  writer.value(fact.subject.view());
  writer.value("v"sv);
  writer.value(std::int64_t{version_of(fact.body)});
  return out;
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
    tree["body"] = body_form(fact.body);
  return tree;
}

}  // namespace leadline::facts
