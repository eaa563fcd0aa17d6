// Criteria on a device: putting a version forward, approving it, signing it, and which one is in effect.
#include <algorithm>

#include "app/device/parts.h"
#include "core/criteria/lint.h"

namespace leadline::device {
namespace {

SubjectId program_subject(const ProgramId& program) {
  SubjectId id;
  id.bytes = program.bytes;
  return id;
}

std::string names(const std::vector<facts::Approver>& approvers) {
  std::string out;
  for (const auto one : approvers) out += (out.empty() ? "" : ", ") + std::string(facts::word(one));
  return out;
}

constexpr std::string_view settings_first = "publish the program's settings first: they say who has to approve";

// What was signed under this id and version before must be this very document.
Result<void> never_changes(const std::vector<CriteriaVersion>& all, const criteria::Document& document) {
  for (const auto& one : all)
    if (one.signed_by && !one.refused && one.id == document.id && one.version == document.version &&
        one.digest != document.digest)
      return fail(Code::rule_refused, "criteria",
                  document.id + " " + document.version +
                      " is published already and never changes; give this one a new version");
  return {};
}

// Before a first version's day nobody could screen by anything.
Result<void> something_applies(const std::vector<CriteriaVersion>& all, const std::string& effective,
                               const std::string& today) {
  if (effective <= today) return {};
  const bool applies = std::ranges::any_of(
      all, [&](const auto& one) { return one.state == CriteriaState::in_effect; });
  if (applies) return {};
  return fail(Code::rule_refused, "criteria",
              "no criteria are in effect yet, so this first version cannot wait until " + effective +
                  "; sign it on that day, or let it take effect today (" + today + ")");
}

// What a lint finds stops it as surely as an example that fails: the first error, with its place.
Result<criteria::Bundle> checked_bundle(std::string_view document, const criteria::TableLoader& tables,
                                        const std::string& today) {
  LEADLINE_TRY(bundle, criteria::make_bundle(document, "criteria", tables));
  LEADLINE_TRY(day, criteria::Date::parse(today));
  LEADLINE_TRY(findings, criteria::lint(document, "criteria", tables, day));
  for (const auto& each : findings)
    if (criteria::severity(each) == criteria::Severity::error)
      return fail(Code::rule_refused, "criteria",
                  std::string(criteria::word(each.check)) + " at " + each.where +
                      "; leadline criteria lint says more");
  return bundle;
}

// "57c1fece", or "57c1fece@2026-12-01" where one document was put forward for several days.
Result<const CriteriaVersion*> of_digest(const std::vector<CriteriaVersion>& all, std::string_view wanted,
                                         bool is_signed) {
  const std::size_t at = wanted.find('@');
  const std::string_view digest = wanted.substr(0, at);
  const std::string_view day = at == std::string_view::npos ? "" : wanted.substr(at + 1);
  const CriteriaVersion* found = nullptr;
  for (const auto& one : all) {
    if (digest.size() < 8 || !one.digest.starts_with(digest) || one.signed_by.has_value() != is_signed)
      continue;
    if (!day.empty() && one.effective != day) continue;
    if (found)
      return fail(Code::rule_refused, "criteria",
                  "it was put forward for several days (" + one.effective + ", " + found->effective +
                      "): name the one that is meant, as " + std::string(digest.substr(0, 8)) + "@" +
                      one.effective);
    found = &one;
  }
  return found;
}

const CriteriaVersion* of_proposal(const std::vector<CriteriaVersion>& all, const FactId& proposal) {
  const auto found =
      std::ranges::find_if(all, [&](const auto& one) { return one.proposed && one.proposal == proposal; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

Result<std::string> Device::Parts::today() const {
  LEADLINE_TRY(settings, program());
  if (!settings) return std::string("9999-12-31");
  LEADLINE_TRY(zone, calendar::Zone::find(settings->time_zone));
  return zone.local(clock.now()).date.text();
}

Result<std::vector<CriteriaVersion>> Device::Parts::criteria_versions() const {
  LEADLINE_TRY(papers, views->papers());
  LEADLINE_TRY(today, this->today());
  return device::criteria_versions(papers, keys, today, verified);
}

Result<std::vector<CriteriaVersion>> Device::criteria_history() const { return parts_->criteria_versions(); }

Result<std::optional<CriteriaInEffect>> Device::criteria() const {
  LEADLINE_TRY(all, parts_->criteria_versions());
  const auto at = in_effect(all);
  if (at >= all.size()) return std::optional<CriteriaInEffect>{};
  const auto& document = verified_document(all[at].bytes, parts_->keys, parts_->verified);
  if (!document) return document.error();
  return std::optional(CriteriaInEffect{*document, all[at].effective, all[at].signed_by->at});
}

Result<criteria::Document> Device::criteria_of(std::string_view digest) const {
  LEADLINE_TRY(all, parts_->criteria_versions());
  const CriteriaVersion* proposed = nullptr;
  for (const auto& one : all) {
    if (one.digest != digest || digest.empty()) continue;
    if (one.signed_by) return verified_document(one.bytes, parts_->keys, parts_->verified);
    proposed = &one;
  }
  if (proposed) return criteria::open_unsigned(proposed->bytes);
  return fail(Code::not_found, "criteria", "no version with this digest has arrived here");
}

Result<criteria::Bundle> Device::criteria_bundle(std::string_view digest) const {
  LEADLINE_TRY(all, parts_->criteria_versions());
  for (const auto& one : all) {
    if (one.digest != digest || digest.empty()) continue;
    if (one.signed_by && parts_->keys.genesis)
      return criteria::unpack(one.bytes, parts_->keys.genesis->criteria_authority);
    return criteria::unpack_unsigned(one.bytes);
  }
  return fail(Code::not_found, "criteria", "no version with this digest has arrived here");
}

Result<std::vector<criteria::Difference>> Device::criteria_changes(std::string_view digest) const {
  LEADLINE_TRY(now, criteria());
  LEADLINE_TRY(bundle, criteria_bundle(digest));
  if (!now) return std::vector<criteria::Difference>{};
  LEADLINE_TRY(old_bundle, criteria_bundle(now->document.digest));
  LEADLINE_TRY(before, criteria::Edition::read(old_bundle));
  LEADLINE_TRY(after, criteria::Edition::read(bundle));
  return criteria::diff(before, after);
}

Result<facts::CriteriaProposed> Device::propose_criteria(std::string_view document,
                                                         const criteria::TableLoader& tables,
                                                         const std::string& effective,
                                                         const std::string& note) {
  if (!disclosure::may_author(me().role, facts::CriteriaProposed::kind))
    return fail(Code::rule_refused, "", "a coordinator's or a registrar's device puts criteria forward");
  LEADLINE_CHECK(calendar::CivilDate::parse(effective));
  LEADLINE_TRY(today, parts_->today());
  LEADLINE_TRY(bundle, checked_bundle(document, tables, today));
  facts::CriteriaProposed proposed;
  proposed.bundle = criteria::pack_unsigned(bundle);
  LEADLINE_TRY(parsed, criteria::open_unsigned(proposed.bundle));
  LEADLINE_TRY(all, parts_->criteria_versions());
  LEADLINE_CHECK(never_changes(all, parsed));
  proposed.criteria_id = parsed.id;
  proposed.criteria_version = parsed.version;
  proposed.criteria_digest = parsed.digest;
  proposed.effective = effective;
  proposed.note = note;
  const bool there = std::ranges::any_of(
      all, [&](const auto& one) { return one.digest == parsed.digest && one.effective == effective; });
  if (there) return proposed;
  const facts::Fact fact{FactId::random(parts_->random), program_subject(me().program), std::nullopt,
                         proposed};
  LEADLINE_TRY(written, record(std::span(&fact, 1)));
  if (written.empty()) return fail(Code::io_failed, "criteria");
  return proposed;
}

Result<CriteriaVersion> Device::approve_criteria(std::string_view digest) {
  LEADLINE_TRY(all, parts_->criteria_versions());
  LEADLINE_TRY(open, of_digest(all, digest, false));
  if (open) return approve_criteria(open->proposal);
  LEADLINE_TRY(closed, of_digest(all, digest, true));
  return approve_criteria(closed ? closed->proposal : FactId{});
}

Result<CriteriaVersion> Device::approve_criteria(const FactId& proposal) {
  const auto as = disclosure::approves_as(me().role);
  if (!as)
    return fail(Code::rule_refused, "",
                "only law enforcement's lead and the district attorney's device approve criteria");
  LEADLINE_TRY(all, parts_->criteria_versions());
  const auto* version = of_proposal(all, proposal);
  if (!version) return fail(Code::not_found, "criteria", "no such proposal has arrived here");
  if (version->refused) return fail(*version->refused, "criteria", "the proposal is not what it says it is");
  const auto mine = [&](const Approval& a) { return a.counts && a.by.device == me().device; };
  if (std::ranges::any_of(version->approvals, mine)) return *version;
  // Whoever put it forward may have had another app, or none.
  LEADLINE_TRY(bundle, criteria_bundle(version->digest));
  LEADLINE_TRY(today, parts_->today());
  LEADLINE_CHECK(checked_bundle(bundle.document, criteria::tables_of(bundle), today));
  const facts::Fact fact{FactId::random(parts_->random), program_subject(me().program), version->proposal,
                         facts::CriteriaApproved{version->digest, version->effective, *as}};
  LEADLINE_TRY(written, record(std::span(&fact, 1)));
  if (written.empty()) return fail(Code::io_failed, "criteria");
  return *version;
}

Result<CriteriaVersion> Device::sign_criteria(std::string_view digest) {
  LEADLINE_TRY(all, parts_->criteria_versions());
  LEADLINE_TRY(version, of_digest(all, digest, false));
  return sign_criteria(version ? version->proposal : FactId{});
}

Result<CriteriaVersion> Device::sign_criteria(const FactId& proposal) {
  const auto& authority = parts_->identity.criteria_seed;
  if (!authority) return fail(Code::rule_refused, "", "this device does not hold the criteria authority");
  LEADLINE_TRY(all, parts_->criteria_versions());
  const auto* version = of_proposal(all, proposal);
  if (!version || version->signed_by)
    return fail(Code::not_found, "criteria", "no such proposal waits to be signed here");
  if (version->refused) return fail(*version->refused, "criteria", "the proposal is not what it says it is");
  LEADLINE_TRY(settings, parts_->program());
  if (!settings) return fail(Code::rule_refused, "criteria", std::string(settings_first));
  if (!version->missing.empty())
    return fail(Code::rule_refused, "criteria", "still to approve: " + names(version->missing));
  LEADLINE_TRY(bundle, criteria::unpack_unsigned(version->bytes));
  LEADLINE_TRY(document, criteria::open_unsigned(version->bytes));
  // Whoever put it forward may have had another app, or none: what it says is looked at here too.
  LEADLINE_TRY(today, parts_->today());
  LEADLINE_CHECK(checked_bundle(bundle.document, criteria::tables_of(bundle), today));
  LEADLINE_CHECK(criteria::check_examples(document));
  LEADLINE_CHECK(never_changes(all, document));
  LEADLINE_CHECK(something_applies(all, version->effective, today));
  const facts::Fact fact{
      FactId::random(parts_->random), program_subject(me().program), version->proposal,
      facts::CriteriaPublished{criteria::sign_packed(version->bytes, *authority), version->effective}};
  LEADLINE_TRY(written, record(std::span(&fact, 1)));
  if (written.empty()) return fail(Code::io_failed, "criteria");
  return *version;
}

Result<void> Device::publish_criteria(std::string_view document, const criteria::TableLoader& tables,
                                      const std::string& effective) {
  if (me().role != disclosure::Role::registrar)
    return fail(Code::rule_refused, "", "only a registrar's device does this");
  LEADLINE_CHECK(calendar::CivilDate::parse(effective));
  if (!parts_->identity.criteria_seed)
    return fail(Code::rule_refused, "", "this device does not hold the criteria authority");
  LEADLINE_TRY(settings, parts_->program());
  if (!settings)
    return fail(Code::rule_refused, "criteria", std::string(settings_first));
  if (!settings->required_approvals.empty())
    return fail(Code::rule_refused, "criteria",
                "this program requires approvals (" + names(settings->required_approvals) +
                    "): put the version forward first");
  LEADLINE_TRY(today, parts_->today());
  LEADLINE_TRY(bundle, checked_bundle(document, tables, today));
  const Bytes packed = criteria::pack_unsigned(bundle);
  LEADLINE_TRY(parsed, criteria::open_unsigned(packed));
  LEADLINE_TRY(all, parts_->criteria_versions());
  LEADLINE_CHECK(never_changes(all, parsed));
  LEADLINE_CHECK(something_applies(all, effective, today));
  const facts::Fact fact{
      FactId::random(parts_->random), program_subject(me().program), std::nullopt,
      facts::CriteriaPublished{criteria::sign_packed(packed, *parts_->identity.criteria_seed), effective}};
  LEADLINE_TRY(written, record(std::span(&fact, 1)));
  if (written.empty()) return fail(Code::io_failed, "criteria");
  return {};
}

bool Device::can_seal_to(std::string_view audience) const { return parts_->sealer().has_key(audience); }

bool Device::holds_criteria_authority() const { return parts_->identity.criteria_seed.has_value(); }

}  // namespace leadline::device
