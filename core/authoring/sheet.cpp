#include <algorithm>

#include "core/authoring/rule.h"

namespace leadline::authoring {
namespace {

void collect(const Clause& clause, std::vector<std::string>& out) {
  for (const std::string& id : clause.questions)
    if (std::ranges::find(out, id) == out.end()) out.push_back(id);
  for (const Clause& part : clause.parts) collect(part, out);
}

// Every question that an expression names, through any shape.
void named(const Tree& json, std::vector<std::string>& out) {
  if (json.is_object())
    if (const std::string id = string_at(json, "answer"); !id.empty()) out.push_back(id);
  if (json.is_structured())
    for (const auto& each : json) named(each, out);
}

Citation citation_of(const Tree& object) {
  const Tree& citation = member(object, "citation");
  return {string_at(citation, "text"), string_at(citation, "source"), string_at(citation, "sure")};
}

Row row_of(const Tree& json, const Lexicon& lexicon) {
  Row row;
  row.id = string_at(json, "id");
  row.statement = text_at(json, "statement");
  row.help = text_at(json, "help");
  const Tree& reasons = member(json, "reasons");
  row.met = text_at(reasons, "met");
  row.met_otherwise = text_at(reasons, "metOtherwise");
  row.not_met = text_at(reasons, "notMet");
  row.unknown = text_at(reasons, "unknown");
  row.if_unknown = string_at(json, "ifUnknown");
  row.exception = string_at(json, "exception");
  row.if_not_met = string_at(json, "ifNotMet");
  if (row.if_not_met.empty()) row.if_not_met = "none";
  row.history = member(json, "history") == true;
  row.citation = citation_of(json);
  row.rule = read_rule(member(json, "when"), "", lexicon);
  return row;
}

QuestionRow question_of(const KnownQuestion& q, const Tree& document) {
  QuestionRow out{q.id, q.type, q.source, q.ask, q.help, q.look_back_years, {}, {}};
  const Tree& list = member(document, "questions");
  const std::size_t place = index_of(list, q.id);
  const Tree& own = place == npos ? Tree() : member(list[place], "options");
  std::string rules;
  if (const Tree& criteria = member(document, "criteria"); criteria.is_array())
    for (const Tree& each : criteria) {
      std::vector<std::string> ids;
      named(member(each, "when"), ids);
      if (std::ranges::find(ids, q.id) == ids.end()) continue;
      out.used_by.push_back(string_at(each, "id"));
      rules += member(each, "when").dump();
    }
  for (const Named& each : q.options) {
    const bool free =
        index_of(own, each.code, "code") != npos && rules.find('"' + each.code + '"') == std::string::npos;
    out.options.push_back({each.code, each.label, free});
  }
  return out;
}

TableRow table_of(const KnownTable& table) {
  TableRow out{table.id, table.title, table.own, {table.citation.en, {}, table.sure}, {}};
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    LimitRow row{table.rows[i].code, table.rows[i].label, {}};
    for (const KnownLimit& limit : table.row_limits[i])
      row.limits.push_back({limit.value, limit.unit, limit.above});
    out.rows.push_back(std::move(row));
  }
  return out;
}

criteria::Offer offer_of(const Tree& script) {
  criteria::Offer out{
      string_at(script, "version"), {}, text_at(script, "heldCharge"), text_at(script, "heldChargeUndated")};
  if (const Tree& pages = member(script, "pages"); pages.is_array())
    for (const Tree& each : pages) out.pages.push_back({string_at(each, "en"), string_at(each, "es")});
  return out;
}

Text words_of(const Piece& piece, const Clause& clause) {
  if (piece.field < 0) return piece.words;
  return clause.fields[static_cast<std::size_t>(piece.field)].shown;
}

}  // namespace

std::string_view word(FieldKind kind) {
  constexpr std::string_view words[] = {"count", "number", "one_of", "many_of", "date"};
  return words[static_cast<std::size_t>(kind)];
}

Text plain(const Clause& clause) {
  Text out;
  for (const Piece& piece : clause.pieces) {
    const Text words = words_of(piece, clause);
    out.en += words.en;
    out.es += words.es;
  }
  for (std::size_t i = 0; i < clause.parts.size(); ++i) {
    const Text part = plain(clause.parts[i]);
    out.en += (i ? "; " : " ") + part.en;
    out.es += (i ? "; " : " ") + part.es;
  }
  return out;
}

const Clause* clause_at(const Clause& clause, std::string_view at) {
  if (clause.at == at) return &clause;
  for (const Clause& part : clause.parts)
    if (const Clause* found = clause_at(part, at)) return found;
  return nullptr;
}

Result<Sheet> read_sheet(std::string_view json, const criteria::TableLoader& tables) {
  LEADLINE_CHECK(parse_json(json, "criteria"));
  const Tree document = Tree::parse(json, nullptr, false);
  const Lexicon lexicon = Lexicon::of(document, tables);
  Sheet out;
  out.id = string_at(document, "id");
  out.version = string_at(document, "version");
  out.effective = string_at(document, "effective");
  out.review_by = string_at(document, "reviewBy");
  out.jurisdiction = string_at(document, "jurisdiction");
  out.title = text_at(document, "title");
  if (const Tree& exceptions = member(document, "exceptions"); exceptions.is_object())
    for (const auto& [name, words] : exceptions.items())
      out.exceptions.push_back({name, {string_at(words, "en"), string_at(words, "es")}, false});
  if (const Tree& criteria = member(document, "criteria"); criteria.is_array())
    for (const Tree& each : criteria) out.criteria.push_back(row_of(each, lexicon));
  for (const KnownQuestion& q : lexicon.questions) out.questions.push_back(question_of(q, document));
  if (const Tree& examples = member(document, "examples"); examples.is_array())
    for (const Tree& each : examples) out.examples.push_back(string_at(each, "name"));
  if (const Tree& script = member(document, "offer"); script.is_object()) out.offer = offer_of(script);
  for (const KnownTable& table : lexicon.tables)
    if (table.limits) out.tables.push_back(table_of(table));
  return out;
}

}  // namespace leadline::authoring
