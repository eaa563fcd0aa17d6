#include "app/gui/officer/equity_page.h"

#include <QCoreApplication>

#include "app/gui/officer/desk.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(equity)
};

constexpr const char* not_stated = "declined_to_state";

QList<Choice> race_rows() {
  return {{"american_indian_or_alaska_native", Words::tr("American Indian or Alaska Native"), {}, {}, false},
          {"asian", Words::tr("Asian"), {}, {}, false},
          {"black_or_african_american", Words::tr("Black or African American"), {}, {}, false},
          {"hispanic_or_latino", Words::tr("Hispanic or Latino"), {}, {}, false},
          {"middle_eastern_or_north_african", Words::tr("Middle Eastern or North African"), {}, {}, false},
          {"native_hawaiian_or_pacific_islander",
           Words::tr("Native Hawaiian or Pacific Islander"),
           {},
           {},
           false},
          {"white", Words::tr("White"), {}, {}, false},
          {not_stated, Words::tr("Prefers not to say"), {}, {}, false}};
}

QList<Choice> gender_rows() {
  return {{"woman", Words::tr("Woman"), {}, {}, false},
          {"man", Words::tr("Man"), {}, {}, false},
          {"nonbinary", Words::tr("Nonbinary"), {}, {}, false},
          {"another", Words::tr("Another gender"), {}, {}, false},
          {not_stated, Words::tr("Prefers not to say"), {}, {}, false}};
}

QList<Choice> age_rows() {
  return {{"18_to_24", Words::tr("18 to 24"), {}, {}, false},
          {"25_to_34", Words::tr("25 to 34"), {}, {}, false},
          {"35_to_44", Words::tr("35 to 44"), {}, {}, false},
          {"45_to_54", Words::tr("45 to 54"), {}, {}, false},
          {"55_to_64", Words::tr("55 to 64"), {}, {}, false},
          {"65_and_over", Words::tr("65 or more"), {}, {}, false},
          {not_stated, Words::tr("Not said"), {}, {}, false}};
}

QList<Choice> marked(QList<Choice> rows, const std::vector<std::string>& chosen) {
  for (Choice& row : rows) row.chosen = std::ranges::find(chosen, row.key.toStdString()) != chosen.end();
  return rows;
}

void fill(Desk& desk, EquityPage& page) {
  const auto state = desk.state();
  page.races()->show(marked(race_rows(), state.list("race_ethnicity")));
  page.genders()->show(marked(gender_rows(), {state.text("gender")}));
  page.ages()->show(marked(age_rows(), {state.text("age_band")}));
  page.sealed = Words::tr("Sealed for %1's equity numbers. This tablet cannot open it afterwards.")
                    .arg(QString::fromStdString(desk.papers().settings.program_name));
  page.complete = !state.list("race_ethnicity").empty() || state.has("gender") || state.has("age_band");
  Q_EMIT page.changed();
}

// All that apply; "prefers not to say" stands alone.
TapQueue::Change ticking_race(const QString& key) {
  return [key = key.toStdString()](const device::EncounterDraft& draft) {
    auto chosen = DraftState(draft.state()).list("race_ethnicity");
    const bool on = std::erase(chosen, key) == 0;
    if (on && key == not_stated) chosen.clear();
    if (on && key != not_stated) std::erase(chosen, std::string(not_stated));
    if (on) chosen.push_back(key);
    return Json{{"race_ethnicity", chosen.empty() ? Json(nullptr) : Json(chosen)}};
  };
}

// One; touched again, none.
TapQueue::Change picking(const char* name, const QString& key) {
  return [name = std::string(name), key = key.toStdString()](const device::EncounterDraft& draft) {
    const bool off = DraftState(draft.state()).text(name.c_str()) == key;
    return Json{{name, off ? Json(nullptr) : Json(key)}};
  };
}

}  // namespace

Step make_equity(Desk& desk) {
  auto owned = std::make_unique<EquityPage>();
  EquityPage* page = owned.get();
  const auto on = [page](auto signal, auto slot) { QObject::connect(page, signal, page, slot); };
  on(&Page::back, [&desk, page] { desk.tap(page, Json{{"page", before_equity(desk)}}); });
  on(&EquityPage::racePicked, [&desk, page](const QString& key) { desk.tap(page, ticking_race(key)); });
  on(&EquityPage::genderPicked,
     [&desk, page](const QString& key) { desk.tap(page, picking("gender", key)); });
  on(&EquityPage::agePicked, [&desk, page](const QString& key) { desk.tap(page, picking("age_band", key)); });
  on(&EquityPage::skipped, [&desk, page] {
    Json patch{{"page", "done"}, {"finished_ms", desk.now().ms}};
    for (const char* key : {"race_ethnicity", "gender", "age_band"}) patch[key] = nullptr;
    desk.tap(page, patch);
  });
  on(&EquityPage::accepted, [&desk, page] {
    desk.tap(page, Json{{"page", "done"}, {"finished_ms", desk.now().ms}});
  });
  return {std::move(owned), [&desk, page] { fill(desk, *page); }};
}

}  // namespace leadline::gui
