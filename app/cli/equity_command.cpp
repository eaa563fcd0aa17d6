#include "app/cli/equity_command.h"

#include <algorithm>

#include "app/cli/criteria/counts.h"
#include "app/cli/equity_print.h"
#include "app/cli/versions_command.h"
#include "app/device/equity_readout.h"

namespace leadline::cli {
namespace {

struct Options {
  std::string file, source;  // of import
  std::string from, to, by, period, language = "en";
  bool json = false;
};

std::optional<std::string> given(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

Result<int> read_out(const Console& console, const DeviceOptions& at, const Options& options) {
  device::EquityAsked asked{
      given(options.from), given(options.to), measures::period_from(options.period), {}};
  if (!options.by.empty()) {
    LEADLINE_TRY(by, dimensions(options.by));
    asked.by = by;
  }
  LEADLINE_TRY(device, open_device(console, at));
  if (device->incomplete())
    return fail(Code::database_damaged, at.dir,
                "records are missing or were changed; leadline status names them");
  LEADLINE_TRY(readout, device::equity_readout(*device, asked));
  LEADLINE_TRY(standing, device->views().charges());
  const bool disputed = std::ranges::any_of(standing, &views::StandingCharges::disputed);
  if (options.json)
    console.out << measures::to_json(readout, options.language).dump() << '\n';
  else if (readout.months == measures::Months{})
    console.out << "Nothing has been noted in the nameless log.\n";
  else
    print_equity(readout, options.language, console.out);
  if (disputed)
    console.err
        << "leadline: a month of a records system was imported twice, apart and not alike; the later one is "
           "counted. Importing it once more settles it.\n";
  return 0;
}

std::string_view word(device::ImportedMonth::How how) {
  switch (how) {
    case device::ImportedMonth::How::first:
      return "imported";
    case device::ImportedMonth::How::replaced:
      return "replaced";
    case device::ImportedMonth::How::same:
      break;
  }
  return "unchanged";
}

Result<int> import_counts(const Console& console, const DeviceOptions& at, const Options& options) {
  LEADLINE_TRY(text, read_file(options.file, std::size_t{16} << 20));
  if (text.empty()) return fail(Code::empty_input, options.file);
  LEADLINE_TRY(months, measures::parse_charges(text, options.file));
  LEADLINE_TRY(device, open_device(console, at));
  if (device->incomplete())
    return fail(Code::database_damaged, at.dir,
                "records are missing or were changed; leadline status names them");
  LEADLINE_TRY(imported, device::import_charges(*device, options.source, months));
  LEADLINE_CHECK(device->save_snapshot());
  Json list = Json::array();
  for (const auto& one : imported) {
    const std::size_t lines = months.at(one.month).size();
    if (options.json)
      list.push_back({{"month", one.month}, {"lines", lines}, {"how", word(one.how)}});
    else
      console.out << one.month << ": " << lines << (lines == 1 ? " line, " : " lines, ") << word(one.how)
                  << ".\n";
  }
  if (options.json) console.out << Json{{"source", options.source}, {"months", list}}.dump() << '\n';
  return 0;
}

int import_command(const std::vector<std::string>& arguments, const Console& console) {
  CLI::App app(
      "What a police records system counted: charged, with an eligible charge, never offered the program.",
      "leadline equity import");
  DeviceOptions at;
  Options options;
  device_options(&app, at);
  app.add_option("file", options.file, "CSV: month, charge, race_ethnicity, gender, age_band, count")
      ->required();
  app.add_option("--source", options.source, "Whose records they are: \"Pine County Police\"")->required();
  app.add_flag("--json", options.json, "One JSON object");
  if (const auto ended = parse(app, {arguments.begin() + 1, arguments.end()}, console)) return *ended;
  const auto code = import_counts(console, at, options);
  return code ? *code : report(console, code.error());
}

}  // namespace

int equity_command(const std::vector<std::string>& arguments, const Console& console) {
  if (!arguments.empty() && arguments.front() == "import") return import_command(arguments, console);
  CLI::App app("The nameless log in numbers: who was not offered the program, said no, or could not get in.",
               "leadline equity");
  DeviceOptions at;
  Options options;
  device_options(&app, at);
  app.add_option("--from", options.from, "The first month: 2026-01 (default: the log's)");
  app.add_option("--to", options.to, "The last month (default: the log's)");
  app.add_option("--by", options.by, "race, gender, age, with commas between");
  app.add_option("--period", options.period,
                 "quarter or year: months are widened to whole ones. The first choice is kept")
      ->check(CLI::IsMember({"quarter", "year"}));
  app.add_option("--language", options.language, "en or es")->capture_default_str();
  app.add_flag("--json", options.json, "One JSON object");
  if (const auto ended = parse(app, arguments, console)) return *ended;
  const auto code = read_out(console, at, options);
  return code ? *code : report(console, code.error());
}

}  // namespace leadline::cli
