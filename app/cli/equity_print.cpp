#include "app/cli/equity_print.h"

#include "app/cli/criteria/counts.h"

namespace leadline::cli {
namespace {

using measures::Count;

constexpr std::size_t label_width = 50, count_width = 12, case_width = 22;

struct Say {
  bool spanish;
  std::string_view operator()(std::string_view en, std::string_view es) const { return spanish ? es : en; }
};

std::string text(const Count& count) { return count ? std::to_string(*count) : "-"; }

// With its share of the denominator, where both are shown.
std::string share(const Count& count, const Count& of) {
  std::string out = text(count);
  if (!count || !of || *of == 0) return out;
  const auto per_mille = (2000 * *count + *of) / (2 * *of);
  return out + " (" + std::to_string(per_mille / 10) + "." + std::to_string(per_mille % 10) + "%)";
}

void print_line(const measures::Line& line, std::string_view language, std::ostream& out) {
  out << padded("  " + line.label.in(language), label_width, false)
      << padded(text(line.all), count_width, true);
  for (const auto& count : line.by_case) out << padded(share(count, line.all), case_width, true);
  out << '\n';
}

void print_shares(const std::vector<measures::Part>& parts, const Count& of, std::string_view language,
                  std::ostream& out) {
  for (const auto& part : parts)
    out << padded("  " + part.label.in(language), label_width, false)
        << padded(share(part.count, of), case_width, true) << '\n';
}

void print_parts(const std::vector<measures::Part>& parts, facts::EquityCase which,
                 const measures::Readout& readout, std::string_view language, std::ostream& out) {
  const Count& of = readout.everybody.by_case[static_cast<std::size_t>(which)];
  out << measures::label(which).in(language) << ": " << text(of) << '\n';
  print_shares(parts, of, language, out);
}

std::string title(measures::Dimension by, const Say& say) {
  std::string out(word(by));
  if (by == measures::Dimension::race)
    out += say(" (as people said; a person with two counts in both)",
               " (como lo dijo cada persona; quien dijo dos cuenta en las dos)");
  else
    out += say(" (as people said)", " (como lo dijo cada persona)");
  return out;
}

void print_charged(const measures::Charged& charged, const Say& say, std::string_view language,
                   std::ostream& out) {
  if (charged.sources.empty()) {
    out << say("No counts of a records system for these months.\n",
               "No hay números de un sistema de registros para estos meses.\n");
    return;
  }
  out << say("Charged with an eligible charge, never offered: ", "Con un cargo elegible, sin ofrecimiento: ")
      << text(charged.all) << '\n'
      << say("  Police counts, not what people said of themselves. From: ",
             "  Números de la policía, no lo que las personas dijeron de sí. De: ");
  for (std::size_t i = 0; i < charged.sources.size(); ++i) out << (i ? "; " : "") << charged.sources[i];
  out << say("; months counted: ", "; meses contados: ") << charged.months.size() << '\n';
  print_shares(charged.charges, charged.all, language, out);
  for (const auto& [by, rows] : charged.by) {
    out << word(by) << say(" (as police records have it)", " (según los registros de la policía)") << '\n';
    print_shares(rows, charged.all, language, out);
  }
}

}  // namespace

void print_equity(const measures::Readout& readout, std::string_view language, std::ostream& out) {
  const Say say{criteria::Text{"", "es"}.in(language) == "es"};
  out << say("The nameless log, ", "El registro sin nombres, ") << readout.months.first << " - "
      << readout.months.last << say(", by whole calendar ", ", por cada ")
      << (readout.period == measures::Period::year ? say("years", "año") : say("quarters", "trimestre"))
      << ".\n"
      << say("-: hidden. No count of 1 to 10, nor what it could be worked out from, is shown.\n",
             "-: oculto. No se muestra ningún número de 1 a 10, ni lo que permitiría calcularlo.\n");
  out << padded("", label_width, false) << padded(std::string(say("noted", "anotado")), count_width, true);
  for (std::size_t c = 0; c < measures::cases; ++c)
    out << padded(std::string(facts::word(static_cast<facts::EquityCase>(c))), case_width, true);
  out << '\n';
  print_line(readout.everybody, language, out);
  for (const auto& breakdown : readout.breakdowns) {
    out << title(breakdown.by, say) << '\n';
    for (const auto& row : breakdown.rows) print_line(row, language, out);
  }
  print_parts(readout.not_offered, facts::EquityCase::eligible_not_offered, readout, language, out);
  print_parts(readout.declined, facts::EquityCase::offered_declined, readout, language, out);
  print_parts(readout.ineligible, facts::EquityCase::wanted_ineligible, readout, language, out);
  out << say("A note may name several criteria.\n", "Una nota puede nombrar varios criterios.\n");
  print_charged(readout.charged, say, language, out);
  if (readout.undated != 0)
    out << say("Notes without a month, in no other number: ", "Notas sin mes, en ningún otro número: ")
        << text(readout.undated) << '\n';
}

}  // namespace leadline::cli
