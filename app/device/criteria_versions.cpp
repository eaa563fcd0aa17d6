#include "app/device/criteria_versions.h"

#include <algorithm>

namespace leadline::device {
namespace {

using facts::Stamped;

constexpr std::string_view states[] = {"proposed",  "approved",   "waiting", "scheduled",
                                       "in_effect", "superseded", "refused"};

class Register {
 public:
  Register(const wire::KeyState& keys, Verified& verified) : keys_(keys), verified_(verified) {}

  void take(const Stamped& s) {
    if (const auto* settings = std::get_if<facts::ProgramPublished>(&s.fact.body))
      required_ = settings->required_approvals;
    if (const auto* proposed = std::get_if<facts::CriteriaProposed>(&s.fact.body)) propose(*proposed, s);
    if (const auto* published = std::get_if<facts::CriteriaPublished>(&s.fact.body)) publish(*published, s);
    if (const auto* approved = std::get_if<facts::CriteriaApproved>(&s.fact.body))
      approvals_.push_back({*approved, s});
  }

  std::vector<CriteriaVersion> settle(const std::string& today) && {
    for (auto& one : all_) {
      if (!one.signed_by) one.required = required_;
      attach(one);
      one.state = state_of(one, today);
    }
    mark_in_effect(today);
    std::ranges::stable_sort(all_, [](const auto& a, const auto& b) { return key(a) > key(b); });
    return std::move(all_);
  }

 private:
  Step step(const Stamped& s) const {
    const auto* device = keys_.device(s.author);
    return {s.author, device ? device->certificate.device_name : std::string{},
            device ? device->certificate.agency : std::string{}, s.at};
  }

  // Written before the device was cut off, if it was.
  bool stands(const Stamped& s) const {
    const auto* device = keys_.device(s.author);
    return device && (!device->revoked || s.seq <= device->revoked->last_seq);
  }

  CriteriaVersion& entry(const std::string& digest, const std::string& effective) {
    const auto found = std::ranges::find_if(
        all_, [&](const auto& one) { return one.digest == digest && one.effective == effective; });
    if (found != all_.end()) return *found;
    all_.emplace_back();
    all_.back().digest = digest;
    all_.back().effective = effective;
    return all_.back();
  }

  // The proposal's own words for id, version and digest are not believed: they are read from the bundle.
  void propose(const facts::CriteriaProposed& p, const Stamped& s) {
    const auto& document = opened(p.bundle);
    const bool true_to_itself = document && document->digest == p.criteria_digest;
    CriteriaVersion& one = entry(p.criteria_digest, p.effective);
    if (one.proposed) return;
    one.proposed = step(s);
    one.proposal = s.fact.id;
    one.note = p.note;
    if (one.signed_by) return;
    one.id = true_to_itself ? document->id : p.criteria_id;
    one.version = true_to_itself ? document->version : p.criteria_version;
    one.bytes = p.bundle;
    if (!true_to_itself) one.refused = document ? Code::digest_mismatch : document.error().code;
  }

  const Result<criteria::Document>& opened(ByteView bundle) {
    auto& slot = verified_[crypto::hash("leadline/opened-proposal/1", {bundle})];
    if (!slot) slot = std::make_shared<const Result<criteria::Document>>(criteria::open_unsigned(bundle));
    return *slot;
  }

  void publish(const facts::CriteriaPublished& p, const Stamped& s) {
    const auto& document = verified_document(p.signed_document, keys_, verified_);
    if (!document) {
      CriteriaVersion bad;
      bad.effective = p.effective;
      bad.signed_by = step(s);
      bad.bytes = p.signed_document;
      bad.refused = document.error().code;
      all_.push_back(std::move(bad));
      return;
    }
    CriteriaVersion& one = entry(document->digest, p.effective);
    if (one.signed_by) return;
    one.id = document->id;
    one.version = document->version;
    one.bytes = p.signed_document;
    one.signed_by = step(s);
    one.required = required_;
    one.refused.reset();
    const auto first = first_of_.emplace(std::pair(one.id, one.version), one.digest).first;
    if (first->second != one.digest) one.refused = Code::digest_mismatch;
  }

