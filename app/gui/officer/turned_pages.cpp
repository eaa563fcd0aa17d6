// The turned glass: the offer and the release, in the person's language, with yes and no of equal weight.
#include "app/gui/officer/turned_pages.h"

#include <algorithm>

#include "app/gui/officer/desk.h"
#include "app/gui/officer/signature.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

// Which words she was shown (42 CFR 2.31): changes whenever one of them does.
constexpr auto release_words_version = "release/1";

QString other_language_name(const Tongue& theirs) {
  return theirs.language() == "es" ? "English" : "Español";
}

// The words of the page as they are read, and of the touch that reads them. Others may hear: she is told before.
void fill_spoken(TurnedPage& page, const Tongue& they, const QStringList& words) {
  page.language = they.language();
  page.spoken = words.join('\n');
  page.read_aloud = they.say("offer", "Read aloud (others may hear)");
  page.stop_reading = they.say("offer", "Stop reading");
}

void turn_language(Desk& desk, const Page* page) {
  const QString next = desk.their_tongue().language() == "es" ? "en" : "es";
  desk.tap(page, Json{{"language", next.toStdString()}});
}

// --- The offer ---

// Her pages, in her language: the program's script where its criteria have one.
QStringList offer_words(const Desk& desk) {
  const Tongue& they = desk.their_tongue();
  const Papers& papers = desk.papers();
  const auto& script = papers.document->offer;
  const auto due = papers.due(desk.now());
  const criteria::OfferFields fields{papers.settings.outreach_name, papers.settings.police_name,
                                     due ? when::long_date(they, due->date).toStdString() : std::string()};
  QStringList out;
  for (const auto& page : criteria::offer_pages(script ? *script : criteria::usual_offer(), desk.diversion(),
                                                they.language().toStdString(), fields))
    out << QString::fromStdString(page);
  return out;
}

// From 1, whatever the draft says.
qsizetype offer_page(const Desk& desk, const QStringList& words) {
  return std::clamp<qsizetype>(desk.state().number("offer_page"), 1, words.size());
}

void fill_offer(Desk& desk, OfferPage& page) {
  const Tongue& they = desk.their_tongue();
  const QStringList words = offer_words(desk);
  const auto at = offer_page(desk, words);
  page.other_language = other_language_name(they);
  page.place = words.size() > 1 ? they.say("offer", "%1 of %2").arg(at).arg(words.size()) : QString();
  page.text = words[at - 1];
  fill_spoken(page, they, {page.text});
  page.no = they.say("offer", "No");
  page.yes = at == words.size() ? they.say("offer", "Yes") : they.say("offer", "Next");
  const bool answered = desk.state().has("answer");
  page.thanks =
      answered ? they.say("offer",
                          "Thank you. Please give the tablet back.\nOfficer: hold the corner for one second.")
               : QString();
  page.hand_back = answered ? they.say("offer", "Hold") : QString();
  Q_EMIT page.changed();
}

void answer_offer(Desk& desk, const OfferPage& page, bool yes) {
  desk.tap(&page, Json{{"answer", yes ? "accepted" : "declined"},
                       {"language", desk.their_tongue().language().toStdString()},
                       {"offer_text_version", criteria::offer_version(*desk.papers().document)},
                       {"offer_language", desk.their_tongue().language().toStdString()}});
}

// --- The release ---

constexpr const char* release_lines[] = {"name_and_reach_to_outreach", "intake_done_to_police"};

QList<Choice> release_rows(const Desk& desk, const Tongue& they) {
  const auto chosen = desk.state().list("release_lines");
  const QString police = desk.papers().police();
  const QString outreach = desk.papers().outreach();
  QList<Choice> out;
  for (const char* line : release_lines) {
    const bool first = line == release_lines[0];
    if (!first && !desk.diversion()) continue;  // no date and no charge: police have nothing to be told
    const QString words =
        first
            ? they.say("release", "%1 may give %2 my name and how to reach me.").arg(police, outreach)
            : they.say("release", "%1 may tell %2 whether intake is done by the date.").arg(outreach, police);
    out << Choice{line, words, {}, {}, std::ranges::find(chosen, line) != chosen.end()};
  }
  return out;
}

