#include "app/gui/prosecutor/forward_flow.h"

#include <QCoreApplication>

#include "app/gui/draft_state.h"
#include "app/gui/exception_words.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(forward)
};

// A step, the draft's key that its field or its answer sets, and where it leads back to and on to.
struct Leg {
  const char* step;
  const char* key;
  const char* before;
  const char* after;
};

constexpr Leg legs[] = {{"incident", "incident_number", nullptr, "charge"},
                        {"charge", "charge", "incident", "reason"},
                        {"reason", "reason", "charge", "put"},
                        {"put", nullptr, "reason", nullptr}};

const Leg& leg_of(const std::string& step) {
  for (const Leg& one : legs) {
    if (step == one.step) return one;
  }
  return legs[0];
}

QString label_of(const std::string& code, const Papers& papers, const Tongue& tongue) {
  if (const auto* question = papers.document->question("charge")) {
    for (const auto& option : question->options) {
      if (option.code == code)
        return QString::fromStdString(option.label.in(tongue.language().toStdString()));
    }
  }
  return {};
}

void fill_incident(PutForwardPage& page, const DraftState& state) {
  page.question = Words::tr("Which incident is it?");
  page.help = Words::tr("By its number an officer finds whom it is about: no name is written here.");
  page.field = Words::tr("Incident number");
  page.value = state.words("incident_number");
  page.next = Words::tr("Next");
  page.may_go_on = !page.value.trimmed().isEmpty();
}

void fill_charge(PutForwardPage& page, const DraftState& state, const Papers& papers, const Tongue& tongue) {
  const std::string chosen = state.text("charge");
  const QString listed = label_of(chosen, papers, tongue);
  page.question = Words::tr("Which charge is it?");
  page.field = Words::tr("Another charge, in words");
  page.hint = Words::tr("No name.");
  page.value = listed.isEmpty() ? QString::fromStdString(chosen) : QString();
  page.next = chosen.empty() ? Words::tr("No charge named") : Words::tr("Next");
  page.may_go_on = true;
  QList<Choice> rows;
  if (const auto* question = papers.document->question("charge")) {
    for (const auto& option : question->options)
      rows << Choice{QString::fromStdString(option.code),
                     QString::fromStdString(option.label.in(tongue.language().toStdString())),
                     {},
                     {},
                     option.code == chosen};
  }
  page.options()->show(rows);
}

void fill_reason(PutForwardPage& page, const DraftState& state) {
  page.question = Words::tr("Why an exception?");
  page.help =
      Words::tr("The officers of the program read the reason. No name and nothing of a record goes with it.");
  QList<Choice> rows;
  for (const char* reason :
       {"circumstances", "support_in_place", "person_harmed_agrees", "community_asks", "other"}) {
    const auto word = facts::from_word<facts::ExceptionReason>(reason);
    rows << Choice{reason, exception_words::reason(*word), {}, {}, state.text("reason") == reason};
  }
  page.options()->show(rows);
}

void fill_put(PutForwardPage& page, const DraftState& state, const Papers& papers, const Tongue& tongue) {
  const std::string code = state.text("charge");
  const QString listed = label_of(code, papers, tongue);
  const QString charge = listed.isEmpty() ? QString::fromStdString(code) : listed;
  const auto reason = facts::from_word<facts::ExceptionReason>(state.text("reason"));
  page.question = Words::tr("Put this person forward?");
  QList<Line> lines{
      {Words::tr("Incident number: %1").arg(state.words("incident_number").trimmed()), "document", {}},
      {charge.isEmpty() ? Words::tr("No charge named") : charge, "charge", {}}};
  if (reason) lines << Line{Words::tr("Reason: %1").arg(exception_words::reason(*reason)), "message", {}};
  page.lines()->show(lines);
  page.help =
      Words::tr(
          "%1 reads it when there is signal. Granted, an officer may make the offer; whether to is the "
          "officer's decision. Nothing happens to the person by itself.")
          .arg(papers.police());
  page.ends = true;
}

}  // namespace

void fill_forward(PutForwardPage& page, const Json& draft, const Papers& papers, const Tongue& tongue) {
  const DraftState state(draft);
  if (page.step == "incident") fill_incident(page, state);
  if (page.step == "charge") fill_charge(page, state, papers, tongue);
  if (page.step == "reason") fill_reason(page, state);
  if (page.step == "put") fill_put(page, state, papers, tongue);
  Q_EMIT page.changed();
}

ForwardFlow::ForwardFlow(Worker& worker, Session& session, Papers papers, device::EncounterDraft draft,
                         QObject* parent)
    : QObject(parent),
      worker_(worker),
      session_(session),
      papers_(std::move(papers)),
      taps_(new TapQueue(worker, std::move(draft), this)) {
  connect(taps_, &TapQueue::written, this, &ForwardFlow::follow);
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

void ForwardFlow::show() { follow(); }

void ForwardFlow::begin(const Json& step) {
  taps_->tap([step](const device::EncounterDraft&) { return step; });
}

void ForwardFlow::follow() {
  const DraftState state(draft().state());
  if (state.has("finished_ms")) {
    // A second tap that waits behind this one finds no page to be of.
    shown_.clear();
    page_.clear();
    Q_EMIT finished();
    return;
  }
  const std::string step = leg_of(state.text("forward")).step;
  if (step == shown_ && page_) {
    page_->problem.clear();
    return fill_forward(*page_, draft().state(), papers_, tongue());
  }
  PutForwardPage* page = make(step);
  shown_ = step;
  page_ = page;
  fill_forward(*page, draft().state(), papers_, tongue());
  session_.show(page);
}

PutForwardPage* ForwardFlow::make(const std::string& step) {
  auto* page = new PutForwardPage;
  page->step = QString::fromStdString(step);
  connect(page, &Page::back, this, [this, page] { go_back(page); });
  connect(page, &PutForwardPage::picked, this, [this, page](const QString& key) {
    const Leg& leg = leg_of(page->step.toStdString());
    if (leg.key && leg.after) tap(page, Json{{leg.key, key.toStdString()}, {"forward", leg.after}});
  });
  connect(page, &PutForwardPage::edited, this, [this, page](const QString& text) { type(page, text); });
  connect(page, &PutForwardPage::accepted, this, [this, page] {
    const Leg& leg = leg_of(page->step.toStdString());
    if (leg.after && page->may_go_on) tap(page, Json{{"forward", leg.after}});
  });
  connect(page, &PutForwardPage::left, this, [this, page] { end(page, false); });
  connect(page, &PutForwardPage::granted, this, [this, page] { end(page, true); });
  return page;
}

// Dropped once another page is shown: a second tap of an eager thumb never answers the next question.
void ForwardFlow::tap(const Page* page, const Json& patch) {
  taps_->tap(
      [this, page, patch](const device::EncounterDraft&) { return page_.data() == page ? patch : Json(); });
}

void ForwardFlow::type(const Page* page, const QString& text) {
  const char* key = leg_of(shown_).key;
  if (!key) return;
  taps_->type(key,
              [this, page, key = std::string(key), text = text.toStdString()](const device::EncounterDraft&) {
                return page_.data() == page ? Json{{key, text}} : Json();
              });
}

void ForwardFlow::go_back(const Page* page) {
  const char* before = leg_of(shown_).before;
  if (before) return tap(page, Json{{"forward", before}});
  keep();
  Q_EMIT left();
}

void ForwardFlow::end(const Page* page, bool granted) {
  Json patch{{"finished_ms", worker_.clock().now().ms}};
  patch["decision"] = granted ? Json("granted") : Json();
  tap(page, patch);
}

}  // namespace leadline::gui
