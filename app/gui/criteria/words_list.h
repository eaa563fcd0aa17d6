// Rows for texts in both languages, each with what lint says of it beside it.
#pragma once

#include "app/gui/criteria/check.h"
#include "app/gui/criteria/criteria_rows.h"
#include "app/gui/tongue.h"

namespace leadline::gui {

struct TextPlace {
  const char* of;  // its name in the document
  QString label;
  criteria::Text value;
};

class WordsList {
 public:
  // checked: what was found; null: nothing yet.
  WordsList(const Checked* checked, const Tongue& tongue) : checked_(checked), tongue_(tongue) {}

  // English and Spanish of "place.of"; their keys are "prefix|of|en" and "prefix|of|es".
  void both(const QString& heading, const QString& prefix, const std::string& place, const TextPlace& text,
            const QString& hint = {});
  // The same of a text whose place is known whole; their keys are "key|en" and "key|es".
  void at(const QString& heading, const QString& key, const std::string& place, const QString& label,
          const criteria::Text& value, const QString& hint = {});
  void one(const QString& heading, const QString& key, const QString& label, const std::string& value) {
    rows_ << WordsRow{key, heading, label, {}, QString::fromStdString(value), {}};
  }
  QList<WordsRow> rows() const { return rows_; }

 private:
  void add(const QString& heading, const QString& key, const QString& label, const QString& hint,
           const std::string& value, const std::string& exact, const std::string& wide);

  const Checked* checked_;
  const Tongue& tongue_;
  QList<WordsRow> rows_;
};

}  // namespace leadline::gui
