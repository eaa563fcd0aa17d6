#include "core/criteria/document.h"

#include <algorithm>
#include <set>

#include "core/criteria/parse.h"
#include "core/crypto/keys.h"

namespace leadline::criteria {
namespace {

constexpr std::size_t most_tables = 16, most_questions = 128, most_criteria = 128, most_examples = 1024;

Result<void> read_head(Reader& reader, Document& out) {
  LEADLINE_TRY(format, reader.string("format"));
  if (format != "leadline-criteria/1")
    return fail(format.starts_with("leadline-criteria/") ? Code::newer_format : Code::invalid_value,
                reader.path("format"), "this build reads leadline-criteria/1");
  LEADLINE_TRY(id, reader.id("id"));
  LEADLINE_TRY(version, reader.id("version"));
  LEADLINE_TRY(title, reader.text("title"));
  LEADLINE_TRY(jurisdiction, reader.string("jurisdiction"));
  LEADLINE_TRY(effective, reader.date("effective"));
  LEADLINE_TRY(margin, reader.integer_or("estimateMarginPercent", 0, 90, 20));
  out.id = id;
  out.version = version;
  out.title = title;
  out.jurisdiction = jurisdiction;
  out.effective = effective;
  out.estimate_margin_percent = static_cast<int>(margin);
  if (!reader.has("reviewBy")) return {};
  LEADLINE_TRY(review_by, reader.date("reviewBy"));
  out.review_by = review_by;
  return {};
}

Result<void> read_tables(Reader& reader, Document& out, const TableLoader& loader) {
  if (!reader.has("tables")) return {};
  LEADLINE_TRY(list, reader.array("tables", most_tables));
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string path = at(reader.path("tables"), i);
    LEADLINE_TRY(table, parse_table((*list)[i], path, loader));
    for (const Table& other : out.tables)
      if (other.id == table.id) return fail(Code::duplicate_key, path, table.id);
    out.tables.push_back(std::move(table));
  }
  return {};
}

Result<void> check_usual(const Question& question, const std::string& path) {
  if (question.usual.empty() || question.type == Type::integer || question.type == Type::decimal ||
      question.type == Type::date)
    return {};
  const auto& options = question.options;
  const bool known = question.type == Type::boolean
                         ? question.usual == "true" || question.usual == "false"
                         : question.usual == "none" ||
                               std::any_of(options.begin(), options.end(),
                                           [&](const Option& o) { return o.code == question.usual; });
  if (!known) return fail(Code::invalid_value, path + ".usual", "no such answer");
  return {};
}

Result<void> read_questions(Reader& reader, Document& out) {
  LEADLINE_TRY(list, reader.array("questions", most_questions));
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string path = at(reader.path("questions"), i);
    LEADLINE_TRY(question, parse_question((*list)[i], path, out.tables));
    if (out.question(question.id)) return fail(Code::duplicate_key, path, question.id);
    LEADLINE_CHECK(check_usual(question, path));
    out.questions.push_back(std::move(question));
  }
  return {};
}

std::vector<std::size_t> questions_of(const Program& program, std::size_t begin) {
  std::set<std::size_t> out;
  for (std::size_t i = begin; i < program.nodes.size(); ++i)
    for (auto q : {program.nodes[i].question, program.nodes[i].other})
      if (q != no_question) out.insert(q);
  return {out.begin(), out.end()};
}

Result<void> read_criteria(Reader& reader, Document& out, Program& program) {
  const Json nothing;
  const Json* exceptions = &nothing;
  if (reader.has("exceptions")) {
    LEADLINE_TRY(given, reader.field("exceptions"));
    LEADLINE_TRY(names, Reader::over(*given, reader.path("exceptions")));
    for (const auto& [name, label] : given->items()) {
      if (name == "note") continue;
      if (!good_id(name))
        return fail(Code::invalid_value, names.path(name.substr(0, 60)), "such as district_attorney");
      LEADLINE_CHECK(names.text(name));
    }
    exceptions = given;
  }
  LEADLINE_TRY(list, reader.array("criteria", most_criteria));
  if (list->empty()) return fail(Code::missing_field, reader.path("criteria"), "there is no criterion");
  Builder builder(out, program);
  for (std::size_t i = 0; i < list->size(); ++i) {
    const std::string path = at(reader.path("criteria"), i);
    LEADLINE_TRY(criterion, parse_criterion((*list)[i], path, *exceptions));
    if (out.criterion(criterion.id)) return fail(Code::duplicate_key, path, criterion.id);
    const auto begin = program.nodes.size();
    LEADLINE_CHECK(builder.truth((*list)[i]["when"], path + ".when"));
    criterion.questions = questions_of(program, begin);
    CriterionCode code;
    code.begin = static_cast<std::uint16_t>(begin);
    code.end = static_cast<std::uint16_t>(program.nodes.size());
    code.if_unknown = criterion.if_unknown;
    program.criteria.push_back(code);
    out.criteria.push_back(std::move(criterion));
  }
  return {};
}

Result<void> read_examples(Reader& reader, Document& out) {
  if (!reader.has("examples")) return {};
  LEADLINE_TRY(list, reader.array("examples", most_examples));
  for (std::size_t i = 0; i < list->size(); ++i) {
    LEADLINE_TRY(example, parse_example((*list)[i], at(reader.path("examples"), i), out));
    out.examples.push_back(std::move(example));
  }
  return {};
}

}  // namespace

std::size_t Document::question_index(std::string_view question_id) const {
  for (std::size_t i = 0; i < questions.size(); ++i)
    if (questions[i].id == question_id) return i;
  return npos;
}

const Question* Document::question(std::string_view question_id) const {
  const auto index = question_index(question_id);
  return index == npos ? nullptr : &questions[index];
}

const Criterion* Document::criterion(std::string_view criterion_id) const {
  for (const Criterion& each : criteria)
    if (each.id == criterion_id) return &each;
  return nullptr;
}

Result<Document> parse_document(std::string_view bytes, std::string_view where, const TableLoader& loader) {
  LEADLINE_TRY(json, parse_json(bytes, where));
  LEADLINE_TRY(reader, Reader::over(json, std::string(where) + ": "));
  Document out;
  out.digest = to_hex(crypto::hash("leadline/criteria-document/1", {bytes_of(bytes)}));
  LEADLINE_CHECK(read_head(reader, out));
  LEADLINE_CHECK(read_tables(reader, out, loader));
  LEADLINE_CHECK(read_questions(reader, out));
  auto program = std::make_shared<Program>();
  LEADLINE_CHECK(read_criteria(reader, out, *program));
  analyze(*program, out);
  out.program = std::move(program);
  LEADLINE_CHECK(read_examples(reader, out));
  if (reader.has("offer")) {
    LEADLINE_TRY(given, reader.field("offer"));
    LEADLINE_TRY(offer, parse_offer(*given, reader.path("offer")));
    out.offer = std::move(offer);
  }
  LEADLINE_CHECK(reader.done());
  return out;
}

}  // namespace leadline::criteria
