#include "app/gui/officer/not_set_aside.h"

#include <algorithm>

#include "app/gui/remembered.h"

namespace leadline::gui {
namespace {

constexpr const char* list_name = "not_set_aside";

}  // namespace

Result<void> note_not_set_aside(journal::Journal& journal, const DraftId& encounter, bool so) {
  LEADLINE_TRY(list, remembered(journal, list_name));
  const bool noted = std::erase(list, encounter.text()) > 0;
  if (noted == so) return {};
  if (so) list.push_back(encounter.text());
  return remember(journal, list_name, list);
}

Result<int> count_not_set_aside(const journal::Journal& journal,
                                const std::vector<device::EncounterDraft>& waiting) {
  LEADLINE_TRY(list, remembered(journal, list_name));
  for (const auto& draft : waiting) std::erase(list, draft.id().text());
  return static_cast<int>(list.size());
}

Result<void> forget_not_set_aside(journal::Journal& journal) { return remember(journal, list_name, {}); }

}  // namespace leadline::gui
