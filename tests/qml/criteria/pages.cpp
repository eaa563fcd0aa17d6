#include "tests/qml/screens/pages.h"

#include "app/gui/criteria/criteria_words.h"
#include "app/gui/criteria/example_page.h"
#include "app/gui/criteria/fill_author.h"
#include "app/gui/criteria/fill_home.h"
#include "app/gui/criteria/what_if_flow.h"
#include "tests/qml/criteria/versions.h"

namespace leadline::stage {
namespace {

using disclosure::Role;
using facts::Approver;

// Keeps what the page on the stage is made from.
template <class P>
void put(Stage& stage, std::unique_ptr<P> page) {
  auto props = std::make_shared<std::unique_ptr<P>>(std::move(page));
  stage.show((*props)->view(), {{"vm", QVariant::fromValue(static_cast<gui::Page*>(props->get()))}});
  stage.keep(props);
}

const gui::Tongue& tongue_of(const Stage& stage) { return gui::Tongue::of(stage.look().language); }

Page home(const QString& name, const gui::CriteriaDesk& desk, const char* message = nullptr) {
  return {name, [desk, message](Stage& stage) {
            auto page = std::make_unique<gui::CriteriaHomePage>();
            gui::fill_home(*page, desk, tongue_of(stage));
            if (message) page->message = tongue_of(stage).say("criteria_home", message);
            gui::show_sync(*page, desk.sync, {}, *desk.zone);
            put(stage, std::move(page));
          }};
}

Page history() {
  return {"criteria-history", [](Stage& stage) {
            auto page = std::make_unique<gui::HistoryPage>();
            gui::fill_history(*page->versions(),
                              waiting_desk(Role::coordinator, {Approver::district_attorney}),
                              tongue_of(stage));
            put(stage, std::move(page));
          }};
}

Page one_version(const QString& name, const gui::CriteriaDesk& desk, std::size_t at = 0) {
  return {name, [desk, at](Stage& stage) {
            auto page = std::make_unique<gui::VersionPage>();
            page->key = gui::CriteriaDesk::key(desk.versions[at]);
            gui::fill_version(*page, desk, found(five_years()).get(), "2024.1", tongue_of(stage));
            put(stage, std::move(page));
          }};
}

// The author's list with a page open in it.
Page author(const QString& name, const Json& state, std::function<gui::Page*(const gui::Written&)> detail,
            const QString& current = {}) {
  return {name, [state, detail, current](Stage& stage) {
            const auto author = gui::Author::of(state);
            const auto sheet = author->now().sheet();
            const auto desk = criteria_desk(Role::coordinator);
            const gui::Written written{*author, *sheet, found(state).get(), desk, tongue_of(stage)};
            auto page = std::make_unique<gui::SheetPage>();
            gui::fill_sheet(*page, written, current);
            if (detail) page->open(detail(written));
            put(stage, std::move(page));
          }};
}

Page criterion(const QString& name, const Json& state, const QString& id, const QString& at = {},
               const QString& key = {}) {
  return author(
      name, state,
      [id, at, key](const gui::Written& written) {
        auto* page = new gui::CriterionPage;
        page->id = id;
        page->open_at = at;
        page->open_key = key;
        gui::fill_criterion(*page, written);
        return page;
      },
      id);
}

gui::Written with_entry(const gui::Written& written, const gui::FieldPlace& place, const QString& text) {
  gui::Entries entries;
  entries.type(place, text);
  gui::Written out = written;
  out.unready = entries.unready(written.sheet, written.tongue);
  return out;
}

// A number out of its range in the field that is open; and a day half typed, before asking.
Page field_unready(const QString& name) {
  return author(
      name, five_years(),
      [](const gui::Written& written) {
        auto* page = new gui::CriterionPage;
        page->id = "history";
        page->open_key = "since_years:history";
        gui::fill_criterion(*page, with_entry(written, page->place(), "150"));
        return page;
      },
      "history");
}
Page check_unready(const QString& name) {
  return author(name, five_years(), [](const gui::Written& written) {
    auto* page = new gui::CheckPage;
    page->example_word = gui::example_word({});
    gui::fill_check(*page, with_entry(written, gui::effective_place, "2026-12-3"), "");
    return page;
  });
}

// A page, moved to where something of it stands.
Page moved_to(Page page, const QString& name, const QString& item) {
  return {name, [page, item](Stage& stage) {
            page.put_on(stage);
            auto* found = stage.page()->findChild<QQuickItem*>(item);
            QQuickItem* frame = found;
            while (frame != nullptr && !frame->inherits("QQuickFlickable")) frame = frame->parentItem();
            if (frame == nullptr) return;
            const qreal room = frame->property("contentHeight").toReal() - frame->height();
            const qreal at = found->mapToItem(frame->property("contentItem").value<QQuickItem*>(), {}).y();
            frame->setProperty("contentY", std::min(at, room));
          }};
}

Page told(const QString& name, const Json& state) {
  return author(
      name, state,
      [](const gui::Written& written) {
        auto* page = new gui::OfferWordsPage;
        gui::fill_offer_words(*page, written);
        return page;
      },
      gui::offer_key);
}

Page start(const QString& name, const QString& criterion, const QString& pattern) {
  return author(name, five_years(), [criterion, pattern](const gui::Written& written) {
    auto* page = new gui::StartPage;
    page->criterion = criterion;
    page->group = criterion.isEmpty() ? "" : "any";
    page->pattern = pattern;
    gui::fill_start(*page, written);
    return page;
  });
}

// An example that is being written, as far as its draft has it.
Page example(const QString& name, const Json& state) {
  return author(name, state, [state](const gui::Written& written) {
    auto* page = new gui::ExamplePage;
    gui::fill_example(*page, written, gui::ExampleState::of(state));
    return page;
  });
}

Page check(const QString& name, const Json& state) {
  return author(name, state, [](const gui::Written& written) {
    auto* page = new gui::CheckPage;
    page->example_word = gui::example_word({});
    gui::fill_check(*page, written,
                    written.tongue.language() == "es" ? "Un plazo más corto, como aconseja el manual."
                                                      : "A shorter look-back, as the handbook advises.");
    return page;
  });
}

// Invented screenings: three groups large enough to show, one that is not.
std::vector<criteria::Recorded> screenings() {
  std::vector<criteria::Recorded> out;
  const auto document =
      criteria::parse_document(handbook(10).document, "handbook", criteria::tables_of(handbook(10)));
  const auto add = [&](int count, const char* race, const char* gender, const char* history) {
    for (int i = 0; i < count; ++i) {
      criteria::Recorded one{*criteria::Date::parse("2026-10-01"),
                             Json::parse(R"({"situation":"charge","immunity":"none","charge":"loitering",
        "adult":true,"resident":true,"seen_now":[],"use":"seen"})"),
                             {race},
                             gender,
                             "25_to_34"};
      one.answers["history"] = history;
      out.push_back(std::move(one));
    }
  };
  add(86, "white", "man", "nothing_listed");
  add(24, "white", "woman", "listed");
  add(61, "black_or_african_american", "man", "nothing_listed");
  add(47, "black_or_african_american", "man", "listed");
  add(29, "hispanic_or_latino", "woman", "nothing_listed");
  add(12, "hispanic_or_latino", "man", "listed");
  add(4, "asian", "woman", "nothing_listed");
  return out;
}

// Under the other set a listed conviction does not bar.
gui::WhatIfAnswer counted() {
  const auto from =
      criteria::parse_document(handbook(10).document, "handbook", criteria::tables_of(handbook(10)));
  auto draft = authoring::Draft::begin(handbook(10));
  (void)draft->apply(Json::parse(
      R"({"do":"field","criterion":"history","at":"","field":"codes","value":["nothing_listed","only_before","listed"]})"));
  (void)draft->apply(Json::parse(R"({"do":"head","of":"version","value":"2024.2"})"));
  auto to = criteria::parse_document(draft->bytes(), "draft", draft->tables());
  const std::array by{criteria::Dimension::race, criteria::Dimension::gender, criteria::Dimension::age};
  auto counts = criteria::what_if(*from, *to, screenings(), by);
  return {std::move(*counts), std::make_shared<const criteria::Document>(std::move(*to)), true};
}

// On the device of law enforcement's lead, with the sheet that says what a file would hold.
Page what_if_own(const QString& name) {
  return {name, [](Stage& stage) {
            const auto& tongue = tongue_of(stage);
            auto page = std::make_unique<gui::WhatIfPage>();
            page->own = true;
            page->file = "own";
            page->file_word = tongue.say("what_if", "The screenings on this device");
            page->recorded_word = tongue.say("criteria_home", "Version %1").arg("2024.1");
            page->other_word = tongue.say("criteria_home", "Version %1").arg("2024.2");
            put(stage, std::move(page));
            if (auto* sheet = stage.page()->findChild<QObject*>("write-sheet"))
              sheet->setProperty("open", true);
          }};
}

Page what_if(const QString& name, bool there) {
  return {name, [there](Stage& stage) {
            static const gui::WhatIfAnswer answer = counted();
            const auto& tongue = tongue_of(stage);
            auto page = std::make_unique<gui::WhatIfPage>();
            const auto desk = waiting_desk(Role::coordinator, {Approver::district_attorney});
            const auto version = [&](std::size_t at) {
              return tongue.say("criteria_home", "Version %1")
                         .arg(QString::fromStdString(desk.versions[at].version)) +
                     " · " + gui::criteria_words::state(desk.versions[at], tongue);
            };
            page->recorded_word = there ? version(1) : tongue.say("what_if", "Choose a version");
            page->other_word = there ? version(0) : tongue.say("what_if", "Choose a set");
            page->file = page->file_word =
                there ? "/home/demo/Downloads/screenings-2024.1-57c1fece.jsonl" : "";
            page->there = there;
            page->by()->show({{"race", tongue.say("what_if", "Race"), {}, {}, false},
                              {"gender", tongue.say("what_if", "Gender"), {}, {}, false},
                              {"age", tongue.say("what_if", "Age"), {}, {}, false}});
            if (there) gui::fill_what_if(*page, answer, tongue);
            put(stage, std::move(page));
          }};
}

gui::CriteriaDesk drafting_desk() {
  auto out = waiting_desk(Role::coordinator, {Approver::district_attorney});
  device::EncounterDraft draft(DraftId{});
  (void)draft.patch(five_years());
  out.drafts = {{draft, "2024.2", {}}};
  return out;
}

// Beside what waits, a file of screenings that was written and not erased yet.
gui::CriteriaDesk carrying_desk() {
  auto out = waiting_desk(Role::law_lead, {Approver::law_lead, Approver::district_attorney});
  out.carried = 1;
  return out;
}

gui::CriteriaDesk empty_desk() {
  auto out = criteria_desk(Role::law_lead);
  out.versions.clear();
  return out;
}

}  // namespace

