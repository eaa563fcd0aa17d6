// What the pages of an encounter are made from, and how their taps reach the draft.
#pragma once

#include <functional>
#include <memory>

#include "app/gui/draft_state.h"
#include "app/gui/officer/encounter_page.h"
#include "app/gui/officer/explanation.h"
#include "app/gui/papers.h"
#include "app/gui/tap_queue.h"
#include "core/criteria/flip.h"

namespace leadline::gui {

class Desk {
 public:
  virtual ~Desk() = default;

  virtual const Papers& papers() const = 0;
  virtual const device::EncounterDraft& draft() const = 0;
  virtual WallTime now() const = 0;
  virtual const Tongue& tongue() const = 0;  // the device's language
  // A tap of `page`. It is dropped if another page is shown by the time its turn comes: a second tap of an
  // eager thumb never answers the next question.
  virtual void tap(const Page* page, TapQueue::Change change) = 0;
  // What a field of `page` holds after a letter; changes of one field set the same keys.
  virtual void type(const Page* page, const std::string& field, TapQueue::Change change) = 0;
  virtual void leave() = 0;  // to home; the draft stays
  virtual void dial(const QString& number) = 0;
  // Writes the page into the officer's documents, not on this thread; then says where it lies, on this one.
  using Written = std::function<void(Result<QString>)>;
  virtual void write(Explanation page, Written then) = 0;
  // Erases every page that was written and still lies there, not on this thread; then says whether all are
  // gone.
  virtual void erase_printed(std::function<void(Result<void>)> then) = 0;
  virtual void open(const QString& file) = 0;  // hands it to the system, to be printed
  // What would change the outcome of these answers (core/criteria/flip.h): it takes its time, not on this
  // thread.
  using Flipped = std::function<void(std::optional<criteria::Flip>)>;
  virtual void flip(criteria::Answers answers, Flipped then) = 0;

  // What granted_under() (exception_draft.h) gives for the incident number that the draft holds, with every
  // letter that was typed, not on this thread.
  using Granted = std::function<void(Result<Json>)>;
  virtual void granted(Granted then) = 0;

  DraftState state() const { return DraftState(draft().state()); }
  void tap(const Page* page, const Json& patch) {
    tap(page, [patch](const device::EncounterDraft&) { return patch; });
  }
  // The person's language: theirs if they chose one on the glass.
  const Tongue& their_tongue() const {
    const QString chosen = state().words("language");
    return chosen.isEmpty() ? tongue() : Tongue::of(chosen);
  }
  bool diversion() const { return state().text("type") == "arrest_diversion"; }
  WallTime began() const { return {state().number("started_ms")}; }
  criteria::Answers answers() const { return draft().answers(*papers().document, papers().day(began())); }
};

// A page in use: filled again after each tap that it stays for.
struct Step {
  std::unique_ptr<Page> page;
  std::function<void()> fill;
};

// The makers, by page name. `question` is for "question" only.
Step make_question(Desk& desk, const std::string& question);
Step make_result(Desk& desk);
Step make_offer(Desk& desk);
Step make_release(Desk& desk);
Step make_reach(Desk& desk);
Step make_summary(Desk& desk);
Step make_name(Desk& desk);
Step make_case(Desk& desk);  // the incident number of a request for an exception
// What follows it, once the exception is asked for.
Json asked_for(const Desk& desk);
Step make_equity(Desk& desk);
// Pages with one question and a few answers; an empty page if there is none of this name.
Step make_choice(Desk& desk, const std::string& name);

// The page that the nameless one came after.
std::string before_equity(const Desk& desk);

// The charge among the answers, by its code in the program's charge table; empty if none was asked.
std::string charge_of(const criteria::Document& document, const criteria::Answers& answers);
// Its words.
QString charge_words(const Papers& papers, const Tongue& tongue, const std::string& code);

}  // namespace leadline::gui
