// Reads an encounter's draft without ever failing: what does not fit is absent. Drafts are kept whatever is
// in them.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/base/json.h"

namespace leadline::gui {

class DraftState {
 public:
  explicit DraftState(const Json& state) : state_(state) {}

  bool has(const char* key) const { return find(key) != nullptr; }
  std::string text(const char* key) const;
  QString words(const char* key) const { return QString::fromStdString(text(key)); }
  std::int64_t number(const char* key) const;  // 0 if absent
  bool flag(const char* key) const;
  std::vector<std::string> list(const char* key) const;  // of texts
  // An empty object or list if absent.
  const Json& object(const char* key) const;
  const Json& items(const char* key) const;

 private:
  const Json* find(const char* key) const;
  const Json& state_;
};

}  // namespace leadline::gui
