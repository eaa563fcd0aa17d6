#include "app/gui/criteria/fill_author.h"

#include <QCoreApplication>
#include <algorithm>
#include <charconv>

#include "app/gui/criteria/criteria_words.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(author)
};

// The first two edits give a draft its number and its day.
constexpr std::size_t own_edits = 2;

struct Found {
  int errors = 0, warnings = 0;
};

Found found_about(const Written& written, const std::string& criterion) {
  Found out;
  for (const Unready& each : written.unready) out.errors += each.place.id.toStdString() == criterion;
  if (!written.checked) return out;
  for (const auto& each : written.checked->findings) {
    if (about(each, written.sheet) != criterion) continue;
    ++(criteria::severity(each) == criteria::Severity::error ? out.errors : out.warnings);
  }
  return out;
}

// "questions[3].ask.en" is 3 for "questions"; npos: the place is not in that list.
std::size_t index_in(const std::string& where, std::string_view list) {
  const std::string start = std::string(list) + "[";
  const std::size_t at = where.find(start);
  if (at == std::string::npos) return std::string::npos;
  std::size_t out = 0;
  const char* from = where.data() + at + start.size();
  return std::from_chars(from, where.data() + where.size(), out).ec == std::errc{} ? out : std::string::npos;
}

QString found_words(const Found& found) {
  if (found.errors > 0) return Words::tr("%n things to mend", nullptr, found.errors);
  if (found.warnings > 0) return Words::tr("%n things to think about", nullptr, found.warnings);
  return {};
}

QString differs(const authoring::ExampleRun& run, const authoring::Sheet& sheet, const Tongue& tongue) {
  if (run.problem) return sentence_of(*run.problem);
  QStringList out;
  for (const auto& each : run.differences) {
    if (each.criterion.empty()) {
      out << Words::tr("Expected: %1. Now: %2.")
                 .arg(criteria_words::outcome(each.expected), criteria_words::outcome(each.got));
      continue;
    }
    QString name = QString::fromStdString(each.criterion);
    for (const auto& row : sheet.criteria)
      if (row.id == each.criterion) name = criteria_words::of(row.statement, tongue);
    out << Words::tr("“%1”: expected %2, now %3.")
               .arg(name, criteria_words::truth(each.expected), criteria_words::truth(each.got));
  }
  return out.join(" ");
}

// Where each example that was run stands in the draft as it is now; none: it was taken out since.
std::vector<std::optional<std::size_t>> places_now(const Written& written) {
  const auto& names = written.sheet.examples;
  std::vector<std::optional<std::size_t>> out;
  auto from = names.begin();
  for (const auto& run : written.checked->examples) {
    const auto found = std::find(from, names.end(), run.name);
    if (found == names.end()) {
      out.emplace_back();
      continue;
    }
    out.emplace_back(found - names.begin());
    from = found + 1;
  }
  return out;
}

// The first question that finished examples wait for, and the form of its answer.
void fill_open(CheckPage& page, const Written& written) {
  page.open_word.clear();
  page.open_question.clear();
  QList<Choice> rows;
  const bool current = written.checked->document && written.checked->bytes == written.author.now().bytes();
  const authoring::QuestionRow* open = nullptr;
  qsizetype count = 0;
  for (const auto& question : written.sheet.questions) {
    count = std::ranges::count_if(written.checked->examples, [&](const auto& run) {
      return std::ranges::find(run.open, question.id) != run.open.end();
    });
    if (current && count > 0) {
      open = &question;
      break;
    }
  }
  if (open) {
    for (const auto& each : authoring::answers_to(*open))
      rows << Choice{
          QString::fromStdString(each.key), criteria_words::of(each.label, written.tongue), {}, {}, false};
    page.open_question = QString::fromStdString(open->id);
    page.open_word =
        Words::tr("%n examples do not say yet how this is answered: %1", nullptr, static_cast<int>(count))
            .arg(criteria_words::of(authoring::quoted_question(*open), written.tongue));
  }
  const auto* asked = open ? written.checked->document->question(open->id) : nullptr;
  if (asked && rows.isEmpty())
    page.open()->ask(authoring::form_of(*asked, written.desk.today), written.tongue);
  else
    page.open()->clear();
  page.openAnswers()->show(rows);
}

