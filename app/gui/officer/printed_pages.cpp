#include "app/gui/officer/printed_pages.h"

#include <QDir>
#include <QFileInfo>

#include "core/base/json.h"

namespace leadline::gui {
namespace {

constexpr const char* printed_value = "printed_pages";

Result<void> remember(journal::Journal& journal, const std::vector<std::string>& paths) {
  return journal.put(printed_value, bytes_of(Json(paths).dump()));
}

bool erase(const QString& path) {
  const QFileInfo page(path);
  bool gone = !page.exists() || QFile::remove(path);
  // Before a page is whole, QSaveFile has it under its name and six letters more.
  for (const QString& half : page.dir().entryList({page.fileName() + ".??????"}, QDir::Files))
    gone = page.dir().remove(half) && gone;
  return gone;
}

}  // namespace

Result<std::vector<std::string>> printed_pages(const journal::Journal& journal) {
  LEADLINE_TRY(stored, journal.get(printed_value));
  std::vector<std::string> out;
  if (!stored) return out;
  LEADLINE_TRY(json, parse_json(text_of(*stored), printed_value));
  if (!json.is_array()) return fail(Code::wrong_type, printed_value);
  for (const auto& path : json) {
    if (!path.is_string()) return fail(Code::wrong_type, printed_value);
    out.push_back(path.get<std::string>());
  }
  return out;
}

Result<QString> print_page(journal::Journal& journal, const Explanation& page, const QString& folder) {
  return write_explanation(page, folder, [&](const QString& path) -> Result<void> {
    LEADLINE_TRY(paths, printed_pages(journal));
    const std::string one = path.toStdString();
    if (std::ranges::find(paths, one) == paths.end()) paths.push_back(one);
    return remember(journal, paths);
  });
}

Result<void> erase_pages(journal::Journal& journal) {
  LEADLINE_TRY(paths, printed_pages(journal));
  std::erase_if(paths, [](const std::string& path) { return erase(QString::fromStdString(path)); });
  LEADLINE_CHECK(remember(journal, paths));
  if (!paths.empty()) return fail(Code::io_failed, paths.front(), "the file is still there");
  return {};
}

}  // namespace leadline::gui
