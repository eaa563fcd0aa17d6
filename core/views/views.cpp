#include "core/views/views.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "core/crypto/keys.h"
#include "core/sqlite/database.h"
#include "core/views/fold_state.h"
#include "core/views/names.h"
#include "core/views/referral_json.h"

namespace leadline::views {
namespace {

constexpr std::uint32_t application_id = 0x4c4c5657;  // "LLVW"

constexpr const char* schema = R"(
CREATE TABLE fact(author BLOB NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, subject BLOB NOT NULL, kind TEXT NOT NULL,
                  cbor BLOB NOT NULL, PRIMARY KEY(author, seq)) WITHOUT ROWID;
CREATE INDEX fact_subject ON fact(subject);
CREATE INDEX fact_kind ON fact(kind, at) WHERE kind IN ('program_published', 'criteria_published', 'criteria_proposed',
                                                        'criteria_approved', 'equity_noted', 'charges_counted');
CREATE TABLE referral(subject BLOB PRIMARY KEY, first INTEGER NOT NULL, name TEXT NOT NULL, open INTEGER NOT NULL,
                      to_reach INTEGER NOT NULL, words INTEGER NOT NULL, newer INTEGER NOT NULL, pending INTEGER NOT NULL,
                      conflicts INTEGER NOT NULL, to_decide INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX referral_first ON referral(first, subject);
CREATE INDEX referral_name ON referral(name, first);
)";

std::string name_of(const Referral& r) {
  if (r.ways && !r.ways->chosen_name.empty()) return searchable(r.ways->chosen_name);
  return r.person ? searchable(r.person->name) : std::string{};
}

bool accepted(const Referral& r) { return r.made && r.made->answer == facts::OfferAnswer::accepted; }
bool open_still(const Referral& r) { return accepted(r) && r.intake != Intake::completed && r.clock != IntakeClock::closed; }
bool to_reach(const Referral& r) { return open_still(r) && (r.handoff == Handoff::deferred || r.handoff == Handoff::requested); }
bool word_waits(const Referral& r) {
  if (exception_waits(r)) return true;
  return r.charge && (r.hold == Hold::released || r.consent_ended || (r.hold == Hold::returned_to_officer && !r.decision));
}

// A proposal or an approval in the dump's form; the bundle by its digest.
Json approval_step(const facts::Stamped& stamped) {
  Json body = facts::to_json(stamped.fact)["body"];
  if (const auto* proposed = std::get_if<facts::CriteriaProposed>(&stamped.fact.body))
    body["bundle"] = to_hex(crypto::hash("leadline/dump/1", {proposed->bundle}));
  return {{"kind", facts::kind_of(stamped.fact.body)}, {"author", stamped.author.text()}, {"at", stamped.at.value}, {"body", body}};
}

}  // namespace

struct Views::Parts {
  explicit Parts(sqlite::Database database) : db(std::move(database)) {}

  Result<std::vector<facts::Stamped>> facts_of(const SubjectId& subject) {
    LEADLINE_TRY(query, db.prepare("SELECT author, seq, at, cbor FROM fact WHERE subject=?1"));
    query.bind(subject.view());
    return read(query);
  }

  static Result<std::vector<facts::Stamped>> read(sqlite::Statement& query) {
    std::vector<facts::Stamped> out;
    for (;;) {
      LEADLINE_TRY(row, query.step());
      if (!row) return out;
      LEADLINE_TRY(fact, facts::decode(query.view(3)));
      LEADLINE_TRY(author, DeviceId::from(query.view(0)));
      out.push_back({std::move(fact), author, static_cast<std::uint64_t>(query.integer(1)), HybridTime{static_cast<std::uint64_t>(query.integer(2))}});
    }
  }

  Result<bool> known(const SubjectId& subject) {
    LEADLINE_TRY(query, db.prepare("SELECT 1 FROM referral WHERE subject=?1"));
    query.bind(subject.view());
    return query.step();
  }

  Result<void> write(sqlite::Statement& upsert, const SubjectId& subject, std::span<const facts::Stamped> all) {
    const Referral r = fold(subject, all);
    return upsert
        .bind(subject.view(), r.first.value, name_of(r), open_still(r), to_reach(r), word_waits(r), r.newer, !r.pending.empty(),
              !r.conflicts.empty(), r.exception == Exception::requested)
        .run();
  }

