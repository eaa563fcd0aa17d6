// The pages for a person that lie unsealed in the officer's documents. Each is in the journal before it is on
// the disk, so that none is forgotten: not by a page that was left, not by a kill (FORMAT.md).
#pragma once

#include "app/gui/officer/explanation.h"
#include "core/journal/journal.h"

namespace leadline::gui {

// Paths, oldest first, of what has not been erased here. Errors: the journal's.
Result<std::vector<std::string>> printed_pages(const journal::Journal& journal);

// write_explanation(), remembered. Errors: its own, and the journal's; then nothing was written.
Result<QString> print_page(journal::Journal& journal, const Explanation& page, const QString& folder);

// Erases them all, and what a kill left of one that was being written. What cannot be erased stays
// remembered. Errors: io_failed, naming the first that is still there; the journal's.
Result<void> erase_pages(journal::Journal& journal);

}  // namespace leadline::gui
