// The pages with one question and a few answers.
#include <QCoreApplication>

#include "app/gui/exception_words.h"
#include "app/gui/officer/desk.h"
#include "app/gui/officer/exception_draft.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(officer)
};

// Where a page's answer is kept, where it leads, and where back leads.
struct Route {
  const char* key;
  std::function<std::string(const Desk&, const std::string& picked)> next;
  std::function<std::string(const Desk&)> back;
};

std::string always(const char* page) { return page; }

bool someone_on_call(const Desk& desk) { return desk.papers().cover(desk.now()).on_call.has_value(); }

std::string after_said_back(const Desk& desk, const std::string& picked) {
  if (picked != "yes") return "check_in";
  return someone_on_call(desk) ? "peer_now" : "release";
}

// On to the nameless page, where what is said there will be kept.
std::string or_done(const Desk& desk, bool asks) {
  return asks && desk.papers().equity_kept ? "equity" : "done";
}

std::string after_not_offered(const Desk& desk, const std::string&) {
  const bool eligible = criteria::screen(desk.answers()).outcome == criteria::Outcome::eligible;
  return or_done(desk, eligible && !desk.state().has("exception_of"));
}

std::string before_tonight(const Desk& desk) {
  return desk.state().text("check_in") == "no" ? "check_in" : "reach";
}

// --- What each page says ---

void said_back(Desk&, ChoicePage& page) {
  page.question = Words::tr("Can they say back, in their own words, what you offered?");
  page.options()->show({{"yes", Words::tr("Yes"), {}, {}, false},
                        {"not_now",
                         Words::tr("Not now"),
                         Words::tr("Nothing is signed tonight. A peer explains it again."),
                         {},
                         false},
                        {"other_language",
                         Words::tr("Needs another language"),
                         Words::tr("Nothing is signed tonight. A peer explains it again."),
                         {},
                         false}});
}

void check_in(Desk& desk, ChoicePage& page) {
  page.question = Words::tr("May somebody from %1 check on them tomorrow?").arg(desk.papers().outreach());
  page.aside = Words::tr("Nothing is signed and no charge is held over them.");
  page.options()->show({{"yes", Words::tr("Yes"), {}, {}, false}, {"no", Words::tr("No"), {}, {}, false}});
}

void declined(Desk&, ChoicePage& page) {
  page.question = Words::tr("Did they say why? Don't ask.");
  page.help = Words::tr("No name is kept.");
  page.options()->show({{"not_said", Words::tr("They did not say"), {}, {}, false},
                        {"not_interested", Words::tr("Not interested"), {}, {}, false},
                        {"no_trust", Words::tr("Does not trust it"), {}, {}, false},
                        {"services_elsewhere", Words::tr("Has help elsewhere"), {}, {}, false},
                        {"time", Words::tr("No time now"), {}, {}, false},
                        {"other", Words::tr("Something else"), {}, {}, false}});
}

void not_offered(Desk&, ChoicePage& page) {
  page.question = Words::tr("Why not this time?");
  page.help = Words::tr("For the program's numbers. Nobody asks you about it.");
  page.options()->show({{"other_priority", Words::tr("Something more urgent"), {}, {}, false},
                        {"person_left", Words::tr("The person left"), {}, {}, false},
                        {"already_offered", Words::tr("Offered before"), {}, {}, false},
                        {"supervisor", Words::tr("A supervisor decided"), {}, {}, false},
                        {"other", Words::tr("Another reason"), {}, {}, false}});
}

void wanted(Desk&, ChoicePage& page) {
  page.question = Words::tr("Would you have offered it?");
  page.help = Words::tr("For the program's numbers. Nobody asks you about it.");
  page.options()->show({{"yes", Words::tr("Yes"), {}, {}, false}, {"no", Words::tr("No"), {}, {}, false}});
}

