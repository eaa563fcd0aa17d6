// What screens quote of the program: its settings, its criteria, its clock. Values, safe to hand from thread
// to thread.
#pragma once

#include <memory>

#include "app/device/device.h"
#include "app/gui/common_pages.h"
#include "app/gui/tongue.h"

namespace leadline::gui {

struct Papers {
  facts::ProgramPublished settings;
  std::shared_ptr<const criteria::Document> document;
  calendar::Zone zone;
  // Whether anybody of the program can open what is sealed for them: without, nothing is asked for their
  // sake.
  bool equity_kept = false;  // the nameless notes
  bool prosecution = false;  // requests for an exception

  // Empty until they have arrived on this device.
  static Result<std::optional<Papers>> read(const device::Device& device);

  // The same program with the criteria version of this digest; empty: with the one that is here. Errors:
  // those of Device::criteria_of.
  Result<Papers> under(const device::Device& device, const std::string& digest) const;

  calendar::LocalTime local(WallTime wall) const { return zone.local(wall); }
  calendar::Cover cover(WallTime now) const { return calendar::cover_at(zone, settings.cover, now); }
  CivilDate day(WallTime wall) const;
  // When an intake window that starts now ends; empty when nobody works on any day.
  std::optional<calendar::LocalTime> due(WallTime now) const;

  QString outreach() const { return QString::fromStdString(settings.outreach_name); }
  QString police() const { return QString::fromStdString(settings.police_name); }
};

PorchLight porch_light(const facts::ProgramPublished& settings, const Tongue& tongue, WallTime now);

}  // namespace leadline::gui
