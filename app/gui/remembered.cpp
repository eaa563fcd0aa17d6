#include "app/gui/remembered.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "core/base/json.h"

namespace leadline::gui {
namespace {

bool erase(const QString& path) {
  const QFileInfo file(path);
  bool gone = !file.exists() || QFile::remove(path);
  // Before a file is whole it is under its name and ".new" (write_file), or six letters more (QSaveFile).
  for (const QString& half :
       file.dir().entryList({file.fileName() + ".new", file.fileName() + ".??????"}, QDir::Files))
    gone = file.dir().remove(half) && gone;
  return gone;
}

}  // namespace

Result<std::vector<std::string>> remembered(const journal::Journal& journal, const char* name) {
  LEADLINE_TRY(stored, journal.get(name));
  std::vector<std::string> out;
  if (!stored) return out;
  LEADLINE_TRY(json, parse_json(text_of(*stored), name));
  if (!json.is_array()) return fail(Code::wrong_type, name);
  for (const auto& one : json) {
    if (!one.is_string()) return fail(Code::wrong_type, name);
    out.push_back(one.get<std::string>());
  }
  return out;
}

Result<void> remember(journal::Journal& journal, const char* name, const std::vector<std::string>& list) {
  return journal.put(name, bytes_of(Json(list).dump()));
}

Result<void> remember_file(journal::Journal& journal, const char* name, const std::string& path) {
  LEADLINE_TRY(paths, remembered(journal, name));
  if (std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
  return remember(journal, name, paths);
}

Result<void> erase_files(journal::Journal& journal, const char* name) {
  LEADLINE_TRY(paths, remembered(journal, name));
  std::erase_if(paths, [](const std::string& path) { return erase(QString::fromStdString(path)); });
  LEADLINE_CHECK(remember(journal, name, paths));
  if (!paths.empty()) return fail(Code::io_failed, paths.front(), "the file is still there");
  return {};
}

}  // namespace leadline::gui
