// What the person is told: its words in both languages for whoever writes them, and as they will be read for
// whoever approves them.
#pragma once

#include "app/gui/criteria/criteria_rows.h"
#include "app/gui/page.h"
#include "core/criteria/offer.h"
#include "core/facts/kinds_papers.h"

namespace leadline::gui {

struct Written;

// Stands for the script where a criterion's id does; no id is like it.
inline const QString offer_key = QStringLiteral("|offer");

class OfferWordsPage : public leadline::gui::Page {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("made by the author's flow")
  Q_PROPERTY(bool own MEMBER own NOTIFY changed)
  Q_PROPERTY(bool canAdd MEMBER can_add NOTIFY changed)
  Q_PROPERTY(bool canRemove MEMBER can_remove NOTIFY changed)
  Q_PROPERTY(QAbstractItemModel* findings READ findings CONSTANT)
  Q_PROPERTY(QAbstractItemModel* words READ words CONSTANT)
  Q_PROPERTY(QAbstractItemModel* script READ script CONSTANT)
 public:
  OfferWordsPage() : Page("Criteria/OfferWordsScreen") {}
  FindingRows* findings() { return &findings_; }
  WordsRows* words() { return &words_; }
  ScriptRows* script() { return &script_; }

  bool own = false;  // the set has words of its own; else the app's are shown
  bool can_add = false, can_remove = false;
  std::size_t pages = 0;  // that everybody is shown

 Q_SIGNALS:
  void edited(const QString& key, const QString& text);
  void beginPicked();
  void addPicked();
  void removePicked();  // the last one

 private:
  FindingRows findings_;  // those that are not about one text
  WordsRows words_;
  ScriptRows script_;
};

// Each text as it will be read, fields filled in; the day, which nobody knows yet, by its name.
QList<ScriptRow> script_rows(const std::optional<criteria::Offer>& offer,
                             const std::optional<facts::ProgramPublished>& settings);
void fill_offer_words(OfferWordsPage& page, const Written& written);
// The row that leads there from the list of criteria.
CriterionRow offer_row(const Written& written, const QString& finding, const QString& tone, bool chosen);
// The edit that a text of the page comes to; null: none.
Json offer_edit(const QString& key, const QString& text);

}  // namespace leadline::gui
