#include <algorithm>

#include "core/authoring/edit.h"

namespace leadline::authoring {

Result<std::string> add_option(Desk desk, const Json& edit) {
  LEADLINE_TRY(question, named_in(desk.document, "questions", edit, "question"));
  LEADLINE_TRY(en, said(edit, "en"));
  LEADLINE_TRY(es, said(edit, "es"));
  if (en.empty() || es.empty()) return fail(Code::invalid_value, "edit.en", "in both languages");
  const std::string type = string_at(*question, "type");
  if (type != "code" && type != "codes")
    return fail(Code::wrong_type, "edit.question", "its answers are no list");
  if (!member(*question, "options").is_array()) (*question)["options"] = Tree::array();
  // An id that no option bears, a table's among them.
  const KnownQuestion* known = nullptr;
  const Lexicon lexicon = desk.lexicon();
  known = lexicon.question(string_at(*question, "id"));
  std::string code;
  for (std::size_t n = 1; code.empty(); ++n)
    if (const std::string each = "answer_" + std::to_string(n); !known || !known->option(each)) code = each;
  (*question)["options"].push_back({{"code", code}, {"label", tree_of({en, es})}});
  return code;
}

Result<std::string> remove_option(Desk desk, const Json& edit) {
  LEADLINE_TRY(question, named_in(desk.document, "questions", edit, "question"));
  LEADLINE_TRY(code, said(edit, "code"));
  const std::size_t place = index_of(member(*question, "options"), code, "code");
  if (place == npos) return fail(Code::not_found, "edit.code", "not one of the question's own");
  (*question)["options"].erase(place);
  return std::string{};
}

Result<std::string> edit_limit(Desk desk, const Json& edit) {
  LEADLINE_TRY(table, named_in(desk.document, "tables", edit, "table"));
  LEADLINE_TRY(row_code, said(edit, "row"));
  LEADLINE_TRY(unit, said(edit, "unit"));
  LEADLINE_TRY(value, said(edit, "value"));
  if (table->contains("file"))
    return fail(Code::rule_refused, "edit.table", "a statute's amounts are not a program's to change");
  const std::size_t row = index_of(member(*table, "rows"), row_code, "code");
  if (row == npos) return fail(Code::not_found, "edit.row", row_code.substr(0, 64));
  LEADLINE_TRY(amount, criteria::Decimal::parse(value));
  if (amount.micro <= 0) return fail(Code::invalid_value, "edit.value", "more than nothing");
  Tree& limits = (*table)["rows"][row]["limits"];
  const std::size_t place = index_of(limits, unit, "unit");
  if (place == npos) return fail(Code::not_found, "edit.unit", unit.substr(0, 40));
  limits[place]["value"] = amount.text();
  return std::string{};
}

}  // namespace leadline::authoring
