// Drafts, key-log records and small values.
#include <algorithm>
#include <set>

#include "core/journal/parts.h"

namespace leadline::journal {
Result<void> Journal::write_draft(const DraftStep& step) {
  const Bytes key = joined({step.draft.bytes, ordered(step.step)});
  return parts_->change([&]() -> Result<void> {
    LEADLINE_TRY(there, parts_->drafts.get(key));
    if (there && text_of(*there) == step.json) return {};
    if (there.has_value() == step.instead_of.empty() || (there && text_of(*there) != step.instead_of))
      return fail(Code::rule_refused, "draft", "it has changed since it was read");
    return parts_->drafts.put(key, bytes_of(step.json));
  });
}

Result<std::vector<DraftStep>> Journal::drafts() const {
  LEADLINE_CHECK(parts_->ready());
  std::vector<DraftStep> out;
  LEADLINE_CHECK(parts_->drafts.each({}, [&](ByteView key, Bytes&& body) -> Result<void> {
    if (key.size() != 24) return damaged("draft", "key");
    LEADLINE_TRY(draft, DraftId::from(key.first(16)));
    out.push_back({draft, number_of(key.subspan(16)), std::string(text_of(body))});
    return {};
  }));
  return out;
}

Result<void> Journal::Parts::erase_draft(const DraftId& draft) {
  std::vector<Bytes> steps;
  LEADLINE_CHECK(drafts.each_key(draft.bytes, [&](ByteView key) {
    if (!std::ranges::equal(key.first(16), draft.bytes)) return false;
    steps.push_back(copy(key));
    return true;
  }));
  for (const auto& step : steps) LEADLINE_CHECK(drafts.erase(step));
  return {};
}

Result<void> Journal::discard_draft(const DraftId& draft) {
  LEADLINE_CHECK(parts_->change([&] { return parts_->erase_draft(draft); }));
  // The log still holds the erased rows, sealed; it is cut where that can be done now, else at the next
  // chance.
  static_cast<void>(parts_->db.run("PRAGMA wal_checkpoint(TRUNCATE)"));
  return {};
}

Result<void> Journal::add_key_records(std::span<const Bytes> records) {
  Parts& p = *parts_;
  return p.change([&]() -> Result<void> {
    std::set<Mark> here;
    LEADLINE_CHECK(p.key_records.each_key({}, [&](ByteView key) {
      Mark mark;
      std::ranges::copy(key.last(mark.size()), mark.begin());
      here.insert(mark);
      return true;
    }));
    for (const auto& record : records) {
      const Mark mark = p.keys.mark("key_record", {record});
      if (!here.insert(mark).second) continue;
      LEADLINE_CHECK(p.key_records.put(joined({ordered(p.key_records.tally.count), mark}), record));
    }
    return {};
  });
}

Result<std::vector<Bytes>> Journal::key_records() const {
  LEADLINE_CHECK(parts_->ready());
  std::vector<Bytes> out;
  LEADLINE_CHECK(parts_->key_records.each({}, [&](ByteView, Bytes&& record) -> Result<void> {
    out.push_back(std::move(record));
    return {};
  }));
  return out;
}

Result<void> Journal::put(std::string_view name, ByteView value) {
  return parts_->change([&] { return parts_->values.put(bytes_of(name), value); });
}

Result<std::optional<Bytes>> Journal::get(std::string_view name) const {
  LEADLINE_CHECK(parts_->ready());
  return parts_->values.get(bytes_of(name));
}

}  // namespace leadline::journal
