// The last pages of an encounter: ways to reach the person, the honest summary, the name.
#include "app/gui/officer/closing_pages.h"

#include <QCoreApplication>
#include <QPointer>

#include "app/gui/officer/desk.h"
#include "app/gui/officer/report.h"
#include "app/gui/qr.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(closing)
};

// --- Ways to reach the person ---

QString channel_words(const std::string& channel) {
  if (channel == "call") return Words::tr("Call");
  if (channel == "text") return Words::tr("Text");
  if (channel == "visit") return Words::tr("Go see");
  return Words::tr("No phone");
}

bool whole(const Json& way) {
  const DraftState read(way);
  return !read.text("channel").empty() && !read.text("value").empty();
}

Json way_of(const Json& way) {
  const DraftState read(way);
  return {{"channel", read.text("channel")},
          {"value", read.text("value")},
          {"when", read.text("when")},
          {"leave_message", read.flag("leave_message")}};
}

// The way that is being written joins the others, if it is whole.
Json with_written(const DraftState& state) {
  Json ways = state.items("ways");
  if (whole(state.object("way"))) ways.push_back(way_of(state.object("way")));
  return ways;
}

void fill_reach(Desk& desk, ReachPage& page) {
  const auto state = desk.state();
  const DraftState way(state.object("way"));
  page.question = Words::tr("How can %1 reach them?").arg(desk.papers().outreach());
  page.sealed = Words::tr("For %1. Police cannot open it afterwards.").arg(desk.papers().outreach());
  QList<Choice> channels;
  for (const char* channel : {"no_phone", "call", "text"})
    channels << Choice{channel, channel_words(channel), {}, {}, way.text("channel") == channel};
  page.channels()->show(channels);
  QList<Choice> ways;
  int index = 0;
  for (const Json& one : state.items("ways")) {
    const DraftState read(one);
    ways << Choice{QString::number(index++), channel_words(read.text("channel")) + ": " + read.words("value"),
                   read.words("when"), "sign", false};
  }
  page.ways()->show(ways);
  page.channel = way.words("channel");
  page.is_number = page.channel == "call" || page.channel == "text";
  page.value_label = page.is_number ? Words::tr("Number") : Words::tr("Where can they be found?");
  page.value = way.words("value");
  page.time = way.words("when");
  page.leave_message = way.flag("leave_message");
  page.needs = state.words("needs");
  page.safety = state.words("safety");
  page.complete = !ways.isEmpty() || whole(state.object("way"));
  page.skip = page.complete                         ? QString()
              : desk.state().flag("asked_peer_now") ? Words::tr("The peer will ask")
                                                    : Words::tr("No way to reach them");
  Q_EMIT page.changed();
}

TapQueue::Change take_back(const QString& key) {
  return [index = key.toInt()](const device::EncounterDraft& draft) -> Json {
    const DraftState state(draft.state());
    Json ways = with_written(state);
    if (index < 0 || static_cast<std::size_t>(index) >= ways.size()) return {};
    const Json one = ways[static_cast<std::size_t>(index)];
    ways.erase(static_cast<std::size_t>(index));
    return Json{{"ways", ways}, {"way", one}};
  };
}

Json reach_done(const Desk& desk) {
  const bool peer_comes = desk.state().flag("asked_peer_now");
  return Json{
      {"ways", with_written(desk.state())}, {"way", nullptr}, {"page", peer_comes ? "card" : "tonight"}};
}

// --- The summary ---

QString card_words(const std::string& card) {
  if (card == "number_memorized") return Words::tr("They know the number by heart");
  if (card == "no_card_safer") return Words::tr("No card: safer so");
  return Words::tr("Card given");
}

QString tonight_words(const std::string& tonight) {
  if (tonight == "safe_place") return Words::tr("Tonight: a safe place");
  if (tonight == "ride") return Words::tr("Tonight: a ride");
  if (tonight == "crisis_team") return Words::tr("Tonight: the crisis team");
  return {};
}

bool holds(const Desk& desk) {
  const auto state = desk.state();
  return desk.diversion() && commands::may_hold(facts::from_word<facts::SaidBack>(state.text("said_back")),
                                                desk.papers().settings);
}