void exception(Desk&, ChoicePage& page) {
  page.question = Words::tr("Why an exception?");
  page.help =
      Words::tr("The district attorney or a designee decides. No name and nothing of a record goes with it.");
  QList<Choice> rows;
  for (const char* reason :
       {"circumstances", "support_in_place", "person_harmed_agrees", "community_asks", "other"}) {
    const auto word = facts::from_word<facts::ExceptionReason>(reason);
    rows << Choice{reason, exception_words::reason(*word), {}, {}, false};
  }
  page.options()->show(rows);
}

// Several people may be part of one incident: whom it is about, only whoever is with her can say.
void granted(Desk& desk, ChoicePage& page) {
  page.question = Words::tr("An exception was granted under this number. Is it about this person?");
  page.figure = desk.state().words("incident_number");
  page.help = Words::tr("The district attorney's office put somebody forward.");
  QList<Choice> rows;
  for (const Json& one : desk.state().items("granted")) {
    const DraftState read(one);
    const QString charge = charge_words(desk.papers(), desk.tongue(), read.text("charge"));
    rows << Choice{read.words("of"),
                   charge.isEmpty() ? Words::tr("Yes") : Words::tr("Yes: %1").arg(charge),
                   Words::tr("Whether to offer is your decision"),
                   {},
                   false};
  }
  rows << Choice{"none", Words::tr("No, somebody else"), Words::tr("An exception is asked for."), {}, false};
  page.options()->show(rows);
}

void peer_now(Desk& desk, ChoicePage& page) {
  const auto cover = desk.papers().cover(desk.now());
  page.question = when::cover(desk.tongue(), cover, desk.papers().local(desk.now()));
  page.figure = cover.on_call ? QString::fromStdString(cover.on_call->phone) : QString();
  page.dials = true;
  page.help = Words::tr("Call, and say where you are.");
  page.options()->show(
      {{"yes", Words::tr("A peer is coming"), {}, "go", false},
       {"no", Words::tr("Nobody can come now"), Words::tr("They will be reached afterwards."), {}, false}});
}

void tonight(Desk& desk, ChoicePage& page) {
  page.question = Words::tr("What would help tonight?");
  page.help = when::cover(desk.tongue(), desk.papers().cover(desk.now()), desk.papers().local(desk.now()));
  QList<Choice> rows{{"safe_place", Words::tr("A safe place"), {}, "bed", false},
                     {"ride", Words::tr("A ride"), {}, "ride", false}};
  if (!desk.papers().settings.crisis_phone.empty()) {
    rows << Choice{"crisis_team", Words::tr("The crisis team"),
                   QString::fromStdString(desk.papers().settings.crisis_phone), "crisis", false};
  }
  rows << Choice{"nothing", Words::tr("Nothing tonight"), {}, {}, false};
  page.options()->show(rows);
}

void card(Desk& desk, ChoicePage& page) {
  page.question = Words::tr("The card");
  page.help = Words::tr("It says nothing of police, program or drugs.");
  page.figure = QString::fromStdString(desk.papers().settings.outreach_phone);
  page.options()->show({{"card_given", Words::tr("Card given"), {}, "card", false},
                        {"number_memorized", Words::tr("They know the number by heart"), {}, {}, false},
                        {"no_card_safer", Words::tr("No card is safer"), {}, {}, false}});
}

void crisis(Desk& desk, ChoicePage& page) {
  page.question = Words::tr("Help first");
  page.help = Words::tr(
      "An overdose or a crisis is never the moment for a charge. If they cannot speak, no name leaves the "
      "scene.");
  page.figure = QString::fromStdString(desk.papers().settings.crisis_phone);
  page.dials = true;
  page.options()->show(
      {{"offer", Words::tr("They can talk: make the offer, no charge"), {}, "connect", false},
       {"close", Words::tr("Close, keep nothing"), {}, {}, false}});
}