void fill_release(Desk& desk, ReleasePage& page) {
  const Tongue& they = desk.their_tongue();
  const auto state = desk.state();
  const auto today = desk.papers().local(desk.now()).date;
  page.other_language = other_language_name(they);
  page.heading = they.say("release", "You choose what is shared:");
  page.lines()->show(release_rows(desk, they));
  page.until =
      they.say("release", "Until %1.")
          .arg(when::full_date(they, today.plus_days(static_cast<int>(desk.papers().settings.release_days))));
  page.stop =
      they.say("release", "You can stop this at any time. What was already shared cannot be taken back.");
  QStringList words{page.heading};
  for (const Choice& line : page.lines()->rows()) words << line.label;
  fill_spoken(page, they, words << page.until << page.stop);
  page.sign_here = they.say("release", "sign here");
  page.clear = they.say("release", "Clear");
  page.not_now = they.say("release", "Not now");
  page.sign = they.say("release", "Sign");
  page.strokes = strokes_for_glass(state.items("strokes"));
  page.complete = !state.list("release_lines").empty() && !page.strokes.isEmpty();
  const bool answered = state.has("release_answer");
  page.thanks =
      answered ? they.say("offer",
                          "Thank you. Please give the tablet back.\nOfficer: hold the corner for one second.")
               : QString();
  page.hand_back = answered ? they.say("offer", "Hold") : QString();
  Q_EMIT page.changed();
}

TapQueue::Change ticking(const QString& key, bool on) {
  return [key = key.toStdString(), on](const device::EncounterDraft& draft) {
    auto lines = DraftState(draft.state()).list("release_lines");
    std::erase(lines, key);
    if (on) lines.push_back(key);
    return Json{{"release_lines", lines}};
  };
}

TapQueue::Change drawing(const QVariantList& points) {
  return [stroke = stroke_from_glass(points)](const device::EncounterDraft& draft) -> Json {
    if (stroke.empty()) return {};
    Json strokes = DraftState(draft.state()).items("strokes");
    strokes.push_back(stroke);
    return Json{{"strokes", strokes}};
  };
}

Json signing(const device::EncounterDraft& draft) {
  const Json strokes = DraftState(draft.state()).items("strokes");
  return Json{{"signature", to_base64(encode_signature(strokes))},
              {"release_text_version", release_words_version},
              {"release_answer", "signed"}};
}

Json not_signing(const device::EncounterDraft&) {
  return Json{{"signature", nullptr},
              {"release_lines", nullptr},
              {"strokes", nullptr},
              {"release_answer", "not_now"}};
}

}  // namespace

Step make_offer(Desk& desk) {
  auto owned = std::make_unique<OfferPage>();
  OfferPage* page = owned.get();
  QObject::connect(page, &TurnedPage::languagePicked, page, [&desk, page] { turn_language(desk, page); });
  QObject::connect(page, &OfferPage::noPicked, page, [&desk, page] { answer_offer(desk, *page, false); });
  QObject::connect(page, &OfferPage::yesPicked, page, [&desk, page] {
    const QStringList words = offer_words(desk);
    if (const auto at = offer_page(desk, words); at < words.size())
      return desk.tap(page, Json{{"offer_page", at + 1}});
    answer_offer(desk, *page, true);
  });
  QObject::connect(page, &TurnedPage::handedBack, page, [&desk, page] {
    desk.tap(page, Json{{"page", desk.state().text("answer") == "accepted" ? "said_back" : "declined"}});
  });
  return {std::move(owned), [&desk, page] { fill_offer(desk, *page); }};
}

Step make_release(Desk& desk) {
  auto owned = std::make_unique<ReleasePage>();
  ReleasePage* page = owned.get();
  QObject::connect(page, &TurnedPage::languagePicked, page, [&desk, page] { turn_language(desk, page); });
  QObject::connect(page, &ReleasePage::ticked, page,
                   [&desk, page](const QString& key, bool on) { desk.tap(page, ticking(key, on)); });
  QObject::connect(page, &ReleasePage::stroked, page,
                   [&desk, page](const QVariantList& points) { desk.tap(page, drawing(points)); });
  QObject::connect(page, &ReleasePage::cleared, page, [&desk, page] {
    desk.tap(page, Json{{"strokes", nullptr}});
  });
  QObject::connect(page, &ReleasePage::signPicked, page, [&desk, page] { desk.tap(page, signing); });
  QObject::connect(page, &ReleasePage::notNowPicked, page, [&desk, page] { desk.tap(page, not_signing); });
  QObject::connect(page, &TurnedPage::handedBack, page, [&desk, page] {
    desk.tap(page, Json{{"page", "reach"}});
  });
  return {std::move(owned), [&desk, page] { fill_release(desk, *page); }};
}

}  // namespace leadline::gui
