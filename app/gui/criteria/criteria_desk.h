// What the pages on criteria are filled from: read on the worker's thread, shown on the GUI thread.
#pragma once

#include "app/device/encounter_draft.h"
#include "app/gui/papers.h"
#include "app/gui/sync_words.h"

namespace leadline::gui {

// A version under way on this device.
struct DraftRow {
  device::EncounterDraft draft;
  std::string version;  // its number; empty: it cannot be read
  std::string digest;   // of the document that it comes to; empty: it does not parse
};

// The files of screenings that this device wrote for the coordinator, in its journal's list of that name
// until they are erased (app/gui/remembered.h).
inline constexpr const char* carried_files = "carried_screenings";

struct CriteriaDesk {
  bool approved = false;
  disclosure::Role role{};
  bool holds_key = false;  // this device holds the criteria authority
  std::optional<facts::ProgramPublished> settings;
  std::optional<calendar::Zone> zone;
  WallTime now;
  criteria::Date today;
  std::optional<criteria::Date> review_by;        // of the one in effect
  std::vector<device::CriteriaVersion> versions;  // newest first
  std::vector<DraftRow> drafts;
  SyncState sync;
  int carried = 0;  // files of screenings that lie unsealed on this device

  static Result<CriteriaDesk> read(device::Device& device);
  // The one in effect, else the newest that may take effect; null: none.
  const device::CriteriaVersion* in_effect() const;
  // One row's key: a document may be put forward for several days.
  static QString key(const device::CriteriaVersion& version);
  const device::CriteriaVersion* find(const QString& key) const;
  bool knows(const std::string& digest) const;  // a version has this document
  // As whom this device may speak; empty: it approves nothing.
  std::optional<facts::Approver> speaks_as() const { return disclosure::approves_as(role); }
  // Waits for this device's word, or for its key.
  bool waits_for_word(const device::CriteriaVersion& version) const;
  bool waits_for_key(const device::CriteriaVersion& version) const;
};

}  // namespace leadline::gui
