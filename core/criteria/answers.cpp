#include "core/criteria/answers.h"

#include <algorithm>

#include "core/criteria/reader.h"

namespace leadline::criteria {
namespace {

Result<std::int64_t> option_of(const Question& question, const Json& value, const std::string& path) {
  if (!value.is_string()) return fail(Code::wrong_type, path, "a code is needed");
  const auto& code = value.get_ref<const std::string&>();
  const auto found = std::find_if(question.options.begin(), question.options.end(),
                                  [&](const Option& option) { return option.code == code; });
  if (found == question.options.end())
    return fail(Code::invalid_value, path, "no such option: " + code.substr(0, 64));
  return found - question.options.begin();
}

Result<std::int64_t> number_of(const Question& question, const Json& value, const std::string& path) {
  LEADLINE_TRY(number, under(path, Decimal::from(value)));
  if (question.type == Type::integer && number.micro % Decimal::one != 0)
    return fail(Code::wrong_type, path, "a whole number is needed");
  if (question.least && number < *question.least)
    return fail(Code::invalid_value, path, "less than " + question.least->text());
  if (question.most && number > *question.most)
    return fail(Code::invalid_value, path, "more than " + question.most->text());
  return number.micro;
}

Result<std::int64_t> value_of(const Question& question, const Json& value, const std::string& path) {
  switch (question.type) {
    case Type::boolean:
      if (!value.is_boolean()) return fail(Code::wrong_type, path, "true or false is needed");
      return std::int64_t{value.get<bool>()};
    case Type::date: {
      if (!value.is_string()) return fail(Code::wrong_type, path, "a date is needed");
      LEADLINE_TRY(date, under(path, Date::parse(value.get_ref<const std::string&>())));
      return std::int64_t{date.days};
    }
    case Type::code:
      return option_of(question, value, path);
    case Type::codes: {
      if (!value.is_array()) return fail(Code::wrong_type, path, "a list of codes is needed");
      std::int64_t set = 0;
      for (std::size_t i = 0; i < value.size(); ++i) {
        LEADLINE_TRY(bit, option_of(question, value[i], at(path, i)));
        set |= std::int64_t{1} << bit;
      }
      return set;
    }
    default:
      return number_of(question, value, path);
  }
}

Result<void> read_amount(Reader& reader, const Question& question, Slot& slot) {
  if (!question.units.empty()) {
    LEADLINE_TRY(unit, reader.string("unit"));
    const auto found = std::find(question.units.begin(), question.units.end(), unit);
    if (found == question.units.end())
      return fail(Code::unit_mismatch, reader.path("unit"), "not asked in " + unit.substr(0, 64));
    slot.unit = static_cast<std::uint8_t>(found - question.units.begin());
  }
  if (!question.weighed_or_estimated) return {};
  LEADLINE_TRY(how, reader.string("how"));
  if (how != "weighed" && how != "estimated")
    return fail(Code::invalid_value, reader.path("how"), "weighed or estimated");
  slot.how = how == "weighed" ? How::weighed : How::estimated;
  return {};
}

Result<Slot> read_full(const Question& question, const Json& answer, const std::string& path) {
  LEADLINE_TRY(reader, Reader::over(answer, path));
  LEADLINE_TRY(text, reader.string_or("state", "answered"));
  const auto state = state_from(text);
  if (!state) return fail(Code::invalid_value, reader.path("state"), "no such state: " + text.substr(0, 64));
  Slot slot;
  slot.state = *state;
  if (*state == State::answered) {
    LEADLINE_TRY(value, reader.field("value"));
    LEADLINE_TRY(number, value_of(question, *value, reader.path("value")));
    slot.value = number;
    LEADLINE_CHECK(read_amount(reader, question, slot));
  }
  LEADLINE_CHECK(reader.done());
  return slot;
}

Result<Slot> read_answer(const Question& question, const Json& answer, const std::string& path) {
  if (answer.is_object()) return read_full(question, answer, path);
  Slot slot;
  slot.state = answer.is_null() ? State::officer_does_not_know : State::answered;
  if (answer.is_null()) return slot;
  if (!question.units.empty())
    return fail(Code::missing_field, path + ".unit", "write {\"value\":…, \"unit\":…}");
  if (question.weighed_or_estimated) return fail(Code::missing_field, path + ".how");
  LEADLINE_TRY(value, value_of(question, answer, path));
  slot.value = value;
  return slot;
}

Json codes_json(const Question& question, std::int64_t set) {
  Json out = Json::array();
  for (std::size_t i = 0; i < question.options.size(); ++i)
    if (set >> i & 1) out.push_back(question.options[i].code);
  return out;
}

Json value_json(const Question& question, const Slot& slot) {
  switch (question.type) {
    case Type::boolean:
      return slot.value != 0;
    case Type::integer:
      return slot.value / Decimal::one;
    case Type::decimal:
      return Decimal{slot.value}.text();
    case Type::date:
      return Date{static_cast<std::int32_t>(slot.value)}.text();
    case Type::code:
      return question.options[static_cast<std::size_t>(slot.value)].code;
    case Type::codes:
      return codes_json(question, slot.value);
  }
  return nullptr;
}

}  // namespace

Answers::Answers(const Document& document, Date encounter)
    : document_(&document), encounter_(encounter), slots_(document.questions.size()) {}

Result<Answers> Answers::parse(const Document& document, Date encounter, const Json& json,
                               std::string_view where) {
  const std::string path(where);
  if (!json.is_object()) return fail(Code::wrong_type, path, "an object of question to answer is needed");
  Answers out(document, encounter);
  for (const auto& [id, answer] : json.items()) {
    const auto index = document.question_index(id);
    if (index == Document::npos) return fail(Code::unknown_question, path + "." + id.substr(0, 64));
    LEADLINE_TRY(slot, read_answer(document.questions[index], answer, path + "." + id));
    out.slots_[index] = slot;
  }
  return out;
}

Result<void> Answers::set(std::string_view question_id, const Json& answer) {
  const auto index = document_->question_index(question_id);
  if (index == Document::npos) return fail(Code::unknown_question, std::string(question_id.substr(0, 64)));
  LEADLINE_TRY(slot, read_answer(document_->questions[index], answer, std::string(question_id)));
  slots_[index] = slot;
  return {};
}

Result<void> Answers::set_state(std::string_view question_id, State state) {
  const auto index = document_->question_index(question_id);
  if (index == Document::npos) return fail(Code::unknown_question, std::string(question_id.substr(0, 64)));
  if (state == State::answered)
    return fail(Code::missing_field, std::string(question_id), "an answer has a value");
  slots_[index] = Slot{};
  slots_[index].state = state;
  return {};
}

Result<void> Answers::clear(std::string_view question_id) { return set_state(question_id, State::not_asked); }

Json Answers::to_json() const {
  Json out = Json::object();
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    const Question& question = document_->questions[i];
    const Slot& slot = slots_[i];
    if (slot.state == State::not_asked) continue;
    Json& entry = out[question.id] = {{"state", word(slot.state)}};
    if (slot.state != State::answered) continue;
    entry["value"] = value_json(question, slot);
    if (!question.units.empty()) entry["unit"] = question.units[slot.unit];
    if (question.weighed_or_estimated) entry["how"] = slot.how == How::weighed ? "weighed" : "estimated";
  }
  return out;
}

}  // namespace leadline::criteria
