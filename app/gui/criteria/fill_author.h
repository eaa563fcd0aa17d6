// Fills the author's pages from what has been written so far and what was found about it.
#pragma once

#include "app/gui/criteria/author_pages.h"
#include "app/gui/criteria/authoring_state.h"
#include "app/gui/criteria/check.h"
#include "app/gui/criteria/criteria_desk.h"
#include "app/gui/criteria/entries.h"

namespace leadline::gui {

struct Written {
  const Author& author;
  const authoring::Sheet& sheet;
  const Checked* checked = nullptr;  // of these bytes or of the ones before; null: not yet
  const CriteriaDesk& desk;
  const Tongue& tongue;
  std::vector<Unready> unready = {};  // what is typed and cannot be taken
  bool example_begun = false;         // an example is half written
};

// The criterion that a finding is about, be it by its question or its place; offer_key: what the person is
// told; empty: the whole.
std::string about(const criteria::Finding& finding, const authoring::Sheet& sheet);
QList<FindingRow> finding_rows(const std::vector<criteria::Finding>& all, const authoring::Sheet& sheet,
                               const Tongue& tongue);

// An entry that cannot be taken, beside what lint found.
FindingRow unready_row(const Unready& entry);

// "3. The amount is for personal use".
QString statement_of(const authoring::Row& row, int number, const Tongue& tongue);

void fill_sheet(SheetPage& page, const Written& written, const QString& current);
// False: there is no such criterion any more.
bool fill_criterion(CriterionPage& page, const Written& written);
// The field or setting that is open on the page, if it is still there; else it is closed.
void fill_field(CriterionPage& page, const Written& written);
void fill_start(StartPage& page, const Written& written);
void fill_check(CheckPage& page, const Written& written, const std::string& note);

// The edit that a page's key and a value come to; null: none. Keys: a field of the sentence ("at|field"), a
// setting
// ("criterion ifUnknown"), words ("criterion statement en").
Json field_edit(const FieldPlace& place, const authoring::Sheet& sheet, const Json& value);
Json words_edit(const QString& criterion, const QString& key, const QString& text);
// The field that stands open: of the sentence, or a setting put as one.
std::optional<authoring::Field> open_field(const FieldPlace& place, const authoring::Sheet& sheet,
                                           const Tongue& tongue);

}  // namespace leadline::gui
