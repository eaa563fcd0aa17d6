// What the rules of a document speak of: its questions and tables, by id. Read from a tree that may be
// half-written. Within this folder only.
#pragma once

#include <optional>
#include <vector>

#include "core/authoring/tree.h"
#include "core/criteria/document.h"

namespace leadline::authoring {

struct Named {
  std::string code;
  Text label;
};

struct KnownLimit {
  std::string value, unit;
  bool above = false;
};

struct KnownTable {
  std::string id;
  Text title;
  bool own = false;  // written in the document, so that it can be changed here
  bool limits = false;
  std::vector<Named> rows;
  std::vector<std::vector<KnownLimit>> row_limits;
  Text citation;  // the same words in both
  std::string sure;
};

struct KnownQuestion {
  std::string id, type, source;
  Text ask, help;
  std::vector<Named> options;  // a table's rows first, as on the screen
  std::vector<std::string> units;
  bool weighed = false;
  int look_back_years = 0;
  const Named* option(std::string_view code) const;
};

struct Lexicon {
  std::vector<KnownTable> tables;
  std::vector<KnownQuestion> questions;

  // A table that cannot be read is there without rows.
  static Lexicon of(const Tree& document, const criteria::TableLoader& loader);
  const KnownQuestion* question(std::string_view id) const;
  const KnownTable* table(std::string_view id) const;
};

}  // namespace leadline::authoring
