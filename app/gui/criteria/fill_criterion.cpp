#include <QCoreApplication>
#include <algorithm>

#include "app/gui/criteria/criteria_words.h"
#include "app/gui/criteria/fill_author.h"
#include "app/gui/criteria/words_list.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(criterion)
};

using authoring::Clause;
using authoring::ClauseKind;
using authoring::Row;
using criteria_words::of;

const Row* row_of(const CriterionPage& page, const authoring::Sheet& sheet) {
  for (const Row& each : sheet.criteria)
    if (QString::fromStdString(each.id) == page.id) return &each;
  return nullptr;
}

// One token a word, so that a line breaks where a sentence does.
void add_words(QList<Token>& out, const QString& words) {
  for (const QString& word : words.split(' ', Qt::SkipEmptyParts)) {
    const bool mark = word == ":" || word == ".";
    // What closes a sentence stays with the word before it; after a field there is nothing to close.
    if (!mark)
      out << Token{word, {}, {}};
    else if (!out.isEmpty() && out.last().key.isEmpty())
      out.last().text += word;
  }
}

void add_clause(const Clause& clause, int depth, bool part, const Tongue& tongue, QList<SentenceLine>& lines,
                QList<QList<Token>>& tokens) {
  QList<Token> words;
  for (const auto& piece : clause.pieces) {
    if (piece.field < 0) {
      add_words(words, of(piece.words, tongue));
      continue;
    }
    const auto& field = clause.fields[static_cast<std::size_t>(piece.field)];
    words << Token{of(field.shown, tongue), QString::fromStdString(field.key), of(field.label, tongue)};
  }
  Clause alone = clause;
  alone.parts.clear();
  lines << SentenceLine{
      QString::fromStdString(clause.at),    depth, of(authoring::plain(alone), tongue), nullptr, part,
      clause.kind == ClauseKind::shown_only};
  tokens << words;
  for (const Clause& each : clause.parts)
    add_clause(each, depth + 1, clause.parts.size() > 1, tongue, lines, tokens);
}

void collect(const Clause& clause, std::vector<std::string>& questions) {
  for (const auto& id : clause.questions)
    if (std::ranges::find(questions, id) == questions.end()) questions.push_back(id);
  for (const Clause& each : clause.parts) collect(each, questions);
}

bool names_table(const Clause& clause, const std::string& id) {
  for (const auto& field : clause.fields)
    if (field.key == "table" && field.value == id) return true;
  return std::ranges::any_of(clause.parts, [&](const Clause& each) { return names_table(each, id); });
}

std::vector<const authoring::QuestionRow*> questions_of(const Row& row, const authoring::Sheet& sheet) {
  std::vector<std::string> ids;
  collect(row.rule, ids);
  std::vector<const authoring::QuestionRow*> out;
  for (const auto& each : sheet.questions)
    if (std::ranges::find(ids, each.id) != ids.end()) out.push_back(&each);
  return out;
}

QString exception_words(const std::string& name, const authoring::Sheet& sheet, const Tongue& tongue) {
  if (name.empty()) return Words::tr("Nobody");
  for (const auto& each : sheet.exceptions)
    if (each.key == name) return of(each.label, tongue);
  return QString::fromStdString(name);
}

QList<SettingRow> limit_rows(const Row& row, const authoring::Sheet& sheet, const Tongue& tongue) {
  QList<SettingRow> out;
  for (const auto& table : sheet.tables) {
    if (!names_table(row.rule, table.id)) continue;
    const QString heading =
        table.own
            ? of(table.title, tongue)
            : Words::tr("%1: the law's amounts, not the program's to change").arg(of(table.title, tongue));
    bool first = true;
    for (const auto& each : table.rows)
      for (const auto& limit : each.limits) {
        const QString amount =
            QString::fromStdString(limit.value) + " " + of(authoring::unit_label(limit.unit), tongue);
        out << SettingRow{
            QString("limit|%1|%2|%3")
                .arg(QString::fromStdString(table.id), QString::fromStdString(each.code),
                     QString::fromStdString(limit.unit)),
            first ? heading : QString(), of(each.label, tongue),
            limit.above ? Words::tr("reached above %1").arg(amount) : Words::tr("reached at %1").arg(amount),
            !table.own};
        first = false;
      }
  }
  return out;
}

