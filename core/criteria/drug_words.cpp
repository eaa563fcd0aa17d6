// Drugs as a document's own tables call them, and amounts as a text states them.
#include <algorithm>

#include "core/criteria/terms.h"

namespace leadline::criteria {
namespace {

// What parts one name from the next in a row's label: "MDMA or MDA (ecstasy)".
constexpr std::string_view between[] = {" or ", " and ", " o ", " u ", " y ", " e "};
// What a drug may look like or be said to be; no name of one.
constexpr std::string_view no_names[] = {
    " pill ",         " pills ",     " tablet ",  " tablets ",  " powder ",       " residue ",
    " liquid ",       " drug ",      " drugs ",   " other ",    " another drug ", " other drug ",
    " other drugs ",  " substance ", " mixed ",   " unknown ",  " not sure ",     " prescription ",
    " pastilla ",     " pastillas ", " tableta ", " tabletas ", " polvo ",        " residuo ",
    " liquido ",      " droga ",     " drogas ",  " otra ",     " otro ",         " otra droga ",
    " otras drogas ", " sustancia ", " mezcla ",  " mezclado ", " desconocida ",  " no es seguro ",
    " receta "};

constexpr std::string_view units[] = {
    " g ",          " gr ",          " grs ",        " gram ",   " grams ",     " mg ",
    " mcg ",        " milligram ",   " milligrams ", " kg ",     " kgs ",       " kilo ",
    " kilos ",      " kilogram ",    " kilograms ",  " oz ",     " ounce ",     " ounces ",
    " lb ",         " lbs ",         " pound ",      " pounds ", " ml ",        " cc ",
    " milliliter ", " milliliters ", " l ",          " liter ",  " liters ",    " gal ",
    " gallon ",     " gallons ",     " gramo ",      " gramos ", " miligramo ", " miligramos ",
    " kilogramo ",  " kilogramos ",  " onza ",       " onzas ",  " libra ",     " libras ",
    " mililitro ",  " mililitros ",  " litro ",      " litros ", " galon ",     " galones "};
constexpr std::string_view doses[] = {" dosage unit", " unidad de dosis ", " unidades de dosis "};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool point(char c) { return c == '.' || c == ','; }

void add_names(std::string label, std::vector<std::string>& out) {
  for (auto at = label.find_first_of(",;/()"); at != label.npos; at = label.find_first_of(",;/()", at + 4))
    label.replace(at, 1, " or ");
  const std::string words = folded(label, Digits::kept);
  for (std::string_view left = words; !left.empty();) {
    auto cut = left.size(), next = left.size();
    for (const auto word : between)
      if (const auto found = left.find(word); found < cut) cut = found, next = found + word.size() - 1;
    std::string name = folded(left.substr(0, cut), Digits::kept);
    left.remove_prefix(next);
    if (name.size() > 4 && std::ranges::find(no_names, name) == std::end(no_names))
      out.push_back(std::move(name));
  }
}

bool lists_drugs(const Table& table) {
  const auto named = std::ranges::count_if(table.rows, [](const TableRow& row) {
    return names_drug(row.code) || names_drug(row.label.en) || names_drug(row.label.es);
  });
  return static_cast<std::size_t>(named) * 2 > table.rows.size() ||
         std::ranges::any_of(table.rows, [](const TableRow& row) { return !row.limits.empty(); });
}

// Whether a number, "0.25" or "3,5", is a hundredth or more; more than one.
struct Number {
  bool some = false, several = false;
};
Number number(std::string_view digits) {
  const auto cut = std::min(digits.find_first_of(".,"), digits.size());
  const std::string_view whole = digits.substr(0, cut),
                         rest = digits.substr(std::min(cut + 1, digits.size()));
  const auto nonzero = [](std::string_view text) { return text.find_first_of("123456789") != text.npos; };
  const auto first = std::min(whole.find_first_not_of('0'), whole.size());
  const bool one = whole.substr(first) == "1";
  return {nonzero(whole) || nonzero(rest.substr(0, 2)), nonzero(whole) && (!one || nonzero(rest))};
}

}  // namespace

std::vector<std::string> drugs_named_by(std::span<const Table> tables) {
  std::vector<std::string> out;
  for (const Table& table : tables) {
    if (!lists_drugs(table)) continue;
    for (const TableRow& row : table.rows) {
      add_names(row.label.en, out);
      add_names(row.label.es, out);
    }
  }
  return out;
}

bool states_amount(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (!digit(text[i])) {
      ++i;
      continue;
    }
    const auto begin = i;
    const bool part_of_a_name = begin > 0 && letter(text[begin - 1]);  // "K2"
    while (i < text.size() &&
           (digit(text[i]) || (point(text[i]) && i + 1 < text.size() && digit(text[i + 1]))))
      ++i;
    const Number said = number(text.substr(begin, i - begin));
    // The word behind it: at most a blank or a hyphen lies between.
    std::size_t word = i;
    while (word < text.size() && (text[word] == ' ' || text[word] == '-' || text[word] == '_')) ++word;
    const std::string next = folded(text.substr(word, 24));
    const bool adjacent = !part_of_a_name && word < text.size() && letter(text[word]);
    const auto starts = [&](std::string_view unit) { return next.starts_with(unit); };
    if (adjacent && said.some && std::ranges::any_of(units, starts)) return true;
    if (adjacent && said.several && std::ranges::any_of(doses, starts)) return true;
  }
  return false;
}

}  // namespace leadline::criteria
