// What the person may take along on paper: the result, each criterion in plain words, which criteria these
// are. It names no person, no charge, nothing that was found and nothing of a record (FACTS 2.3).
//
// Others may find the page. So it is the same for everybody with the same result, whatever decided: what a
// record had to do with it cannot be told, not even from what the page leaves out. Only if the person wants
// it, and only where what was seen decides alone, it names the criteria that decided; the choice is theirs,
// and so a page without them says nothing either.
#pragma once

#include "app/gui/papers.h"
#include "core/criteria/screening.h"

namespace leadline::gui {

struct Explanation {
  QString title;
  QString html;  // the page's whole text
  QString stem;  // of the file's name: "leadline-2026-11-20-0204-en"
};

enum class Telling { result_alone, what_decided };

// Not eligible, or open, for a criterion that the officer answers by looking and that bears on no record: the
// result would be the same whatever else was answered.
bool decided_by_sight(const criteria::Document& document, const criteria::Screening& screening);

// In the language that the page is to be read in. `telling`: what_decided is heard only where
// decided_by_sight(). GUI thread: it finds the page's fonts.
Explanation explanation(const Papers& papers, const criteria::Screening& screening, Telling telling,
                        const Tongue& theirs, WallTime at);

// Writes it as PDF into the folder, made if it is missing, readable by this user alone; never over a file
// that is there. Gives the file's path. Any thread. Errors: io_failed, with the path and what the system
// says; that of `about_to`, which hears the path before anything is in it and may refuse it.
Result<QString> write_explanation(
    const Explanation& page, const QString& folder,
    const std::function<Result<void>(const QString&)>& about_to = [](const QString&) -> Result<void> {
      return {};
    });

// Where an officer's pages go: "Leadline" in the documents of whoever is signed in to the machine.
QString explanation_folder();

}  // namespace leadline::gui