  void attach(CriteriaVersion& one) const {
    for (const auto& [approved, stamped] : approvals_) {
      if (approved.criteria_digest != one.digest || approved.effective != one.effective) continue;
      const auto* device = keys_.device(stamped.author);
      const bool counts = stands(stamped) && disclosure::approves_as(device->certificate.role) == approved.as;
      one.approvals.push_back({approved.as, step(stamped), counts});
    }
    // In the order of roles, not of clocks: two devices may have approved in the same instant.
    std::ranges::stable_sort(one.approvals, {}, &Approval::as);
    for (const auto needed : one.required) {
      const bool there =
          std::ranges::any_of(one.approvals, [&](const Approval& a) { return a.counts && a.as == needed; });
      if (!there && std::ranges::find(one.missing, needed) == one.missing.end())
        one.missing.push_back(needed);
    }
  }

  static CriteriaState state_of(const CriteriaVersion& one, const std::string& today) {
    if (one.refused) return CriteriaState::refused;
    if (!one.signed_by) return one.missing.empty() ? CriteriaState::approved : CriteriaState::proposed;
    if (!one.missing.empty()) return CriteriaState::waiting;
    return one.effective <= today ? CriteriaState::superseded : CriteriaState::scheduled;
  }

  // By date, then by when it was signed, else put forward.
  static std::pair<std::string, HybridTime> key(const CriteriaVersion& one) {
    return {one.effective, one.signed_by  ? one.signed_by->at
                           : one.proposed ? one.proposed->at
                                          : HybridTime{}};
  }

  void mark_in_effect(const std::string& today) {
    CriteriaVersion* best = nullptr;
    for (auto& one : all_)
      if (one.state == CriteriaState::superseded && one.effective <= today &&
          (!best || key(*best) < key(one)))
        best = &one;
    if (best) best->state = CriteriaState::in_effect;
  }

  const wire::KeyState& keys_;
  Verified& verified_;
  std::vector<facts::Approver> required_;  // by the settings so far
  std::vector<CriteriaVersion> all_;
  std::vector<std::pair<facts::CriteriaApproved, Stamped>> approvals_;
  std::map<std::pair<std::string, std::string>, std::string> first_of_;
};

}  // namespace

const Result<criteria::Document>& verified_document(ByteView signed_document, const wire::KeyState& keys,
                                                    Verified& verified) {
  auto& slot = verified[crypto::hash("leadline/verified-criteria/1", {signed_document})];
  if (!slot) {
    const crypto::PublicKey authority = keys.genesis ? keys.genesis->criteria_authority : crypto::PublicKey{};
    slot =
        std::make_shared<const Result<criteria::Document>>(criteria::open_signed(signed_document, authority));
  }
  return *slot;
}

std::string_view word(CriteriaState state) { return states[static_cast<std::size_t>(state)]; }

std::vector<CriteriaVersion> criteria_versions(const std::vector<facts::Stamped>& papers,
                                               const wire::KeyState& keys, const std::string& today,
                                               Verified& verified) {
  Register all(keys, verified);
  for (const auto& paper : papers) all.take(paper);
  return std::move(all).settle(today);
}

std::size_t in_effect(const std::vector<CriteriaVersion>& versions) {
  const auto found = std::ranges::find(versions, CriteriaState::in_effect, &CriteriaVersion::state);
  if (found != versions.end()) return static_cast<std::size_t>(found - versions.begin());
  std::size_t newest = static_cast<std::size_t>(-1);
  for (std::size_t i = 0; i < versions.size(); ++i)
    if (versions[i].state == CriteriaState::scheduled &&
        (newest == static_cast<std::size_t>(-1) ||
         versions[newest].signed_by->at < versions[i].signed_by->at))
      newest = i;
  return newest;
}

}  // namespace leadline::device
