#include "core/authoring/draft.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/authoring/edit.h"

namespace leadline::authoring {
namespace {

struct Kind {
  std::string_view name;
  Result<std::string> (*run)(Desk, const Json&);
};
constexpr std::array kinds{Kind{"field", edit_field},
                           Kind{"add_clause", add_clause},
                           Kind{"remove_clause", remove_clause},
                           Kind{"words", edit_words},
                           Kind{"citation", edit_citation},
                           Kind{"choose", edit_choice},
                           Kind{"head", edit_head},
                           Kind{"add_criterion", add_criterion},
                           Kind{"remove_criterion", remove_criterion},
                           Kind{"move_criterion", move_criterion},
                           Kind{"remove_question", remove_question},
                           Kind{"option", add_option},
                           Kind{"remove_option", remove_option},
                           Kind{"limit", edit_limit},
                           Kind{"begin_offer", begin_offer},
                           Kind{"offer", edit_offer},
                           Kind{"add_offer_page", add_offer_page},
                           Kind{"remove_offer_page", remove_offer_page},
                           Kind{"expect", expect_example},
                           Kind{"example_answer", answer_examples},
                           Kind{"add_example", add_example},
                           Kind{"remove_example", remove_example}};

}  // namespace

Result<Draft> Draft::begin(criteria::Bundle base) {
  LEADLINE_TRY(json, parse_json(base.document, "criteria"));
  if (!json.is_object()) return fail(Code::wrong_type, "criteria", "a document is an object");
  return Draft(std::move(base));
}

criteria::TableLoader Draft::tables() const { return criteria::tables_of(*base_); }

Result<std::string> Draft::apply(const Json& edit) {
  if (!edit.is_object()) return fail(Code::wrong_type, "edit");
  LEADLINE_TRY(what, said(edit, "do"));
  const auto kind = std::ranges::find(kinds, what, &Kind::name);
  if (kind == kinds.end()) return fail(Code::unknown_operator, "edit", what.substr(0, 40));
  Tree document = Tree::parse(bytes());
  LEADLINE_TRY(made, kind->run({document, tables()}, edit));
  const Tree base = Tree::parse(base_->document);
  follow_offer(base, document);
  now_ = document == base ? std::string{} : document.dump(2) + "\n";
  return made;
}

std::size_t Draft::replay(std::span<const Json> edits) {
  return static_cast<std::size_t>(
      std::ranges::count_if(edits, [this](const Json& edit) { return !apply(edit).ok(); }));
}

bool Draft::changed() const { return !now_.empty(); }
std::string Draft::bytes() const { return now_.empty() ? base_->document : now_; }

std::string next_version(std::string_view version) {
  std::size_t from = version.size();
  while (from > 0 && version[from - 1] >= '0' && version[from - 1] <= '9') --from;
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(version.data() + from, version.data() + version.size(), number);
  if (from == version.size() || error != std::errc{}) return std::string(version) + ".2";
  return std::string(version.substr(0, from)) + std::to_string(number + 1);
}

Result<std::string> said(const Json& edit, const char* key) {
  if (!edit.contains(key)) return fail(Code::missing_field, std::string("edit.") + key);
  if (!edit[key].is_string()) return fail(Code::wrong_type, std::string("edit.") + key);
  return edit[key].get<std::string>();
}

Result<Tree*> named_in(Tree& document, const char* list, const Json& edit, const char* key) {
  LEADLINE_TRY(id, said(edit, key));
  const std::size_t place = index_of(member(document, list), id);
  if (place == npos) return fail(Code::not_found, std::string("edit.") + key, id.substr(0, 64));
  return &document[list][place];
}

}  // namespace leadline::authoring
