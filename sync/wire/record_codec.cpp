#include "sync/wire/record_codec.h"

#include <algorithm>
namespace leadline::wire {
namespace {

constexpr std::string_view signing_domain = "leadline/record/1";
constexpr std::uint8_t tag = 'K', format = 1;
constexpr std::size_t sealed_seed_bytes = 80, wrapped_seed_bytes = 48, least_ref_bytes = 34;

enum class Kind : std::uint8_t {
  genesis = 1,
  certificate = 2,
  epoch = 3,
  grant = 4,
  revocation = 5,
  merge = 6,
  unopened = 7
};

constexpr disclosure::Role roles[] = {disclosure::Role::registrar,  disclosure::Role::officer,
                                      disclosure::Role::peer,       disclosure::Role::case_manager,
                                      disclosure::Role::prosecutor, disclosure::Role::law_lead,
                                      disclosure::Role::coordinator};

void write_lockboxes(Writer& out, const std::map<DeviceId, Bytes>& lockboxes) {
  out.number(lockboxes.size());
  for (const auto& [device, box] : lockboxes) {
    out.raw(device.view());
    out.raw(box);
  }
}

std::map<DeviceId, Bytes> read_lockboxes(Reader& in) {
  std::map<DeviceId, Bytes> out;
  const std::size_t count = in.count(max_record_lockboxes, 16 + sealed_seed_bytes);
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    const auto device = in.id<DeviceId>();
    if (!out.empty() && device <= out.rbegin()->first) in.refuse("lockboxes are not in order");
    out.emplace_hint(out.end(), device, copy(in.raw(sealed_seed_bytes)));
  }
  return out;
}

std::uint16_t read_small(Reader& in) { return static_cast<std::uint16_t>(in.number(UINT16_MAX)); }

std::uint16_t read_epoch(Reader& in) {
  const std::uint16_t epoch = read_small(in);
  if (in.ok() && epoch == 0) in.refuse("epochs count from 1");
  return epoch;
}

Kind write(Writer& out, const Genesis& g) {
  out.number(static_cast<std::uint64_t>(g.suite));
  out.number(static_cast<std::uint64_t>(g.policy));
  out.text(g.name);
  out.raw(g.server_key);
  out.raw(g.criteria_authority);
  out.raw(g.recovery_box);
  out.text(g.device_name);
  out.raw(g.signing);
  out.raw(g.box);
  return Kind::genesis;
}

Genesis read_genesis(Reader& in, const ProgramId& program, const DeviceId& author) {
  Genesis g;
  g.program = program;
  g.device = author;
  g.suite = static_cast<int>(in.number(255));
  g.policy = static_cast<int>(in.number(255));
  if (in.ok() && (g.suite != 1 || g.policy != 1))
    in.refuse(Code::newer_format, "a suite or policy of a newer build");
  g.name = in.text(max_name_bytes);
  g.server_key = in.fixed<32>();
  g.criteria_authority = in.fixed<32>();
  g.recovery_box = in.fixed<32>();
  g.device_name = in.text(max_name_bytes);
  g.signing = in.fixed<32>();
  g.box = in.fixed<32>();
  return g;
}

Kind write(Writer& out, const DeviceCertificate& c) {
  out.raw(c.device.view());
  out.raw(c.staff.view());
  out.text(c.device_name);
  write_role(out, c.role);
  out.text(c.agency);
  out.raw(c.signing);
  out.raw(c.box);
  return Kind::certificate;
}

DeviceCertificate read_certificate(Reader& in) {
  DeviceCertificate c;
  c.device = in.id<DeviceId>();
  c.staff = in.id<StaffId>();
  c.device_name = in.text(max_name_bytes);
  c.role = read_role(in);
  c.agency = in.text(max_name_bytes);
  c.signing = in.fixed<32>();
  c.box = in.fixed<32>();
  return c;
}

Kind write(Writer& out, const AudienceEpoch& e) {
  out.number(e.index);
  out.text(e.audience);
  out.number(e.epoch);
  out.raw(e.box);
  write_lockboxes(out, e.lockboxes);
  out.raw(e.recovery);
  out.u8(e.previous.empty() ? 0 : 1);
  out.raw(e.previous);
  return Kind::epoch;
}

AudienceEpoch read_epoch_record(Reader& in) {
  AudienceEpoch e;
  e.index = read_small(in);
  e.audience = in.text(max_name_bytes);
  e.epoch = read_epoch(in);
  e.box = in.fixed<32>();
  e.lockboxes = read_lockboxes(in);
  e.recovery = copy(in.raw(sealed_seed_bytes));
  const std::uint8_t has_previous = in.u8();
  if (has_previous > 1 || (has_previous == 1 && e.epoch == 1)) in.refuse("no such previous seed");
  if (has_previous == 1) e.previous = copy(in.raw(wrapped_seed_bytes));
  return e;
}

void write_ref(Writer& out, const SeedRef& seed) {
  out.number(seed.index);
  out.number(seed.epoch);
  out.raw(seed.box);
}

SeedRef read_ref(Reader& in, const SeedRef* before) {
  SeedRef seed;
  seed.index = read_small(in);
  seed.epoch = read_epoch(in);
  seed.box = in.fixed<32>();
  if (in.ok() && before && seed <= *before) in.refuse("seeds are not in order");
  return seed;
}

Kind write(Writer& out, const EpochGrant& g) {
  out.number(g.seeds.size());
  for (const auto& one : g.seeds) {
    write_ref(out, one.seed);
    write_lockboxes(out, one.lockboxes);
  }
  return Kind::grant;
}

EpochGrant read_grant(Reader& in) {
  EpochGrant g;
  const std::size_t count = in.count(max_record_seeds, least_ref_bytes + 1);
  if (in.ok() && count == 0) in.refuse("it grants nothing");
  std::size_t boxes = 0;
  for (std::size_t i = 0; i < count && in.ok(); ++i) {
    GrantedSeed one;
    one.seed = read_ref(in, g.seeds.empty() ? nullptr : &g.seeds.back().seed);
    one.lockboxes = read_lockboxes(in);
    boxes += one.lockboxes.size();
    if (boxes > max_record_lockboxes) in.refuse("too many lockboxes");
    g.seeds.push_back(std::move(one));
  }
  return g;
}

Kind write(Writer&, const Merge&) { return Kind::merge; }

Kind write(Writer& out, const Unopened& u) {
  out.number(u.seeds.size());
  for (const auto& seed : u.seeds) write_ref(out, seed);
  return Kind::unopened;
}

Unopened read_unopened(Reader& in) {
  Unopened u;
  const std::size_t count = in.count(max_record_seeds, least_ref_bytes);
  if (in.ok() && count == 0) in.refuse("it names nothing");
  for (std::size_t i = 0; i < count && in.ok(); ++i)
    u.seeds.push_back(read_ref(in, u.seeds.empty() ? nullptr : &u.seeds.back()));
  return u;
}

Kind write(Writer& out, const Revocation& r) {
  out.raw(r.device.view());
  out.number(r.last_seq);
  out.raw(r.last_id);
  return Kind::revocation;
}

Revocation read_revocation(Reader& in) {
  Revocation r;
  r.device = in.id<DeviceId>();
  r.last_seq = in.number();
  r.last_id = in.fixed<32>();
  return r;
}

std::optional<RecordBody> read_body(Reader& in, std::uint8_t kind, const Envelope& envelope) {
  switch (static_cast<Kind>(kind)) {
    case Kind::genesis:
      return read_genesis(in, envelope.program, envelope.author);
    case Kind::certificate:
      return read_certificate(in);
    case Kind::epoch:
      return read_epoch_record(in);
    case Kind::grant:
      return read_grant(in);
    case Kind::revocation:
      return read_revocation(in);
    case Kind::merge:
      return Merge{};
    case Kind::unopened:
      return read_unopened(in);
  }
  in.raw(in.left());
  return std::nullopt;
}

}  // namespace

