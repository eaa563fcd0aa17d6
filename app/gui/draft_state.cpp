#include "app/gui/draft_state.h"

namespace leadline::gui {

const Json* DraftState::find(const char* key) const {
  if (!state_.is_object()) return nullptr;
  const auto found = state_.find(key);
  return found == state_.end() || found->is_null() ? nullptr : &*found;
}

std::string DraftState::text(const char* key) const {
  const Json* value = find(key);
  return value && value->is_string() ? value->get<std::string>() : std::string{};
}

std::int64_t DraftState::number(const char* key) const {
  const Json* value = find(key);
  return value && value->is_number_integer() ? value->get<std::int64_t>() : 0;
}

bool DraftState::flag(const char* key) const {
  const Json* value = find(key);
  return value && value->is_boolean() && value->get<bool>();
}

std::vector<std::string> DraftState::list(const char* key) const {
  std::vector<std::string> out;
  for (const Json& item : items(key)) {
    if (item.is_string()) out.push_back(item.get<std::string>());
  }
  return out;
}

const Json& DraftState::object(const char* key) const {
  static const Json none = Json::object();
  const Json* value = find(key);
  return value && value->is_object() ? *value : none;
}

const Json& DraftState::items(const char* key) const {
  static const Json none = Json::array();
  const Json* value = find(key);
  return value && value->is_array() ? *value : none;
}

}  // namespace leadline::gui
