// What is being typed into fields that do not take every word: numbers, dates, the number of the version. An
// entry that cannot be taken is kept here as it was typed; what stood there before it was begun is what holds
// until it is mended. In memory. GUI thread.
#pragma once

#include <map>
#include <memory>

#include "app/gui/criteria/author_pages.h"
#include "app/gui/tongue.h"
#include "core/authoring/sentences.h"

namespace leadline::gui {

// The version's own fields, beside those of a criterion.
inline const FieldPlace version_place{{}, {}, "version"};
inline const FieldPlace effective_place{{}, {}, "effective"};
inline const FieldPlace review_place{{}, {}, "reviewBy"};
// The day of the example that is being written.
inline const FieldPlace example_place{{}, {}, "example"};

// What a text comes to in a field: the value that an edit takes, or why there is none.
struct Reading {
  Json value;
  QString problem;  // empty: there is a value
};
// Of a count, a number or a date. A comma may stand for the point of a decimal.
Reading read_entry(const FieldPlace& place, const authoring::Field& field, const QString& text);
// Of any number, any whole number, any date.
Reading read_decimal(const QString& text);
Reading read_whole(const QString& text);
Reading read_date(const QString& text);
// Of the version's own; no day to look at it again is an answer too.
Reading read_head(const FieldPlace& place, const QString& text);

// An entry that cannot be taken, as its author reads of it.
struct Unready {
  FieldPlace place;
  QString sentence;  // "Look-back in years: “150” cannot be taken. …"
  QString problem;   // beside the field
  QString text;
};

class Entries {
 public:
  // What stood in a field before its entry was begun: filled by whoever writes over it first, null before.
  using Before = std::shared_ptr<Json>;

  Before type(const FieldPlace& place, const QString& text);
  void forget(const FieldPlace& place);
  // The page or the field is left: what can be taken is no entry any more.
  void settle(const authoring::Sheet& sheet, const Tongue& tongue);

  std::vector<Unready> unready(const authoring::Sheet& sheet, const Tongue& tongue) const;

 private:
  struct Entry {
    FieldPlace place;
    QString text;
    Before before;
  };
  static std::optional<Unready> look(const Entry& entry, const authoring::Sheet& sheet, const Tongue& tongue);
  std::map<QString, Entry> entries_;
};

const Unready* at(const std::vector<Unready>& all, const FieldPlace& place);

}  // namespace leadline::gui
