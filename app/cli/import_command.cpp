#include "app/cli/command.h"
#include "core/base/json.h"

namespace leadline::cli {
namespace {

struct BadLine {
  std::size_t line;
  Error error;
};

struct Lines {
  std::vector<facts::Fact> good;
  std::vector<BadLine> bad;
};

Result<facts::Fact> read_line(std::string_view text, const std::string& where, disclosure::Role role,
                              Random& random) {
  LEADLINE_TRY(json, parse_json(text, where));
  LEADLINE_TRY(fact, facts::from_json(json, where, random));
  if (!disclosure::may_author(role, facts::kind_of(fact.body)))
    return fail(Code::rule_refused, where,
                "a device of this role does not write " + std::string(facts::kind_of(fact.body)));
  return fact;
}

Lines read_lines(std::string_view text, const std::string& file, disclosure::Role role, Random& random) {
  Lines out;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    auto fact = read_line(line, file + ": line " + std::to_string(number), role, random);
    if (fact)
      out.good.push_back(std::move(*fact));
    else
      out.bad.push_back({number, std::move(fact).error()});
  }
  return out;
}

std::string numbers(const std::vector<BadLine>& bad) {
  std::string out;
  for (std::size_t i = 0; i < bad.size() && i < 20; ++i) out += (i ? ", " : "") + std::to_string(bad[i].line);
  if (bad.size() > 20) out += " and " + std::to_string(bad.size() - 20) + " more";
  return out;
}

Json outcome(const Lines& lines, std::size_t imported) {
  Json bad = Json::array();
  for (const auto& b : lines.bad)
    bad.push_back({{"line", b.line}, {"error", name(b.error.code)}, {"detail", describe(b.error)}});
  return {{"imported", imported}, {"refused", bad}};
}

}  // namespace

int import_facts(const Console& console, const DeviceOptions& at, const std::string& file, bool partial,
                 bool json) {
  const auto text = read_file(file, std::size_t{256} << 20);
  if (!text) return report(console, text.error());
  if (text->empty()) return report(console, fail(Code::empty_input, file));
  auto device = open_device(console, at);
  if (!device) return report(console, device.error());
  const Lines lines = read_lines(*text, file, (*device)->me().role, console.random);
  const bool go = lines.bad.empty() || partial;
  std::size_t imported = 0;
  if (go && !lines.good.empty()) {
    const auto written = (*device)->record(lines.good);
    if (!written) return report(console, written.error());
    imported = written->size();
    if (const auto saved = (*device)->save_snapshot(); !saved) return report(console, saved.error());
  }
  if (json)
    console.out << outcome(lines, imported).dump() << "\n";
  else
    console.out << imported << " imported, " << lines.bad.size() << " refused.\n";
  if (lines.bad.empty()) return 0;
  Error error = lines.bad.front().error;
  // Its sentence says that nothing was changed: of the others that is not so.
  if (imported > 0 && error.code == Code::rule_refused) error.code = Code::invalid_value;
  error.detail +=
      std::string(error.detail.empty() ? "" : "; ") + "refused lines: " + numbers(lines.bad) +
      (partial ? "; the others are in" : "; nothing was imported; correct them, or use --partial");
  return report(console, error);
}

}  // namespace leadline::cli
