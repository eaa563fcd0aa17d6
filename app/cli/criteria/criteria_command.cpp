#include "app/cli/criteria/criteria_command.h"

#include <ctime>
#include <vector>

#include "app/cli/criteria/diff_command.h"
#include "app/cli/criteria/files.h"
#include "app/cli/criteria/findings.h"
#include "app/cli/criteria/whatif_command.h"
#include "core/criteria/expression.h"
#include "core/criteria/lint.h"
#include "core/crypto/keys.h"

namespace leadline::cli {
namespace {

constexpr std::string_view usage =
    "Usage:\n"
    "  leadline criteria check CRITERIA.json ANSWERS.json [--at DATE] [--json] [--language en|es]\n"
    "      0 eligible, 1 any other outcome\n"
    "  leadline criteria eval EXPRESSION.json ANSWERS.json [--at DATE] [--confirm]\n"
    "      prints true, false or unknown; 0 true, 1 false or unknown\n"
    "  leadline criteria whatif OLD.json NEW.json --screenings FILE.jsonl [--by race,gender,age] "
    "[--threshold 11|5]\n"
    "                           [--json] [--language en|es]\n"
    "      recorded screenings under another set: who comes in, who goes out; small counts are hidden\n"
    "  leadline criteria lint CRITERIA.json [--at DATE] [--json] [--language en|es]\n"
    "      0 nothing or warnings only, 1 an error; DATE is the day on which the review date is looked at\n"
    "  leadline criteria diff OLD.json NEW.json [--json] [--language en|es]\n"
    "      what changed, in plain words; 0 nothing, 1 something\n"
    "  leadline criteria publish|approve|history --dir DIR ...: versions of a program; --help says more\n"
    "DATE is the encounter's, YYYY-MM-DD; today if it is left out. 2: bad input, 3: the machine.\n";

struct Options {
  std::vector<std::string> files;
  std::string language = "en";
  criteria::Date at;
  bool json = false, confirm = false;
};

Result<criteria::Date> today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  char text[32];
  if (!localtime_r(&now, &local) || std::strftime(text, sizeof text, "%Y-%m-%d", &local) == 0)
    return fail(Code::io_failed, "clock", "this machine does not say what day it is; give --at");
  return criteria::Date::parse(text);
}

Result<Options> read_options(std::span<const std::string> args) {
  Options out;
  std::optional<std::string> at;
  for (std::size_t i = 1; i < args.size(); ++i) {
    const std::string& arg = args[i];
    if (arg == "--json") {
      out.json = true;
    } else if (arg == "--confirm" && args[0] == "eval") {
      out.confirm = true;
    } else if (arg == "--at" || arg == "--language") {
      if (++i == args.size()) return fail(Code::bad_argument, arg, "it needs a value");
      (arg == "--at" ? at.emplace() : out.language) = args[i];
    } else if (arg.starts_with("--")) {
      return fail(Code::bad_argument, arg);
    } else {
      out.files.push_back(arg);
    }
  }
  const std::size_t files = args[0] == "lint" ? 1 : 2;
  if (out.files.size() != files)
    return fail(Code::bad_argument, "criteria " + args[0],
                files == 1 ? "one file is needed" : "two files are needed");
  auto day = at ? criteria::Date::parse(*at) : today();
  if (!day) return fail(day.error().code, at ? "--at" : day.error().where, day.error().detail);
  out.at = *day;
  return out;
}

Result<Json> read_json(const std::string& path) {
  LEADLINE_TRY(text, read_file(path));
  return parse_json(text, path);
}

void print(const criteria::Screening& screening, const criteria::Document& document,
           const std::string& language, std::ostream& out) {
  out << word(screening.outcome) << '\n';
  for (const auto& each : screening.criteria) {
    const auto& criterion = document.criteria[each.index];
    out << "  " << word(each.truth) << "  " << criterion.id << ": " << criterion.statement.in(language)
        << ". " << (language == "es" ? each.why_es : each.why_en) << " [" << criterion.citation.text << "]\n";
  }
  if (screening.next)
    out << "next: " << document.questions[*screening.next].id << " (about " << screening.about_left
        << " left)\n";
  if (screening.route != criteria::Route::none) out << "instead: " << word(screening.route) << '\n';
  if (!screening.exception.empty()) out << "exception: " << screening.exception << '\n';
  out << screening.id << ' ' << screening.version << ' ' << screening.digest << '\n';
}

Result<int> check(const Options& options, std::ostream& out) {
  LEADLINE_TRY(document, read_criteria(options.files[0]));
  LEADLINE_TRY(json, read_json(options.files[1]));
  LEADLINE_TRY(answers, criteria::Answers::parse(document, options.at, json, options.files[1] + ": answers"));
  const auto screening = criteria::screen(answers);
  if (options.json)
    out << criteria::to_json(screening, document, options.language).dump() << '\n';
  else
    print(screening, document, options.language, out);
  return screening.outcome == criteria::Outcome::eligible ? 0 : 1;
}

Result<int> eval(const Options& options, std::ostream& out) {
  LEADLINE_TRY(expression, read_json(options.files[0]));
  LEADLINE_TRY(answers, read_json(options.files[1]));
  LEADLINE_TRY(truth, criteria::evaluate_expression(expression, answers, options.at, options.confirm));
  if (options.json)
    out << Json{{"result", word(truth)}}.dump() << '\n';
  else
    out << word(truth) << '\n';
  return truth == criteria::Truth::yes ? 0 : 1;
}

Result<int> lint(const Options& options, std::ostream& out) {
  LEADLINE_TRY(text, read_file(options.files[0]));
  LEADLINE_TRY(findings, criteria::lint(text, options.files[0], tables_beside(options.files[0]), options.at));
  const int code = criteria::publishable(findings) ? 0 : 1;
  if (options.json) {
    out << Json{{"publishable", code == 0}, {"findings", criteria::to_json(findings, options.language)}}
               .dump()
        << '\n';
    return code;
  }
  print_findings(findings, options.language, out);
  return code;
}

Result<int> dispatch(std::span<const std::string> args, std::ostream& out) {
  if (args.empty()) return fail(Code::bad_argument, "criteria", "check, eval, lint, whatif or diff");
  for (std::size_t i = 0; i < args.size(); ++i) {
    if (args[i] == "--help" || args[i] == "-h") {
      out << usage;
      return 0;
    }
    if (args[i] == "--language" && i + 1 < args.size() && args[i + 1] != "en" && args[i + 1] != "es")
      return fail(Code::invalid_value, "--language", "en or es");
  }
  if (args[0] == "whatif") return whatif_command(args, out);
  if (args[0] == "diff") return criteria_diff(args.subspan(1), out);
  if (args[0] != "check" && args[0] != "eval" && args[0] != "lint")
    return fail(Code::bad_argument, "criteria " + args[0], "check, eval, lint, whatif or diff");
  LEADLINE_TRY(options, read_options(args));
  if (args[0] == "lint") return lint(options, out);
  return args[0] == "check" ? check(options, out) : eval(options, out);
}

}  // namespace

int criteria_command(std::span<const std::string> args, std::ostream& out, std::ostream& err) {
  if (!crypto::ready()) {
    err << "leadline: this machine gives no randomness; nothing was done\n";
    return 3;
  }
  const auto code = dispatch(args, out);
  if (code) return *code;
  std::string line = "leadline: " + describe(code.error());
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';  // one line, whatever the input was called
  err << line << '\n';
  return exit_code(code.error().code);
}

}  // namespace leadline::cli
