// The author's touches on one criterion: a field set, a part added, a place changed.
#include "app/gui/criteria/author_flow.h"

namespace leadline::gui {

using authoring::FieldKind;

namespace {

const authoring::Row* row_of(const authoring::Sheet& sheet, const QString& id) {
  for (const auto& row : sheet.criteria)
    if (QString::fromStdString(row.id) == id) return &row;
  return nullptr;
}

// The open field as it stands when the touch gets its turn, and the edit that it makes of it.
template <class Make>
auto on_field(const FieldPlace& place, const Tongue& tongue, Make make) {
  return [place, &tongue, make](const Author& then) -> Json {
    const auto sheet = then.now().sheet();
    const auto field = sheet ? open_field(place, *sheet, tongue) : std::nullopt;
    return field ? make(*sheet, *field) : Json();
  };
}

}  // namespace

void AuthorFlow::pick(CriterionPage& page, const QString& key) {
  const FieldPlace place = page.place();
  const auto shown = sheet_ ? open_field(place, *sheet_, tongue()) : std::nullopt;
  if (!shown) return;
  change(page, on_field(place, tongue(),
                        [place, key = key.toStdString()](const authoring::Sheet& sheet,
                                                         const authoring::Field& field) -> Json {
                          if (field.kind == FieldKind::one_of) return field_edit(place, sheet, key);
                          Json codes = Json::array();
                          for (const auto& each : field.choices)
                            if (each.chosen != (each.key == key)) codes.push_back(each.key);
                          return field_edit(place, sheet, codes);
                        }));
  if (shown->kind != FieldKind::one_of) return;
  page.open_key.clear();
  fill();
}

void AuthorFlow::step(CriterionPage& page, int by) {
  const FieldPlace place = page.place();
  change(page, on_field(place, tongue(),
                        [place, by](const authoring::Sheet& sheet, const authoring::Field& field) -> Json {
                          if (field.kind != FieldKind::count) return {};
                          const std::int64_t now = QString::fromStdString(field.value).toLongLong() + by;
                          return now >= field.least && now <= field.most ? field_edit(place, sheet, now)
                                                                         : Json();
                        }));
}

// What is half typed is no value yet: it is not written and not refused.
void AuthorFlow::type(CriterionPage& page, const QString& text) {
  const FieldPlace place = page.place();
  const auto field = sheet_ ? open_field(place, *sheet_, tongue()) : std::nullopt;
  if (!field) return;
  Json value = text.trimmed().toStdString();
  if (field->kind == FieldKind::count) {
    bool whole = false;
    const qlonglong count = text.toLongLong(&whole);
    if (!whole || count < field->least || count > field->most) return;
    value = static_cast<std::int64_t>(count);
  }
  write(place.id + "|" + place.at + "|" + place.key, nullptr, field_edit(place, *sheet_, value));
}

// A further answer to the question that the open field lists, to be ticked there.
void AuthorFlow::add_answer(CriterionPage& page, const QString& english, const QString& spanish) {
  const auto* row = sheet_ ? row_of(*sheet_, page.id) : nullptr;
  const auto* clause = row ? authoring::clause_at(row->rule, page.open_at.toStdString()) : nullptr;
  if (!clause || clause->questions.empty()) return;
  change_shown(page, {{"do", "option"},
                      {"question", clause->questions.front()},
                      {"en", english.trimmed().toStdString()},
                      {"es", spanish.trimmed().toStdString()}});
}

void AuthorFlow::move(CriterionPage& page, int by) {
  change(page, [id = page.id, by](const Author& then) -> Json {
    const auto sheet = then.now().sheet();
    const auto* row = sheet ? row_of(*sheet, id) : nullptr;
    if (!row) return {};
    const auto to = row - sheet->criteria.data() + by;
    if (to < 0 || to >= std::ssize(sheet->criteria)) return {};
    return {{"do", "move_criterion"}, {"criterion", id.toStdString()}, {"to", static_cast<std::size_t>(to)}};
  });
}

void AuthorFlow::show_start(const QString& criterion) {
  auto* page = new StartPage;
  page->criterion = criterion;
  page->group = criterion.isEmpty() ? QString() : "all";
  criterion_.clear();
  check_.clear();
  start_ = page;
  connect(page, &Page::back, this, [this, page] {
    if (!page->pattern.isEmpty()) {
      page->pattern.clear();
      return fill();
    }
    page->criterion.isEmpty() ? close_detail() : show_criterion(page->criterion);
  });
  connect(page, &StartPage::groupPicked, this, [this, page](const QString& key) {
    page->group = key;
    fill();
  });
  connect(page, &StartPage::picked, this, [this, page](const QString& key) {
    if (!page->pattern.isEmpty()) return begin_with(*page, key);
    page->pattern = key;
    // With nothing to choose between, the question is the pattern's own.
    if (key == "history") return begin_with(*page, {});
    fill();
  });
  page_->open(page);
  fill();
}

void AuthorFlow::begin_with(StartPage& page, const QString& question) {
  Json edit{{"do", page.criterion.isEmpty() ? "add_criterion" : "add_clause"},
            {"pattern", page.pattern.toStdString()}};
  if (!question.isEmpty()) edit["question"] = question.toStdString();
  if (!page.criterion.isEmpty()) {
    edit["criterion"] = page.criterion.toStdString();
    edit["at"] = "";
    edit["group"] = page.group.toStdString();
  }
  const auto made = author_.tried(edit);
  if (!made) return page.refuse(made.error());
  show_next_ = page.criterion.isEmpty() ? QString::fromStdString(*made) : page.criterion;
  change_shown(page, edit);
}

}  // namespace leadline::gui
