#include "core/criteria/terms.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace leadline::criteria {
namespace {

using Terms = std::span<const std::string_view>;

// clang-format off
constexpr std::string_view traits[] = {
    "race", "races", "racial*", "ethnic*", "gender*", "sex", "sexes", "male", "males", "female", "females",
    "man", "men", "woman", "women", "boy", "boys", "girl", "girls", "transgender*", "trans", "nonbinary",
    "non binary", "cisgender", "masculine", "feminine", "black", "blacks", "white", "whites", "caucasian*",
    "hispanic*", "latino", "latinos", "latina", "latinas", "latinx", "latine", "african american*", "asian",
    "asians", "native american*", "american indian*", "alaska native*", "pacific islander*",
    "native hawaiian*", "hawaiian*", "middle eastern*", "north african*", "indigenous", "arab", "arabs",
    "skin color", "skin colour", "color of skin", "complexion", "raza", "razas", "etnia", "etnias", "etnic*",
    "genero", "generos", "sexo", "sexos", "hombre", "hombres", "mujer", "mujeres", "varon", "varones",
    "hembra", "hembras", "masculino", "masculina", "femenino", "femenina", "transgenero*", "no binario",
    "no binaria", "negro", "negros", "negra", "negras", "blanco", "blancos", "blanca", "blancas", "caucasic*",
    "hispano", "hispanos", "hispana", "hispanas", "afroamerican*", "afrodescendiente*", "asiatic*",
    "indigena*", "nativo american*", "nativa american*", "arabe", "arabes", "color de piel",
    "color de la piel", "isleno del pacifico", "islena del pacifico"};
constexpr std::string_view no_traits[] = {
    "sex work*", "sex trade", "sex trafficking", "sex offense*", "sex crime*", "sex act*", "sex for money",
    "paying for sex", "assault on a female", "black tar", "black market", "white powder", "white substance",
    "white pills", "sexo por dinero", "sexo comercial", "agresion a una mujer", "agresion contra una mujer",
    "alquitran negro", "heroina negra", "mercado negro", "polvo blanco", "sustancia blanca",
    "pastillas blancas"};
constexpr std::string_view substances[] = {
    "cocaine", "crack", "coke", "heroin*", "fentanyl*", "fent", "carfentanil*", "nitazene*", "opioid*", "opiate*",
    "opium", "morphine", "oxycodone", "oxycontin", "percocet*", "percs", "hydrocodone", "vicodin",
    "hydromorphone", "dilaudid", "codeine", "methadone", "buprenorphine", "suboxone", "subutex", "tramadol",
    "meth", "crystal meth", "methamphetamine*", "amphetamine*", "adderall", "mdma", "mda", "ecstasy", "molly",
    "lsd", "pcp", "angel dust", "ketamine", "psilocybin*", "shrooms", "magic mushroom*", "mescaline", "peyote",
    "dmt", "marijuana", "weed", "pot", "hash", "hashish", "dope", "cannabi*", "thc", "k 2", "spice",
    "synthetic cannabinoid*", "xanax", "valium", "klonopin", "alprazolam", "diazepam", "clonazepam",
    "benzodiazepine*", "benzos", "barbiturate*", "cathinone*", "mephedrone", "mdpv", "flakka", "bath salts",
    "methaqualone", "quaalude*", "ghb", "xylazine", "tranq", "medetomidine", "kratom", "khat", "tianeptine",
    "cocaina", "heroina*", "fentanil*", "carfentanil*", "nitaceno*", "opioide*", "opiaceo*", "opio",
    "morfina", "oxicodona", "hidrocodona", "hidromorfona", "codeina", "metadona", "buprenorfina", "metanfetamina*",
    "anfetamina*", "extasis", "ketamina", "psilocibina", "hongos alucinogenos", "mescalina", "marihuana",
    "mariguana", "hierba", "mota", "hachis", "benzodiacepina*", "benzodiazepina*", "barbiturico*", "catinona*",
    "mefedrona", "sales de bano", "metacualona", "xilacina"};
constexpr std::string_view sales[] = {
    "sale*", "sell*", "sold", "deliver*", "distribut*", "traffick*", "manufactur*", "intent", "venta*",
    "vender*", "entrega*", "distribucion", "fabricacion", "fabricar*", "intencion"};
constexpr std::string_view no_sales[] = {"sales de bano"};
constexpr std::string_view probations[] = {
    "probation*", "parole*", "supervised release", "release supervision", "libertad condicional",
    "libertad vigilada", "libertad a prueba", "libertad supervisada", "probatoria"};
constexpr std::string_view births[] = {
    "birth*", "born", "dob", "age", "aged", "years old", "nacimiento*", "nacio", "edad", "anos cumplidos"};
// clang-format on

#define APPROVED(words)
#define UNSAID_BUT(words) words,
#define UNSAID(words) words,
constexpr std::string_view unsaid[] = {
#include "core/criteria/unsaid_words.inc"
};
#undef APPROVED
#undef UNSAID
#undef UNSAID_BUT
#define UNSAID(words)
#define UNSAID_BUT(words)
#define APPROVED(words) words,
constexpr std::string_view approved[] = {
#include "core/criteria/unsaid_words.inc"
};

// Latin letters with a mark, as UTF-8, and the letter without.
constexpr std::pair<std::string_view, char> plain_letters[] = {
    {"á", 'a'}, {"é", 'e'}, {"í", 'i'}, {"ó", 'o'}, {"ú", 'u'}, {"ü", 'u'}, {"ñ", 'n'}, {"ç", 'c'},
    {"Á", 'a'}, {"É", 'e'}, {"Í", 'i'}, {"Ó", 'o'}, {"Ú", 'u'}, {"Ü", 'u'}, {"Ñ", 'n'}, {"Ç", 'c'}};

bool small(char c) { return c >= 'a' && c <= 'z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool capital(char c) { return c >= 'A' && c <= 'Z'; }

// Where a term stands in a folded text, and how long the match is; npos if nowhere.
std::pair<std::size_t, std::size_t> find(std::string_view words, std::string_view term) {
  const bool open = term.ends_with('*');
  if (open) term.remove_suffix(1);
  for (auto at = words.find(term); at != words.npos; at = words.find(term, at + 1)) {
    const auto end = at + term.size();
    if (words[at - 1] != ' ' || (!open && words[end] != ' ')) continue;
    return {at, words.find(' ', end) - at};
  }
  return {words.npos, 0};
}

std::string_view first_of(std::string_view words, Terms terms) {
  for (auto term : terms)
    if (find(words, term).first != words.npos) return term;
  return {};
}

std::string without(std::string words, Terms terms) {
  for (auto term : terms)
    for (auto [at, size] = find(words, term); at != words.npos; std::tie(at, size) = find(words, term))
      words[at] = '-', words.erase(at + 1, size - 1);
  return words;
}

}  // namespace

std::string folded(std::string_view text, Digits digits) {
  std::string out(1, ' ');
  const auto part = [&] {
    if (out.back() != ' ') out.push_back(' ');
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    const bool starts = capital(c) && i > 0 && small(text[i - 1]);
    for (const auto& [marked, letter] : plain_letters)
      if (text.substr(i, 2) == marked) {
        c = letter;
        ++i;
        break;
      }
    if (capital(c)) c = static_cast<char>(c - 'A' + 'a');
    const bool kept = small(c) || (digits == Digits::kept && digit(c));
    if (starts || !kept || digit(c) != digit(out.back())) part();
    if (kept) out.push_back(c);
  }
  part();
  return out;
}

std::string_view trait_in(std::string_view text) {
  return first_of(without(folded(text), no_traits), traits);
}

bool names_drug(std::string_view text, std::span<const std::string> own) {
  const std::string words = folded(text, Digits::kept);
  if (!first_of(without(words, no_sales), sales).empty()) return false;
  return !first_of(words, substances).empty() ||
         std::ranges::any_of(own, [&](const std::string& name) { return words.find(name) != words.npos; });
}

std::string_view probation_in(std::string_view text) { return first_of(folded(text), probations); }

std::string_view birth_in(std::string_view text) { return first_of(folded(text), births); }

std::string_view unsaid_in(std::string_view text) {
  return first_of(without(folded(text), approved), unsaid);
}

}  // namespace leadline::criteria
