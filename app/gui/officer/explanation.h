// What the person may take along on paper: the result, each criterion in plain words, which criteria these
// are. It names no person, no charge, nothing that was found and nothing of a record: whatever became of a
// criterion on history, the page says the same of it (FACTS 2.3).
#pragma once

#include "app/gui/papers.h"
#include "core/criteria/screening.h"

namespace leadline::gui {

struct Explanation {
  QString title;
  QString html;  // the page's whole text
  QString stem;  // of the file's name: "leadline-2026-11-20-0204-en"
};

// In the language that the page is to be read in. GUI thread: it finds the page's fonts.
Explanation explanation(const Papers& papers, const criteria::Screening& screening, const Tongue& theirs,
                        WallTime at);

// Writes it as PDF into the folder, made if it is missing, readable by this user alone; never over a file
// that is there. Gives the file's path. Any thread. Errors: io_failed, with the path and what the system
// says.
Result<QString> write_explanation(const Explanation& page, const QString& folder);

// Where an officer's pages go: "Leadline" in the documents of whoever is signed in to the machine.
QString explanation_folder();

}  // namespace leadline::gui
