#include "app/gui/officer/question_rows.h"

#include <QCoreApplication>

namespace leadline::gui::rows {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(screening)
};

using criteria::Question;
using criteria::Slot;
using criteria::State;
using criteria::Type;

bool answered(const Slot& slot) { return slot.state == State::answered; }

std::string text_at(const Json& typed, const char* key) {
  const auto found = typed.find(key);
  return found != typed.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

bool numeric(const Question& question) {
  return question.type == Type::integer || question.type == Type::decimal;
}

QString unit_words(const std::string& unit) {
  if (unit == "g") return Words::tr("grams");
  if (unit == "kg") return Words::tr("kilograms");
  if (unit == "mg") return Words::tr("milligrams");
  if (unit == "lb") return Words::tr("pounds");
  if (unit == "oz") return Words::tr("ounces");
  if (unit == "unit") return Words::tr("pieces");
  if (unit == "dosage_unit") return Words::tr("doses");
  return QString::fromStdString(unit);
}

Json number_answer(const Question& question, const std::string& number, const std::string& unit,
                   const std::string& how) {
  Json answer{{"value", number}};
  if (question.type == Type::integer) answer["value"] = std::stoll(number);
  if (!question.units.empty()) answer["unit"] = unit;
  if (question.weighed_or_estimated) answer["how"] = how;
  return answer;
}

}  // namespace

QString words_of(const Question& question, const criteria::Text& text, criteria::Date encounter,
                 const std::string& language) {
  QString out = QString::fromStdString(text.in(language));
  if (question.look_back_years > 0) {
    out.replace("{since}", QString::fromStdString(criteria::date_text(
                               encounter.years_before(question.look_back_years), language)));
  }
  return out;
}

QString kind(const Question& question) {
  if (question.type == Type::codes) return "many";
  if (question.type == Type::date) return "date";
  return numeric(question) ? "number" : "choice";
}

Json on_pad(const Question& question, const Slot& slot, const Json& typed) {
  Json pad = typed;
  if (question.type == Type::codes) {
    if (!typed.empty() || !answered(slot)) return pad;
    for (std::size_t i = 0; i < question.options.size(); ++i) {
      if (slot.value >> i & 1) pad[question.options[i].code] = "on";
    }
    return pad;
  }
  const bool before = answered(slot);
  if (!pad.contains("number") && before && numeric(question))
    pad["number"] = criteria::Decimal{slot.value}.text();
  if (!pad.contains("number") && before && question.type == Type::date) {
    pad["number"] = criteria::Date{static_cast<std::int32_t>(slot.value)}.text();
  }
  if (!pad.contains("unit") && !question.units.empty()) pad["unit"] = question.units[before ? slot.unit : 0];
  if (!pad.contains("how") && before && question.weighed_or_estimated) {
    pad["how"] = slot.how == criteria::How::weighed ? "weighed" : "estimated";
  }
  return pad;
}

QList<Choice> options(const Question& question, const Slot& slot, const Json& pad, criteria::Date encounter,
                      const std::string& language, bool more) {
  QList<Choice> out;
  if (question.type == Type::boolean) {
    if (more) return out;
    out << Choice{"true", Words::tr("Yes"), {}, {}, answered(slot) && slot.value == 1};
    out << Choice{"false", Words::tr("No"), {}, {}, answered(slot) && slot.value == 0};
    return out;
  }
  const bool many = question.type == Type::codes;
  for (std::size_t i = 0; i < question.options.size(); ++i) {
    const auto& option = question.options[i];
    if (option.more != more) continue;
    const bool chosen =
        many ? pad.contains(option.code) : answered(slot) && slot.value == static_cast<std::int64_t>(i);
    out << Choice{QString::fromStdString(option.code),
                  words_of(question, option.label, encounter, language),
                  {},
                  {},
                  chosen};
  }
  if (many && !more) {
    const QString label = question.none_label.empty()
                              ? Words::tr("None of these")
                              : words_of(question, question.none_label, encounter, language);
    out << Choice{none_key, label, {}, {}, answered(slot) && slot.value == 0 && pad.empty()};
  }
  return out;
}

