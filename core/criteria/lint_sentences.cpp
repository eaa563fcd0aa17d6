// What each check says, why it matters and who says so.
#include "core/criteria/linting.h"
#include "core/criteria/phrases.h"

namespace leadline::criteria {
namespace {

constexpr const char* handbook = "NC-TAC, Pre-Arrest Diversion in North Carolina, section 3.a";
constexpr const char* format = "Leadline, core/criteria/FORMAT.md";

struct Says {
  Text what, why;  // {name}, {detail}
  std::string source;
};

Says rules_out(Check check) {
  if (check == Check::protected_trait)
    return {{"{name} rests on race, ethnicity or gender (\"{detail}\").",
             "{name} se basa en la raza, la etnia o el género (\"{detail}\")."},
            {"People are eligible regardless of their race or gender.",
             "Las personas reúnen los requisitos sin importar su raza ni su género."},
            handbook};
  if (check == Check::excluded_substance)
    return {{"\"{name}\": with {detail} nobody can meet it, whatever the amount.",
             "\"{name}\": con {detail} nadie puede cumplirlo, sea cual sea la cantidad."},
            {"Drug policy does not exclude any specific drug: street drugs are mixed, and people may not "
             "know what they have.",
             "La política no excluye ninguna droga en particular: las drogas de la calle están mezcladas y "
             "la persona puede no saber qué tiene."},
            handbook};
  if (check == Check::probation_excluded)
    return {{"\"{name}\": nobody with \"{detail}\" can meet it.",
             "\"{name}\": nadie con \"{detail}\" puede cumplirlo."},
            {"With community corrections as a partner, everyone on probation can take part; the programs "
             "that did best were inclusive.",
             "Con las autoridades de libertad a prueba como socias, todas las personas bajo supervisión "
             "pueden participar; los programas con mejores resultados fueron incluyentes."},
            handbook};
  return {{"\"{name}\": the look-back is more than 5 years ({detail}).",
           "\"{name}\": el período que se revisa es de más de 5 años ({detail})."},
          {"A shorter look-back, such as 5 years instead of 10, lets more people benefit.",
           "Un período más corto, por ejemplo 5 años en vez de 10, permite que más personas se beneficien."},
          handbook};
}

Says decides_nothing(Check check) {
  if (check == Check::unreachable)
    return {{"\"{name}\" decides nothing: {detail}.", "\"{name}\" no decide nada: {detail}."},
            {"A criterion that nobody ever reaches is not the rule that the partners agreed on.",
             "Un criterio al que nunca se llega no es la regla que los socios acordaron."},
            format};
  if (check == Check::unused_question)
    return {{"The question \"{name}\" is of no use: {detail}.", "La pregunta \"{name}\" no sirve: {detail}."},
            {"Nobody is asked what the program has no use for, least of all at 2 A.M.",
             "A nadie se le pregunta lo que el programa no necesita, menos aún a las 2 de la mañana."},
            format};
  if (check == Check::never_true)
    return {{"\"{name}\" can never be met.", "\"{name}\" no se puede cumplir nunca."},
            {"Nobody could ever be eligible.", "Nadie podría reunir nunca los requisitos."},
            format};
  return {{"\"{name}\" is always met.", "\"{name}\" se cumple siempre."},
          {"A rule that cannot say no is not a rule; perhaps something else was meant.",
           "Una regla que no puede decir que no no es una regla; quizá se quería decir otra cosa."},
          format};
}

Says cannot_stand(Check check) {
  if (check == Check::missing_translation)
    return {{"{name} has no text in {detail}.", "{name} no tiene texto en {detail}."},
            {"Whoever reads only one of the two languages has a right to the same words.",
             "Quien lee solo uno de los dos idiomas tiene derecho a las mismas palabras."},
            format};
  if (check == Check::unit_mismatch)
    return {{"{name}: the amount is not asked in the unit of the limit ({detail}).",
             "{name}: la cantidad no se pregunta en la unidad del límite ({detail})."},
            {"Limits are by weight or by dosage unit, and amounts are never converted: the result would "
             "never be known.",
             "Los límites son por peso o por unidad de dosis, y las cantidades nunca se convierten: nunca se "
             "sabría el resultado."},
            "G.S. 90-95(h); Leadline, core/criteria/FORMAT.md"};
  if (check == Check::example_differs)
    return {
        {"The example \"{name}\" comes out otherwise: {detail}.",
         "El ejemplo \"{name}\" da otro resultado: {detail}."},
        {"Examples are what the partners agreed that the rules mean; they pass before anything is published.",
         "Los ejemplos son lo que los socios acordaron que significan las reglas; se cumplen antes de "
         "publicar."},
        format};
  return {{"{name}: {detail}", "{name}: {detail}"},
          {"A document that is not of the format cannot be used on any device.",
           "Un documento que no sigue el formato no se puede usar en ningún dispositivo."},
          format};
}

Says of_the_offer(Check check) {
  if (check == Check::offer_field)
    return {{"{name} has {detail}.", "{name} tiene {detail}."},
            {"What is not filled in stands on the glass in braces, and a promise without its day is none.",
             "Lo que no se completa aparece en la pantalla entre llaves, y una promesa sin su día no lo es."},
            format};
  if (check == Check::offer_choice)
    return {
        {"{name} lacks the sentence {detail}", "{name} no tiene la frase {detail}"},
        {"Taking part is voluntary. Only these very words are recognized; others may say it as well.",
         "La participación es voluntaria. Solo se reconocen estas palabras exactas; otras podrían decirlo "
         "también."},
        "NC-TAC, Pre-Arrest Diversion in North Carolina, section 1.a"};
  return {{"{name} has {detail} letters; the turned glass holds about 340.",
           "{name} tiene {detail} letras; en la pantalla girada caben unas 340."},
          {"What lies below the edge of the glass is not read at night, and her right to say no stands last.",
           "Lo que queda debajo del borde no se lee de noche, y su derecho a decir que no está al final."},
          format};
}

Says of_examples(Check check) {
  if (check == Check::no_examples)
    return {
        {"The set has no worked example.", "El conjunto no tiene ningún ejemplo resuelto."},
        {"Examples are what the partners agreed that the rules mean; without one the set is not published.",
         "Los ejemplos son lo que los socios acordaron que significan las reglas; sin uno, el conjunto no "
         "se publica."},
        format};
  return {{"\"{name}\": {detail}.", "\"{name}\": {detail}."},
          {"A rule that no example tries both ways can be wrong one way, and nobody would see it before the "
           "street does.",
           "Una regla que ningún ejemplo prueba en ambos sentidos puede estar mal en uno, y nadie lo vería "
           "antes que la calle."},
          format};
}

Says deserves_a_look(Check check) {
  if (check == Check::many_questions)
    return {{"{name} questions; 14 at most are advised.", "{name} preguntas; se aconsejan 14 como máximo."},
            {"An offer within 90 seconds leaves time for about 14 taps.",
             "Una oferta en 90 segundos deja tiempo para unos 14 toques."},
            "Leadline, figures to reach: a screening in 14 taps"};
  if (check == Check::review_overdue)
    return {{"The review date, {name}, has passed.", "La fecha de revisión, {name}, ya pasó."},
            {"Policies are living documents, reviewed and updated regularly.",
             "Las políticas son documentos vivos, que se revisan y actualizan con regularidad."},
            "NC-TAC, Pre-Arrest Diversion in North Carolina, section 4.a"};
  if (check == Check::coercive_word)
    return {
        {"{name} says \"{detail}\".", "{name} dice \"{detail}\"."},
        {"Pressure has no place in an offer, and some words close the door before it opens.",
         "La presión no tiene lugar en una oferta, y algunas palabras cierran la puerta antes de abrirla."},
        "NC-TAC, Pre-Arrest Diversion in North Carolina, section 9, question 6"};
  return {{"\"{name}\" could not be tried in every way: there are too many.",
           "\"{name}\" no se pudo probar de todas las formas: son demasiadas."},
          {"What was not tried may hide any of the other findings; a person has to look.",
           "Lo que no se probó puede ocultar cualquiera de los otros hallazgos; una persona debe revisarlo."},
          format};
}

Says says(Check check) {
  switch (check) {
    case Check::protected_trait:
    case Check::excluded_substance:
    case Check::probation_excluded:
    case Check::long_look_back:
      return rules_out(check);
    case Check::unreachable:
    case Check::unused_question:
    case Check::never_true:
    case Check::never_false:
      return decides_nothing(check);
    case Check::missing_translation:
    case Check::unit_mismatch:
    case Check::example_differs:
    case Check::refused:
      return cannot_stand(check);
    case Check::no_examples:
    case Check::untried_criterion:
      return of_examples(check);
    case Check::offer_field:
    case Check::offer_choice:
    case Check::offer_too_long:
      return of_the_offer(check);
    case Check::many_questions:
    case Check::review_overdue:
    case Check::coercive_word:
    case Check::not_checked:
      break;
  }
  return deserves_a_look(check);
}

}  // namespace

Finding finding(Check check, const Spot& spot, const Text& name, const Text& detail) {
  Says words = says(check);
  Finding out;
  out.check = check;
  out.criterion = spot.criterion;
  out.question = spot.question;
  out.where = spot.where;
  out.what = {fill(fill(words.what.en, "detail", detail.en), "name", name.en),
              fill(fill(words.what.es, "detail", detail.es), "name", name.es)};
  out.why = std::move(words.why);
  out.source = std::move(words.source);
  return out;
}

}  // namespace leadline::criteria
