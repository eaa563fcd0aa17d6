// The author's pages by their own signals, which come without a pause between them, as touches within one
// commit do.
#pragma once

#include <algorithm>

#include "app/gui/criteria/author_pages.h"
#include "app/gui/criteria/authoring_state.h"
#include "app/gui/criteria/criteria_home.h"
#include "tests/qml/criteria/program.h"

namespace leadline::night {

using namespace leadline::gui;

inline constexpr const char* wanted_note = "look back less far";

template <class P>
P* page_of(OfficerApp& app) {
  P* found = nullptr;
  EXPECT_TRUE(QTest::qWaitFor(
      [&] {
        Page* page = app.session().page();
        auto* sheet = qobject_cast<SheetPage*>(page);
        found = qobject_cast<P*>(page);
        if (!found && sheet) found = qobject_cast<P*>(sheet->detail());
        return found != nullptr;
      },
      30000))
      << app.page().toStdString();
  return found;
}

class Thumb : public CriteriaProgram {
 protected:
  static CriteriaHomePage* home(OfficerApp& app) {
    auto* page = page_of<CriteriaHomePage>(app);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !page->actions()->rows().isEmpty(); }, 30000));
    return page;
  }
  static SheetPage* begin(OfficerApp& app) {
    Q_EMIT home(app)->actionPicked("change");
    return page_of<SheetPage>(app);
  }
  // The look-back is made five years, and looked at.
  static void check_five_years(OfficerApp& app) {
    auto* sheet = begin(app);
    Q_EMIT sheet->picked("history");
    auto* criterion = page_of<CriterionPage>(app);
    Q_EMIT criterion->fieldPicked("", "since_years:history");
    Q_EMIT criterion->field()->typed("5");
    Q_EMIT sheet->checkPicked();
  }
  // And all of it has been looked through.
  static CheckPage* ready_to_ask(OfficerApp& app) {
    check_five_years(app);
    auto* check = page_of<CheckPage>(app);
    EXPECT_TRUE(QTest::qWaitFor([&] { return check->ready; }, 60000)) << check->verdict.toStdString();
    return check;
  }
  static void write_note(CheckPage& check) {
    const QString all = wanted_note;
    for (qsizetype i = 1; i <= all.size(); ++i) Q_EMIT check.noteEdited(all.left(i));
  }
  // Puts a version with this look-back forward for that day, from a draft of its own. Its digest.
  std::string put_forward(const std::string& version, int years, const std::string& day) {
    auto author = authoring::Draft::begin({ten_years(), {}});
    EXPECT_TRUE(author->apply({{"do", "head"}, {"of", "version"}, {"value", version}}));
    EXPECT_TRUE(author->apply({{"do", "field"},
                               {"criterion", "history"},
                               {"at", ""},
                               {"field", "since_years:history"},
                               {"value", years}}));
    const auto proposed = town.device("manager").propose_criteria(author->bytes(), table, day, "");
    EXPECT_TRUE(proposed) << describe(proposed.error());
    town.sync_all();
    return proposed ? proposed->criteria_digest : std::string();
  }
  // Both approve it, and it is signed.
  void agree_to(const std::string& digest) {
    for (const char* who : {"lead", "attorney"}) EXPECT_TRUE(town.device(who).approve_criteria(digest));
    town.sync_all();
    EXPECT_TRUE(town.device("coordinator").sign_criteria(digest));
    town.sync_all();
  }
  // The one draft on the manager's device, as the journal has it.
  Json draft() {
    const auto drafts = device::EncounterDraft::all(town.device("manager").journal());
    EXPECT_TRUE(drafts);
    EXPECT_EQ(drafts->size(), 1u);
    return drafts->empty() ? Json() : drafts->front().state();
  }
  authoring::Sheet sheet() { return *Author::of(draft())->now().sheet(); }
  static std::string rule(const authoring::Sheet& sheet, const std::string& id) {
    for (const auto& row : sheet.criteria)
      if (row.id == id) return authoring::plain(row.rule).en;
    return {};
  }
};

}  // namespace leadline::night