QString state_words(State state) {
  switch (state) {
    case State::officer_does_not_know:
      return Words::tr("Don't know");
    case State::declined:
      return Words::tr("Prefers not to say");
    case State::not_safe_to_ask:
      return Words::tr("Not safe to ask");
    case State::not_applicable:
      return Words::tr("Does not apply");
    case State::not_asked:
      return Words::tr("Not asked yet");
    case State::answered:
      break;
  }
  return {};
}

QList<Choice> escapes(const Question& question, const Slot& slot) {
  QList<Choice> out;
  for (const State state : {State::officer_does_not_know, State::declined, State::not_safe_to_ask}) {
    // What is seen or read from a terminal is not put to the person, so nobody can prefer not to say it.
    if (state == State::declined && question.source != criteria::Source::ask) continue;
    const auto code = criteria::word(state);
    out << Choice{QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())),
                  state_words(state),
                  {},
                  {},
                  slot.state == state};
  }
  return out;
}

QList<Choice> overview(const criteria::Document& document, const criteria::Answers& answers,
                       const std::vector<std::string>& asked, const std::string& current,
                       const std::string& language) {
  QList<Choice> out;
  const auto add = [&](const std::string& id, bool here) {
    const auto index = document.question_index(id);
    if (index == criteria::Document::npos) return;
    const Question& question = document.questions[index];
    QString answer = QString::fromStdString(answers.text(index, language));
    if (answer.isEmpty()) answer = state_words(answers.slot(index).state);
    if (here) answer = Words::tr("Now");
    out << Choice{QString::fromStdString(id),
                  QString::fromStdString(criteria::ask_text(question, language, answers.encounter())),
                  answer,
                  {},
                  here};
  };
  bool listed = false;
  for (const auto& id : asked) {
    listed = listed || id == current;
    add(id, id == current);
  }
  if (!listed && !current.empty()) add(current, true);
  return out;
}

void fill_number(QuestionPage& page, const Question& question, const Json& pad) {
  page.number = QString::fromStdString(text_at(pad, "number"));
  page.unit = QString::fromStdString(text_at(pad, "unit"));
  page.unit_label = page.unit;
  page.basis = QString::fromStdString(text_at(pad, "how"));
  page.decimals = question.type == Type::decimal;
  page.needs_basis = question.weighed_or_estimated;
  QList<Choice> units;
  if (question.units.size() > 1) {
    for (const auto& one : question.units)
      units << Choice{QString::fromStdString(one), unit_words(one), {}, {}, false};
  }
  page.units()->show(units);
  page.bases()->show(page.needs_basis ? QList<Choice>{{"weighed", Words::tr("Weighed"), {}, {}, false},
                                                      {"estimated", Words::tr("Estimated"), {}, {}, false}}
                                      : QList<Choice>{});
  Json whole = pad;
  if (page.needs_basis) whole["how"] = "weighed";  // the last tap says which
  page.complete = answer_of(question, whole).has_value();
}

std::optional<Json> answer_of(const Question& question, const Json& pad) {
  if (question.type == Type::codes) {
    Json codes = Json::array();
    for (const auto& option : question.options) {
      if (pad.contains(option.code)) codes.push_back(option.code);
    }
    if (codes.empty()) return std::nullopt;
    return codes;
  }
  const std::string number = text_at(pad, "number");
  if (question.type == Type::date) {
    const auto date = criteria::Date::parse(number);
    return date ? std::optional<Json>(date->text()) : std::nullopt;
  }
  const std::string unit = pad.contains("unit")     ? text_at(pad, "unit")
                           : question.units.empty() ? ""
                                                    : question.units.front();
  const std::string how = text_at(pad, "how");
  if (!numeric(question) || (question.weighed_or_estimated && how.empty())) return std::nullopt;
  const auto value = criteria::Decimal::parse(number);
  if (!value || (question.type == Type::integer && value->micro % criteria::Decimal::one != 0))
    return std::nullopt;
  if ((question.least && *value < *question.least) || (question.most && *value > *question.most))
    return std::nullopt;
  return number_answer(question, value->text(), unit, how);
}

}  // namespace leadline::gui::rows
