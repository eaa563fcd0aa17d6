// Every page of Leadline with something on it to look at.
#pragma once

#include <functional>

#include "tests/qml/screens/stage.h"

namespace leadline::stage {

struct Page {
  QString name;
  std::function<void(Stage&)> put_on;
};

QList<Page> all_pages();

}  // namespace leadline::stage
