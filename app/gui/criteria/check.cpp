#include "app/gui/criteria/check.h"

#include <algorithm>

namespace leadline::gui {

criteria::TableLoader tables_of(const criteria::Bundle& bundle) {
  return [tables = bundle.tables](std::string_view name) -> Result<std::string> {
    const auto found = tables.find(std::string(name));
    if (found == tables.end()) return fail(Code::not_found, std::string(name));
    return found->second;
  };
}

bool Checked::publishable() const {
  return !unreadable && !no_examples && criteria::publishable(findings) &&
         std::ranges::all_of(examples, &authoring::ExampleRun::passes);
}

Checked check(const std::optional<criteria::Bundle>& before, const criteria::Bundle& after,
              criteria::Date today) {
  Checked out;
  out.bytes = after.document;
  auto findings = criteria::lint(after.document, "criteria", tables_of(after), today);
  if (findings)
    out.findings = std::move(*findings);
  else
    out.unreadable = findings.error();
  auto examples = authoring::run_each(after.document, tables_of(after));
  if (examples)
    out.examples = std::move(*examples);
  else
    out.no_examples = examples.error();
  if (!before) return out;
  auto old = criteria::Edition::read(before->document, "criteria", tables_of(*before));
  auto now = criteria::Edition::read(after.document, "criteria", tables_of(after));
  if (old && now)
    out.differences = criteria::diff(*old, *now);
  else
    out.no_differences = old ? now.error() : old.error();
  return out;
}

// What it posts afterwards goes with this object.
Checker::~Checker() { pool_.waitForDone(); }

void Checker::ask(std::optional<criteria::Bundle> before, criteria::Bundle after, criteria::Date today) {
  wanted_ = Wanted{std::move(before), std::move(after), today};
  if (!running_) go_on();
}

void Checker::go_on() {
  if (!wanted_) return;
  running_ = true;
  pool_.start([this, wanted = std::move(*wanted_)] {
    auto checked = std::make_shared<const Checked>(check(wanted.before, wanted.after, wanted.today));
    QMetaObject::invokeMethod(
        this,
        [this, checked] {
          running_ = false;
          Q_EMIT done(checked);
          go_on();
        },
        Qt::QueuedConnection);
  });
  wanted_.reset();
}

}  // namespace leadline::gui
