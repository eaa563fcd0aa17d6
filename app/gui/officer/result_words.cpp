#include "app/gui/officer/result_words.h"

#include <QCoreApplication>

#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(result)
};

using criteria::Outcome;
using criteria::Truth;

QString said(const std::string& en, const std::string& es, const Tongue& tongue) {
  return QString::fromStdString(tongue.language() == "es" ? es : en);
}

QString sure_words(criteria::Sure sure) {
  switch (sure) {
    case criteria::Sure::official:
      return Words::tr("Seen in the official text");
    case criteria::Sure::secondary:
      return Words::tr("From secondary sources");
    case criteria::Sure::program:
      return Words::tr("Set by this program");
    case criteria::Sure::unseen:
      break;
  }
  return Words::tr("Not checked against a source");
}

// A row's own source, else its table's: each amount is as sure as its own line in the law.
QString limit_from(const criteria::CriterionResult& result, const criteria::Document& document) {
  if (!result.limit_at) return {};
  const auto& table = document.tables[result.limit_at->table];
  const auto& row = table.rows[result.limit_at->row];
  const auto& citation = row.citation.text.empty() ? table.citation : row.citation;
  QStringList out{QString::fromStdString(citation.text)};
  if (!citation.source.empty()) out << QString::fromStdString(citation.source);
  out << sure_words(citation.sure);
  return out.join(" · ");
}

}  // namespace

Reason reason_of(const criteria::CriterionResult& result, const criteria::Document& document,
                 const Tongue& tongue) {
  const auto& criterion = document.criteria[result.index];
  const std::string language = tongue.language().toStdString();
  Reason out;
  out.key = QString::fromStdString(criterion.id);
  out.label = QString::fromStdString(criterion.statement.in(language));
  out.mark = result.truth == Truth::yes ? "met" : result.truth == Truth::no ? "not_met" : "unknown";
  out.word = result.truth == Truth::yes  ? Words::tr("Met")
             : result.truth == Truth::no ? Words::tr("Not met")
                                         : Words::tr("Open");
  // What is met needs its value only; what is not met or open says why.
  out.because = result.truth == Truth::yes ? said(result.value_en, result.value_es, tongue)
                                           : said(result.why_en, result.why_es, tongue);
  out.help = QString::fromStdString(criterion.help.in(language));
  if (result.truth == Truth::yes) {
    const QString why = said(result.why_en, result.why_es, tongue);
    out.help = out.help.isEmpty() ? why : why + " " + out.help;
  }
  out.value = said(result.value_en, result.value_es, tongue);
  out.limit = said(result.limit_en, result.limit_es, tongue);
  out.limit_from = limit_from(result, document);
  out.citation = QString::fromStdString(criterion.citation.text);
  out.read_at = QString::fromStdString(criterion.citation.source);
  out.sure = sure_words(criterion.citation.sure);
  return out;
}

void head(ResultPage& page, Outcome outcome) {
  const auto set = [&page](const QString& headline, const char* symbol, const char* tone) {
    page.headline = headline;
    page.symbol = symbol;
    page.tone = tone;
  };
  switch (outcome) {
    case Outcome::eligible:
      return set(Words::tr("May be offered the program"), "met", "positive");
    case Outcome::not_eligible:
      return set(Words::tr("Does not meet this program's criteria"), "notMet", "attention");
    case Outcome::needs_review:
    case Outcome::needs_answers:
      return set(Words::tr("This needs a second look"), "unknown", "attention");
  }
}

QString unsettled_words(const criteria::Screening& screening, const criteria::Document& document,
                        const Tongue& tongue) {
  if (screening.outcome != Outcome::needs_review) return {};
  QStringList out;
  for (const auto& one : screening.criteria) {
    if (one.decides)
      out << QString::fromStdString(
          document.criteria[one.index].statement.in(tongue.language().toStdString()));
  }
  return out.isEmpty() ? QString() : Words::tr("Could not be settled: %1").arg(out.join("; "));
}

QString overdue_words(const criteria::Document& document, criteria::Date today, const Tongue& tongue) {
  if (!document.review_by || *document.review_by >= today) return {};
  return Words::tr("These criteria were due for review by %1")
      .arg(when::full_date(tongue, *document.review_by));
}

QList<Line> rule_lines(const Desk& desk, const std::optional<criteria::Flip>& flip) {
  if (!flip) return {};
  const auto encounter = desk.papers().day(desk.began());
  const auto& document = *desk.papers().document;
  const std::string language = desk.tongue().language().toStdString();
  ResultPage other;
  head(other, flip->outcome);
  QList<Line> out{{Words::tr("With all else as it is, the result would read \"%1\" at:").arg(other.headline),
                   "info",
                   {}}};
  for (const auto& each : flip->answers) {
    const auto& question = document.questions[each.question];
    out << Line{QString::fromStdString(criteria::ask_text(question, language, encounter)) + " " +
                    QString::fromStdString(criteria::text_of(each, document, language, encounter)),
                "weighed",
                {}};
  }
  out << Line{Words::tr("What is recorded is what you saw."), "saved", {}};
  return out;
}

}  // namespace leadline::gui
