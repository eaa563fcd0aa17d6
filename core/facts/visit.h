// Inside core/facts and its tests: what the codec asks of the types in kinds.h.
#pragma once

#include <type_traits>
#include <utility>

#include "core/facts/kinds.h"

namespace leadline::facts {

// A struct that lists its fields in each().
template <class T>
concept Record = requires(T& record) {
  T::each(record, [](std::string_view, auto&) {});
};

// An enum with its words in words.h.
template <class T>
concept Word = std::is_enum_v<T> && requires {
  Words<T>::list;
};

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::bool_constant<!std::is_same_v<T, std::uint8_t>> {};

// Absent reads as empty, and empty is left out.
template <class T>
inline constexpr bool may_be_absent = IsOptional<T>::value || IsList<T>::value;

inline constexpr std::size_t kind_count = std::variant_size_v<Body> - 1;  // Opaque is last and has no fields
static_assert(std::is_same_v<std::variant_alternative_t<kind_count, Body>, Opaque>);

// Calls visit.operator()<K>() for every kind K.
template <class Visit>
void each_kind(Visit&& visit) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (visit.template operator()<std::variant_alternative_t<I, Body>>(), ...);
  }
  (std::make_index_sequence<kind_count>{});
}

}  // namespace leadline::facts