QList<Line> summary_lines(const Desk& desk) {
  const auto state = desk.state();
  QList<Line> out;
  if (holds(desk)) {
    const auto due = desk.papers().due(desk.now());
    out << Line{due ? Words::tr("Charge set aside until %1").arg(when::long_date(desk.tongue(), due->date))
                    : Words::tr("Charge set aside"),
                "charge",
                {}};
  }
  const int ways = static_cast<int>(state.items("ways").size());
  if (ways > 0)
    out << Line{Words::tr("%n way(s) to reach them, sealed when you finish", nullptr, ways), "sealed", {}};
  out << Line{state.has("signature") ? Words::tr("Release signed") : Words::tr("Nothing signed"), "sign", {}};
  out << Line{card_words(state.text("card")), "card", {}};
  if (const QString words = tonight_words(state.text("tonight")); !words.isEmpty())
    out << Line{words, "night", {}};
  return out;
}

QString promise(const Desk& desk) {
  const auto& papers = desk.papers();
  const auto cover = papers.cover(desk.now());
  if (desk.state().flag("asked_peer_now")) return Words::tr("A peer is coming.");
  if (!cover.on_call && cover.resumes) {
    return Words::tr("%1 will start trying %2 after %3. You can call or text them any time.")
        .arg(papers.outreach(), when::day(desk.tongue(), cover.resumes->date),
             when::spoken_clock(*cover.resumes));
  }
  return Words::tr("%1 will start trying within %n hour(s).", nullptr,
                   static_cast<int>(papers.settings.contact_goal_hours))
      .arg(papers.outreach());
}

void fill_summary(Desk& desk, SummaryPage& page) {
  const auto& papers = desk.papers();
  page.headline = when::cover(desk.tongue(), papers.cover(desk.now()), papers.local(desk.now()));
  page.lines()->show(summary_lines(desk));
  const QString crisis = QString::fromStdString(papers.settings.crisis_phone);
  page.dials()->show(crisis.isEmpty()
                         ? QList<Choice>{}
                         : QList<Choice>{{crisis, Words::tr("Crisis team"), crisis, "phone", false}});
  page.promise = promise(desk);
  page.saved = Words::tr("Saved on this tablet. It will send when there is signal.");
  if (holds(desk)) {
    page.report =
        report_words({desk.began(), desk.state().text("charge"), desk.state().text("incident_number"),
                      papers.document->id, papers.document->version, true},
                     papers, desk.tongue());
    page.report_code = code_of(page.report);
  }
  Q_EMIT page.changed();
}

// --- The name ---

// `asks`: of somebody for whom an exception is asked for, not of somebody who said yes.
void fill_name(Desk& desk, NamePage& page, bool asks) {
  const auto state = desk.state();
  page.name = state.words("name");
  page.source = state.has("name_source") ? state.words("name_source") : QStringLiteral("told");
  page.sources()->show({{"id_document", Words::tr("From an ID"), {}, {}, false},
                        {"told", Words::tr("Told"), {}, {}, false},
                        {"street_name", Words::tr("Street name"), {}, {}, false}});
  const QString charge = charge_words(desk.papers(), desk.tongue(), state.text("charge"));
  if (asks) page.charge = Words::tr("Charge: %1").arg(charge);
  if (!asks && holds(desk)) page.charge = Words::tr("Charge set aside: %1").arg(charge);
  page.incident = state.words("incident_number");
  const auto lines = state.list("release_lines");
  const bool shared = std::ranges::find(lines, "name_and_reach_to_outreach") != lines.end();
  page.asks_name = !asks;
  page.note = asks ? Words::tr("With it the district attorney finds the case. No name goes with it.")
              : shared
                  ? Words::tr("%1 and %2 will read it.").arg(desk.papers().police(), desk.papers().outreach())
                  : Words::tr("Only %1 will read it.").arg(desk.papers().police());
  Q_EMIT page.changed();
}

TapQueue::Change setting(const char* key, const QString& text) {
  return [key = std::string(key), text = text.toStdString()](const device::EncounterDraft&) {
    return Json{{key, text}};
  };
}
TapQueue::Change setting_way(const char* key, Json value) {
  return [key = std::string(key), value = std::move(value)](const device::EncounterDraft&) {
    return Json{{"way", {{key, value}}}};
  };
}

