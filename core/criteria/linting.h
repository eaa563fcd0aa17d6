// The parts of a lint. Within this folder only.
#pragma once

#include <set>

#include "core/criteria/lint.h"
#include "core/criteria/ways.h"

namespace leadline::criteria {

// Where a finding is, and what it names.
struct Spot {
  std::string criterion, question, where;
};

// Collects findings: one a check and spot, however often it is come upon.
class Findings {
 public:
  // name, detail: what the check's sentence has for {name} and {detail} (lint_sentences.cpp).
  void add(Check check, const Spot& spot, const Text& name, const Text& detail = {});
  std::vector<Finding> sorted() &&;

 private:
  std::vector<Finding> all_;
  std::set<std::string> seen_;
};

// The same in both languages.
inline Text plain(std::string_view text) { return {std::string(text), std::string(text)}; }

// A document that could be read, perhaps with some expressions taken out of it.
struct Readable {
  const Document& document;
  const Json& json;          // as it was given, tables' files written into it
  std::vector<bool> broken;  // criteria whose expression could not be read
  bool any_broken = false;
  bool reads(std::size_t criterion) const { return !broken[criterion]; }
  Spot criterion(std::size_t index) const;
  Spot question(std::size_t index) const;
};

// Every text of the document that people read, in both languages, on the tree as it was given. Fills in what
// is missing, so that the rest can be read (lint_texts.cpp). files: the file of each table, or empty.
void lint_texts(Json& document, const std::vector<std::string>& files, Findings& findings);

// The offer's script: its fields, her choice, its length; on the tree as it was given (lint_offer.cpp).
void lint_offer(const Json& document, Findings& findings);

void lint_rules(const Readable& readable, long& tries,
                Findings& findings);  // lint_rules.cpp: what never matters
void lint_bars(const Readable& readable, long& tries, Findings& findings);  // lint_bars.cpp: who is kept out
void lint_traits(const Readable& readable, Findings& findings);             // lint_traits.cpp
void lint_look_backs(const Readable& readable, Findings& findings);         // lint_look_backs.cpp

// Whether there are examples, and whether they try each criterion both ways (lint_examples.cpp).
void lint_examples(const Readable& readable, long& tries, Findings& findings);

// The names that stand under a key anywhere in an expression: of questions under "answer", of tables under
// "table" and "lookup".
std::set<std::string> named_under(const Json& expression, std::string_view key);

// What a check says, why it matters and who says so (lint_sentences.cpp).
Finding finding(Check check, const Spot& spot, const Text& name, const Text& detail);

// A question's own words, wherever they stand: id, what is asked, help, group, options and their codes. The
// visitor gets a text and, for an option, its index; npos otherwise.
template <class F>
void each_text(const Question& question, F&& visit) {
  for (const std::string* text :
       {&question.id, &question.ask.en, &question.ask.es, &question.help.en, &question.help.es,
        &question.group, &question.none_label.en, &question.none_label.es})
    visit(*text, Document::npos);
  for (std::size_t i = 0; i < question.options.size(); ++i)
    for (const std::string* text :
         {&question.options[i].code, &question.options[i].label.en, &question.options[i].label.es})
      visit(*text, i);
}

}  // namespace leadline::criteria
