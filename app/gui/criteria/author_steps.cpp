// The author's touches on one criterion: a field set, a part added, a place changed.
#include "app/gui/criteria/author_flow.h"

#include <algorithm>

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
  entries_.forget(place);
  fill();
  change(page, on_field(place, tongue(),
                        [place, by](const authoring::Sheet& sheet, const authoring::Field& field) -> Json {
                          if (field.kind != FieldKind::count) return {};
                          const std::int64_t now = QString::fromStdString(field.value).toLongLong() + by;
                          return now >= field.least && now <= field.most ? field_edit(place, sheet, now)
                                                                         : Json();
                        }));
}

void AuthorFlow::enter(Page& page, const FieldPlace& place, const QString& text, const Reading& reading,
                       const Json& edit, ValueOf holds) {
  const auto set = [edit](const Json& value) {
    Json out = edit;
    out["value"] = value;
    return out;
  };
  write(place.id + "|" + place.at + "|" + place.key, page,
        [before = entries_.type(place, text), reading, set,
         holds = std::move(holds)](const Author& then) -> Json {
          if (!reading.problem.isEmpty()) return before->is_null() ? Json() : set(*before);
          if (before->is_null()) {
            const auto sheet = then.now().sheet();
            if (sheet) *before = holds(*sheet);
          }
          return before->is_null() ? Json() : set(reading.value);
        });
  fill();
}

void AuthorFlow::type(CriterionPage& page, const QString& text) {
  const FieldPlace place = page.place();
  const auto field = sheet_ ? open_field(place, *sheet_, tongue()) : std::nullopt;
  const Json edit = field ? field_edit(place, *sheet_, {}) : Json();
  if (edit.is_null()) return;
  enter(page, place, text, read_entry(place, *field, text), edit,
        [place, &tongue = tongue()](const authoring::Sheet& sheet) -> Json {
          const auto then = open_field(place, sheet, tongue);
          if (!then) return {};
          return then->kind == FieldKind::count ? Json(std::stoll(then->value)) : Json(then->value);
        });
}

void AuthorFlow::enter_head(Page& page, const FieldPlace& place, const QString& text) {
  enter(page, place, text, read_head(place, text), {{"do", "head"}, {"of", place.key.toStdString()}},
        [key = place.key](const authoring::Sheet& sheet) -> Json {
          return key == effective_place.key ? sheet.effective
                 : key == review_place.key  ? sheet.review_by
                                            : sheet.version;
        });
}

// A further answer to the question that the open field lists, and ticked there. What was touched twice is
// made once: the second finds it ticked.
void AuthorFlow::add_answer(CriterionPage& page, const QString& english, const QString& spanish) {
  const auto* row = sheet_ ? row_of(*sheet_, page.id) : nullptr;
  const auto* clause = row ? authoring::clause_at(row->rule, page.open_at.toStdString()) : nullptr;
  if (!clause || clause->questions.empty()) return;
  change_shown(page, {{"do", "option"},
                      {"question", clause->questions.front()},
                      {"en", english.trimmed().toStdString()},
                      {"es", spanish.trimmed().toStdString()}});
  const FieldPlace place = page.place();
  const auto shown = open_field(place, *sheet_, tongue());
  if (!shown || shown->kind != FieldKind::many_of) return;
  const authoring::Text label{english.trimmed().toStdString(), spanish.trimmed().toStdString()};
  change(page, on_field(place, tongue(),
                        [place, label, before = shown->choices](const authoring::Sheet& sheet,
                                                                const authoring::Field& field) -> Json {
                          Json codes = Json::array();
                          bool ticks = false;
                          for (const auto& each : field.choices) {
                            const bool made =
                                !each.chosen && each.label.en == label.en && each.label.es == label.es &&
                                std::ranges::find(before, each.key, &authoring::Choice::key) == before.end();
                            ticks = ticks || made;
                            if (each.chosen || made) codes.push_back(each.key);
                          }
                          return ticks ? field_edit(place, sheet, codes) : Json();
                        }));
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
  offer_.clear();
  example_.clear();
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
    if (authoring::asks_record(key.toStdString())) return begin_with(*page, {});
    fill();
  });
  page_->open(page);
  fill();
}

void AuthorFlow::show_offer_words() {
  auto* page = new OfferWordsPage;
  leave_fields();
  criterion_.clear();
  start_.clear();
  check_.clear();
  example_.clear();
  offer_ = page;
  connect(page, &Page::back, this, &AuthorFlow::close_detail);
  connect(page, &OfferWordsPage::edited, this, [this, page](const QString& key, const QString& text) {
    const Json edit = offer_edit(key, text);
    if (!edit.is_null()) write(offer_key + "|" + key, *page, [edit](const Author&) { return edit; });
  });
  connect(page, &OfferWordsPage::beginPicked, this, [this, page] {
    change_shown(*page, {{"do", "begin_offer"}});
  });
  connect(page, &OfferWordsPage::addPicked, this, [this, page] {
    change_shown(*page, {{"do", "add_offer_page"}});
  });
  connect(page, &OfferWordsPage::removePicked, this, [this, page] {
    change_shown(*page, {{"do", "remove_offer_page"}, {"page", page->pages - 1}});
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
