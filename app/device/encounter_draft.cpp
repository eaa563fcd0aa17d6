#include "app/device/encounter_draft.h"

#include <algorithm>

#include "app/device/screening_record.h"

namespace leadline::device {
namespace {

// Reads the keys of a state; the first that does not fit is the error.
class DraftReader {
 public:
  explicit DraftReader(const Json& state) : state_(state) {}

  std::string text(const char* key) {
    const Json* value = find(key);
    if (!value) return {};
    if (value->is_string()) return value->get<std::string>();
    set_error(Code::wrong_type, key);
    return {};
  }
  bool flag(const char* key) {
    const Json* value = find(key);
    if (value && !value->is_boolean()) set_error(Code::wrong_type, key);
    return value && value->is_boolean() && value->get<bool>();
  }
  template <class E>
  std::optional<E> word(const char* key) {
    const std::string value = text(key);
    if (value.empty()) return std::nullopt;
    const auto found = facts::from_word<E>(value);
    if (!found) set_error(Code::invalid_value, key);
    return found;
  }
  const Json* list(const char* key) {
    const Json* value = find(key);
    if (value && !value->is_array()) set_error(Code::wrong_type, key);
    return value && value->is_array() ? value : nullptr;
  }
  void set_error(Code code, const std::string& key) {
    if (!error_) error_ = fail(code, "draft." + key);
  }
  const std::optional<Error>& error() const { return error_; }

 private:
  const Json* find(const char* key) const {
    const auto found = state_.find(key);
    return found == state_.end() || found->is_null() ? nullptr : &*found;
  }
  const Json& state_;
  std::optional<Error> error_;
};

void read_ways(DraftReader& read, std::vector<facts::Way>& out) {
  const Json* ways = read.list("ways");
  if (!ways) return;
  for (const auto& item : *ways) {
    if (!item.is_object()) return read.set_error(Code::wrong_type, "ways");
    DraftReader way(item);
    facts::Way one;
    const auto channel = way.word<facts::Channel>("channel");
    one.value = way.text("value");
    one.when = way.text("when");
    one.leave_message = way.flag("leave_message");
    if (!channel || way.error()) return read.set_error(Code::invalid_value, "ways");
    one.channel = *channel;
    out.push_back(std::move(one));
  }
}

// The words that were answered.
void read_offer(DraftReader& read, facts::ScreeningRecorded& screening) {
  if (auto version = read.text("offer_text_version"); !version.empty()) screening.offer_text_version = std::move(version);
  if (auto language = read.text("offer_language"); !language.empty()) screening.offer_language = std::move(language);
}

void read_release(DraftReader& read, commands::Encounter& e) {
  if (const Json* lines = read.list("release_lines")) {
    for (const auto& line : *lines) {
      const auto found = line.is_string() ? facts::from_word<facts::ReleaseLine>(line.get<std::string>()) : std::nullopt;
      if (!found) return read.set_error(Code::invalid_value, "release_lines");
      e.release_lines.push_back(*found);
    }
  }
  e.release_text_version = read.text("release_text_version");
  const auto strokes = from_base64(read.text("signature"));
  if (!strokes) return read.set_error(Code::invalid_value, "signature");
  e.signature = *strokes;
}

}  // namespace

EncounterDraft EncounterDraft::from_steps(std::span<const journal::DraftStep> steps) {
  EncounterDraft draft(steps.empty() ? DraftId{} : steps.front().draft);
  for (const auto& step : steps) {
    draft.next_step_ = std::max(draft.next_step_, step.step + 1);
    draft.last_ = step.json;
    if (const auto patch = parse_json(step.json, "draft"); patch && patch->is_object()) draft.state_.merge_patch(*patch);
  }
  return draft;
}

Result<std::vector<EncounterDraft>> EncounterDraft::all(const journal::Journal& journal) {
  LEADLINE_TRY(steps, journal.drafts());
  std::vector<EncounterDraft> out;
  for (std::size_t from = 0; from < steps.size();) {
    std::size_t to = from;
    while (to < steps.size() && steps[to].draft == steps[from].draft) ++to;
    out.push_back(from_steps(std::span(steps).subspan(from, to - from)));
    from = to;
  }
  return out;
}

Result<EncounterDraft> EncounterDraft::read(const journal::Journal& journal, const DraftId& id) {
  LEADLINE_TRY(drafts, all(journal));
  const auto found = std::ranges::find(drafts, id, &EncounterDraft::id);
  if (found == drafts.end()) return fail(Code::not_found, "draft");
  return std::move(*found);
}

journal::DraftStep EncounterDraft::patch(const Json& patch) {
  state_.merge_patch(patch);
  last_ = patch.dump();
  return {id_, next_step_++, last_};
}

journal::DraftStep EncounterDraft::patch_again(const Json& patch) {
  const std::string before = next_step_ > 1 ? last_ : std::string{};
  if (next_step_ > 1) --next_step_;
  auto step = this->patch(patch);
  step.instead_of = before;
  return step;
}

journal::DraftStep EncounterDraft::answer(const std::string& question, const Json& answer) {
  // As text: a merge patch must replace a whole answer, never mix two.
  return patch({{"answers", {{question, answer.is_null() ? Json(nullptr) : Json(answer.dump())}}}});
}

criteria::Answers EncounterDraft::answers(const criteria::Document& document, criteria::Date encounter) const {
  criteria::Answers out(document, encounter);
  const auto found = state_.find("answers");
  if (found == state_.end() || !found->is_object()) return out;
  for (const auto& [question, text] : found->items()) {
    if (!text.is_string()) continue;
    if (const auto answer = parse_json(text.get<std::string>(), question)) {
      if (!out.set(question, *answer)) continue;
    }
  }
  return out;
}

Result<commands::Encounter> EncounterDraft::encounter(const criteria::Document& document, criteria::Date date, std::int64_t seconds_taken) const {
  DraftReader read(state_);
  commands::Encounter e;
  e.draft = id_;
  e.type = read.word<facts::ReferralType>("type").value_or(facts::ReferralType::social_contact);
  const auto given = answers(document, date);
  e.screening = record_of(given);
  e.other_way = criteria::screen(given).route != criteria::Route::none;
  e.screening.discretion = read.word<facts::Discretion>("discretion").value_or(facts::Discretion::none);
  e.screening.not_offered_reason = read.word<facts::NotOfferedReason>("not_offered_reason");
  e.screening.seconds_taken = seconds_taken;
  if (const auto started = state_.find("started_ms"); started != state_.end() && started->is_number_integer())
    e.started = WallTime{started->get<std::int64_t>()};
  e.answer = read.word<facts::OfferAnswer>("answer");
  e.decline_reason = read.word<facts::DeclineReason>("decline_reason");
  e.said_back = read.word<facts::SaidBack>("said_back");
  if (const auto language = read.text("language"); !language.empty()) e.language = language;
  if (e.answer) read_offer(read, e.screening);
  read_release(read, e);
  e.name = read.text("name");
  e.name_source = read.word<facts::NameSource>("name_source").value_or(e.name.empty() ? facts::NameSource::none : facts::NameSource::told);
  e.charge = read.text("charge");
  e.incident_number = read.text("incident_number");
  read_ways(read, e.ways);
  e.needs = read.text("needs");
  e.safety = read.text("safety");
  e.card = read.word<facts::CardChoice>("card").value_or(facts::CardChoice::card_given);
  e.tonight = read.word<facts::Tonight>("tonight");
  e.asked_peer_now = read.flag("asked_peer_now");
  if (read.error()) return *read.error();
  return e;
}

}  // namespace leadline::device
