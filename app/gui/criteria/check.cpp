#include "app/gui/criteria/check.h"

#include <algorithm>

namespace leadline::gui {

bool Checked::publishable() const {
  return !unreadable && !no_examples && !examples.empty() && criteria::publishable(findings) &&
         std::ranges::all_of(examples, &authoring::ExampleRun::passes);
}

Checked check(const std::optional<criteria::Bundle>& before, const criteria::Bundle& after,
              criteria::Date today, const Stopped& stopped) {
  Checked out;
  out.bytes = after.document;
  auto findings = criteria::lint(after.document, "criteria", criteria::tables_of(after), today);
  if (findings)
    out.findings = std::move(*findings);
  else
    out.unreadable = findings.error();
  if (stopped()) return out;
  if (auto document = criteria::parse_document(after.document, "criteria", criteria::tables_of(after)))
    out.document = std::make_shared<const criteria::Document>(std::move(*document));
  auto examples = authoring::run_each(after.document, criteria::tables_of(after));
  if (examples)
    out.examples = std::move(*examples);
  else
    out.no_examples = examples.error();
  if (!before || stopped()) return out;
  auto old = criteria::Edition::read(before->document, "criteria", criteria::tables_of(*before));
  auto now = criteria::Edition::read(after.document, "criteria", criteria::tables_of(after));
  if (old && now)
    out.differences = criteria::diff(*old, *now);
  else
    out.no_differences = old ? now.error() : old.error();
  return out;
}

void Checker::ask(std::optional<criteria::Bundle> before, criteria::Bundle after, criteria::Date today) {
  job_.start(
      [before = std::move(before), after = std::move(after), today](const Stopped& stopped) {
        return std::make_shared<const Checked>(check(before, after, today, stopped));
      },
      [this](const std::shared_ptr<const Checked>& checked) { Q_EMIT done(checked); });
}

}  // namespace leadline::gui
