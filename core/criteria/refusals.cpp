#include "core/criteria/refusals.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

namespace leadline::criteria {
namespace {

struct CodeSays {
  Code code;
  std::string_view es;
};
constexpr std::array codes{
    CodeSays{Code::wrong_type, "Un valor es del tipo equivocado. Corríjalo en el lugar indicado."},
    CodeSays{Code::missing_field, "Falta algo necesario. Agréguelo en el lugar indicado."},
    CodeSays{Code::unknown_field, "Aquí hay un campo que no significa nada. Quítelo o corrija su nombre."},
    CodeSays{Code::duplicate_key, "El mismo nombre aparece dos veces. Deje uno."},
    CodeSays{Code::too_large, "Esto es más grande de lo que acepta Leadline. Hágalo más pequeño."},
    CodeSays{Code::too_deep, "Esto tiene más niveles de los que acepta Leadline. Use menos niveles."},
    CodeSays{Code::not_found, "No está. Revise el nombre."},
    CodeSays{Code::unknown_operator,
             "La expresión usa un operador que no existe. Corríjala en el lugar indicado."},
    CodeSays{Code::unknown_question, "Esa pregunta no existe en estos criterios. Revise su identificador."},
    CodeSays{Code::invalid_date, "Esto no es una fecha. Escríbala como año-mes-día."},
    CodeSays{Code::invalid_value, "Este valor no se permite aquí. Corríjalo en el lugar indicado."},
    CodeSays{
        Code::newer_format,
        "Esto se hizo con un Leadline más nuevo. Se guarda como está; actualice la aplicación para abrirlo."},
    CodeSays{Code::digest_mismatch, "El contenido no es el que se firmó. No se usó."}};

struct Phrase {
  std::string_view en, es;
};
// Words of the format (ask, review, ids, units) stay as they are written in it.
constexpr std::array whole{
    Phrase{"text is needed", "se necesita texto"},
    Phrase{"it is empty", "está vacío"},
    Phrase{"more than 4096 bytes of text", "más de 4096 bytes de texto"},
    Phrase{"an object is needed", "se necesita un objeto"},
    Phrase{"an id is up to 64 letters, digits, _ - or .",
           "un identificador tiene hasta 64 letras, cifras, _ - o ."},
    Phrase{"a whole number is needed", "se necesita un número entero"},
    Phrase{"a number is needed", "se necesita un número"},
    Phrase{"a number is digits, such as 3.99", "un número son cifras, como 3.99"},
    Phrase{"at most ten digits, a point and six more", "diez cifras como máximo, un punto y seis más"},
    Phrase{"a number of this size is not used here", "aquí no se usan números de este tamaño"},
    Phrase{"true or false is needed", "se necesita true o false"},
    Phrase{"a list is needed", "se necesita una lista"},
    Phrase{"a list of codes is needed", "se necesita una lista de códigos"},
    Phrase{"a date is needed", "se necesita una fecha"},
    Phrase{"such as 2026-11-20", "como 2026-11-20"},
    Phrase{"official, secondary, unseen or program", "official, secondary, unseen o program"},
    Phrase{"ask, review or pass", "ask, review o pass"},
    Phrase{"none, connect_without_charge or youth", "none, connect_without_charge o youth"},
    Phrase{"no such answer", "no hay tal respuesta"},
    Phrase{"no such criterion", "no hay tal criterio"},
    Phrase{"no such outcome", "no hay tal resultado"},
    Phrase{"no such name under exceptions", "no hay tal nombre en exceptions"},
    Phrase{"such as district_attorney", "como district_attorney"},
    Phrase{"there is no page", "no hay ninguna página"},
    Phrase{"there is no criterion", "no hay ningún criterio"},
    Phrase{"at most 60 options", "60 opciones como máximo"},
    Phrase{"a unit is text", "una unidad es texto"},
    Phrase{"such as g or dosage_unit", "como g o dosage_unit"},
    Phrase{"below least", "menor que least"},
    Phrase{"more than 60 different codes", "más de 60 códigos distintos"},
    Phrase{">= or >", ">= o >"},
    Phrase{"a limit is more than nothing", "un límite es más que nada"},
    Phrase{"no tables were given along with the criteria", "no se dieron tablas junto con los criterios"},
    Phrase{"this build reads leadline-criteria/1", "esta versión lee leadline-criteria/1"},
    Phrase{"this build reads leadline-table/1", "esta versión lee leadline-table/1"},
    Phrase{"a question's id is needed", "se necesita el identificador de una pregunta"},
    Phrase{"a value or an answer is needed here, not a list",
           "aquí se necesita un valor o una respuesta, no una lista"},
    Phrase{"answer, value, date, lookBack or lookup is needed",
           "se necesita answer, value, date, lookBack o lookup"},
    Phrase{"the expressions have too many parts", "las expresiones tienen demasiadas partes"},
    Phrase{"true, false, an answer or an operation is needed",
           "se necesita true, false, una respuesta o una operación"},
    Phrase{"only a yes-or-no question can stand here by itself",
           "aquí solo puede estar por sí sola una pregunta de sí o no"},
    Phrase{"fewer than AtLeast counts", "menos de los que cuenta AtLeast"},
    Phrase{"these can be equal or not, but neither is less than the other",
           "estos pueden ser iguales o no, pero ninguno es menor que el otro"},
    Phrase{"the two sides are of different kinds", "los dos lados son de tipos distintos"},
    Phrase{"no answer is compared here", "aquí no se compara ninguna respuesta"},
    Phrase{"use In for a question with several answers", "use In para una pregunta con varias respuestas"},
    Phrase{"the two questions are of different types", "las dos preguntas son de tipos distintos"},
    Phrase{"the two questions are asked in different units",
           "las dos preguntas se hacen en unidades distintas"},
    Phrase{"a limit is for a decimal question with units",
           "un límite es para una pregunta decimal con unidades"},
    Phrase{"a limit is compared by Less (below) or GreaterOrEqual (reached)",
           "un límite se compara con Less (por debajo) o GreaterOrEqual (alcanzado)"},
    Phrase{"a list, a table or a question with several answers is needed",
           "se necesita una lista, una tabla o una pregunta con varias respuestas"},
    Phrase{"nothing is ever in an empty list", "en una lista vacía nunca hay nada"},
    Phrase{"a table is looked up by the answer to a question of type code",
           "en una tabla se busca por la respuesta a una pregunta de tipo code"},
    Phrase{"a code is needed", "se necesita un código"},
    Phrase{"a list holds values, not answers", "una lista contiene valores, no respuestas"},
    Phrase{"only the answer to a question of type code can be in a table",
           "en una tabla solo puede estar la respuesta a una pregunta de tipo code"},
    Phrase{"a code, or a question of type code, is needed",
           "se necesita un código o una pregunta de tipo code"},
    Phrase{"an answer is needed", "se necesita una respuesta"},
    Phrase{"an answer has a value", "una respuesta tiene un valor"},
    Phrase{"an object of question to answer is needed", "se necesita un objeto de pregunta a respuesta"},
    Phrase{"criterion to true, false or unknown", "de criterio a true, false o unknown"},
    Phrase{"true, false or unknown, as text", "true, false o unknown, como texto"},
    Phrase{"weighed or estimated", "weighed o estimated"}};
// With names or numbers in them, each where a * stands. The first that fits is said.
constexpr std::array made{
    Phrase{"no table *", "no hay tabla *"},
    Phrase{"no such option: *", "no hay tal opción: *"},
    Phrase{"no such state: *", "no hay tal estado: *"},
    Phrase{"not asked in *", "no se pregunta en *"},
    Phrase{"a second limit in *", "un segundo límite en *"},
    Phrase{"question * has no option *", "la pregunta * no tiene la opción *"},
    Phrase{"question * is of type *", "la pregunta * es de tipo *"},
    Phrase{"no limit of table * is in a unit of *", "ningún límite de la tabla * está en una unidad de *"},
    Phrase{"'*' and '*'", "«*» y «*»"},
    Phrase{"* has digest *", "* tiene el resumen *"},
    Phrase{"write {*}", "escriba {*}"},
    Phrase{"needs at least *", "necesita al menos *"},
    Phrase{"needs *", "necesita *"},
    Phrase{"from * to *", "de * a *"},
    Phrase{"at most *", "como máximo *"},
    Phrase{"less than *", "menos de *"},
    Phrase{"more than *", "más de *"}};

// What stands for each * of a form in a text that is of it.
std::optional<std::vector<std::string_view>> taken_apart(std::string_view text, std::string_view form) {
  std::vector<std::string_view> out;
  for (auto star = form.find('*'); star != form.npos; star = form.find('*')) {
    if (!text.starts_with(form.substr(0, star))) return std::nullopt;
    text.remove_prefix(star);
    form.remove_prefix(star + 1);
    const auto next = form.substr(0, form.find('*'));
    const auto end = form.find('*') == form.npos
                         ? text.ends_with(next) ? text.size() - next.size() : text.npos
                         : text.find(next);
    if (end == text.npos) return std::nullopt;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return text == form ? std::optional(out) : std::nullopt;
}

std::string put_together(std::string_view form, std::span<const std::string_view> parts) {
  std::string out;
  for (const char c : form) {
    if (c != '*') {
      out.push_back(c);
    } else if (!parts.empty()) {
      out += parts.front();
      parts = parts.subspan(1);
    }
  }
  return out;
}

}  // namespace

std::string detail_in_spanish(std::string_view detail) {
  if (const auto found = std::ranges::find(whole, detail, &Phrase::en); found != whole.end())
    return std::string(found->es);
  for (const auto& each : made)
    if (const auto parts = taken_apart(detail, each.en)) return put_together(each.es, *parts);
  return std::string(detail);
}

Text refusal(const Error& error) {
  const auto known = std::ranges::find(codes, error.code, &CodeSays::code);
  Text out{std::string(sentence(error.code)),
           known != codes.end() ? std::string(known->es)
                                : "No sigue el formato: " + std::string(name(error.code)) + "."};
  if (error.detail.empty()) return out;
  return {out.en + " (" + error.detail + ")", out.es + " (" + detail_in_spanish(error.detail) + ")"};
}

}  // namespace leadline::criteria
