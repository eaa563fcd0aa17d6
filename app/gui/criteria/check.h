// Lint, examples and differences of a draft: worked out beside the screens, for they may take seconds. Only
// the newest that was asked for comes back.
#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "app/gui/job.h"
#include "core/authoring/draft.h"
#include "core/criteria/diff.h"
#include "core/criteria/lint.h"

namespace leadline::gui {

struct Checked {
  std::string bytes;  // of the document that it is about
  std::vector<criteria::Finding> findings;
  std::optional<Error> unreadable;                     // there is nothing to lint
  std::shared_ptr<const criteria::Document> document;  // as it was read; null: it does not parse yet
  std::vector<authoring::ExampleRun> examples;
  std::optional<Error> no_examples;  // why they could not be run
  std::vector<criteria::Difference> differences;
  std::optional<Error> no_differences;  // it does not parse yet

  // They could be run, and there are none.
  bool without_examples() const { return !no_examples && examples.empty(); }
  bool publishable() const;  // no error, and there are examples, and each comes out as it says
};

// Pure. `before`: what is in effect; empty: nothing is, and there is nothing to compare with. Once stopped,
// what it has not come to is left out.
Checked check(
    const std::optional<criteria::Bundle>& before, const criteria::Bundle& after, criteria::Date today,
    const Stopped& stopped = [] { return false; });

class Checker : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  void ask(std::optional<criteria::Bundle> before, criteria::Bundle after, criteria::Date today);

 Q_SIGNALS:
  void done(std::shared_ptr<const leadline::gui::Checked> checked);

 private:
  Job<std::shared_ptr<const Checked>> job_;
};

}  // namespace leadline::gui
