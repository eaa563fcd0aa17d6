// What the screening came to. The result advises; whether to offer is the officer's decision.
#include <QCoreApplication>

#include "app/gui/officer/desk.h"

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

Reason reason(const criteria::CriterionResult& result, const criteria::Document& document,
              const Tongue& tongue) {
  const auto& criterion = document.criteria[result.index];
  Reason out;
  out.label = QString::fromStdString(criterion.statement.in(tongue.language().toStdString()));
  out.mark = result.truth == Truth::yes ? "met" : result.truth == Truth::no ? "not_met" : "unknown";
  out.word = result.truth == Truth::yes  ? Words::tr("Met")
             : result.truth == Truth::no ? Words::tr("Not met")
                                         : Words::tr("Open");
  // What is met needs its value only; what is not met or open says why.
  out.because = result.truth == Truth::yes ? said(result.value_en, result.value_es, tongue)
                                           : said(result.why_en, result.why_es, tongue);
  if (result.truth != Truth::yes) out.source = QString::fromStdString(criterion.citation.text);
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

// A charge is set aside only when the criteria are met; without a charge, connecting needs no permission.
bool may_offer(const Desk& desk, const criteria::Screening& screening) {
  if (desk.diversion()) return screening.outcome == Outcome::eligible;
  return screening.route != criteria::Route::youth;
}

QString note(const Desk& desk, const criteria::Screening& screening) {
  if (screening.outcome == Outcome::eligible) return Words::tr("Whether to offer is your decision");
  if (screening.route == criteria::Route::youth)
    return Words::tr("This program is for adults. Give the youth card; no name is kept.");
  if (screening.route == criteria::Route::connect_without_charge)
    return Words::tr("Connect without a charge: the same help, and nothing is set aside.");
  if (!screening.exception.empty() && desk.diversion()) {
    for (const auto& criterion : desk.papers().document->criteria) {
      if (criterion.exception != screening.exception) continue;
      const auto label = criterion.exception_label.in(desk.tongue().language().toStdString());
      if (!label.empty()) return QString::fromStdString(label);
    }
  }
  return {};
}

QList<Choice> others(const Desk& desk, const criteria::Screening& screening) {
  QList<Choice> out;
  if (may_offer(desk, screening)) {
    out << Choice{"not_offered", Words::tr("Not offering"), {}, {}, false};
    return out;
  }
  if (desk.diversion() && screening.route != criteria::Route::youth) {
    out << Choice{"connect", Words::tr("Connect without a charge"), {}, "connect", false};
  }
  out << Choice{"keep", Words::tr("Save and close"), {}, "saved", false};
  return out;
}

void fill(Desk& desk, ResultPage& page) {
  const auto screening = criteria::screen(desk.answers());
  const auto& document = *desk.papers().document;
  head(page, screening.outcome);
  page.note = note(desk, screening);
  QList<Reason> reasons;
  for (const auto& one : screening.criteria) reasons << reason(one, document, desk.tongue());
  page.reasons()->show(reasons);
  page.source = Words::tr("%1, version %2")
                    .arg(QString::fromStdString(document.title.in(desk.tongue().language().toStdString())),
                         QString::fromStdString(document.version));
  page.primary = may_offer(desk, screening) ? Words::tr("Make the offer") : QString();
  page.others()->show(others(desk, screening));
  Q_EMIT page.changed();
}

// No charge, the same help: the same encounter goes on as a social contact.
Json without_charge(const Desk& desk) {
  Json patch{{"type", "social_contact"}, {"charge", nullptr}, {"page", "offer"},
             {"discretion", "offered"},  {"offer_page", 1},   {"answer", nullptr}};
  if (const auto* situation = desk.papers().document->question("situation")) {
    for (const auto& option : situation->options) {
      if (option.code == "connect") patch["answers"] = {{"situation", Json("connect").dump()}};
    }
  }
  return patch;
}

void other(Desk& desk, const ResultPage& page, const QString& key) {
  if (key == "connect") return desk.tap(&page, without_charge(desk));
  if (key == "not_offered") return desk.tap(&page, Json{{"page", "not_offered"}});
  desk.tap(&page, Json{{"discretion", "none"}, {"page", "done"}, {"finished_ms", desk.now().ms}});
}

}  // namespace

std::string charge_of(const criteria::Document& document, const criteria::Answers& answers) {
  const auto index = document.question_index("charge");
  if (index == criteria::Document::npos || answers.slot(index).state != criteria::State::answered) return {};
  const auto& question = document.questions[index];
  if (question.type != criteria::Type::code) return {};
  return question.options[static_cast<std::size_t>(answers.slot(index).value)].code;
}

QString charge_words(const Papers& papers, const Tongue& tongue, const std::string& code) {
  if (const auto* question = papers.document->question("charge")) {
    for (const auto& option : question->options) {
      if (option.code == code)
        return QString::fromStdString(option.label.in(tongue.language().toStdString()));
    }
  }
  return QString::fromStdString(code);
}

Step make_result(Desk& desk) {
  auto owned = std::make_unique<ResultPage>();
  ResultPage* page = owned.get();
  QObject::connect(page, &Page::back, page, [&desk, page] {
    const auto asked = desk.state().list("asked");
    if (asked.empty()) return desk.leave();
    desk.tap(page, Json{{"page", "question"}, {"question", asked.back()}});
  });
  QObject::connect(page, &ResultPage::primaryPicked, page, [&desk, page] {
    // Offered again after a step back: what was answered before no longer stands.
    Json patch{{"discretion", "offered"},
               {"page", "offer"},
               {"offer_page", 1},
               {"answer", nullptr},
               {"said_back", nullptr}};
    if (desk.diversion()) patch["charge"] = charge_of(*desk.papers().document, desk.answers());
    desk.tap(page, patch);
  });
  QObject::connect(page, &ResultPage::otherPicked, page,
                   [&desk, page](const QString& key) { other(desk, *page, key); });
  return {std::move(owned), [&desk, page] { fill(desk, *page); }};
}

}  // namespace leadline::gui
