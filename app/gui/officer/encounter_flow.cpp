#include "app/gui/officer/encounter_flow.h"

#include <QCoreApplication>

#include "app/gui/officer/exception_draft.h"
#include "app/gui/officer/printed_pages.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(officer)
};

constexpr std::string_view question_prefix = "question:";

// Doors, as the answer to the criteria's own first question where the document asks it.
const char* situation_of(const std::string& door) {
  if (door == "charge") return "charge";
  return door == "crisis" ? "overdose" : "connect";
}

Json opening(const std::string& door, const criteria::Document& document, WallTime now) {
  Json patch{{"type", door == "charge" ? "arrest_diversion" : "social_contact"},
             {"page", door == "crisis" ? "crisis" : "screening"},
             {"criteria_digest", document.digest},
             {"started_ms", now.ms}};
  if (const auto* question = document.question("situation")) {
    for (const auto& option : question->options) {
      if (option.code == situation_of(door)) patch["answers"] = {{"situation", Json(option.code).dump()}};
    }
  }
  return patch;
}

}  // namespace

EncounterFlow::EncounterFlow(Worker& worker, Session& session, Papers papers, device::EncounterDraft draft,
                             QObject* parent)
    : QObject(parent),
      worker_(worker),
      session_(session),
      papers_(std::move(papers)),
      taps_(new TapQueue(worker, std::move(draft), this)) {
  connect(taps_, &TapQueue::written, this, &EncounterFlow::follow);
  connect(taps_, &TapQueue::failed, this, [this](const Error& error) {
    if (page_)
      page_->refuse(error);
    else
      Q_EMIT stalled(error);
  });
  connect(&session_, &Session::languageChanged, this, [this] {
    shown_.clear();
    follow();
  });
}

void EncounterFlow::begin(const std::string& door) {
  taps_->tap(
      [patch = opening(door, *papers_.document, now())](const device::EncounterDraft&) { return patch; });
}

void EncounterFlow::begin(const Json& state) {
  taps_->tap([state](const device::EncounterDraft&) { return state; });
}

void EncounterFlow::show() { follow(); }

void EncounterFlow::tap(const Page* page, TapQueue::Change change) {
  taps_->tap(of(page, std::move(change)));
}

void EncounterFlow::type(const Page* page, const std::string& field, TapQueue::Change change) {
  taps_->type(field, of(page, std::move(change)));
}

TapQueue::Change EncounterFlow::of(const Page* page, TapQueue::Change change) {
  return [this, page, change = std::move(change)](const device::EncounterDraft& draft) {
    return page_.data() == page ? change(draft) : Json();
  };
}

void EncounterFlow::write(Explanation page, Written then) {
  worker_.ask(
      this,
      [page = std::move(page)](device::Device& device) {
        return print_page(device.journal(), page, explanation_folder());
      },
      std::move(then));
}

void EncounterFlow::erase_printed(std::function<void(Result<void>)> then) {
  worker_.ask(
      this, [](device::Device& device) { return erase_pages(device.journal()); }, std::move(then));
}

void EncounterFlow::flip(criteria::Answers answers, Flipped then) {
  // The answers refer to the document: it is kept until they are done with.
  worker_.ask(
      this,
      [answers = std::move(answers), document = papers_.document](device::Device&) {
        return Result<std::optional<criteria::Flip>>(criteria::what_would_change(answers));
      },
      [then = std::move(then)](Result<std::optional<criteria::Flip>> flip) {
        if (flip) then(std::move(*flip));
      });
}

void EncounterFlow::granted(Granted then) {
  keep();
  worker_.ask(
      this,
      [id = draft().id()](device::Device& device) -> Result<Json> {
        LEADLINE_TRY(held, device::EncounterDraft::read(device.journal(), id));
        return granted_under(device, DraftState(held.state()).text("incident_number"));
      },
      std::move(then));
}

std::string EncounterFlow::place() const {
  const auto state = DraftState(draft().state());
  const std::string page = state.text("page");
  if (page == "question" && papers_.document->question(state.text("question")))
    return std::string(question_prefix) + state.text("question");
  if (!page.empty() && page != "screening" && page != "question") return page;
  const auto screening = criteria::screen(answers());
  if (!screening.next) return "result";
  return std::string(question_prefix) + papers_.document->questions[*screening.next].id;
}

Step EncounterFlow::make(const std::string& place) {
  if (place.starts_with(question_prefix)) return make_question(*this, place.substr(question_prefix.size()));
  if (place == "offer") return make_offer(*this);
  if (place == "release") return make_release(*this);
  if (place == "reach") return make_reach(*this);
  if (place == "summary") return make_summary(*this);
  if (place == "name") return make_name(*this);
  if (place == "case") return make_case(*this);
  if (place == "equity") return make_equity(*this);
  if (Step step = make_choice(*this, place); step.page) return step;
  return make_result(*this);
}

void EncounterFlow::follow() {
  const auto state = DraftState(draft().state());
  if (state.has("finished_ms") || state.has("dropped")) {
    shown_.clear();
    Q_EMIT finished();
    return;
  }
  const std::string here = place();
  if (here != shown_ || !page_) {
    Step step = make(here);
    shown_ = here;
    page_ = step.page.get();
    fill_ = std::move(step.fill);
    if (auto* page = qobject_cast<EncounterPage*>(page_.data())) add_pauses(*page);
    fill_();
    session_.show(step.page.release());
    return;
  }
  page_->problem.clear();
  fill_();
}

void EncounterFlow::add_pauses(EncounterPage& page) {
  page.pauses()->show({{"away", Words::tr("Called away"),
                        Words::tr("Everything is kept, sealed. It waits at home."), "pause", false},
                       {"left", Words::tr("They left, or asked to stop"),
                        Words::tr("Name and contacts are erased. Only numbers stay."), "go", false}});
  connect(&page, &EncounterPage::pausePicked, this,
          [this, shown = &page](const QString& key) { pause(shown, key); });
}

void EncounterFlow::pause(const Page* page, const QString& key) {
  if (key == "away") return leave();
  // Whoever has accepted keeps what was agreed; whoever has not leaves no trace of who they are. A no was
  // said to an offer all the same.
  const std::string answer = DraftState(draft().state()).text("answer");
  Json patch{{"dropped", "person_left"}, {"finished_ms", now().ms}};
  if (answer != "accepted") {
    for (const char* key_ :
         {"name", "name_source", "ways", "way", "needs", "safety", "signature", "strokes", "release_lines",
          "exception_reason", "granted", "incident_number", "charge", "race_ethnicity", "gender", "age_band"})
      patch[key_] = nullptr;
    if (answer != "declined")
      patch.update(
          {{"answer", nullptr}, {"discretion", "not_offered"}, {"not_offered_reason", "person_left"}});
  }
  tap(page, patch);
}

}  // namespace leadline::gui
