#include "app/gui/papers.h"

#include "app/gui/when.h"

namespace leadline::gui {

Result<std::optional<Papers>> Papers::read(const device::Device& device) {
  LEADLINE_TRY(settings, device.program());
  LEADLINE_TRY(paper, device.criteria());
  if (!settings || !paper) return std::optional<Papers>{};
  LEADLINE_TRY(zone, calendar::Zone::find(settings->time_zone));
  return std::optional(Papers{
      std::move(*settings), std::make_shared<const criteria::Document>(std::move(paper->document)), zone,
      device.keys().latest("equity") != nullptr, device.keys().latest("prosecution") != nullptr});
}

Result<Papers> Papers::under(const device::Device& device, const std::string& digest) const {
  Papers out = *this;
  if (digest.empty() || digest == document->digest) return out;
  LEADLINE_TRY(version, device.criteria_of(digest));
  out.document = std::make_shared<const criteria::Document>(std::move(version));
  return out;
}

CivilDate Papers::day(WallTime wall) const { return local(wall).date; }

std::optional<calendar::LocalTime> Papers::due(WallTime now) const {
  return calendar::window_end(zone, settings.staffed, now, static_cast<int>(settings.intake_window_days));
}

PorchLight porch_light(const facts::ProgramPublished& settings, const Tongue& tongue, WallTime now) {
  PorchLight out;
  out.crisis_phone = QString::fromStdString(settings.crisis_phone);
  out.outreach_name = QString::fromStdString(settings.outreach_name);
  out.outreach_phone = QString::fromStdString(settings.outreach_phone);
  const auto zone = calendar::Zone::find(settings.time_zone);
  if (!zone) return out;
  const auto cover = calendar::cover_at(*zone, settings.cover, now);
  out.cover = when::cover(tongue, cover, zone->local(now));
  out.covered = cover.on_call.has_value();
  if (cover.on_call) out.cover_phone = QString::fromStdString(cover.on_call->phone);
  return out;
}

}  // namespace leadline::gui
