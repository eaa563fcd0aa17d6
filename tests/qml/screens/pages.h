// Every page of Leadline with something on it to look at.
#pragma once

#include <functional>

#include "app/gui/page.h"
#include "tests/qml/screens/stage.h"

namespace leadline::stage {

struct Page {
  QString name;
  std::function<void(Stage&)> put_on;
};

QList<Page> all_pages();
QList<Page> prosecutor_pages();
QList<Page> shell_pages();

// A page that a flow fills by hand.
template <class P>
Page by_hand(const QString& name, std::function<void(P&, const Look&)> fill) {
  return {name, [fill](Stage& stage) {
            auto page = std::make_shared<P>();
            fill(*page, stage.look());
            stage.show(page->view(), {{"vm", QVariant::fromValue(static_cast<gui::Page*>(page.get()))}});
            stage.keep(page);
          }};
}

}  // namespace leadline::stage