  sqlite::Database db;
  std::unordered_map<SubjectId, std::vector<facts::Stamped>> touched;
  bool in_batch = false;
  std::optional<sqlite::Statement> insert;
};

Views::Views(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Views::~Views() = default;

Result<std::unique_ptr<Views>> Views::open() {
  LEADLINE_TRY(database, sqlite::Database::open(":memory:"));
  LEADLINE_CHECK(database.schema(application_id, projection_version, schema));
  return std::unique_ptr<Views>(new Views(std::make_unique<Parts>(std::move(database))));
}

Result<void> Views::add(const facts::Stamped& stamped) {
  Parts& p = *parts_;
  if (!p.insert) {
    LEADLINE_TRY(statement, p.db.prepare("INSERT OR IGNORE INTO fact(author, seq, at, subject, kind, cbor) VALUES(?1,?2,?3,?4,?5,?6)"));
    p.insert = std::move(statement);
  }
  if (!p.in_batch) {
    LEADLINE_CHECK(p.db.run("BEGIN"));
    p.in_batch = true;
  }
  const auto& fact = stamped.fact;
  LEADLINE_CHECK(p.insert
                     ->bind(stamped.author.view(), stamped.seq, stamped.at.value, fact.subject.view(), facts::kind_of(fact.body), facts::encode(fact))
                     .run());
  if (!paper(fact.body)) p.touched[fact.subject].push_back(stamped);
  return {};
}

Result<void> Views::settle() {
  Parts& p = *parts_;
  LEADLINE_TRY(upsert, p.db.prepare("INSERT OR REPLACE INTO referral VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10)"));
  for (const auto& [subject, fresh] : p.touched) {
    LEADLINE_TRY(before, p.known(subject));
    if (!before) {
      LEADLINE_CHECK(p.write(upsert, subject, fresh));
      continue;
    }
    LEADLINE_TRY(all, p.facts_of(subject));
    LEADLINE_CHECK(p.write(upsert, subject, all));
  }
  p.touched.clear();
  if (p.in_batch) LEADLINE_CHECK(p.db.run("COMMIT"));
  p.in_batch = false;
  return {};
}

Result<void> Views::apply(std::span<const facts::Stamped> facts) {
  for (const auto& fact : facts) LEADLINE_CHECK(add(fact));
  return settle();
}

Result<std::optional<Program>> Views::program() const {
  LEADLINE_TRY(query, parts_->db.prepare("SELECT author, seq, at, cbor FROM fact WHERE kind='program_published' ORDER BY at DESC, author DESC, seq DESC LIMIT 1"));
  LEADLINE_TRY(rows, Parts::read(query));
  if (rows.empty()) return std::optional<Program>{};
  const auto* settings = std::get_if<facts::ProgramPublished>(&rows.front().fact.body);
  if (!settings) return std::optional<Program>{};
  return std::optional(Program{*settings, rows.front().fact.id});
}

Result<std::vector<CriteriaPaper>> Views::criteria() const {
  LEADLINE_TRY(query, parts_->db.prepare("SELECT author, seq, at, cbor FROM fact WHERE kind='criteria_published' ORDER BY at DESC, author DESC, seq DESC"));
  LEADLINE_TRY(rows, Parts::read(query));
  std::vector<CriteriaPaper> out;
  for (const auto& row : rows)
    if (const auto* paper_of = std::get_if<facts::CriteriaPublished>(&row.fact.body)) out.push_back({paper_of->signed_document, paper_of->effective, row.at});
  return out;
}

Result<std::vector<facts::Stamped>> Views::papers() const {
  LEADLINE_TRY(query, parts_->db.prepare("SELECT author, seq, at, cbor FROM fact WHERE kind IN ('program_published', 'criteria_published', 'criteria_proposed', "
                                         "'criteria_approved') ORDER BY at, author, seq"));
  return Parts::read(query);
}

Result<std::vector<facts::EquityNoted>> Views::equity() const {
  // By the notes' own bytes: neither time nor device nor id decides the order.
  LEADLINE_TRY(query, parts_->db.prepare("SELECT author, seq, at, cbor FROM fact WHERE kind='equity_noted'"));
  LEADLINE_TRY(rows, Parts::read(query));
  std::map<FactId, facts::EquityNoted> each;
  for (const auto& row : rows)
    if (const auto* note = std::get_if<facts::EquityNoted>(&row.fact.body)) each.emplace(row.fact.id, *note);
  std::vector<std::pair<Bytes, facts::EquityNoted>> ordered;
  for (auto& [id, note] : each) ordered.emplace_back(facts::encode({{}, {}, std::nullopt, note}), std::move(note));
  std::ranges::sort(ordered, {}, &std::pair<Bytes, facts::EquityNoted>::first);
  std::vector<facts::EquityNoted> out;
  for (auto& [bytes, note] : ordered) out.push_back(std::move(note));
  return out;
}

Result<std::vector<StandingCharges>> Views::charges() const {
  LEADLINE_TRY(query,
               parts_->db.prepare("SELECT author, seq, at, cbor FROM fact WHERE kind='charges_counted'"));
  LEADLINE_TRY(rows, Parts::read(query));
  return standing_charges(rows);
}

Result<std::optional<Referral>> Views::referral(const SubjectId& id) const {
  LEADLINE_TRY(known, parts_->known(id));
  if (!known) return std::optional<Referral>{};
  LEADLINE_TRY(all, parts_->facts_of(id));
  return std::optional(fold(id, all));
}

Result<std::vector<Referral>> Views::referrals() const {
  LEADLINE_TRY(query, parts_->db.prepare("SELECT subject FROM referral ORDER BY first, subject"));
  std::vector<Referral> out;
  for (;;) {
    LEADLINE_TRY(row, query.step());
    if (!row) return out;
    LEADLINE_TRY(subject, SubjectId::from(query.view(0)));
    LEADLINE_TRY(all, parts_->facts_of(subject));
    out.push_back(fold(subject, all));
  }
}

Result<Counts> Views::counts() const {
  LEADLINE_TRY(query, parts_->db.prepare("SELECT total(open), total(to_reach), total(words), total(newer), total(pending), total(conflicts), total(to_decide) FROM referral"));
  LEADLINE_TRY(row, query.step());
  Counts out;
  if (!row) return out;
  const auto number = [&](int column) { return static_cast<int>(query.integer(column)); };
  return Counts{.open_referrals = number(0), .to_reach = number(1), .words_from_program = number(2), .to_decide = number(6),
                .newer = number(3), .pending = number(4), .conflicts = number(5)};
}

Result<std::vector<SubjectId>> Views::find_person(std::string_view letters) const {
  std::vector<SubjectId> out;
  const std::string from = searchable(letters);
  if (from.empty()) return out;
  // Names from `from` up to what would follow every name that starts with it.
  LEADLINE_TRY(query, parts_->db.prepare("SELECT subject FROM referral WHERE name>=?1 AND name<?2 ORDER BY first DESC, subject LIMIT 50"));
  query.bind(from, from + "\xf4\x8f\xbf\xbf");
  for (;;) {
    LEADLINE_TRY(row, query.step());
    if (!row) return out;
    LEADLINE_TRY(subject, SubjectId::from(query.view(0)));
    out.push_back(subject);
  }
}

Result<Json> Views::dump() const {
  LEADLINE_TRY(settings, program());
  LEADLINE_TRY(published, criteria());
  LEADLINE_TRY(all, referrals());
  Json criteria_list = Json::array();
  for (const auto& one : published)
    criteria_list.push_back({{"effective", one.effective}, {"at", one.at.value}, {"digest", to_hex(crypto::hash("leadline/dump/1", {one.signed_document}))}});
  LEADLINE_TRY(steps, papers());
  Json approvals = Json::array();
  for (const auto& one : steps)
    if (std::holds_alternative<facts::CriteriaProposed>(one.fact.body) || std::holds_alternative<facts::CriteriaApproved>(one.fact.body))
      approvals.push_back(approval_step(one));
  LEADLINE_TRY(notes, equity());
  Json nameless = Json::array();
  for (const auto& note : notes) nameless.push_back(facts::to_json({{}, {}, std::nullopt, note})["body"]);
  LEADLINE_TRY(counted, charges());
  Json counts = Json::array();
  for (const auto& one : counted) counts.push_back(to_json(one));
  Json list = Json::array();
  for (const auto& one : all) list.push_back(to_json(one));
  return Json{{"program",
               settings ? facts::to_json({{}, {}, std::nullopt, settings->settings})["body"] : Json(nullptr)},
              {"criteria", criteria_list},
              {"criteria_approvals", approvals},
              {"equity", nameless},
              {"charges", counts},
              {"referrals", list}};
}

Result<Bytes> Views::image() const { return parts_->db.image(); }

Result<std::unique_ptr<Views>> Views::from_image(ByteView image) {
  LEADLINE_TRY(database, sqlite::Database::open(":memory:"));
  LEADLINE_CHECK(database.restore(image));
  LEADLINE_CHECK(database.schema(application_id, projection_version, schema));
  return std::unique_ptr<Views>(new Views(std::make_unique<Parts>(std::move(database))));
}

}  // namespace leadline::views
