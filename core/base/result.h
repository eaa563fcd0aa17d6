// Errors are values. A Result holds either what was asked for or an Error; there is no third state, and the
// compiler warns when one is dropped. GCC 12 has no std::expected.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "core/base/error.h"

namespace leadline {

template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & { assert(ok()); return *std::get_if<0>(&state_); }
  const T& value() const& { assert(ok()); return *std::get_if<0>(&state_); }
  T&& value() && { assert(ok()); return std::move(*std::get_if<0>(&state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const& { assert(!ok()); return *std::get_if<1>(&state_); }
  Error&& error() && { assert(!ok()); return std::move(*std::get_if<1>(&state_)); }

 private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), failed_(true) {}

  bool ok() const { return !failed_; }
  explicit operator bool() const { return ok(); }
  const Error& error() const& { assert(failed_); return error_; }
  Error&& error() && { assert(failed_); return std::move(error_); }

 private:
  Error error_{};
  bool failed_ = false;
};

inline Error fail(Code code, std::string where = {}, std::string detail = {}) {
  return Error{code, std::move(where), std::move(detail)};
}

}  // namespace leadline

// LEADLINE_TRY(x, f()); binds x to f()'s value, or returns f()'s error from the enclosing function.
#define LEADLINE_TRY(name, ...)                                  \
  auto name##_result = (__VA_ARGS__);                            \
  if (!name##_result) return std::move(name##_result).error();   \
  [[maybe_unused]] auto& name = *name##_result

// LEADLINE_CHECK(f()); returns f()'s error from the enclosing function, or goes on. f() may hold a lambda that checks.
#define LEADLINE_CHECK(...) LEADLINE_CHECK_AS(LEADLINE_JOIN(leadline_checked_, __COUNTER__), __VA_ARGS__)
#define LEADLINE_CHECK_AS(name, ...)                                             \
  do {                                                                           \
    if (auto name = (__VA_ARGS__); !name) return std::move(name).error();        \
  } while (false)
#define LEADLINE_JOIN(a, b) LEADLINE_JOIN_NOW(a, b)
#define LEADLINE_JOIN_NOW(a, b) a##b
