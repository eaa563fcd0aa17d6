// The author's touches on one criterion: a field set, a part added, a place changed.
#include "app/gui/criteria/author_flow.h"

namespace leadline::gui {

using authoring::FieldKind;

void AuthorFlow::pick(CriterionPage& page, const QString& key) {
  const auto field = sheet_ ? open_field(page, *sheet_, tongue()) : std::nullopt;
  if (!field) return;
  if (field->kind == FieldKind::one_of) {
    change(page, field_edit(page, *sheet_, key.toStdString()));
    page.open_key.clear();
    return fill();
  }
  Json codes = Json::array();
  for (const auto& each : field->choices)
    if (each.chosen != (each.key == key.toStdString())) codes.push_back(each.key);
  change(page, field_edit(page, *sheet_, codes));
}

void AuthorFlow::step(CriterionPage& page, int by) {
  const auto field = sheet_ ? open_field(page, *sheet_, tongue()) : std::nullopt;
  if (!field || field->kind != FieldKind::count) return;
  const std::int64_t now = QString::fromStdString(field->value).toLongLong() + by;
  if (now >= field->least && now <= field->most) change(page, field_edit(page, *sheet_, now));
}

// What is half typed is no value yet: it is not written and not refused.
void AuthorFlow::type(CriterionPage& page, const QString& text) {
  const auto field = sheet_ ? open_field(page, *sheet_, tongue()) : std::nullopt;
  if (!field) return;
  if (field->kind == FieldKind::count) {
    bool whole = false;
    const qlonglong count = text.toLongLong(&whole);
    if (whole && count >= field->least && count <= field->most)
      change(page, field_edit(page, *sheet_, static_cast<std::int64_t>(count)));
    return;
  }
  const Json edit = field_edit(page, *sheet_, text.trimmed().toStdString());
  if (author_.tried(edit)) change(page, edit);
}

// A further answer to the question that the open field lists, ticked at once.
void AuthorFlow::add_answer(CriterionPage& page, const QString& english, const QString& spanish) {
  if (!sheet_) return;
  const authoring::Clause* clause = nullptr;
  for (const auto& row : sheet_->criteria)
    if (QString::fromStdString(row.id) == page.id)
      clause = authoring::clause_at(row.rule, page.open_at.toStdString());
  if (!clause || clause->questions.empty()) return;
  change(page, {{"do", "option"},
                {"question", clause->questions.front()},
                {"en", english.trimmed().toStdString()},
                {"es", spanish.trimmed().toStdString()}});
}

void AuthorFlow::move(const CriterionPage& page, int by) {
  if (!sheet_ || !criterion_) return;
  for (std::size_t i = 0; i < sheet_->criteria.size(); ++i)
    if (QString::fromStdString(sheet_->criteria[i].id) == page.id) {
      const auto to = static_cast<std::int64_t>(i) + by;
      if (to < 0) return;
      return change(*criterion_, {{"do", "move_criterion"},
                                  {"criterion", page.id.toStdString()},
                                  {"to", static_cast<std::size_t>(to)}});
    }
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
  change(page, edit);
}

}  // namespace leadline::gui
