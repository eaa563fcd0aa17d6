// What the screening came to. The result advises; whether to offer is the officer's decision.
#include "app/gui/officer/result_words.h"

#include <QCoreApplication>

#include "app/device/screening_record.h"
#include "app/gui/officer/finish.h"
#include "app/gui/officer/report.h"
#include "app/gui/qr.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(result)
};

using criteria::Outcome;

// Not met, or not to be settled: only an exception leads on to a charge that is set aside.
bool in_the_way(const criteria::Screening& screening) {
  return screening.outcome == Outcome::not_eligible || screening.outcome == Outcome::needs_review;
}

// Whoever was put forward before she was screened may turn out to be one for whom no charge is set aside at
// all: somebody under age, or whom the law protects. No decision changes that.
bool excepted(const Desk& desk, const criteria::Screening& screening) {
  return in_the_way(screening) && desk.state().flag("exception_granted") &&
         screening.route == criteria::Route::none;
}

// A charge is set aside only when the criteria are met or an exception was granted; without a charge,
// connecting needs no permission.
bool may_offer(const Desk& desk, const criteria::Screening& screening) {
  if (desk.diversion()) return screening.outcome == Outcome::eligible || excepted(desk, screening);
  return screening.route != criteria::Route::youth;
}

// Somebody may be asked to look at the case itself.
bool may_ask(const Desk& desk, const criteria::Screening& screening) {
  return desk.papers().prosecution && desk.diversion() && in_the_way(screening) &&
         !screening.exception.empty() && screening.route == criteria::Route::none &&
         !desk.state().has("exception_decision");
}

// Who may decide otherwise.
QString exception_label(const Desk& desk, const criteria::Screening& screening) {
  if (screening.exception.empty() || !desk.diversion()) return {};
  for (const auto& criterion : desk.papers().document->criteria) {
    if (criterion.exception != screening.exception) continue;
    const auto label = criterion.exception_label.in(desk.tongue().language().toStdString());
    if (!label.empty()) return QString::fromStdString(label);
  }
  return {};
}

QString note(const Desk& desk, const criteria::Screening& screening) {
  if (excepted(desk, screening))
    return Words::tr("An exception was granted. Whether to offer is your decision");
  if (screening.outcome == Outcome::eligible) return Words::tr("Whether to offer is your decision");
  if (screening.route == criteria::Route::youth)
    return Words::tr("This program is for adults. Give the youth card; no name is kept.");
  if (screening.route == criteria::Route::connect_without_charge)
    return Words::tr("Connect without a charge: the same help, and nothing is set aside.");
  QStringList out;
  if (const QString open = unsettled_words(screening, *desk.papers().document, desk.tongue());
      !open.isEmpty())
    out << open;
  if (const QString who = exception_label(desk, screening); !who.isEmpty()) out << who;
  return out.join("\n");
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
  if (may_ask(desk, screening))
    out << Choice{"exception", Words::tr("Recommend an exception"), {}, "sign", false};
  out << Choice{"keep", Words::tr("Save and close"), {}, "saved", false};
  return out;
}

void fill_report(Desk& desk, ResultPage& page, const criteria::Answers& answers) {
  const auto& document = *desk.papers().document;
  if (!desk.diversion()) return;
  page.report =
      report_words({desk.began(), charge_of(document, answers), {}, document.id, document.version, false},
                   desk.papers(), desk.tongue());
  page.report_code = code_of(page.report);
}

void fill(Desk& desk, ResultPage& page) {
  const auto answers = desk.answers();
  const auto screening = criteria::screen(answers);
  const auto& document = *desk.papers().document;
  head(page, screening.outcome);
  page.note = note(desk, screening);
  QList<Reason> reasons;
  for (const auto& one : screening.criteria) reasons << reason_of(one, document, desk.tongue());
  page.reasons()->show(reasons);
  page.source = Words::tr("%1, version %2")
                    .arg(QString::fromStdString(document.title.in(desk.tongue().language().toStdString())),
                         QString::fromStdString(document.version));
  page.overdue = overdue_words(document, desk.papers().day(desk.now()), desk.tongue());
  fill_report(desk, page, answers);
  page.may_tell = decided_by_sight(document, screening);
  page.primary = may_offer(desk, screening) ? Words::tr("Make the offer") : QString();
  page.others()->show(others(desk, screening));
  Q_EMIT page.changed();
}

