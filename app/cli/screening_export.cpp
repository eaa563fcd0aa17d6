#include "app/cli/screening_export.h"

#include <algorithm>

#include "app/device/screening_export.h"
#include "core/base/json.h"

namespace leadline::cli {
namespace {

Result<criteria::Document> document_of(const device::Device& device, const std::string& version) {
  LEADLINE_TRY(all, device.criteria_history());
  const std::size_t now = device::in_effect(all);
  for (std::size_t i = 0; i < all.size(); ++i)
    if (version.empty() ? i == now : all[i].version == version && all[i].signed_by)
      return device.criteria_of(all[i].digest);
  return fail(Code::not_found, "--version", "no such version has been in effect here");
}

// What whoever carries the file away should know before it is there.
void tell(const Console& console, const criteria::Document& document, std::size_t count,
          std::size_t left_behind, const ExportOptions& options, const std::string& path) {
  console.out << count << " screenings under version " << document.version << ", for " << path << ".\n";
  if (left_behind > 0) console.out << left_behind << " more were broken off and stay behind.\n";
  console.out
      << "Each line holds: "
      << (options.with_days ? "the day of the encounter" : "the month of the encounter, not the day")
      << "; the answers that were recorded, what the officer saw among them"
      << (options.with_days ? ", dates among them" : ", without those that are dates")
      << (options.with_history
              ? "; also what was chosen on criminal history (such as \"nothing listed\"), never a record"
              : ", up to the first question on criminal history (what is asked after it would tell it)")
      << ".\nNo line holds a name, an id, a place, an officer, an incident number, race, gender or age "
         "group.\n"
      << "Few screenings in a small place can still point at a person: hand the file to the coordinator "
         "alone, and erase it afterwards.\n";
}

}  // namespace

Result<int> export_command(const Console& console, const DeviceOptions& at, const ExportOptions& options) {
  LEADLINE_TRY(device, open_device(console, at));
  LEADLINE_TRY(document, document_of(*device, options.version));
  LEADLINE_TRY(recorded, device::screenings_under(*device, document));
  if (recorded.empty())
    return fail(Code::empty_input, "screening export",
                "this device can read no screening under version " + document.version);
  LEADLINE_TRY(text,
               device::export_screenings(recorded, document, {options.with_history, options.with_days}));
  const auto count = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  const std::string path = options.folder + "/" + device::export_name(document);
  if (!options.json) tell(console, document, count, recorded.size() - count, options, path);
  if (options.agree) LEADLINE_CHECK(write_file(path, bytes_of(text)));
  if (options.json)
    console.out << Json{{"file", path},
                        {"screenings", count},
                        {"version", document.version},
                        {"digest", document.digest},
                        {"written", options.agree}}
                       .dump()
                << "\n";
  else
    console.out << (options.agree ? "Written.\n"
                                  : "Nothing is written yet. Once more with --agree writes it.\n");
  return options.agree ? 0 : 1;
}

}  // namespace leadline::cli
