#include "app/gui/officer/printed_pages.h"

#include "app/gui/remembered.h"

namespace leadline::gui {
namespace {

constexpr const char* printed_value = "printed_pages";

}  // namespace

Result<std::vector<std::string>> printed_pages(const journal::Journal& journal) {
  return remembered(journal, printed_value);
}

Result<QString> print_page(journal::Journal& journal, const Explanation& page, const QString& folder) {
  return write_explanation(page, folder, [&](const QString& path) {
    return remember_file(journal, printed_value, path.toStdString());
  });
}

Result<void> erase_pages(journal::Journal& journal) { return erase_files(journal, printed_value); }

}  // namespace leadline::gui
