// A small sealed form for tests of the journal, without the wire format: device, sequence and time in the
// clear, the fact encrypted under a fresh key and bound to them.
#pragma once

#include <functional>
#include <set>

#include "core/journal/journal.h"
#include "tests/support/facts/random_facts.h"
#include "tests/support/journal/seal_all.h"

namespace leadline::testing {

class TestSealer final : public journal::Sealer {
 public:
  TestSealer(DeviceId device, Random& random) : device_(device), random_(random) {}
  DeviceId device() const override { return device_; }
  Result<std::vector<std::string>> audiences(const facts::Fact& fact) const override { return routes(fact); }
  bool has_key(std::string_view audience) const override { return !missing.contains(std::string(audience)); }
  Result<std::vector<journal::SealedEntry>> seal(const journal::Head& head,
                                                 std::span<const journal::Addressed> facts) override;

  // Which facts this device may read back; all of them unless a test says otherwise.
  std::function<bool(const facts::Fact&)> readable = [](const facts::Fact&) { return true; };
  std::function<std::vector<std::string>(const facts::Fact&)> routes = [](const facts::Fact&) {
    return std::vector<std::string>{"all"};
  };
  std::set<std::string> missing;  // audiences without a key
  std::optional<Code> fails;  // seal() then fails with it

 private:
  DeviceId device_;
  Random& random_;
};

class TestOpener final : public journal::Opener {
 public:
  Result<facts::Fact> open(ByteView stored, const journal::ContentKey& key) const override;
};

// What a stub of an entry looks like here.
journal::SealedEntry stub_of(const journal::SealedEntry& entry);
// A copy, with its key.
journal::SealedEntry copy_of(const journal::SealedEntry& entry);
std::vector<journal::SealedEntry> copies_of(std::span<const journal::SealedEntry> entries);

class HandClock final : public Clock {
 public:
  WallTime now() const override { return {ms}; }
  std::int64_t monotonic_ms() const override { return ms; }
  std::int64_t ms = 1'795'000'000'000;
};

}  // namespace leadline::testing
