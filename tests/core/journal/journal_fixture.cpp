#include "tests/core/journal/journal_fixture.h"

#include "core/facts/visit.h"

namespace leadline::journal {

Result<std::string> everything(const Journal& journal) {
  std::string out;
  const auto line = [&](const std::string& what, const std::string& value) {
    out += what + " " + value + "\n";
  };
  LEADLINE_CHECK(journal.each([&](facts::Stamped&& s) -> Result<void> {
    line("fact", s.author.text() + " " + std::to_string(s.seq) + " " + std::to_string(s.at.value) + " " +
                     to_hex(facts::encode(s.fact)));
    return {};
  }));
  LEADLINE_TRY(drafts, journal.drafts());
  for (const auto& d : drafts) line("draft", d.draft.text() + " " + std::to_string(d.step) + " " + d.json);
  LEADLINE_TRY(unsent, journal.unsent(1 << 20));
  for (const auto& e : unsent)
    line("unsent", std::to_string(e.seq) + " " + to_hex(e.id) + " " + to_hex(e.stored));
  LEADLINE_TRY(status, journal.status());
  for (const auto& [device, head] : status.heads) {
    line("head", device.text() + " " + std::to_string(head.seq) + " " + to_hex(head.id));
    LEADLINE_TRY(held, journal.entries_from(device, 1, 1 << 20));
    for (const auto& e : held)
      line("entry",
           std::to_string(e.seq) + " " + to_hex(e.id) + " " + to_hex(e.stored) + (e.stub ? " stub" : ""));
  }
  line("counts", std::to_string(status.entries) + " " + std::to_string(status.unsent) + " " +
                     std::to_string(status.waiting) + " " + std::to_string(status.stubs) + " " +
                     std::to_string(status.owed));
  for (const auto& q : status.quarantined)
    line("aside", q.device.text() + " " + std::to_string(q.seq) + " " + std::string(name(q.reason)));
  if (status.last_receipt) line("receipt", to_hex(*status.last_receipt));
  if (status.last_received) line("received", std::to_string(status.last_received->ms));
  line("range", to_hex(status.range.generation) + " " + std::to_string(status.range.from) + " " +
                    std::to_string(status.range.to));
  LEADLINE_TRY(records, journal.key_records());
  for (const auto& r : records) line("record", to_hex(r));
  for (const char* value : {"identity", "invitations", "absent"}) {
    LEADLINE_TRY(found, journal.get(value));
    line(value, found ? to_hex(*found) : "none");
  }
  return out;
}

void JournalTest::SetUp() {
  ASSERT_TRUE(crypto::ready());
  at_rest = crypto::Secret::random(random);
  me = DeviceId::random(random);
  other = DeviceId::random(random);
  sealer = std::make_unique<TestSealer>(me, random);
  other_sealer = std::make_unique<TestSealer>(other, random);
  reopen();
}

void JournalTest::reopen() {
  journal.reset();
  auto opened = open();
  ASSERT_TRUE(opened) << describe(opened.error());
  journal = std::move(*opened);
}

facts::Fact JournalTest::fact(std::size_t kind) {
  auto out = testing::random_fact(random);
  out.body = testing::random_body(kind, random);
  return out;
}

std::vector<facts::Fact> JournalTest::some_facts(std::size_t count) {
  std::vector<facts::Fact> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(testing::random_fact(random));
  return out;
}

std::vector<SealedEntry> JournalTest::foreign(std::size_t count) {
  std::vector<HybridTime> at;
  for (std::size_t i = 0; i < count; ++i) at.push_back(clock.tick());
  auto sealed = testing::seal_all(*other_sealer, other_head, some_facts(count), at);
  if (!sealed) std::abort();
  other_head = {sealed->back().seq, sealed->back().id};
  return std::move(*sealed);
}

std::vector<facts::Stamped> JournalTest::readable(std::vector<std::string>* damage) {
  std::vector<facts::Stamped> out;
  const auto done = journal->each(
      [&](facts::Stamped&& s) -> Result<void> {
        out.push_back(std::move(s));
        return {};
      },
      [&](const DeviceId&, std::uint64_t seq, const Error& error) {
        if (damage) damage->push_back(std::to_string(seq) + " " + std::string(name(error.code)));
      });
  EXPECT_TRUE(done);
  return out;
}

}  // namespace leadline::journal
