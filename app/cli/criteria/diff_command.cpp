#include "app/cli/criteria/diff_command.h"

#include "app/cli/criteria/files.h"

namespace leadline::cli {
namespace {

Result<criteria::Edition> read_edition(const std::string& path) {
  LEADLINE_TRY(text, read_file(path));
  return criteria::Edition::read(text, path, tables_beside(path));
}

Json head(const criteria::Document& document) {
  return {{"id", document.id}, {"version", document.version}, {"digest", document.digest}};
}

}  // namespace

void print_differences(std::span<const criteria::Difference> differences, const std::string& language,
                       std::ostream& out) {
  for (const auto& each : differences) out << "  " << each.line().in(language) << "\n";
}

Result<int> criteria_diff(std::span<const std::string> args, std::ostream& out) {
  std::vector<std::string> files;
  std::string language = "en";
  bool json = false;
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--json") {
      json = true;
    } else if (args[i] == "--language") {
      if (++i == args.size()) return fail(Code::bad_argument, "--language", "it needs a value");
      language = args[i];
    } else if (args[i].starts_with("--")) {
      return fail(Code::bad_argument, args[i]);
    } else {
      files.push_back(args[i]);
    }
  }
  if (files.size() != 2)
    return fail(Code::bad_argument, "criteria diff", "two files are needed: the older and the newer");
  LEADLINE_TRY(before, read_edition(files[0]));
  LEADLINE_TRY(after, read_edition(files[1]));
  const auto differences = criteria::diff(before, after);
  if (json) {
    out << Json{{"old", head(before.document)},
                {"new", head(after.document)},
                {"differences", criteria::to_json(differences, language)}}
               .dump()
        << '\n';
  } else {
    const auto named = [](const criteria::Document& d) { return d.id + " " + d.version; };
    out << named(before.document) << " → " << named(after.document) << '\n';
    print_differences(differences, language, out);
    if (differences.empty())
      out << (language.starts_with("es") ? "  Dicen lo mismo.\n" : "  They say the same.\n");
  }
  return differences.empty() ? 0 : 1;
}

}  // namespace leadline::cli
