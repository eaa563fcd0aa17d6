#include "app/gui/criteria/criteria_desk.h"

#include "app/gui/criteria/authoring_state.h"
#include "app/gui/remembered.h"

namespace leadline::gui {

namespace {

DraftRow row_of(device::EncounterDraft draft) {
  DraftRow out{std::move(draft), {}, {}};
  const auto author = Author::of(out.draft.state());
  if (!author) return out;
  const std::string bytes = author->now().bytes();
  if (const auto sheet = authoring::read_sheet(bytes, author->now().tables())) out.version = sheet->version;
  if (const auto document = criteria::parse_document(bytes, "draft", author->now().tables()))
    out.digest = document->digest;
  return out;
}

}  // namespace

Result<CriteriaDesk> CriteriaDesk::read(device::Device& device) {
  CriteriaDesk out;
  out.approved = device.me().approved;
  out.role = device.me().role;
  out.holds_key = device.holds_criteria_authority();
  LEADLINE_TRY(settings, device.program());
  LEADLINE_TRY(versions, device.criteria_history());
  LEADLINE_TRY(drafts, device::EncounterDraft::all(device.journal()));
  LEADLINE_TRY(sync, SyncState::read(device));
  LEADLINE_TRY(carried, remembered(device.journal(), carried_files));
  out.carried = static_cast<int>(carried.size());
  for (auto& draft : drafts)
    if (is_authoring(draft)) out.drafts.push_back(row_of(std::move(draft)));
  if (settings) {
    LEADLINE_TRY(zone, calendar::Zone::find(settings->time_zone));
    LEADLINE_TRY(today, criteria::Date::parse(zone.local(device.clock().now()).date.text()));
    out.zone = zone;
    out.today = today;
  }
  out.now = device.clock().now();
  LEADLINE_TRY(paper, device.criteria());
  if (paper) out.review_by = paper->document.review_by;
  out.settings = std::move(settings);
  out.versions = std::move(versions);
  out.sync = sync;
  return out;
}

const device::CriteriaVersion* CriteriaDesk::in_effect() const {
  const std::size_t index = device::in_effect(versions);
  return index < versions.size() ? &versions[index] : nullptr;
}

QString CriteriaDesk::key(const device::CriteriaVersion& version) {
  return QString::fromStdString(version.digest + "@" + version.effective);
}

const device::CriteriaVersion* CriteriaDesk::find(const QString& key) const {
  for (const auto& each : versions)
    if (CriteriaDesk::key(each) == key) return &each;
  return nullptr;
}

bool CriteriaDesk::knows(const std::string& digest) const {
  return std::ranges::find(versions, digest, &device::CriteriaVersion::digest) != versions.end();
}

bool CriteriaDesk::waits_for_word(const device::CriteriaVersion& version) const {
  const auto me = speaks_as();
  if (!me || version.proposal == FactId{}) return false;
  if (version.state != device::CriteriaState::proposed && version.state != device::CriteriaState::waiting)
    return false;
  return std::ranges::find(version.missing, *me) != version.missing.end();
}

bool CriteriaDesk::waits_for_key(const device::CriteriaVersion& version) const {
  return holds_key && version.state == device::CriteriaState::approved;
}

}  // namespace leadline::gui
