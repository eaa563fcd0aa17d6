// Recorded screenings as lines that may leave law enforcement: for a what-if on a coordinator's device
// (core/criteria/FORMAT.md "Screenings").
#pragma once

#include "app/device/device.h"
#include "core/criteria/document.h"
#include "core/facts/fact.h"

namespace leadline::device {

struct ExportChoice {
  // Answers to questions of criteria on criminal history: what was chosen, never a record. Without them no
  // line may tell them by what was asked afterwards, or was not: a line then ends where the first such
  // question comes, and a screening that was broken off before stays behind as a whole.
  bool history = false;
  bool days = false;  // the day of each encounter, and dates that were answered; else the month alone
};

// What this device can read of screenings made under `document`: of each referral the latest, for one that an
// exception followed is recorded again with it, and nobody is to be counted twice. In no order. Errors:
// database_damaged where records are missing or were changed (a part would be taken for all); those of
// Journal::each.
Result<std::vector<facts::ScreeningRecorded>> screenings_under(Device& device,
                                                               const criteria::Document& document);

// One screening without a name, an id, a place, an officer or an incident number; nothing: it stays behind
// (ExportChoice). `document` is the one it was made under. Errors: those of parse_json and Answers::parse,
// where the answers cannot be read.
Result<std::optional<Json>> export_line(const facts::ScreeningRecorded& recorded,
                                        const criteria::Document& document, const ExportChoice& choice);

// All that were made under `document`, one a line, in an order that tells nothing of when they were made.
Result<std::string> export_screenings(std::span<const facts::ScreeningRecorded> all,
                                      const criteria::Document& document, const ExportChoice& choice);

// "screenings-2024.1-57c1fece.jsonl": the what-if finds the version by it.
std::string export_name(const criteria::Document& document);

}  // namespace leadline::device
