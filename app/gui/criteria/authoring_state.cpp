#include "app/gui/criteria/authoring_state.h"

#include <algorithm>

#include "app/gui/draft_state.h"

namespace leadline::gui {
namespace {

constexpr int key_digits = 6;

std::string key_of(std::size_t number) {
  std::string digits = std::to_string(number);
  return std::string(key_digits - std::min<std::size_t>(digits.size(), key_digits), '0') + digits;
}

// Edits in order, as text.
std::vector<std::string> edits_of(const Json& state) {
  std::vector<std::string> out;
  for (const auto& [key, text] : DraftState(state).object("edits").items())
    if (text.is_string()) out.push_back(text.get<std::string>());
  return out;
}

std::string last_key(const Json& state) {
  const Json& edits = DraftState(state).object("edits");
  return edits.empty() ? std::string{} : std::prev(edits.end()).key();
}

// All of an edit but what it sets.
Json target_of(Json edit) {
  edit.erase("value");
  return edit;
}

bool sets_a_value(const Json& edit) { return edit.contains("value"); }

void write_on(authoring::Draft& draft, const std::string& text) {
  if (const auto edit = parse_json(text, "edit")) (void)draft.apply(*edit).ok();
}

}  // namespace

bool is_authoring(const device::EncounterDraft& draft) { return DraftState(draft.state()).has("authoring"); }

Json begin_authoring(const criteria::Bundle& base, const std::string& version, const std::string& effective) {
  Json tables = Json::object();
  for (const auto& [name, bytes] : base.tables) tables[name] = bytes;
  return {{"authoring", 1},
          {"base", base.document},
          {"tables", tables},
          {"edits",
           {{key_of(1), Json{{"do", "head"}, {"of", "version"}, {"value", version}}.dump()},
            {key_of(2), Json{{"do", "head"}, {"of", "effective"}, {"value", effective}}.dump()}}}};
}

Json edit_step(const Json& state, const Json& edit) {
  const Json& edits = DraftState(state).object("edits");
  std::string key = last_key(state);
  const auto last = key.empty() || !edits[key].is_string()
                        ? Result<Json>(Json())
                        : parse_json(edits[key].get_ref<const std::string&>(), "edit");
  const bool same = last && last->is_object() && sets_a_value(edit) && target_of(*last) == target_of(edit);
  if (!same) key = key_of(key.empty() ? 1 : std::stoul(key) + 1);
  return {{"edits", {{key, edit.dump()}}}};
}

Json undo_step(const Json& state) {
  const std::string key = last_key(state);
  // The first two make it a version of its own.
  if (key.empty() || key <= key_of(2)) return {};
  return {{"edits", {{key, nullptr}}}};
}

Result<Author> Author::of(const Json& state) {
  const DraftState read(state);
  criteria::Bundle base{read.text("base"), {}};
  for (const auto& [name, bytes] : read.object("tables").items())
    if (bytes.is_string()) base.tables[name] = bytes.get<std::string>();
  LEADLINE_TRY(draft, authoring::Draft::begin(std::move(base)));
  Author out(std::move(draft));
  out.take(state);
  return out;
}

bool Author::is(const Json& state) const { return edits_of(state) == edits_; }

const authoring::Draft& Author::at(std::size_t edits) const {
  return edits == 0 ? base_ : *marks_[edits / spacing - 1];
}

void Author::mark() {
  const std::size_t whole = edits_.size() / spacing;
  if (edits_.size() % spacing != 0 || whole == 0) return marks_.resize(std::min(marks_.size(), whole));
  marks_.resize(whole);
  marks_.back() = std::make_shared<const authoring::Draft>(now_);
}

void Author::take(const Json& state) {
  auto edits = edits_of(state);
  if (edits == edits_) return;
  const auto [mine, theirs] = std::mismatch(edits_.begin(), edits_.end(), edits.begin(), edits.end());
  const auto same = static_cast<std::size_t>(mine - edits_.begin());
  if (same == edits_.size()) {
    // Further ones.
  } else if (edits.size() == edits_.size() && same + 1 == edits.size()) {
    edits_.pop_back();  // the last is another
    now_ = before_;
  } else {
    const std::size_t from = std::min(same, edits.empty() ? 0 : edits.size() - 1) / spacing * spacing;
    now_ = before_ = at(from);
    edits_.resize(from);
    mark();
  }
  for (std::size_t i = edits_.size(); i < edits.size(); ++i) {
    before_ = now_;
    write_on(now_, edits[i]);
    edits_.push_back(std::move(edits[i]));
    mark();
  }
}

Result<Json> Author::write(const Json& state, const Json& edit) {
  take(state);
  Json step = edit_step(state, edit);
  const bool in_place = step["edits"].begin().key() == last_key(state);
  authoring::Draft next = in_place ? before_ : now_;
  LEADLINE_CHECK(next.apply(edit));
  if (in_place)
    edits_.pop_back();
  else
    before_ = std::move(now_);
  now_ = std::move(next);
  edits_.push_back(edit.dump());
  mark();
  return step;
}

Result<std::string> Author::tried(const Json& edit) const {
  authoring::Draft copy = now_;
  return copy.apply(edit);
}

}  // namespace leadline::gui
