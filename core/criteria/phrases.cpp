#include "core/criteria/phrases.h"

#include <array>

namespace leadline::criteria {
namespace {

struct Unit {
  std::string_view code;
  std::array<std::string_view, 4> words;  // English one and many, Spanish one and many
};
constexpr Unit units[] = {
    {"g", {"g", "g", "g", "g"}},
    {"oz", {"oz", "oz", "oz", "oz"}},
    {"lb", {"lb", "lb", "lb", "lb"}},
    {"dosage_unit", {"dosage unit", "dosage units", "unidad de dosis", "unidades de dosis"}},
};

constexpr std::array<std::array<std::string_view, 2>, 9> causes{{
    {"", ""},
    {"Not asked yet", "Todavía no se preguntó"},
    {"The officer does not know", "El agente no lo sabe"},
    {"The person prefers not to say", "La persona prefiere no decirlo"},
    {"It was not safe to ask", "No era seguro preguntar"},
    {"It does not apply here", "No corresponde en este caso"},
    {"The amount is estimated and close to the limit", "La cantidad es estimada y está cerca del límite"},
    {"Unknown or mixed: below the strictest limit that could apply",
     "Desconocida o mezclada: por debajo del límite más estricto que podría aplicarse"},
    {"Unknown or mixed: reaches the strictest limit that could apply",
     "Desconocida o mezclada: alcanza el límite más estricto que podría aplicarse"},
}};
constexpr std::array<std::string_view, 2> other_unit{
    "The limit is stated in another unit, and amounts are never converted",
    "El límite está en otra unidad, y las cantidades nunca se convierten"};

constexpr std::array<std::array<std::string_view, 2>, 12> months{{{"January", "enero"},
                                                                  {"February", "febrero"},
                                                                  {"March", "marzo"},
                                                                  {"April", "abril"},
                                                                  {"May", "mayo"},
                                                                  {"June", "junio"},
                                                                  {"July", "julio"},
                                                                  {"August", "agosto"},
                                                                  {"September", "septiembre"},
                                                                  {"October", "octubre"},
                                                                  {"November", "noviembre"},
                                                                  {"December", "diciembre"}}};

}  // namespace

bool spanish(std::string_view language) {
  return language == "es" || language.starts_with("es-") || language.starts_with("es_");
}

std::string unit_text(std::string_view unit, bool one, std::string_view language) {
  for (const Unit& each : units)
    if (each.code == unit) return std::string(each.words[(spanish(language) ? 2 : 0) + (one ? 0 : 1)]);
  return std::string(unit);
}

std::string amount_text(Decimal value, std::string_view unit, std::string_view language) {
  if (unit.empty()) return value.text();
  return value.text() + " " + unit_text(unit, value.micro == Decimal::one, language);
}

std::string cause_text(Cause cause, std::string_view language) {
  const auto i = static_cast<std::size_t>(cause);
  return std::string(i < causes.size() ? causes[i][spanish(language)] : other_unit[spanish(language)]);
}

std::string fill(std::string text, std::string_view name, const std::string& with) {
  std::string mark(1, '{');
  mark.append(name).push_back('}');
  for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + with.size()))
    text.replace(at, mark.size(), with);
  return text;
}

std::string date_text(Date date, std::string_view language) {
  const std::string iso = date.text();
  const auto month = static_cast<std::size_t>((iso[5] - '0') * 10 + iso[6] - '0');
  const std::string day = std::to_string((iso[8] - '0') * 10 + iso[9] - '0'),
                    year = std::to_string(date.year());
  const std::string name(months[month - 1][spanish(language)]);
  return spanish(language) ? day + " de " + name + " de " + year : name + " " + day + ", " + year;
}

std::string ask_text(const Question& question, std::string_view language, Date encounter) {
  return with_since(question.ask.in(language), question, language, encounter);
}

std::string help_text(const Question& question, std::string_view language, Date encounter) {
  return with_since(question.help.in(language), question, language, encounter);
}

std::string option_text(const Question& question, std::size_t option, std::string_view language,
                        Date encounter) {
  return with_since(question.options[option].label.in(language), question, language, encounter);
}

std::string with_since(const std::string& text, const Question& question, std::string_view language,
                       Date encounter) {
  return fill(text, "since", date_text(encounter.years_before(question.look_back_years), language));
}

std::string Answers::text(std::size_t question, std::string_view language) const {
  const Question& q = document_->questions[question];
  const Slot& slot = slots_[question];
  if (slot.state != State::answered) return {};
  switch (q.type) {
    case Type::boolean:
      return slot.value ? (spanish(language) ? "Sí" : "Yes") : "No";
    case Type::date:
      return date_text(Date{static_cast<std::int32_t>(slot.value)}, language);
    case Type::code:
      return option_text(q, static_cast<std::size_t>(slot.value), language, encounter_);
    case Type::codes: {
      std::string out;
      for (std::size_t i = 0; i < q.options.size(); ++i)
        if (slot.value >> i & 1) out += (out.empty() ? "" : ", ") + option_text(q, i, language, encounter_);
      return out.empty() ? q.none_label.in(language) : out;
    }
    default:
      break;
  }
  std::string out = amount_text(Decimal{slot.value}, q.units.empty() ? "" : q.units[slot.unit], language);
  if (!q.weighed_or_estimated) return out;
  const bool weighed = slot.how == How::weighed;
  if (spanish(language)) return out + (weighed ? ", pesado" : ", estimado");
  return out + (weighed ? ", weighed" : ", estimated");
}

}  // namespace leadline::criteria
