#include "app/cli/criteria/files.h"

namespace leadline::cli {

criteria::TableLoader tables_beside(const std::string& path) {
  const auto slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "./" : path.substr(0, slash + 1);
  return [folder](std::string_view name) -> Result<std::string> {
    auto beside = read_file(folder + std::string(name));
    if (beside || beside.error().code != Code::not_found) return beside;
    return read_file(folder + "../tables/" + std::string(name));
  };
}

Result<criteria::Document> read_criteria(const std::string& path) {
  LEADLINE_TRY(text, read_file(path));
  return criteria::parse_document(text, path, tables_beside(path));
}

}  // namespace leadline::cli