void write_role(Writer& out, disclosure::Role role) {
  out.u8(static_cast<std::uint8_t>(
      1 + (std::find(std::begin(roles), std::end(roles), role) - std::begin(roles))));
}

disclosure::Role read_role(Reader& in) {
  const std::uint8_t at = in.u8();
  if (at >= 1 && at <= std::size(roles)) return roles[at - 1];
  if (in.ok()) in.refuse(Code::newer_format, "a role that this build does not know");
  return disclosure::Role::registrar;
}

Bytes sign_record(const Record& record, const crypto::Secret& signing_seed) {
  Writer body;
  const Kind kind = std::visit([&](const auto& b) { return write(body, b); }, record.body);
  auto parents = record.parents;
  std::sort(parents.begin(), parents.end());
  Writer out;
  out.u8(tag);
  out.u8(format);
  out.raw(record.program.view());
  out.number(parents.size());
  for (const auto& parent : parents) out.raw(parent);
  out.raw(record.author.view());
  out.u8(static_cast<std::uint8_t>(kind));
  out.raw(body.view());
  const auto signature = crypto::sign(signing_seed, signing_domain, out.view());
  out.raw(signature);
  return out.take();
}

RecordHash hash_record(ByteView signed_record) {
  return crypto::hash("leadline/record-id/1", {signed_record});
}