void fill_examples(CheckPage& page, const Written& written) {
  QList<ExampleRow> rows;
  int pass = 0;
  const auto& runs = written.checked->examples;
  const auto places = places_now(written);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (!places[i]) continue;
    pass += runs[i].passes();
    rows << ExampleRow{QString::number(*places[i]), QString::fromStdString(runs[i].name),
                       differs(runs[i], written.sheet, written.tongue), runs[i].passes()};
  }
  // Those that differ first: they are what is to be looked at.
  std::ranges::stable_partition(rows, [](const ExampleRow& row) { return !row.passes; });
  page.examples()->show(rows);
  fill_open(page, written);
  if (written.checked->no_examples)
    page.examples_word = Words::tr("The examples can be run once nothing is left to write.");
  else if (written.checked->without_examples())
    page.examples_word = Words::tr("There is none.");
  else
    page.examples_word =
        Words::tr("%1 of %n examples come out as they say", nullptr, static_cast<int>(rows.size())).arg(pass);
}

// What a draft began from that is not what is in effect, and goes back to it without a change; empty: nothing
// else.
std::string begun_from_another(const Written& written) {
  const auto* now = written.desk.in_effect();
  const auto base = authoring::read_sheet(written.author.now().base().document, {});
  const bool same = !now || !base || (base->id == now->id && base->version == now->version);
  return same ? std::string() : base->version;
}

void fill_verdict(CheckPage& page, const Written& written) {
  const bool taken = std::ranges::any_of(written.desk.versions, [&](const auto& each) {
    return each.id == written.sheet.id && each.version == written.sheet.version;
  });
  page.ready = false;
  page.verdict_tone = "attention";
  page.verdict_symbol = "clock";
  if (!written.unready.empty()) {
    page.verdict = written.unready.front().sentence;
    page.verdict_symbol = page.verdict_tone = "danger";
  } else if (!written.checked || written.checked->bytes != written.author.now().bytes()) {
    page.verdict = Words::tr("Being looked through…");
    page.verdict_tone.clear();
  } else if (written.author.edits() <= own_edits && begun_from_another(written).empty()) {
    page.verdict = Words::tr("Nothing has been changed yet.");
    page.verdict_symbol = "info";
  } else if (taken) {
    page.verdict = Words::tr("A version with this number is there already. Give it another.");
    page.verdict_symbol = "attention";
  } else if (written.checked->without_examples()) {
    page.verdict = sentence_of({Code::no_examples, {}, {}});
    page.verdict_symbol = page.verdict_tone = "danger";
  } else if (!written.checked->publishable()) {
    page.verdict = Words::tr("There is something to mend before approval can be asked for.");
    page.verdict_symbol = "danger";
    page.verdict_tone = "danger";
  } else if (criteria::Date::parse(written.sheet.effective).ok() &&
             *criteria::Date::parse(written.sheet.effective) < written.desk.today) {
    page.verdict = Words::tr("Its first day has passed. Choose today or a day to come.");
    page.verdict_symbol = "calendar";
  } else if (written.example_begun) {
    page.verdict = Words::tr("An example is half written. Keep it, or throw it away.");
    page.verdict_symbol = "list";
  } else {
    page.ready = true;
    page.verdict = Words::tr("Everything that can be checked has been checked.");
    page.verdict_symbol = "met";
    page.verdict_tone = "positive";
  }
}

}  // namespace

FindingRow unready_row(const Unready& entry) {
  return {entry.place.id,
          entry.sentence,
          Words::tr("Until it is mended, what stood there before holds."),
          {},
          "danger"};
}

QString statement_of(const authoring::Row& row, int number, const Tongue& tongue) {
  const QString words = criteria_words::of(row.statement, tongue);
  return QString::number(number) + ". " + (words.isEmpty() ? Words::tr("Not written yet") : words);
}

std::string about(const criteria::Finding& finding, const authoring::Sheet& sheet) {
  if (!finding.criterion.empty()) return finding.criterion;
  if (finding.where.starts_with("offer.")) return offer_key.toStdString();
  if (const std::size_t at = index_in(finding.where, "criteria"); at < sheet.criteria.size())
    return sheet.criteria[at].id;
  const std::size_t at = index_in(finding.where, "questions");
  for (std::size_t i = 0; i < sheet.questions.size(); ++i) {
    const auto& question = sheet.questions[i];
    const bool this_one = i == at || (!finding.question.empty() && question.id == finding.question);
    if (this_one && !question.used_by.empty()) return question.used_by.front();
  }
  return {};
}

QList<FindingRow> finding_rows(const std::vector<criteria::Finding>& all, const authoring::Sheet& sheet,
                               const Tongue& tongue) {
  QList<FindingRow> out;
  for (const auto& each : all) out << criteria_words::finding(each, about(each, sheet), tongue);
  return out;
}

