#include "core/authoring/lexicon.h"

#include <algorithm>

namespace leadline::authoring {
namespace {

// A number may stand in the document as text or as a number.
std::string decimal_at(const Tree& object, std::string_view key) {
  const Tree& value = member(object, key);
  return value.is_string() ? value.get<std::string>() : value.is_number() ? value.dump() : std::string{};
}

std::vector<KnownLimit> limits_of(const Tree& row) {
  std::vector<KnownLimit> out;
  const Tree& limits = member(row, "limits");
  if (!limits.is_array()) return out;
  for (const Tree& each : limits)
    out.push_back({decimal_at(each, "value"), string_at(each, "unit"), string_at(each, "op") == ">"});
  return out;
}

void read_body(KnownTable& table, const Tree& body) {
  table.title = text_at(body, "title");
  const Tree& citation = member(body, "citation");
  table.citation = {string_at(citation, "text"), string_at(citation, "text")};
  table.sure = string_at(citation, "sure");
  const Tree& rows = member(body, "rows");
  if (!rows.is_array()) return;
  for (const Tree& row : rows) {
    table.rows.push_back({string_at(row, "code"), text_at(row, "label")});
    table.row_limits.push_back(limits_of(row));
    table.limits = table.limits || !table.row_limits.back().empty();
  }
}

KnownTable table_of(const Tree& json, const criteria::TableLoader& loader) {
  KnownTable table;
  table.id = string_at(json, "id");
  const std::string file = string_at(json, "file");
  if (file.empty()) {
    table.own = true;
    read_body(table, json);
    return table;
  }
  table.title = {file, file};
  if (!loader) return table;
  const auto bytes = loader(file);
  if (!bytes) return table;
  if (!parse_json(*bytes, file)) return table;
  const Tree body = Tree::parse(*bytes, nullptr, false);
  read_body(table, body);
  return table;
}

KnownQuestion question_of(const Tree& json, const Lexicon& so_far) {
  KnownQuestion q;
  q.id = string_at(json, "id");
  q.type = string_at(json, "type");
  q.source = string_at(json, "source");
  if (q.source.empty()) q.source = "ask";
  q.ask = text_at(json, "ask");
  q.help = text_at(json, "help");
  if (const KnownTable* table = so_far.table(string_at(json, "optionsFrom"))) q.options = table->rows;
  if (const Tree& options = member(json, "options"); options.is_array())
    for (const Tree& each : options) q.options.push_back({string_at(each, "code"), text_at(each, "label")});
  if (const Tree& units = member(json, "units"); units.is_array())
    for (const Tree& each : units) q.units.push_back(string_of(each));
  q.weighed = member(json, "weighedOrEstimated") == true;
  if (const Tree& years = member(json, "lookBackYears"); years.is_number_integer())
    q.look_back_years = years.get<int>();
  return q;
}

}  // namespace

const Named* KnownQuestion::option(std::string_view code) const {
  const auto found = std::ranges::find(options, code, &Named::code);
  return found == options.end() ? nullptr : &*found;
}

const KnownQuestion* Lexicon::question(std::string_view id) const {
  const auto found = std::ranges::find(questions, id, &KnownQuestion::id);
  return found == questions.end() ? nullptr : &*found;
}

const KnownTable* Lexicon::table(std::string_view id) const {
  const auto found = std::ranges::find(tables, id, &KnownTable::id);
  return found == tables.end() ? nullptr : &*found;
}

Lexicon Lexicon::of(const Tree& document, const criteria::TableLoader& loader) {
  Lexicon out;
  if (const Tree& tables = member(document, "tables"); tables.is_array())
    for (const Tree& each : tables) out.tables.push_back(table_of(each, loader));
  if (const Tree& questions = member(document, "questions"); questions.is_array())
    for (const Tree& each : questions) out.questions.push_back(question_of(each, out));
  return out;
}

}  // namespace leadline::authoring
