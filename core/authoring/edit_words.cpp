#include <algorithm>
#include <array>

#include "core/authoring/edit.h"

namespace leadline::authoring {
namespace {

constexpr std::array criterion_words{"statement", "help"};
constexpr std::array reason_words{"met", "metOtherwise", "notMet", "unknown"};
constexpr std::array question_words{"ask", "help"};
constexpr std::size_t most_letters = 2000;

bool among(std::span<const char* const> names, std::string_view what) {
  return std::ranges::any_of(names, [&](const char* each) { return what == each; });
}

// May be left out of the document when it says nothing in either language.
bool optional(std::string_view what) { return what == "help" || what == "metOtherwise" || what == "unknown"; }

Result<void> put(Tree& holder, const std::string& what, const Json& edit) {
  LEADLINE_TRY(language, said(edit, "language"));
  LEADLINE_TRY(value, said(edit, "value"));
  if (language != "en" && language != "es") return fail(Code::invalid_value, "edit.language", "en or es");
  if (value.size() > most_letters) return fail(Code::too_large, "edit.value");
  if (!holder[what].is_object()) holder[what] = Tree{{"en", ""}, {"es", ""}};
  holder[what][language] = value;
  if (optional(what) && string_at(holder[what], "en").empty() && string_at(holder[what], "es").empty())
    holder.erase(what);
  return {};
}

}  // namespace

Result<std::string> edit_words(Desk desk, const Json& edit) {
  LEADLINE_TRY(what, said(edit, "of"));
  Tree* holder = &desk.document;
  if (edit.contains("question")) {
    LEADLINE_TRY(question, named_in(desk.document, "questions", edit, "question"));
    if (!among(question_words, what)) return fail(Code::not_found, "edit.of", what.substr(0, 40));
    holder = question;
  } else if (edit.contains("criterion")) {
    LEADLINE_TRY(criterion, named_in(desk.document, "criteria", edit, "criterion"));
    const bool reason = among(reason_words, what);
    if (!reason && !among(criterion_words, what)) return fail(Code::not_found, "edit.of", what.substr(0, 40));
    holder = reason ? &(*criterion)["reasons"] : criterion;
  } else if (what != "title") {
    return fail(Code::not_found, "edit.of", what.substr(0, 40));
  }
  LEADLINE_CHECK(put(*holder, what, edit));
  return std::string{};
}

Result<std::string> edit_citation(Desk desk, const Json& edit) {
  LEADLINE_TRY(criterion, named_in(desk.document, "criteria", edit, "criterion"));
  LEADLINE_TRY(what, said(edit, "of"));
  LEADLINE_TRY(value, said(edit, "value"));
  constexpr std::array sure{"official", "secondary", "unseen", "program"};
  if (what != "text" && what != "source" && what != "sure")
    return fail(Code::not_found, "edit.of", what.substr(0, 40));
  if (what == "sure" && !among(sure, value)) return fail(Code::invalid_value, "edit.value", "how sure");
  if (value.size() > most_letters) return fail(Code::too_large, "edit.value");
  Tree& citation = (*criterion)["citation"];
  if (what == "source" && value.empty())
    citation.erase("source");
  else
    citation[what] = value;
  return std::string{};
}

Result<std::string> edit_choice(Desk desk, const Json& edit) {
  LEADLINE_TRY(what, said(edit, "of"));
  LEADLINE_TRY(value, said(edit, "value"));
  if (edit.contains("question")) {
    LEADLINE_TRY(question, named_in(desk.document, "questions", edit, "question"));
    constexpr std::array sources{"ask", "observe", "terminal"};
    if (what != "source" || !among(sources, value))
      return fail(Code::invalid_value, "edit.of", "who answers");
    (*question)["source"] = value;
    return std::string{};
  }
  LEADLINE_TRY(criterion, named_in(desk.document, "criteria", edit, "criterion"));
  constexpr std::array unknown{"ask", "review", "pass"};
  constexpr std::array routes{"none", "connect_without_charge", "youth"};
  constexpr std::array flags{"true", "false"};
  Tree& c = *criterion;
  if (what == "ifUnknown" && among(unknown, value)) {
    c[what] = value;
  } else if (what == "ifNotMet" && among(routes, value)) {
    if (value == "none")
      c.erase(what);
    else
      c[what] = value;
  } else if (what == "history" && among(flags, value)) {
    if (value == "false")
      c.erase(what);
    else
      c[what] = true;
  } else if (what == "exception" && (value.empty() || member(desk.document, "exceptions").contains(value))) {
    if (value.empty())
      c.erase(what);
    else
      c[what] = value;
  } else {
    return fail(Code::invalid_value, "edit.of", what.substr(0, 40));
  }
  return std::string{};
}

Result<std::string> edit_head(Desk desk, const Json& edit) {
  LEADLINE_TRY(what, said(edit, "of"));
  LEADLINE_TRY(value, said(edit, "value"));
  if (what == "version") {
    if (value.empty() || value.size() > 64 || !std::ranges::all_of(value, [](unsigned char c) {
          return std::isalnum(c) || c == '_' || c == '-' || c == '.';
        }))
      return fail(Code::invalid_value, "edit.value", "letters, digits, _ - .");
  } else if (what == "effective" || what == "reviewBy") {
    if (what == "reviewBy" && value.empty()) {
      desk.document.erase(what);
      return std::string{};
    }
    LEADLINE_CHECK(criteria::Date::parse(value));
  } else {
    return fail(Code::not_found, "edit.of", what.substr(0, 40));
  }
  desk.document[what] = value;
  return std::string{};
}

}  // namespace leadline::authoring
