// Lint, examples and differences of a draft: worked out beside the screens, on a thread of their own, for
// they may take seconds. What is asked while one runs waits, and only the newest is done.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <memory>
#include <optional>

#include "core/authoring/draft.h"
#include "core/criteria/diff.h"
#include "core/criteria/lint.h"

namespace leadline::gui {

struct Checked {
  std::string bytes;  // of the document that it is about
  std::vector<criteria::Finding> findings;
  std::optional<Error> unreadable;  // there is nothing to lint
  std::vector<authoring::ExampleRun> examples;
  std::optional<Error> no_examples;  // why they could not be run
  std::vector<criteria::Difference> differences;
  std::optional<Error> no_differences;  // it does not parse yet

  bool publishable() const;  // no error, and every example comes out as it says
};

// Pure. `before`: what is in effect; empty: nothing is, and there is nothing to compare with.
Checked check(const std::optional<criteria::Bundle>& before, const criteria::Bundle& after,
              criteria::Date today);

class Checker : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  ~Checker() override;  // waits for what is running

  void ask(std::optional<criteria::Bundle> before, criteria::Bundle after, criteria::Date today);

 Q_SIGNALS:
  void done(std::shared_ptr<const leadline::gui::Checked> checked);

 private:
  void go_on();
  struct Wanted {
    std::optional<criteria::Bundle> before;
    criteria::Bundle after;
    criteria::Date today;
  };
  std::optional<Wanted> wanted_;
  bool running_ = false;
  QThreadPool pool_;
};

criteria::TableLoader tables_of(const criteria::Bundle& bundle);

}  // namespace leadline::gui
