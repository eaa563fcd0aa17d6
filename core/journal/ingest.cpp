#include "core/base/json.h"
#include "core/journal/parts.h"

namespace leadline::journal {
namespace {

std::string place_name(const SealedEntry& entry) {
  return entry.device.text() + "/" + std::to_string(entry.seq);
}

std::optional<Code> code_named(std::string_view text) {
  for (int i = 0; !name(static_cast<Code>(i)).empty(); ++i)
    if (name(static_cast<Code>(i)) == text) return static_cast<Code>(i);
  return std::nullopt;
}

}  // namespace

Result<void> Journal::Parts::check_neighbors(const Account& of, const SealedEntry& entry) {
  const auto broken = [&] { return fail(Code::chain_broken, place_name(entry)); };
  if (entry.seq == 1) {
    if (entry.previous != EntryId{}) return broken();
  } else if (entry.seq - 1 == of.head.seq) {
    if (of.head.id != entry.previous) return broken();
  } else {
    LEADLINE_TRY(before, row_at(place(of, entry.seq - 1)));
    if (before && before->id != entry.previous) return broken();
  }
  if (entry.seq >= of.head.seq) return {};
  LEADLINE_TRY(after, row_at(place(of, entry.seq + 1)));
  if (after && after->previous != entry.id) return broken();
  return {};
}

Result<std::optional<facts::Stamped>> Journal::Parts::take(SealedEntry& entry) {
  using None = std::optional<facts::Stamped>;
  if (entry.seq == 0 || entry.seq > max_seq)
    return fail(Code::malformed_entry, place_name(entry), "there is no such place");
  LEADLINE_TRY(of, account_or_new(entry.device));
  std::optional<EntryRow> before;
  if (entry.seq <= of->head.seq) {
    LEADLINE_TRY(held, row_at(place(*of, entry.seq)));
    before = std::move(held);
  }
  if (before && before->id != entry.id) return fail(Code::fork, place_name(entry));
  if (!before) LEADLINE_CHECK(check_neighbors(*of, entry));

  const bool brings_body = (!before || before->stub) && !entry.stub;
  const bool brings_key = entry.key && (brings_body || (before && !before->key && !before->stub));
  const bool brings_signature = entry.signature && before && !before->signature;
  if (before && !brings_body && !brings_key && !brings_signature) return None{};

  EntryRow row = before.value_or(EntryRow{});
  row.place = place(*of, entry.seq);
  row.id = entry.id;
  row.previous = entry.previous;
  row.at = entry.at;
  if (!before || brings_body) {
    row.stub = entry.stub;
    row.stored = std::move(entry.stored);
    row.state = entry.stub || of->own ? EntryState::accepted : EntryState::waiting;
  }
  if (entry.signature && !row.signature) row.signature = std::move(entry.signature);

  None readable;
  if (brings_key) {
    auto fact = opener.open(row.stored, *entry.key);
    if (fact) {
      row.tag = tag_of(fact->id);
      row.state = EntryState::accepted;
      // Sealed once more (owe_again): this device reads it from its first entry.
      LEADLINE_TRY(again, of->own ? reads(*of, fact->id) : Result<bool>(false));
      if (!again) row.key = wrapped_key(row, *entry.key);
      if (!again) readable = facts::Stamped{std::move(*fact), entry.device, entry.seq, entry.at};
    } else {
      row.state = EntryState::quarantined;
      LEADLINE_CHECK(put_aside(entry, fact.error().code, false));
    }
  }
  LEADLINE_CHECK(write_row(*of, row, before ? &*before : nullptr));
  return readable;
}

Result<std::vector<facts::Stamped>> Journal::ingest(std::span<SealedEntry> entries,
                                                    const std::optional<Range>& range, WallTime now) {
  Parts& p = *parts_;
  std::vector<facts::Stamped> out;
  LEADLINE_CHECK(p.change([&]() -> Result<void> {
    for (auto& entry : entries) {
      LEADLINE_TRY(readable, p.take(entry));
      if (readable) out.push_back(std::move(*readable));
    }
    if (range) p.standing.range = *range;
    p.standing.last_received = now;
    return {};
  }));
  return out;
}

Result<void> Journal::Parts::put_aside(const SealedEntry& entry, Code reason, bool with_body) {
  Json tree = {
      {"device", Json::binary(copy(entry.device.bytes))}, {"reason", name(reason)}, {"seq", entry.seq}};
  if (with_body) {
    tree["at"] = entry.at.value;
    tree["id"] = Json::binary(copy(entry.id));
    tree["previous"] = Json::binary(copy(entry.previous));
    tree["stored"] = Json::binary(entry.stored);
    tree["stub"] = entry.stub;
    if (entry.signature) tree["signature"] = Json::binary(*entry.signature);
  }
  return quarantined.put(joined({entry.device.bytes, ordered(entry.seq), entry.id}), to_cbor(tree));
}

Result<void> Journal::quarantine(const SealedEntry& entry, Code reason) {
  return parts_->change([&] { return parts_->put_aside(entry, reason, true); });
}

Result<std::vector<Quarantined>> Journal::Parts::set_aside() const {
  std::vector<Quarantined> out;
  LEADLINE_CHECK(quarantined.each({}, [&](ByteView, Bytes&& body) -> Result<void> {
    LEADLINE_TRY(tree, parse_cbor(body, "quarantined"));
    const auto device = tree.find("device"), seq = tree.find("seq"), reason = tree.find("reason");
    if (device == tree.end() || seq == tree.end() || reason == tree.end() || !device->is_binary() ||
        !seq->is_number_unsigned() || !reason->is_string())
      return damaged("quarantined", "a field is missing");
    LEADLINE_TRY(id, DeviceId::from(device->get_binary()));
    const auto code = code_named(reason->get_ref<const std::string&>());
    out.push_back({id, seq->get<std::uint64_t>(), code.value_or(Code::newer_format)});
    return {};
  }));
  return out;
}

}  // namespace leadline::journal
