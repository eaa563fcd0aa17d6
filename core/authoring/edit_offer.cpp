// The offer's script: its words, its pages, and its version, which follows by itself.
#include "core/authoring/edit.h"
#include "core/criteria/offer.h"

namespace leadline::authoring {
namespace {

constexpr std::size_t most_letters_of_a_page = 2000;

Result<Tree*> script_of(Tree& document) {
  const auto found = document.find("offer");
  if (found == document.end() || !found->is_object()) return fail(Code::not_found, "edit.of", "no offer");
  return &*found;
}

Result<std::size_t> page_in(const Tree& script, const Json& edit) {
  const auto found = edit.find("page");
  const Tree& pages = member(script, "pages");
  if (found == edit.end() || !found->is_number_unsigned() || !pages.is_array() ||
      found->get<std::size_t>() >= pages.size())
    return fail(Code::not_found, "edit.page");
  return found->get<std::size_t>();
}

Tree without_version(Tree script) {
  script.erase("version");
  return script;
}

}  // namespace

Result<std::string> begin_offer(Desk desk, const Json&) {
  if (desk.document.contains("offer")) return fail(Code::rule_refused, "edit.do", "there is one");
  const criteria::Offer& usual = criteria::usual_offer();
  Tree pages = Tree::array();
  for (const Text& page : usual.pages) pages.push_back(tree_of(page));
  desk.document["offer"] = Tree{{"version", "1"},
                                {"pages", pages},
                                {"heldCharge", tree_of(usual.held_charge)},
                                {"heldChargeUndated", tree_of(usual.held_charge_undated)}};
  return std::string{};
}

Result<std::string> edit_offer(Desk desk, const Json& edit) {
  LEADLINE_TRY(script, script_of(desk.document));
  LEADLINE_TRY(what, said(edit, "of"));
  LEADLINE_TRY(language, said(edit, "language"));
  LEADLINE_TRY(value, said(edit, "value"));
  if (language != "en" && language != "es") return fail(Code::invalid_value, "edit.language", "en or es");
  if (value.size() > most_letters_of_a_page) return fail(Code::too_large, "edit.value");
  if (what == "pages") {
    LEADLINE_TRY(page, page_in(*script, edit));
    (*script)["pages"][page][language] = value;
  } else if (what == "heldCharge" || what == "heldChargeUndated") {
    if (!(*script)[what].is_object()) (*script)[what] = tree_of({});
    (*script)[what][language] = value;
  } else {
    return fail(Code::not_found, "edit.of", what.substr(0, 40));
  }
  return std::string{};
}

Result<std::string> add_offer_page(Desk desk, const Json&) {
  LEADLINE_TRY(script, script_of(desk.document));
  Tree& pages = (*script)["pages"];
  if (!pages.is_array() || pages.size() >= criteria::most_offer_pages)
    return fail(Code::rule_refused, "edit.do", "three pages at most");
  pages.push_back(tree_of({}));
  return std::string{};
}

Result<std::string> remove_offer_page(Desk desk, const Json& edit) {
  LEADLINE_TRY(script, script_of(desk.document));
  LEADLINE_TRY(page, page_in(*script, edit));
  if (member(*script, "pages").size() < 2) return fail(Code::rule_refused, "edit.page", "the only one");
  (*script)["pages"].erase(page);
  return std::string{};
}

void follow_offer(const Tree& before, Tree& document) {
  const Tree& was = member(before, "offer");
  const auto is = document.find("offer");
  if (is == document.end() || !is->is_object() || !was.is_object()) return;
  const std::string version = string_at(was, "version");
  (*is)["version"] = without_version(was) == without_version(*is) ? version : next_version(version);
}

}  // namespace leadline::authoring