Result<Envelope> parse_envelope(ByteView bytes) {
  constexpr std::size_t signature_bytes = sizeof(crypto::Signature);
  if (bytes.size() > max_record_bytes)
    return fail(Code::malformed_record, "key-log record", "it is too large");
  if (bytes.size() < signature_bytes)
    return fail(Code::malformed_record, "key-log record", "it ends too early");
  Envelope out;
  out.signed_part = bytes.first(bytes.size() - signature_bytes);
  std::copy_n(bytes.end() - signature_bytes, signature_bytes, out.signature.begin());
  Reader in(out.signed_part, Code::malformed_record, "key-log record");
  if (in.u8() != tag) in.refuse("it is no key-log record");
  if (in.u8() != format) in.refuse(Code::newer_format, "a format of a newer build");
  out.program = in.id<ProgramId>();
  const std::size_t parents = in.count(max_record_parents, sizeof(RecordHash));
  for (std::size_t i = 0; i < parents && in.ok(); ++i) {
    out.parents.push_back(in.fixed<32>());
    if (i > 0 && out.parents[i] <= out.parents[i - 1]) in.refuse("parents are not in order");
  }
  out.author = in.id<DeviceId>();
  const std::uint8_t kind = in.u8();
  if (in.ok() && (kind == static_cast<std::uint8_t>(Kind::genesis)) != out.parents.empty())
    in.refuse("only genesis has no parents");
  if (!in.ok()) return in.finish().error();
  out.body = read_body(in, kind, out);
  if (auto whole = in.finish(); !whole) {
    // A part that only a newer build knows: the record keeps its place, like one of a newer kind.
    if (whole.error().code != Code::newer_format || out.parents.empty()) return std::move(whole).error();
    out.body.reset();
  }
  return out;
}

bool verify_envelope(const Envelope& envelope, const crypto::PublicKey& key) {
  return crypto::verify(key, signing_domain, envelope.signed_part, envelope.signature);
}

Result<Record> parse_record(ByteView signed_record) {
  LEADLINE_TRY(envelope, parse_envelope(signed_record));
  if (!envelope.body) return fail(Code::newer_format, "key-log record", "a kind of a newer build");
  return Record{envelope.program, std::move(envelope.parents), envelope.author, std::move(*envelope.body)};
}

Result<RecordPlace> place_of(ByteView signed_record) {
  LEADLINE_TRY(envelope, parse_envelope(signed_record));
  const bool revokes = envelope.body && std::holds_alternative<Revocation>(*envelope.body);
  return RecordPlace{std::move(envelope.parents), envelope.author, revokes};
}

}  // namespace leadline::wire