void fill_sheet(SheetPage& page, const Written& written, const QString& current) {
  const Tongue& tongue = written.tongue;
  page.heading = Words::tr("Draft of version %1").arg(QString::fromStdString(written.sheet.version));
  const int changes = static_cast<int>(written.author.edits() - std::min(written.author.edits(), own_edits));
  if (changes > 0)
    page.summary = Words::tr("%n changes · saved on this device", nullptr, changes);
  else if (const std::string from = begun_from_another(written); !from.empty())
    page.summary = Words::tr("As version %1 was · saved on this device").arg(QString::fromStdString(from));
  else
    page.summary = Words::tr("Nothing changed yet · saved on this device");
  page.undo = changes == 0 ? QString() : Words::tr("Take back the last change");
  QList<CriterionRow> rows;
  int number = 0;
  for (const auto& row : written.sheet.criteria) {
    const Found found = found_about(written, row.id);
    rows << CriterionRow{QString::fromStdString(row.id),
                         statement_of(row, ++number, tongue),
                         criteria_words::of(authoring::plain(row.rule), tongue),
                         found_words(found),
                         found.errors > 0 ? "danger" : "attention",
                         QString::fromStdString(row.id) == current};
  }
  page.rows()->show(rows);
  const Found told = found_about(written, offer_key.toStdString());
  page.offer()->show({offer_row(written, found_words(told), told.errors > 0 ? "danger" : "attention",
                                current == offer_key)});
  QList<FindingRow> general;
  if (written.checked)
    for (const auto& each : written.checked->findings)
      if (about(each, written.sheet).empty() && each.check != criteria::Check::example_differs)
        general << criteria_words::finding(each, {}, tongue);
  page.findings()->show(general);
  Q_EMIT page.changed();
}

void fill_start(StartPage& page, const Written& written) {
  const Tongue& tongue = written.tongue;
  const auto offers = authoring::offers(written.author.now());
  const bool part = !page.criterion.isEmpty();
  page.groups()->show(part ? QList<Choice>{{"all", Words::tr("Both have to be so"), {}, {}, false},
                                           {"any", Words::tr("One of them is enough"), {}, {}, false}}
                           : QList<Choice>{});
  QList<Choice> rows;
  if (offers) {
    for (const auto& offer : *offers) {
      if (page.pattern.isEmpty()) {
        if (part && authoring::asks_record(offer.pattern)) continue;
        rows << Choice{QString::fromStdString(offer.pattern),
                       criteria_words::of(offer.label, tongue),
                       criteria_words::of(offer.example, tongue),
                       {},
                       false};
      } else if (QString::fromStdString(offer.pattern) == page.pattern) {
        for (const auto& question : offer.questions)
          rows << Choice{QString::fromStdString(question.key),
                         criteria_words::of(question.label, tongue),
                         {},
                         "message",
                         false};
        if (offer.makes_question)
          rows << Choice{"", Words::tr("A new question"), Words::tr("You write its words next."), "add",
                         false};
      }
    }
  }
  page.heading = !page.pattern.isEmpty() ? Words::tr("Which question?")
                 : part                  ? Words::tr("What else has to be looked at?")
                                         : Words::tr("What is the new criterion about?");
  page.choices()->show(rows);
  Q_EMIT page.changed();
}

void fill_check(CheckPage& page, const Written& written, const std::string& note) {
  const auto entered = [&](const FieldPlace& place, const std::string& holds, QString& text,
                           QString& problem) {
    const Unready* unready = at(written.unready, place);
    text = unready ? unready->text : QString::fromStdString(holds);
    problem = unready ? unready->problem : QString();
  };
  entered(version_place, written.sheet.version, page.version, page.version_problem);
  entered(effective_place, written.sheet.effective, page.effective, page.effective_problem);
  entered(review_place, written.sheet.review_by, page.review, page.review_problem);
  page.effective_word = criteria_words::date(written.sheet.effective, written.tongue);
  page.review_word = written.sheet.review_by.empty()
                         ? Words::tr("no day is set")
                         : criteria_words::date(written.sheet.review_by, written.tongue);
  page.note = QString::fromStdString(note);
  const auto& required =
      written.desk.settings ? written.desk.settings->required_approvals : std::vector<facts::Approver>{};
  page.asks =
      required.empty()
          ? Words::tr("This program asks nobody's approval; whoever holds the signing key publishes it.")
          : Words::tr("Asks for the word of %1.").arg(criteria_words::approvers(required));
  fill_verdict(page, written);
  if (written.checked) {
    fill_examples(page, written);
    QList<FindingRow> findings = finding_rows(written.checked->findings, written.sheet, written.tongue);
    for (const Unready& each : written.unready)
      if (!each.place.id.isEmpty()) findings.prepend(unready_row(each));
    page.findings()->show(findings);
    QList<Line> changes = criteria_words::changes(*written.checked, written.tongue);
    if (written.checked->no_differences)
      changes << Line{Words::tr("What changes shows here once nothing is left to write."), "clock",
                      "attention"};
    page.changes()->show(changes);
  }
  Q_EMIT page.changed();
}

}  // namespace leadline::gui