QList<Page> all_pages() {
  return {
      home("criteria-home-coordinator", drafting_desk()),
      home("criteria-home-quiet", criteria_desk(Role::coordinator),
           "The draft is gone. What is in effect stays as it is."),
      home("criteria-home-lead", carrying_desk()),
      home("criteria-home-attorney", criteria_desk(Role::prosecutor)),
      home("criteria-home-registrar", approved_desk()),
      home("criteria-home-empty", empty_desk()),
      history(),
      one_version("criteria-version-approve", waiting_desk(Role::law_lead, {Approver::law_lead})),
      one_version("criteria-version-sign", approved_desk()),
      one_version("criteria-version-earlier", criteria_desk(Role::coordinator), 1),
      moved_to(one_version("", waiting_desk(Role::law_lead, {Approver::law_lead})), "criteria-version-script",
               "script"),
      author("criteria-sheet", half_written(), {}),
      told("criteria-offer", five_years()),
      told("criteria-offer-broken", other_words()),
      moved_to(told("", five_years()), "criteria-offer-read", "script"),
      told("criteria-offer-usual", without_words()),
      criterion("criteria-one", half_written(), "history"),
      criterion("criteria-one-mended", five_years(), "history"),
      criterion("criteria-one-parts", five_years(), "substance_use"),
      criterion("criteria-one-limits", five_years(), "personal_use"),
      criterion("criteria-one-new", half_written(), "criterion_1"),
      criterion("criteria-field-count", five_years(), "history", "", "since_years:history"),
      field_unready("criteria-field-unready"),
      criterion("criteria-field-many", five_years(), "charge", "/args/1", "codes"),
      criterion("criteria-field-choice", five_years(), "age", "", "choose|ifUnknown"),
      start("criteria-start", {}, {}),
      start("criteria-start-part", "age", {}),
      start("criteria-start-question", {}, "yes_no"),
      check("criteria-check", five_years()),
      check("criteria-check-broken", half_written()),
      check_unready("criteria-check-unready"),
      check("criteria-check-open", with_a_question()),
      check("criteria-check-open-number", with_a_question("number")),
      moved_to(check("", five_years()), "criteria-check-examples", "write-example"),
      example("criteria-example-ask", with_example(3)),
      example("criteria-example-amount", with_example(4)),
      example("criteria-example-many", with_example(8)),
      example("criteria-example-expect", with_example(10)),
      example("criteria-example-agree", with_example(10, "eligible")),
      example("criteria-example-differ", with_example(10, "not_eligible")),
      what_if("criteria-what-if", false),
      what_if("criteria-what-if-counted", true),
      what_if_own("criteria-what-if-write"),
  };
}

}  // namespace leadline::stage
