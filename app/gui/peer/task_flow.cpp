#include "app/gui/peer/task_flow.h"

namespace leadline::gui {

TaskFlow::TaskFlow(Worker& worker, Session& session, Open open, Papers papers, PeerCard card,
                   views::Referral referral, device::EncounterDraft draft, QObject* parent)
    : QObject(parent),
      worker_(worker),
      session_(session),
      open_(std::move(open)),
      papers_(std::move(papers)),
      card_(std::move(card)),
      referral_(std::move(referral)),
      taps_(new TapQueue(worker, std::move(draft), this)) {
  connect(taps_, &TapQueue::written, this, &TaskFlow::show);
  connect(taps_, &TapQueue::failed, this, [this](const Error& error) {
    if (page_) page_->refuse(error);
  });
}

void TaskFlow::tap(const Page* page, TapQueue::Change change) { taps_->tap(of(page, std::move(change))); }

void TaskFlow::type(const Page* page, const std::string& field, TapQueue::Change change) {
  taps_->type(field, of(page, std::move(change)));
}

TapQueue::Change TaskFlow::of(const Page* page, TapQueue::Change change) {
  return [this, page, change = std::move(change)](const device::EncounterDraft& draft) {
    return page_.data() == page ? change(draft) : Json();
  };
}

std::string TaskFlow::place() const {
  const auto state = task_of(draft());
  const std::string page = state.text("page");
  return state.kind() != task::contact ? state.kind() : page.empty() ? "outcome" : page;
}

TaskStep TaskFlow::make(const std::string& place) {
  if (place == task::intake) return make_intake(*this);
  if (place == task::window) return make_window(*this);
  if (place == task::stop) return make_stop(*this);
  if (place == "reached") return make_reached(*this);
  if (place == "later") return make_later(*this);
  if (place == "meet") return make_meet(*this);
  return make_outcome(*this);
}

void TaskFlow::show() {
  if (task_of(draft()).finished()) {
    shown_.clear();
    page_.clear();  // a glove's second touch finishes nothing twice
    Q_EMIT finished();
    return;
  }
  const std::string here = place();
  if (here != shown_ || !page_) {
    TaskStep step = make(here);
    shown_ = here;
    page_ = step.page.get();
    fill_ = std::move(step.fill);
    fill_();
    open_(step.page.release());
    return;
  }
  page_->problem.clear();
  fill_();
}

void TaskFlow::show_again() {
  shown_.clear();
  show();
}

}  // namespace leadline::gui
