// The screening: one question a page, and what it comes to.
#include <QCoreApplication>
#include <algorithm>

#include "app/gui/officer/desk.h"
#include "app/gui/officer/question_rows.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(screening)
};

using criteria::Outcome;
using criteria::Type;

// The tap that answers a question: the answer itself, the order asked, and on to whatever is next.
TapQueue::Change answering(const std::string& question, Json answer) {
  return [question, answer = std::move(answer)](const device::EncounterDraft& draft) {
    auto asked = DraftState(draft.state()).list("asked");
    if (std::ranges::find(asked, question) == asked.end()) asked.push_back(question);
    return Json{{"answers", {{question, answer.dump()}}},
                {"typed", {{question, nullptr}}},
                {"asked", asked},
                {"page", "screening"},
                {"question", nullptr}};
  };
}

// What stands on the key pad or is ticked, before OK.
Json typed(const DraftState& state, const std::string& question) {
  const Json& all = state.object("typed");
  const auto found = all.find(question);
  return found != all.end() && found->is_object() ? *found : Json::object();
}

// The same with what was answered before, when the officer has come back to the question.
Json entered(const Desk& desk, const criteria::Question& question) {
  const auto answers = desk.answers();
  return rows::on_pad(question, answers.slot(answers.document().question_index(question.id)),
                      typed(desk.state(), question.id));
}

TapQueue::Change typing(const std::string& question, const char* key, const QString& text) {
  return [question, key = std::string(key), text = text.toStdString()](const device::EncounterDraft&) {
    return Json{{"typed", {{question, {{key, text}}}}}};
  };
}

void fill_so_far(Desk& desk, QuestionPage& page) {
  const auto result = criteria::screen(desk.answers());
  page.progress = result.about_left > 0 ? Words::tr("about %n left", nullptr, result.about_left) : QString();
  switch (result.outcome) {
    case Outcome::eligible:
      page.so_far = Words::tr("So far: may be offered");
      break;
    case Outcome::not_eligible:
      page.so_far = Words::tr("So far: does not meet the criteria");
      break;
    case Outcome::needs_review:
      page.so_far = Words::tr("So far: needs a second look");
      break;
    case Outcome::needs_answers:
      page.so_far = Words::tr("So far: open");
      break;
  }
  page.so_far_tone = result.outcome == Outcome::eligible        ? "positive"
                     : result.outcome == Outcome::needs_answers ? ""
                                                                : "attention";
}

void fill_question(Desk& desk, QuestionPage& page, const criteria::Question& question) {
  const std::string language = desk.tongue().language().toStdString();
  const auto answers = desk.answers();
  const auto& document = *desk.papers().document;
  const auto& slot = answers.slot(document.question_index(question.id));
  const Json now_typed = typed(desk.state(), question.id);
  page.question = QString::fromStdString(criteria::ask_text(question, language, answers.encounter()));
  page.help = rows::words_of(question, question.help, answers.encounter(), language);
  page.kind = rows::kind(question);
  const Json pad = rows::on_pad(question, slot, now_typed);
  page.options()->show(rows::options(question, slot, pad, answers.encounter(), language, false));
  page.moreOptions()->show(rows::options(question, slot, pad, answers.encounter(), language, true));
  page.escapes()->show(rows::escapes(question, slot));
  page.overview()->show(rows::overview(document, answers, desk.state().list("asked"), question.id, language));
  rows::fill_number(page, question, pad);
  fill_so_far(desk, page);
  Q_EMIT page.changed();
}

void pick(Desk& desk, QuestionPage& page, const criteria::Question& question, const std::string& key) {
  if (question.type == Type::boolean) return desk.tap(&page, answering(question.id, key == "true"));
  if (question.type == Type::code) return desk.tap(&page, answering(question.id, key));
  if (key == rows::none_key) return desk.tap(&page, answering(question.id, Json::array()));
  desk.tap(&page, [&desk, &question, key](const device::EncounterDraft&) {
    Json ticks = entered(desk, question);
    const bool on = ticks.contains(key);
    ticks[key] = on ? Json(nullptr) : Json("on");
    return Json{{"typed", {{question.id, ticks}}}};
  });
}

void accept(Desk& desk, QuestionPage& page, const criteria::Question& question,
            const std::string& basis = {}) {
  desk.tap(&page, [&desk, &question, basis](const device::EncounterDraft& draft) -> Json {
    Json whole = entered(desk, question);
    if (!basis.empty()) whole["how"] = basis;
    const auto answer = rows::answer_of(question, whole);
    return answer ? answering(question.id, *answer)(draft) : Json();
  });
}

void go_back(Desk& desk, const QuestionPage& page, const std::string& question) {
  const auto asked = desk.state().list("asked");
  const auto here = std::ranges::find(asked, question);
  if (here == asked.begin()) return desk.leave();
  desk.tap(&page, Json{{"page", "question"}, {"question", *std::prev(here)}});
}

}  // namespace

Step make_question(Desk& desk, const std::string& id) {
  auto owned = std::make_unique<QuestionPage>();
  QuestionPage* page = owned.get();
  // The document outlives the page: the desk keeps it.
  const criteria::Question& question = *desk.papers().document->question(id);
  page->id = QString::fromStdString(id);
  const auto on = [page](auto signal, auto slot) { QObject::connect(page, signal, page, slot); };
  on(&Page::back, [&desk, page, id] { go_back(desk, *page, id); });
  on(&QuestionPage::picked,
     [&desk, page, &question](const QString& key) { pick(desk, *page, question, key.toStdString()); });
  on(&QuestionPage::escaped, [&desk, page, id](const QString& key) {
    desk.tap(page, answering(id, {{"state", key.toStdString()}}));
  });
  on(&QuestionPage::jumped, [&desk, page](const QString& key) {
    desk.tap(page, Json{{"page", "question"}, {"question", key.toStdString()}});
  });
  on(&QuestionPage::numberTyped,
     [&desk, page, id](const QString& text) { desk.type(page, "typed." + id, typing(id, "number", text)); });
  on(&QuestionPage::unitPicked,
     [&desk, page, id](const QString& key) { desk.tap(page, typing(id, "unit", key)); });
  on(&QuestionPage::basisPicked,
     [&desk, page, &question](const QString& key) { accept(desk, *page, question, key.toStdString()); });
  on(&QuestionPage::accepted, [&desk, page, &question] { accept(desk, *page, question); });
  return {std::move(owned), [&desk, page, &question] { fill_question(desk, *page, question); }};
}

}  // namespace leadline::gui