struct Kind {
  std::string name;
  void (*fill)(Desk&, ChoicePage&);
  Route route;
};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all{
      {"said_back", said_back, {"said_back", after_said_back, [](const Desk&) { return always("result"); }}},
      {"check_in",
       check_in,
       {"check_in",
        [](const Desk&, const std::string& picked) { return always(picked == "yes" ? "reach" : "card"); },
        [](const Desk&) { return always("said_back"); }}},
      {"declined",
       declined,
       {"decline_reason", [](const Desk& desk, const std::string&) { return or_done(desk, true); },
        [](const Desk&) { return always("result"); }}},
      {"not_offered",
       not_offered,
       {"not_offered_reason", after_not_offered, [](const Desk&) { return always("result"); }}},
      {"wanted",
       wanted,
       {"wanted", [](const Desk& desk, const std::string& picked) { return or_done(desk, picked == "yes"); },
        [](const Desk&) { return always("result"); }}},
      {"exception",
       exception,
       {"exception_reason", [](const Desk&, const std::string&) { return always("case"); },
        [](const Desk&) { return always("result"); }}},
      {"granted",
       granted,
       {"granted_is", [](const Desk& desk, const std::string&) { return or_done(desk, true); },
        [](const Desk&) { return always("case"); }}},
      {"peer_now",
       peer_now,
       {"peer_now", [](const Desk&, const std::string&) { return always("release"); },
        [](const Desk&) { return always("said_back"); }}},
      {"tonight",
       tonight,
       {"tonight", [](const Desk&, const std::string&) { return always("card"); }, before_tonight}},
      {"card",
       card,
       {"card", [](const Desk&, const std::string&) { return always("summary"); },
        [](const Desk& desk) {
          return desk.state().flag("asked_peer_now") ? always("reach") : always("tonight");
        }}},
      {"crisis",
       crisis,
       {"crisis",
        [](const Desk&, const std::string& picked) { return always(picked == "offer" ? "offer" : "done"); },
        nullptr}},
  };
  return all;
}

Json patch_of(Desk& desk, const Kind& kind, const std::string& picked) {
  if (kind.name == "granted" && picked != "none") return resting_on(desk.state().items("granted"), picked);
  const std::string next = kind.route.next(desk, picked);
  Json patch{{kind.route.key, picked}, {"page", next}};
  if (kind.name == "peer_now") patch["asked_peer_now"] = picked == "yes";
  if (kind.name == "not_offered") patch["discretion"] = "not_offered";
  if (kind.name == "crisis")
    patch.update(picked == "offer" ? Json{{"discretion", "offered"}, {"offer_page", 1}}
                                   : Json{{"dropped", "nothing_kept"}});
  if (next == "done") patch["finished_ms"] = desk.now().ms;
  return patch;
}

}  // namespace

Json asked_for(const Desk& desk) {
  if (desk.papers().equity_kept) return Json{{"page", "equity"}};
  return Json{{"page", "done"}, {"finished_ms", desk.now().ms}};
}

// Which way led to the nameless page.
std::string before_equity(const Desk& desk) {
  const auto state = desk.state();
  if (state.has("decline_reason")) return "declined";
  if (state.has("not_offered_reason")) return "not_offered";
  if (state.has("granted")) return "granted";
  return state.has("exception_reason") ? "case" : "wanted";
}

Step make_choice(Desk& desk, const std::string& name) {
  const auto found = std::ranges::find(kinds(), name, &Kind::name);
  if (found == kinds().end()) return {};
  const Kind& kind = *found;
  auto owned = std::make_unique<ChoicePage>();
  ChoicePage* page = owned.get();
  QObject::connect(page, &ChoicePage::picked, page, [&desk, page, &kind](const QString& key) {
    desk.tap(page, patch_of(desk, kind, key.toStdString()));
  });
  QObject::connect(page, &Page::back, page, [&desk, page, &kind] {
    if (!kind.route.back) return desk.leave();
    desk.tap(page, Json{{"page", kind.route.back(desk)}});
  });
  QObject::connect(page, &ChoicePage::dialed, page, [&desk](const QString& number) { desk.dial(number); });
  return {std::move(owned), [&desk, page, &kind] {
            kind.fill(desk, *page);
            auto rows = page->options()->rows();
            const QString chosen = desk.state().words(kind.route.key);
            for (Choice& row : rows) row.chosen = row.key == chosen;
            page->options()->show(rows);
            Q_EMIT page->changed();
          }};
}

}  // namespace leadline::gui