// Once: the answers do not change while their result is shown.
void find_rule(Desk& desk, ResultPage& page) {
  desk.flip(desk.answers(), [&desk, shown = QPointer(&page)](const std::optional<criteria::Flip>& flip) {
    if (!shown) return;
    shown->rule()->show(rule_lines(desk, flip));
    Q_EMIT shown->changed();
  });
}

// --- The page for the person ---

void print(Desk& desk, ResultPage& page, const QString& language) {
  const auto screening = criteria::screen(desk.answers());
  const auto telling = page.tells ? Telling::what_decided : Telling::result_alone;
  desk.write(explanation(desk.papers(), screening, telling, Tongue::of(language), desk.now()),
             [shown = QPointer(&page)](const Result<QString>& written) {
               if (!shown) return;
               if (!written) return shown->refuse(written.error());
               shown->problem.clear();
               shown->printed_at = *written;
               shown->printed = Words::tr(
                                    "Saved on this tablet: %1. It is not sealed: whoever opens this tablet's "
                                    "files can read it. Erase it when it is printed.")
                                    .arg(*written);
               Q_EMIT shown->changed();
             });
}

void erase_print(Desk& desk, ResultPage& page) {
  desk.erase_printed([shown = QPointer(&page)](const Result<void>& done) {
    if (!shown) return;
    if (!done) return shown->refuse(done.error());
    shown->printed_at.clear();
    shown->printed = Words::tr("Erased.");
    Q_EMIT shown->changed();
  });
}

// Whether the nameless log is told by what she was kept out: not of her whom the law protects, or a child.
bool counts_as_kept_out(const Desk& desk, const criteria::Screening& screening) {
  return desk.papers().equity_kept && desk.diversion() && !desk.state().has("exception_of") &&
         in_the_way(screening) && screening.route == criteria::Route::none;
}

// No charge, the same help: the same encounter goes on as a social contact. Whoever connects somebody who was
// kept out wanted her in: by what, the log is still to learn.
Json without_charge(const Desk& desk) {
  Json patch = afresh();
  if (const auto screening = criteria::screen(desk.answers()); counts_as_kept_out(desk, screening)) {
    const auto bucket = device::bucket_of(screening, *desk.papers().document);
    patch["kept_out"] = bucket.reason ? Json(facts::word(*bucket.reason)) : Json();
    patch["kept_out_by"] = bucket.criteria;
  }
  patch.update({{"type", "social_contact"},
                {"charge", nullptr},
                {"incident_number", nullptr},
                {"page", "offer"},
                {"discretion", "offered"},
                {"offer_page", 1}});
  if (const auto* situation = desk.papers().document->question("situation")) {
    for (const auto& option : situation->options) {
      if (option.code == "connect") patch["answers"] = {{"situation", Json("connect").dump()}};
    }
  }
  return patch;
}

void other(Desk& desk, const ResultPage& page, const QString& key) {
  if (key == "connect") return desk.tap(&page, without_charge(desk));
  Json patch = afresh();
  patch["discretion"] = "none";
  if (key == "not_offered") {
    patch["page"] = "not_offered";
    return desk.tap(&page, patch);
  }
  const auto answers = desk.answers();
  if (key == "exception") {
    patch["page"] = "exception";
    patch["charge"] = charge_of(*desk.papers().document, answers);
    return desk.tap(&page, patch);
  }
  const bool asks = counts_as_kept_out(desk, criteria::screen(answers));
  patch["page"] = asks ? "wanted" : "done";
  if (!asks) patch["finished_ms"] = desk.now().ms;
  desk.tap(&page, patch);
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
    Json patch = afresh();
    patch.update({{"discretion", "offered"}, {"page", "offer"}, {"offer_page", 1}});
    if (desk.diversion()) patch["charge"] = charge_of(*desk.papers().document, desk.answers());
    desk.tap(page, patch);
  });
  QObject::connect(page, &ResultPage::otherPicked, page,
                   [&desk, page](const QString& key) { other(desk, *page, key); });
  QObject::connect(page, &ResultPage::tellPicked, page, [page](bool on) {
    page->tells = on;
    Q_EMIT page->changed();
  });
  QObject::connect(page, &ResultPage::printPicked, page,
                   [&desk, page](const QString& language) { print(desk, *page, language); });
  QObject::connect(page, &ResultPage::printOpened, page, [&desk, page] { desk.open(page->printed_at); });
  QObject::connect(page, &ResultPage::printErased, page, [&desk, page] { erase_print(desk, *page); });
  return {std::move(owned), [&desk, page, asked = false]() mutable {
            fill(desk, *page);
            if (!asked) find_rule(desk, *page);
            asked = true;
          }};
}

}  // namespace leadline::gui