// Both are optional, here and after a yes; they differ in who will read what, and in where they lead.
Step name_step(Desk& desk, bool asks, const char* before, std::function<void(NamePage*)> accepted) {
  auto owned = std::make_unique<NamePage>();
  NamePage* page = owned.get();
  const auto on = [page](auto signal, auto slot) { QObject::connect(page, signal, page, slot); };
  on(&Page::back, [&desk, page, before] { desk.tap(page, Json{{"page", before}}); });
  on(&NamePage::nameEdited,
     [&desk, page](const QString& text) { desk.type(page, "name", setting("name", text)); });
  on(&NamePage::sourcePicked,
     [&desk, page](const QString& key) { desk.tap(page, setting("name_source", key)); });
  on(&NamePage::incidentEdited, [&desk, page](const QString& text) {
    desk.type(page, "incident_number", setting("incident_number", text));
  });
  on(&NamePage::accepted, [page, accepted] { accepted(page); });
  return {std::move(owned), [&desk, page, asks] { fill_name(desk, *page, asks); }};
}

}  // namespace

Step make_reach(Desk& desk) {
  auto owned = std::make_unique<ReachPage>();
  ReachPage* page = owned.get();
  const auto on = [page](auto signal, auto slot) { QObject::connect(page, signal, page, slot); };
  on(&Page::back, [&desk, page] {
    const bool signs = desk.state().text("said_back") == "yes";
    desk.tap(page, Json{{"page", signs ? "release" : "check_in"}, {"release_answer", nullptr}});
  });
  on(&ReachPage::channelPicked,
     [&desk, page](const QString& key) { desk.tap(page, setting_way("channel", key.toStdString())); });
  on(&ReachPage::valueEdited, [&desk, page](const QString& text) {
    desk.type(page, "way.value", setting_way("value", text.toStdString()));
  });
  on(&ReachPage::timeEdited, [&desk, page](const QString& text) {
    desk.type(page, "way.when", setting_way("when", text.toStdString()));
  });
  on(&ReachPage::leaveMessagePicked,
     [&desk, page](bool may) { desk.tap(page, setting_way("leave_message", may)); });
  on(&ReachPage::another, [&desk, page] {
    desk.tap(page, [](const device::EncounterDraft& draft) {
      return Json{{"ways", with_written(DraftState(draft.state()))}, {"way", nullptr}};
    });
  });
  on(&ReachPage::takenBack, [&desk, page](const QString& key) { desk.tap(page, take_back(key)); });
  on(&ReachPage::needsEdited,
     [&desk, page](const QString& text) { desk.type(page, "needs", setting("needs", text)); });
  on(&ReachPage::safetyEdited,
     [&desk, page](const QString& text) { desk.type(page, "safety", setting("safety", text)); });
  on(&ReachPage::accepted,
     [&desk, page] { desk.tap(page, [&desk](const device::EncounterDraft&) { return reach_done(desk); }); });
  return {std::move(owned), [&desk, page] { fill_reach(desk, *page); }};
}

Step make_summary(Desk& desk) {
  auto owned = std::make_unique<SummaryPage>();
  SummaryPage* page = owned.get();
  QObject::connect(page, &Page::back, page, [&desk, page] { desk.tap(page, Json{{"page", "card"}}); });
  QObject::connect(page, &SummaryPage::finished, page, [&desk, page] {
    desk.tap(page, Json{{"page", "name"}});
  });
  QObject::connect(page, &SummaryPage::dialed, page, [&desk](const QString& number) { desk.dial(number); });
  return {std::move(owned), [&desk, page] { fill_summary(desk, *page); }};
}

Step make_name(Desk& desk) {
  return name_step(desk, false, "summary", [&desk](NamePage* page) {
    desk.tap(page, Json{{"page", "done"}, {"finished_ms", desk.now().ms}});
  });
}

// Asked of the page that shows: whoever has gone on has gone on without it.
Step make_case(Desk& desk) {
  return name_step(desk, true, "exception", [&desk](NamePage* page) {
    desk.granted([&desk, shown = QPointer(page)](Result<Json> granted) {
      if (!shown) return;
      if (!granted) return shown->refuse(granted.error());
      if (granted->empty()) return desk.tap(shown, asked_for(desk));
      desk.tap(shown, Json{{"granted", std::move(*granted)}, {"page", "granted"}});
    });
  });
}

}  // namespace leadline::gui
