// The groups that counts are given for, and the words for what would change.
#include "core/criteria/whatif.h"

namespace leadline::criteria {
namespace {

const Group declined{"declined_to_state", {"Declined to state", "Prefiere no decirlo"}, true};
const Group not_recorded{"not_recorded", {"Not recorded", "Sin registro"}, true};

// OMB Statistical Policy Directive 15 (2024): one question, seven categories, select all that apply.
const std::vector<Group> races{
    {"american_indian_or_alaska_native",
     {"American Indian or Alaska Native", "Indígena americana o nativa de Alaska"}},
    {"asian", {"Asian", "Asiática"}},
    {"black_or_african_american", {"Black or African American", "Negra o afroamericana"}},
    {"hispanic_or_latino", {"Hispanic or Latino", "Hispana o latina"}},
    {"middle_eastern_or_north_african",
     {"Middle Eastern or North African", "De Medio Oriente o el norte de África"}},
    {"native_hawaiian_or_pacific_islander",
     {"Native Hawaiian or Pacific Islander", "Nativa de Hawái o de las islas del Pacífico"}},
    {"white", {"White", "Blanca"}},
    declined,
    not_recorded,
};

const std::vector<Group> genders{
    {"woman", {"Woman", "Mujer"}},
    {"man", {"Man", "Hombre"}},
    {"nonbinary", {"Nonbinary", "No binaria"}},
    {"another", {"Another gender", "Otro género"}},
    declined,
    not_recorded,
};

const std::vector<Group> ages{
    {"under_18", {"Under 18", "Menos de 18"}},
    {"18_to_24", {"18 to 24", "De 18 a 24"}},
    {"25_to_34", {"25 to 34", "De 25 a 34"}},
    {"35_to_44", {"35 to 44", "De 35 a 44"}},
    {"45_to_54", {"45 to 54", "De 45 a 54"}},
    {"55_to_64", {"55 to 64", "De 55 a 64"}},
    {"65_and_over", {"65 and over", "65 o más"}},
    declined,
    not_recorded,
};

}  // namespace

const std::vector<Group>& groups_of(Dimension dimension) {
  if (dimension == Dimension::race) return races;
  return dimension == Dimension::gender ? genders : ages;
}

std::string_view word(Dimension dimension) {
  constexpr std::array<std::string_view, 3> words{"race", "gender", "age"};
  return words[static_cast<std::size_t>(dimension)];
}

std::optional<Dimension> dimension_from(std::string_view text) {
  for (auto each : {Dimension::race, Dimension::gender, Dimension::age})
    if (word(each) == text) return each;
  return std::nullopt;
}

std::string_view word(Change change) {
  constexpr std::array<std::string_view, changes> words{
      "stays_eligible", "becomes_eligible", "stops_being_eligible", "stays_out", "cannot_be_told"};
  return words[static_cast<std::size_t>(change)];
}

Text label(Change change) {
  static const std::array<Text, changes> labels{{
      {"Eligible under both", "Cumple con ambos"},
      {"Would become eligible", "Pasaría a cumplir"},
      {"Would stop being eligible", "Dejaría de cumplir"},
      {"Eligible under neither", "No cumple con ninguno"},
      {"Cannot be told: a question was never asked", "No se puede saber: no se hizo una pregunta"},
  }};
  return labels[static_cast<std::size_t>(change)];
}

std::string_view word(NotCarried why) {
  constexpr std::array<std::string_view, 6> words{"not_asked_before", "other_type",   "other_options",
                                                  "other_units",      "other_bounds", "other_look_back"};
  return words[static_cast<std::size_t>(why)];
}

}  // namespace leadline::criteria
