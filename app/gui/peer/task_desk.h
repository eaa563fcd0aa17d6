// What the pages of a task are made from, and how their taps reach the draft.
#pragma once

#include <functional>
#include <memory>

#include "app/gui/peer/fill_person.h"
#include "app/gui/peer/task_draft.h"
#include "app/gui/peer/task_pages.h"
#include "app/gui/tap_queue.h"

namespace leadline::gui {

class TaskDesk {
 public:
  virtual ~TaskDesk() = default;

  virtual const Papers& papers() const = 0;
  virtual const PeerCard& card() const = 0;
  virtual const views::Referral& referral() const = 0;
  virtual const device::EncounterDraft& draft() const = 0;
  virtual WallTime now() const = 0;
  virtual const Tongue& tongue() const = 0;
  // A tap of `page`; dropped if another page is shown by the time its turn comes.
  virtual void tap(const Page* page, TapQueue::Change change) = 0;
  // What a field of `page` holds after a letter; changes of one field set the same keys.
  virtual void type(const Page* page, const std::string& field, TapQueue::Change change) = 0;
  virtual void leave() = 0;  // back to the person; the draft stays
  virtual void dial() = 0;   // the way of this task, again

  TaskState state() const { return task_of(draft()); }
  void tap(const Page* page, const Json& patch) {
    tap(page, [patch](const device::EncounterDraft&) { return patch; });
  }
  void type(const Page* page, const std::string& field, const QString& text) {
    type(page, field, [field, text = text.toStdString()](const device::EncounterDraft&) {
      return Json{{field, text}};
    });
  }
  // Ends the task with what `patch` says.
  void finish(const Page* page, Json patch) {
    patch["finished_ms"] = now().ms;
    tap(page, patch);
  }
  calendar::LocalTime local_now() const { return papers().local(now()); }
};

// A page in use: filled again after each tap that it stays for.
struct TaskStep {
  std::unique_ptr<Page> page;
  std::function<void()> fill;
};

TaskStep make_outcome(TaskDesk& desk);
TaskStep make_reached(TaskDesk& desk);
TaskStep make_later(TaskDesk& desk);
TaskStep make_meet(TaskDesk& desk);
TaskStep make_intake(TaskDesk& desk);
TaskStep make_window(TaskDesk& desk);
TaskStep make_stop(TaskDesk& desk);

// Taps of a day-and-time picker, kept under `key` of the draft.
void hear_when(TaskDesk& desk, Page* page, WhenPick& pick, const char* key);

}  // namespace leadline::gui