QList<SettingRow> setting_rows(const Row& row, const Written& written) {
  const Tongue& tongue = written.tongue;
  QList<SettingRow> out;
  out << SettingRow{"choose|ifUnknown", Words::tr("How it counts"), Words::tr("When it is not known"),
                    criteria_words::if_unknown(row.if_unknown), false};
  out << SettingRow{"choose|exception",
                    {},
                    Words::tr("Who may make an exception"),
                    exception_words(row.exception, written.sheet, tongue),
                    false};
  out << SettingRow{"choose|ifNotMet",
                    {},
                    Words::tr("When it is not met"),
                    criteria_words::if_not_met(row.if_not_met),
                    false};
  out << SettingRow{"choose|history",
                    {},
                    Words::tr("About criminal history"),
                    row.history ? Words::tr("Yes: its result stays with law enforcement") : Words::tr("No"),
                    false};
  out << SettingRow{"citation|sure",
                    {},
                    Words::tr("How sure its source is"),
                    criteria_words::sure(row.citation.sure),
                    false};
  for (const auto* question : questions_of(row, written.sheet))
    out << SettingRow{"source|" + QString::fromStdString(question->id),
                      {},
                      Words::tr("Who answers %1").arg(of(authoring::quoted(question->ask), tongue)),
                      criteria_words::source(question->source),
                      false};
  return out + limit_rows(row, written.sheet, tongue);
}

QList<WordsRow> words_rows(const Row& row, std::size_t index, const Written& written) {
  const std::string place = "criteria[" + std::to_string(index) + "]", reasons = place + ".reasons";
  WordsList out(written.checked, written.tongue);
  out.both(Words::tr("What people read"), "criterion", place,
           {"statement", Words::tr("The line of the list"), row.statement});
  out.both({}, "criterion", reasons, {"met", Words::tr("When it is met"), row.met},
           Words::tr("{value} is what was answered, {limit} the limit."));
  out.both({}, "criterion", reasons, {"notMet", Words::tr("When it is not met"), row.not_met});
  out.both({}, "criterion", reasons, {"unknown", Words::tr("When it is not known"), row.unknown},
           Words::tr("Optional"));
  out.both({}, "criterion", place, {"help", Words::tr("Help"), row.help}, Words::tr("Optional"));
  out.one(Words::tr("Where it comes from"), "citation|text", Words::tr("The source, as it is cited"),
          row.citation.text);
  out.one({}, "citation|source", Words::tr("Where it can be read"), row.citation.source);
  for (const auto* question : questions_of(row, written.sheet)) {
    const auto at = static_cast<std::size_t>(question - written.sheet.questions.data());
    const std::string asked = "questions[" + std::to_string(at) + "]";
    const QString prefix = "question|" + QString::fromStdString(question->id);
    out.both(Words::tr("The question"), prefix, asked, {"ask", Words::tr("As it is asked"), question->ask},
             question->used_by.size() > 1 ? Words::tr("%n other criteria ask it too", nullptr,
                                                      static_cast<int>(question->used_by.size()) - 1)
                                          : QString());
    out.both({}, prefix, asked, {"help", Words::tr("Its help"), question->help}, Words::tr("Optional"));
  }
  return out.rows();
}

}  // namespace

bool fill_criterion(CriterionPage& page, const Written& written) {
  const Row* row = row_of(page, written.sheet);
  if (!row) return false;
  const auto index = static_cast<std::size_t>(row - written.sheet.criteria.data());
  page.heading = statement_of(*row, static_cast<int>(index) + 1, written.tongue);
  page.first = index == 0;
  page.last = index + 1 == written.sheet.criteria.size();
  QList<SentenceLine> lines;
  QList<QList<Token>> tokens;
  add_clause(row->rule, 0, false, written.tongue, lines, tokens);
  page.show_sentence(std::move(lines), tokens);
  page.settings()->show(setting_rows(*row, written));
  page.words()->show(words_rows(*row, index, written));
  QList<FindingRow> findings;
  int unwritten = 0;
  if (written.checked)
    for (const auto& each : written.checked->findings) {
      if (about(each, written.sheet) != row->id) continue;
      // A text that is missing says so where it is to be written.
      if (each.check == criteria::Check::missing_translation)
        ++unwritten;
      else
        findings << criteria_words::finding(each, {}, written.tongue);
    }
  if (unwritten > 0)
    findings.prepend({{},
                      Words::tr("%n texts are still to be written, further below", nullptr, unwritten),
                      {},
                      {},
                      "danger"});
  for (const Unready& each : written.unready)
    if (each.place.id == page.id) findings.prepend(unready_row(each));
  page.findings()->show(findings);
  fill_field(page, written);
  Q_EMIT page.changed();
  return true;
}

}  // namespace leadline::gui
