// Edits, by what they change. Each changes the tree or says why not; on an error the tree may be half
// changed, and the draft throws it away. Within this folder only.
#pragma once

#include "core/authoring/draft.h"
#include "core/authoring/lexicon.h"

namespace leadline::authoring {

struct Desk {
  Tree& document;
  criteria::TableLoader tables;
  Lexicon lexicon() const { return Lexicon::of(document, tables); }
};

// edit_rules.cpp
Result<std::string> edit_field(Desk desk, const Json& edit);
Result<std::string> add_clause(Desk desk, const Json& edit);
Result<std::string> remove_clause(Desk desk, const Json& edit);
// edit_words.cpp
Result<std::string> edit_words(Desk desk, const Json& edit);
Result<std::string> edit_citation(Desk desk, const Json& edit);
Result<std::string> edit_choice(Desk desk, const Json& edit);
Result<std::string> edit_head(Desk desk, const Json& edit);
// edit_criteria.cpp
Result<std::string> add_criterion(Desk desk, const Json& edit);
Result<std::string> remove_criterion(Desk desk, const Json& edit);
Result<std::string> move_criterion(Desk desk, const Json& edit);
Result<std::string> remove_question(Desk desk, const Json& edit);
// edit_lists.cpp
Result<std::string> add_option(Desk desk, const Json& edit);
Result<std::string> remove_option(Desk desk, const Json& edit);
Result<std::string> edit_limit(Desk desk, const Json& edit);
// edit_offer.cpp
Result<std::string> begin_offer(Desk desk, const Json& edit);
Result<std::string> edit_offer(Desk desk, const Json& edit);
Result<std::string> add_offer_page(Desk desk, const Json& edit);
Result<std::string> remove_offer_page(Desk desk, const Json& edit);
// The script's version is the next one of what the draft began from as soon as a word of it differs.
void follow_offer(const Tree& before, Tree& document);
// examples.cpp
Result<std::string> expect_example(Desk desk, const Json& edit);
Result<std::string> answer_examples(Desk desk, const Json& edit);
Result<std::string> add_example(Desk desk, const Json& edit);
Result<std::string> remove_example(Desk desk, const Json& edit);

// What an edit says. Errors: missing_field, wrong_type.
Result<std::string> said(const Json& edit, const char* key);
// The element of a list that the edit names: {"criterion": id}, {"question": id}. Errors: not_found.
Result<Tree*> named_in(Tree& document, const char* list, const Json& edit, const char* key);

// starts.cpp: the expression that a pattern begins with. `question` empty: it makes its own, which is put
// into the document. Errors: not_found (no such pattern, or nothing for it to speak of), wrong_type (a
// question of another type).
Result<Tree> start(Desk desk, const std::string& pattern, const std::string& question);
// The statement of a criterion that asks what the terminal says, which does not follow from its rule; empty for others.
Text statement_of(std::string_view pattern);
// An id that nothing in the list bears: "criterion_2".
std::string free_id(const Tree& list, const std::string& stem, std::string_view key = "id");

// follow.cpp: words that name the old count of years name the new one, in both languages: "5 years", "1 año".
std::string with_years(const std::string& text, std::string_view language, std::int64_t before,
                       std::int64_t after);
void follow_years(Tree& object, std::initializer_list<const char*> texts, std::int64_t before,
                  std::int64_t after);

// Every question that an expression names.
std::vector<std::string> questions_in(const Tree& expression);

}  // namespace leadline::authoring
