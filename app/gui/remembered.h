// Small lists of texts that this device keeps in its journal between locks, each under a name. Among them the
// files that lie unsealed on it: one is remembered before it is on the disk and until it is erased, so that
// none is forgotten: not by a page that was left, not by a kill.
#pragma once

#include "core/journal/journal.h"

namespace leadline::gui {

// The list of this name; empty before anything was kept. Errors: the journal's; wrong_type, naming the list.
Result<std::vector<std::string>> remembered(const journal::Journal& journal, const char* name);
Result<void> remember(journal::Journal& journal, const char* name, const std::vector<std::string>& list);

// Before a file is written at this path. Errors: the journal's; then it is not to be written.
Result<void> remember_file(journal::Journal& journal, const char* name, const std::string& path);
// Erases all files of the list, and what a kill left of one that was being written. What cannot be erased
// stays remembered. Errors: io_failed, naming the first that is still there; the journal's.
Result<void> erase_files(journal::Journal& journal, const char* name);

}  // namespace leadline::gui
