#include "core/criteria/lint.h"

#include <algorithm>
#include <tuple>

#include "core/criteria/linting.h"
#include "core/criteria/reader.h"
#include "core/criteria/refusals.h"

namespace leadline::criteria {
namespace {

constexpr long most_tries = 40'000'000;  // parts of expressions evaluated: well under a second

// "criteria[12].when" → 12 for "criteria".
std::optional<std::size_t> index_in(std::string_view where, std::string_view list) {
  if (!where.starts_with(list) || where.size() <= list.size() || where[list.size()] != '[')
    return std::nullopt;
  std::size_t out = 0, i = list.size() + 1;
  for (; i < where.size() && where[i] >= '0' && where[i] <= '9' && out < 100'000; ++i)
    out = out * 10 + static_cast<std::size_t>(where[i] - '0');
  return i < where.size() && where[i] == ']' ? std::optional(out) : std::nullopt;
}

std::string id_at(const Json& document, const char* list, std::size_t index) {
  const auto found = document.find(list);
  if (found == document.end() || !found->is_array() || index >= found->size() || !(*found)[index].is_object())
    return {};
  const Json id = (*found)[index].value("id", Json());
  return id.is_string() ? id.get<std::string>() : "";
}

Text outcome_text(std::string_view outcome) {
  if (outcome == "eligible") return {"eligible", "reúne los requisitos"};
  if (outcome == "not_eligible") return {"not eligible", "no reúne los requisitos"};
  if (outcome == "needs_answers") return {"needs answers", "faltan respuestas"};
  return {"needs review", "necesita revisión"};
}

Text truth_text(std::string_view truth) {
  if (truth == "true") return {"met", "se cumple"};
  if (truth == "false") return {"not met", "no se cumple"};
  return {"unknown", "no se sabe"};
}

class Linting {
 public:
  Linting(Json document, const TableLoader& tables, Date at)
      : given_(std::move(document)), tables_(tables), at_(at) {}

  Result<std::vector<Finding>> run() {
    LEADLINE_CHECK(check_format());
    LEADLINE_CHECK(write_tables_in());
    readable_ = given_;
    lint_texts(readable_, files_, findings_);
    lint_offer(given_, findings_);
    head();
    if (auto document = read()) judge(*document);
    return std::move(findings_).sorted();
  }

 private:
  Result<void> check_format() {
    if (!given_.is_object()) return fail(Code::wrong_type, "", "an object is needed");
    LEADLINE_TRY(reader, Reader::over(given_, ""));
    LEADLINE_TRY(format, reader.string("format"));
    if (format == "leadline-criteria/1") return {};
    return fail(format.starts_with("leadline-criteria/") ? Code::newer_format : Code::invalid_value, "format",
                "this build reads leadline-criteria/1");
  }

  // The files of the tables take the place of their names: what is wrong inside one has a place too.
  Result<void> write_tables_in() {
    const auto tables = given_.find("tables");
    if (tables == given_.end() || !tables->is_array()) return {};
    for (std::size_t i = 0; i < tables->size(); ++i) {
      Json& table = (*tables)[i];
      const Json name = table.is_object() ? table.value("file", Json()) : Json();
      files_.emplace_back();
      if (!name.is_string() || !good_id(name.get_ref<const std::string&>())) continue;
      const std::string file = name;
      if (!tables_) return fail(Code::not_found, file, "no tables were given along with the criteria");
      LEADLINE_TRY(bytes, under(at("tables", i), tables_(file)));
      if (const auto found = table_digest(bytes); table.value("digest", Json()) != found)
        findings_.add(Check::refused, {"", "", at("tables", i)}, plain(file),
                      {"it is not the file that the document names; its digest is " + found,
                       "no es el archivo que el documento nombra; su resumen es " + found});
      LEADLINE_TRY(content, parse_json(bytes, file));
      LEADLINE_CHECK(check_table_format(content, file));
      const Json id = table.value("id", Json());
      table = std::move(content);
      table.erase("format");
      if (!id.is_null()) table["id"] = id;
      files_.back() = file;
    }
    return {};
  }
  static Result<void> check_table_format(const Json& content, const std::string& file) {
    LEADLINE_TRY(reader, Reader::over(content, file + ": "));
    LEADLINE_TRY(format, reader.string("format"));
    if (format == "leadline-table/1") return {};
    return fail(format.starts_with("leadline-table/") ? Code::newer_format : Code::invalid_value,
                reader.path("format"), "this build reads leadline-table/1");
  }

  // What the tree alone says, whether or not the rest can be read.
  void head() {
    if (const auto questions = given_.find("questions");
        questions != given_.end() && questions->is_array() && questions->size() > most_questions_advised)
      findings_.add(Check::many_questions, {"", "", "questions"}, plain(std::to_string(questions->size())));
    const Json review = given_.value("reviewBy", Json());
    if (!review.is_string()) return;
    const auto day = Date::parse(review.get_ref<const std::string&>());
    if (day && *day < at_)
      findings_.add(Check::review_overdue, {"", "", "reviewBy"},
                    {date_text(*day, "en"), date_text(*day, "es")});
  }

  // Reads the document; what stands in the way is a finding and, if it is one expression or one example, is
  // taken out so that the rest can be read.
  std::optional<Document> read() {
    for (std::size_t attempt = 0; attempt < 1500; ++attempt) {
      auto document = parse_document(readable_.dump(), "", {});
      if (document) return std::move(*document);
      if (!take_out(document.error())) break;
    }
    return std::nullopt;
  }
  bool take_out(const Error& error) {
    std::string where = error.where;
    if (where.starts_with(": ")) where.erase(0, 2);
    const auto c = index_in(where, "criteria"), e = index_in(where, "examples"),
               q = index_in(where, "questions"), t = index_in(where, "tables");
    if (t && *t < files_.size() && !files_[*t].empty())
      where = files_[*t] + ": " + where.substr(std::min(where.find(']') + 2, where.size()));
    report(error, {c ? id_at(given_, "criteria", *c) : "", q ? id_at(given_, "questions", *q) : "", where});
    if (c && where.find("].when") != where.npos && broken_.insert(*c).second) {
      readable_["criteria"][*c]["when"] = nullptr;
      return true;
    }
    if (e && readable_["examples"].is_array() && *e < readable_["examples"].size() &&
        readable_["examples"].size() > 0) {
      // Its place is kept, for the places of those after it.
      readable_["examples"][*e] = {{"name", "-"},
                                   {"at", "2000-01-01"},
                                   {"answers", Json::object()},
                                   {"expect", {{"outcome", "eligible"}}}};
      return dropped_.insert(*e).second;
    }
    return false;
  }
  void report(const Error& error, const Spot& spot) {
    if (error.code == Code::unit_mismatch)
      return findings_.add(Check::unit_mismatch, spot, plain(spot.where),
                           {error.detail, detail_in_spanish(error.detail)});
    findings_.add(Check::refused, spot, plain(spot.where), refusal(error));
  }

  void judge(const Document& document) {
    Readable readable{document, given_, std::vector<bool>(document.criteria.size()), !broken_.empty()};
    for (auto c : broken_) readable.broken[c] = true;
    long tries = most_tries;
    lint_traits(readable, findings_);
    lint_rules(readable, tries, findings_);
    lint_bars(readable, tries, findings_);
    lint_look_backs(readable, findings_);
    if (!broken_.empty()) return;
    examples(document);
    lint_examples(readable, tries, findings_);
  }

  void examples(const Document& document) {
    for (std::size_t i = 0; i < document.examples.size(); ++i) {
      const Example& example = document.examples[i];
      if (dropped_.contains(i)) continue;
      const auto answers = Answers::parse(document, example.at, example.answers, "");
      if (!answers) continue;
      if (const auto differs = difference(document, example, screen(*answers)))
        findings_.add(Check::example_differs, {"", "", at("examples", i)}, plain(example.name), *differs);
    }
  }
  static std::optional<Text> difference(const Document& document, const Example& example,
                                        const Screening& got) {
    const auto said = [](const Text& expected, const Text& came) {
      return Text{"expected " + expected.en + ", came out " + came.en,
                  "se esperaba " + expected.es + ", resultó " + came.es};
    };
    if (word(got.outcome) != example.outcome)
      return said(outcome_text(example.outcome), outcome_text(word(got.outcome)));
    for (const auto& [id, truth] : example.truths)
      for (const CriterionResult& result : got.criteria)
        if (document.criteria[result.index].id == id && word(result.truth) != truth) {
          Text out = said(truth_text(truth), truth_text(word(result.truth)));
          const Text& statement = document.criteria[result.index].statement;
          return Text{statement.en + ": " + out.en, statement.es + ": " + out.es};
        }
    return std::nullopt;
  }

  static std::string at(const std::string& path, std::size_t i) { return criteria::at(path, i); }

  Json given_;     // with its tables written in
  Json readable_;  // with what is missing filled in and what cannot be read taken out
  const TableLoader& tables_;
  Date at_;
  std::vector<std::string> files_;
  std::set<std::size_t> broken_, dropped_;
  Findings findings_;
};

}  // namespace

Spot Readable::criterion(std::size_t index) const {
  return {document.criteria[index].id, "", at("criteria", index)};
}
Spot Readable::question(std::size_t index) const {
  return {"", document.questions[index].id, at("questions", index)};
}

void Findings::add(Check check, const Spot& spot, const Text& name, const Text& detail) {
  if (seen_.insert(std::to_string(static_cast<int>(check)) + " " + spot.where).second)
    all_.push_back(finding(check, spot, name, detail));
}

std::vector<Finding> Findings::sorted() && {
  std::stable_sort(all_.begin(), all_.end(),
                   [](const Finding& a, const Finding& b) { return severity(a) < severity(b); });
  return std::move(all_);
}

Result<std::vector<Finding>> lint(std::string_view json, std::string_view where, const TableLoader& tables,
                                  Date at) {
  LEADLINE_TRY(document, parse_json(json, where));
  return under(std::string(where), Linting(std::move(document), tables, at).run());
}

}  // namespace leadline::criteria
