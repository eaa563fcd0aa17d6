#include "app/cli/criteria/whatif_command.h"

#include <algorithm>

#include "app/cli/criteria/counts.h"
#include "app/cli/criteria/files.h"
#include "core/criteria/whatif.h"

namespace leadline::cli {
namespace {

using criteria::Change;
using criteria::Count;

constexpr std::size_t most_bytes = std::size_t{256} << 20, label_width = 38, count_width = 20;

struct Asked {
  std::vector<std::string> files;
  std::string screenings, language = "en";
  std::vector<criteria::Dimension> by;
  int threshold = criteria::usual_threshold;
  bool json = false;
};

Result<Asked> whatif_options(std::span<const std::string> args) {
  Asked out;
  for (std::size_t i = 1; i < args.size(); ++i) {
    const std::string& arg = args[i];
    if (arg == "--json") {
      out.json = true;
    } else if (arg == "--screenings" || arg == "--by" || arg == "--threshold" || arg == "--language") {
      if (++i == args.size()) return fail(Code::bad_argument, arg, "it needs a value");
      if (arg == "--screenings") out.screenings = args[i];
      if (arg == "--language") out.language = args[i];
      if (arg == "--threshold") {
        if (args[i] != "11" && args[i] != "5") return fail(Code::bad_argument, arg, "11 or 5");
        out.threshold = args[i] == "5" ? criteria::low_threshold : criteria::usual_threshold;
      }
      if (arg == "--by") {
        LEADLINE_TRY(by, dimensions(args[i]));
        out.by = by;
      }
    } else if (arg.starts_with("--")) {
      return fail(Code::bad_argument, arg);
    } else {
      out.files.push_back(arg);
    }
  }
  if (out.files.size() != 2)
    return fail(Code::bad_argument, "criteria whatif", "two sets of criteria are needed");
  if (out.screenings.empty()) return fail(Code::bad_argument, "--screenings", "a file is needed");
  return out;
}

std::string count_text(const Count& count, const Count& per_mille = {}) {
  if (!count) return "-";
  std::string out = std::to_string(*count);
  if (per_mille) out += " (" + std::to_string(*per_mille / 10) + "." + std::to_string(*per_mille % 10) + "%)";
  return out;
}

void print_row(const criteria::Row& row, const Asked& options, std::ostream& out) {
  out << padded("  " + row.label.in(options.language), label_width, false)
      << padded(count_text(row.screened), count_width / 2, true);
  for (std::size_t c = 0; c < criteria::changes; ++c) {
    const auto change = static_cast<Change>(c);
    out << padded(count_text(row.by_change[c], row.per_mille(change)), count_width, true);
  }
  out << '\n';
}

void print(const criteria::WhatIf& result, const criteria::Document& to, const Asked& options,
           std::ostream& out) {
  const bool es = criteria::Text{"", "es"}.in(options.language) == "es";
  out << result.old_id << ' ' << result.old_version << " -> " << result.new_id << ' ' << result.new_version
      << '\n'
      << (es ? "-: oculto. No se muestra ningún número de 1 a " : "-: hidden. No count of 1 to ")
      << result.threshold - 1
      << (es ? ", ni lo que permitiría calcularlo.\n"
             : ", nor what it could be worked out from, is shown.\n");
  for (std::size_t c = 0; c < criteria::changes; ++c)
    out << "  " << word(static_cast<Change>(c)) << ": "
        << criteria::label(static_cast<Change>(c)).in(options.language) << '\n';
  out << padded("", label_width, false) << padded("screened", count_width / 2, true);
  for (std::size_t c = 0; c < criteria::changes; ++c)
    out << padded(std::string(word(static_cast<Change>(c))), count_width + (c == 2), true);
  out << '\n';
  print_row(result.everybody, options, out);
  for (const auto& breakdown : result.breakdowns) {
    out << word(breakdown.by);
    if (breakdown.by == criteria::Dimension::race)
      out << (es ? " (cada persona cuenta en todas las que eligió)"
                 : " (a person counts in every one that was chosen)");
    out << '\n';
    for (const auto& row : breakdown.rows) print_row(row, options, out);
  }
  out << (es ? "Una evaluación termina en cuanto su resultado es seguro; si decide lo que entonces no se "
               "preguntó, "
               "cuenta como cannot_be_told.\n"
             : "A screening ends as soon as its outcome is certain; where what was not asked then decides, "
               "it counts as "
               "cannot_be_told.\n");
  for (const auto& each : result.never_asked)
    out << (each.why == criteria::NotCarried::not_asked_before ? "never asked: " : "asked otherwise: ")
        << to.questions[each.question].id << " (" << word(each.why) << ")\n";
}

}  // namespace

Result<int> whatif_command(std::span<const std::string> args, std::ostream& out) {
  LEADLINE_TRY(options, whatif_options(args));
  LEADLINE_TRY(from, read_criteria(options.files[0]));
  LEADLINE_TRY(to, read_criteria(options.files[1]));
  LEADLINE_TRY(text, read_file(options.screenings, most_bytes));
  LEADLINE_TRY(recorded, criteria::parse_screenings(text, options.screenings, from));
  LEADLINE_TRY(result, criteria::what_if(from, to, recorded, options.by, options.threshold));
  if (options.json)
    out << criteria::to_json(result, to, options.language).dump() << '\n';
  else
    print(result, to, options, out);
  return 0;
}

}  // namespace leadline::cli
