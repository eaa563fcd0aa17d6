#include "app/gui/officer/explanation.h"

#include <QDir>
#include <QFontDatabase>
#include <QPdfWriter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTextDocument>

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

// Neither what was said nor what was found: the statement, and how it came out.
QString criterion_words(const criteria::Criterion& criterion, Truth truth, const Tongue& they) {
  if (criterion.history)
    return they.say("explanation", "Looked at by the officer. The answer is not on this page.");
  switch (truth) {
    case Truth::yes:
      return they.say("explanation", "Met");
    case Truth::no:
      return they.say("explanation", "Not met");
    case Truth::unknown:
      break;
  }
  return they.say("explanation", "Open: nobody could say for sure.");
}

QString rows(const Papers& papers, const criteria::Screening& screening, const Tongue& they) {
  QString out;
  for (const auto& one : screening.criteria) {
    const auto& criterion = papers.document->criteria[one.index];
    out += "<p><b>" + text_of(criterion.statement, they).toHtmlEscaped() + "</b><br/>" +
           criterion_words(criterion, one.truth, they).toHtmlEscaped() + "</p>";
  }
  return out;
}

// Long enough to be compared by eye only in groups.
QString grouped(const std::string& digest) {
  QStringList out;
  for (std::size_t i = 0; i < digest.size(); i += digest_group)
    out << QString::fromStdString(digest.substr(i, digest_group));
  return out.join(' ');
}

QString exception_words(const Papers& papers, const criteria::Screening& screening, const Tongue& they) {
  if (screening.outcome == Outcome::eligible || screening.exception.empty()) return {};
  for (const auto& criterion : papers.document->criteria) {
    if (criterion.exception == screening.exception) return text_of(criterion.exception_label, they);
  }
  return {};
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

Explanation explanation(const Papers& papers, const criteria::Screening& screening, const Tongue& they,
                        WallTime at) {
  load_fonts();
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
  if (const QString words = exception_words(papers, screening, they); !words.isEmpty())
    out.html += paragraph(they.say("explanation", "An exception can be asked for. %1.").arg(words));
  out.html += heading(they.say("explanation", "What was looked at")) + rows(papers, screening, they);
  out.html += heading(they.say("explanation", "Which criteria")) +
              paragraph(they.say("explanation", "%1, version %2.")
                            .arg(text_of(papers.document->title, they),
                                 QString::fromStdString(papers.document->version))) +
              "<p><small>" + they.say("explanation", "Check number of the criteria:").toHtmlEscaped() + " " +
              grouped(papers.document->digest) + "</small></p>" +
              paragraph(they.say("explanation",
                                 "This page has no name on it, no charge, nothing that was found and nothing "
                                 "about any record. It is yours to keep or to throw away."));
  return out;
}

Result<QString> write_explanation(const Explanation& page, const QString& folder) {
  const auto refused = [](const QString& what, const QString& why) {
    return fail(Code::io_failed, what.toStdString(), why.toStdString());
  };
  if (!QDir().mkpath(folder)) return refused(folder, "the folder cannot be made");
  const QString path = page_of_its_own(folder, page.stem);
  if (path.isEmpty()) return refused(folder, "too many pages of this minute");
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
