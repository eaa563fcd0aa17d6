#include "app/gui/officer/explanation.h"

#include <QDir>
#include <QFontDatabase>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTextDocument>
#include <algorithm>

#include "app/gui/when.h"

namespace leadline::gui {
namespace {

using criteria::Outcome;
using criteria::Truth;

constexpr int points_of_text = 11;
constexpr int most_pages_a_minute = 99;
constexpr int digest_group = 8;

QString text_of(const criteria::Text& text, const Tongue& they) {
  return QString::fromStdString(text.in(they.language().toStdString()));
}

QString result_words(Outcome outcome, const Tongue& they) {
  switch (outcome) {
    case Outcome::eligible:
      return they.say("explanation", "May be offered the program");
    case Outcome::not_eligible:
      return they.say("explanation", "Does not meet this program's criteria");
    case Outcome::needs_review:
    case Outcome::needs_answers:
      break;
  }
  return they.say("explanation", "This needs a second look");
}

QString meaning(const criteria::Screening& screening, const Papers& papers, const Tongue& they) {
  if (screening.outcome == Outcome::eligible) {
    return they.say("explanation",
                    "The officer decides whether to offer it. Whether to take part is your choice.");
  }
  return they
      .say("explanation",
           "This is about this program's criteria, not about you. You can call or text %1 at any time: %2. "
           "That "
           "needs no officer and no charge.")
      .arg(papers.outreach(), QString::fromStdString(papers.settings.outreach_phone));
}

// Settled by looking, with nothing of a record in it.
bool by_sight(const criteria::Document& document, const criteria::Criterion& criterion) {
  return !criterion.history && !criterion.questions.empty() &&
         std::ranges::all_of(criterion.questions, [&](std::size_t question) {
           return document.questions[question].source == criteria::Source::observe;
         });
}

// Enough for the result by itself, whatever became of the others.
bool decides_by_sight(const criteria::Document& document, const criteria::Screening& screening,
                      const criteria::CriterionResult& one) {
  const auto& criterion = document.criteria[one.index];
  if (!by_sight(document, criterion)) return false;
  if (screening.outcome == Outcome::not_eligible) return one.truth == Truth::no;
  return screening.outcome == Outcome::needs_review && one.truth == Truth::unknown &&
         criterion.if_unknown != criteria::IfUnknown::pass;
}

// Met as a whole: what each came to follows from the result. What does not bar is left open, as it may be.
QString met_words(const criteria::Criterion& criterion, const Tongue& they) {
  if (criterion.history)
    return they.say("explanation", "Looked at by the officer. The answer is not on this page.");
  return criterion.if_unknown == criteria::IfUnknown::pass
             ? they.say("explanation", "Does not stand in the way")
             : they.say("explanation", "Met");
}

QString row(const QString& statement, const QString& words) {
  return "<p><b>" + statement.toHtmlEscaped() + "</b>" +
         (words.isEmpty() ? QString() : "<br/>" + words.toHtmlEscaped()) + "</p>";
}

QString looked_at(const criteria::Document& document, const criteria::Screening& screening, Telling telling,
             const Tongue& they) {
  QString out;
  for (const auto& one : screening.criteria) {
    const auto& criterion = document.criteria[one.index];
    QString words;
    if (screening.outcome == Outcome::eligible)
      words = met_words(criterion, they);
    else if (telling == Telling::what_decided && decides_by_sight(document, screening, one))
      words = one.truth == Truth::no ? they.say("explanation", "Not met")
                                     : they.say("explanation", "Open: nobody could say for sure.");
    out += row(text_of(criterion.statement, they), words);
  }
  return out;
}

// What became of the others, or of all.
QString left_out(const criteria::Document& document, const criteria::Screening& screening, Telling telling,
                 const Tongue& they) {
  if (screening.outcome == Outcome::eligible) return {};
  if (telling == Telling::what_decided && decided_by_sight(document, screening))
    return they.say("explanation", "What became of the others is not on this page.");
  return they.say("explanation",
                  "Which of these decided is not on this page, so that nobody who finds it can tell. The "
                  "officer can tell you.");
}

// Long enough to be compared by eye only in groups.
QString grouped(const std::string& digest) {
  QStringList out;
  for (std::size_t i = 0; i < digest.size(); i += digest_group)
    out << QString::fromStdString(digest.substr(i, digest_group));
  return out.join(' ');
}

// Of the set, not of this screening: for which criteria one is possible would say which decided.
QString exception_words(const criteria::Document& document, const criteria::Screening& screening,
                        const Tongue& they) {
  if (screening.outcome == Outcome::eligible) return {};
  QStringList labels;
  for (const auto& criterion : document.criteria) {
    const QString label = text_of(criterion.exception_label, they);
    if (!criterion.exception.empty() && !labels.contains(label)) labels << label;
  }
  return labels.join(". ");
}

QString page_of_its_own(const QString& folder, const QString& stem) {
  for (int i = 1; i <= most_pages_a_minute; ++i) {
    const QString path = folder + "/" + stem + (i == 1 ? QString() : "-" + QString::number(i)) + ".pdf";
    if (!QFile::exists(path)) return path;
  }
  return {};
}

void load_fonts() {
  static const bool once = [] {
    for (const char* file : {":/leadline/fonts/Inter-Regular.otf", ":/leadline/fonts/Inter-SemiBold.otf"})
      QFontDatabase::addApplicationFont(file);
    return true;
  }();
  (void)once;
}

}  // namespace

bool decided_by_sight(const criteria::Document& document, const criteria::Screening& screening) {
  return std::ranges::any_of(screening.criteria, [&](const criteria::CriterionResult& one) {
    return decides_by_sight(document, screening, one);
  });
}

Explanation explanation(const Papers& papers, const criteria::Screening& screening, Telling telling,
                        const Tongue& they, WallTime at) {
  load_fonts();
  const auto& document = *papers.document;
  const auto local = papers.local(at);
  const auto paragraph = [](const QString& words) { return "<p>" + words.toHtmlEscaped() + "</p>"; };
  const auto heading = [](const QString& words) { return "<h3>" + words.toHtmlEscaped() + "</h3>"; };
  Explanation out;
  out.title = they.say("explanation", "How this program's criteria were applied");
  out.stem =
      QString("leadline-%1-%2-%3")
          .arg(QString::fromStdString(local.date.text()), when::stamp(local).remove(':'), they.language());
  out.html = "<h2>" + out.title.toHtmlEscaped() + "</h2>" +
             paragraph(QString::fromStdString(papers.settings.program_name) + " · " +
                       when::full_date(they, local.date)) +
             heading(result_words(screening.outcome, they)) + paragraph(meaning(screening, papers, they));
  if (const QString words = exception_words(document, screening, they); !words.isEmpty())
    out.html +=
        paragraph(they.say("explanation", "For some of these an exception can be asked for. %1.").arg(words));
  out.html +=
      heading(they.say("explanation", "What was looked at")) + looked_at(document, screening, telling, they);
  if (const QString words = left_out(document, screening, telling, they); !words.isEmpty())
    out.html += paragraph(words);
  out.html += heading(they.say("explanation", "Which criteria")) +
              paragraph(they.say("explanation", "%1, version %2.")
                            .arg(text_of(document.title, they), QString::fromStdString(document.version))) +
              "<p><small>" + they.say("explanation", "Check number of the criteria:").toHtmlEscaped() + " " +
              grouped(document.digest) + "</small></p>" +
              paragraph(they.say("explanation",
                                 "This page has no name on it, no charge, nothing that was found and nothing "
                                 "about any record. It is yours to keep or to throw away."));
  return out;
}

Result<QString> write_explanation(const Explanation& page, const QString& folder,
                                  const std::function<Result<void>(const QString&)>& about_to) {
  const auto refused = [](const QString& what, const QString& why) {
    return fail(Code::io_failed, what.toStdString(), why.toStdString());
  };
  if (!QDir().mkpath(folder)) return refused(folder, "the folder cannot be made");
  const QString path = page_of_its_own(folder, page.stem);
  if (path.isEmpty()) return refused(folder, "too many pages of this minute");
  LEADLINE_CHECK(about_to(path));
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return refused(path, file.errorString());
  file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::Letter));
    writer.setPageMargins(QMarginsF());  // the document brings its own
    writer.setTitle(page.title);
    writer.setCreator("Leadline");
    QTextDocument document;
    QFont font("Inter");
    font.setStyleHint(QFont::SansSerif);
    font.setPointSize(points_of_text);
    // Shaped, the font's hyphen between digits is a glyph without a character: 555-0142 could not be copied.
    font.setStyleStrategy(QFont::PreferNoShaping);
    document.setDefaultFont(font);
    document.setHtml(page.html);
    document.print(&writer);
  }
  if (!file.commit()) return refused(path, file.errorString());
  return path;
}

QString explanation_folder() {
  return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + "/Leadline";
}

}  // namespace leadline::gui
