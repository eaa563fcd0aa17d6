#include "app/cli/equity_command.h"

#include "app/cli/criteria/counts.h"
#include "app/cli/equity_print.h"
#include "app/cli/versions_command.h"
#include "app/device/equity_readout.h"

namespace leadline::cli {
namespace {

struct Options {
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
  if (options.json)
    console.out << measures::to_json(readout, options.language).dump() << '\n';
  else if (readout.months == measures::Months{})
    console.out << "Nothing has been noted in the nameless log.\n";
  else
    print_equity(readout, options.language, console.out);
  return 0;
}

}  // namespace

int equity_command(const std::vector<std::string>& arguments, const Console& console) {
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
