#include "app/demo/drive.h"

#include <QTest>
#include <array>

#include "app/device/encounter_draft.h"
#include "app/gui/when.h"

namespace leadline::demo {
namespace {

constexpr int comes_to_rest_ms = 200;

Error at(const Scene& scene, const QString& what) {
  return fail(Code::rule_refused, QString("scene %1").arg(scene.name).toStdString(), what.toStdString());
}

QString word(Who who) { return who == Who::officer ? "officer" : who == Who::peer ? "peer" : "demo"; }

// What a device knows, in the words of SCENARIOS. The demo's only referral is the newest.
Result<Json> look(device::Device& device) {
  LEADLINE_TRY(all, device.views().referrals());
  LEADLINE_TRY(counts, device.views().counts());
  LEADLINE_TRY(held, device.journal().status());
  LEADLINE_TRY(drafts, device::EncounterDraft::all(device.journal()));
  Json out = cli::demo::observed(all.empty() ? std::nullopt : std::optional(all.back()));
  if (!all.empty()) {
    out["claimed_by"] = all.back().claimed_by;
    out["name"] = all.back().ways ? all.back().ways->chosen_name : std::string();
  }
  out["to_reach"] = counts.to_reach;
  out["words_from_program"] = counts.words_from_program;
  out["unsent"] = held.unsent;
  out["waits"] = held.unsent > 0;
  out["receipt"] = held.last_receipt.has_value();
  out["quarantined"] = held.quarantined.size();
  out["drafts"] = drafts.size();
  return out;
}

QString told(const Json& state) {
  QStringList out;
  for (const auto& [key, value] : state.items()) {
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    out << QString::fromStdString(key + " " + text).replace('_', ' ');
  }
  return out.join(" · ");
}

}  // namespace

Drive::Drive(Demo& demo, MovableClock& clock, const calendar::Zone& zone, Album& album)
    : demo_(demo), clock_(clock), zone_(zone), album_(album) {
  const auto moved = [this](Thumb::Move move) {
    clock_.advance(move == Thumb::Move::tap ? per_tap : per_key);
  };
  thumbs_.emplace_back(window(Who::officer), moved);
  thumbs_.emplace_back(window(Who::peer), moved);
  // Nothing has its place before the first picture.
  for (const Who who : {Who::officer, Who::peer, Who::strip})
    (void)QTest::qWaitForWindowExposed(&window(who));
  QTest::qWait(comes_to_rest_ms);
  // The strip is no part of the app: touching it takes no time.
  thumbs_.emplace_back(window(Who::strip), [](Thumb::Move) {});
}

QQuickWindow& Drive::window(Who who) {
  if (who == Who::officer) return *demo_.officer().window();
  return who == Who::peer ? *demo_.peer().window() : demo_.strip();
}

QString Drive::time() const { return gui::when::day_stamp(gui::Tongue::of("en"), zone_.local(clock_.now())); }

Result<void> Drive::play(const Chapter& chapter) {
  album_.section(chapter.heading, chapter.words);
  const QString from = time();
  std::array<int, 2> taps{thumb(Who::officer).taps(), thumb(Who::peer).taps()};
  std::array<int, 2> keys{thumb(Who::officer).keys(), thumb(Who::peer).keys()};
  for (const Scene& scene : chapter.scenes) LEADLINE_CHECK(play(scene));
  QStringList did;
  for (const Who who : {Who::officer, Who::peer}) {
    const auto i = static_cast<std::size_t>(who);
    const int tapped = thumb(who).taps() - taps[i], typed = thumb(who).keys() - keys[i];
    if (tapped > 0) did << QString("%1 %2 taps").arg(word(who), QString::number(tapped));
    if (typed > 0) did.last() += QString(" and %1 keystrokes").arg(typed);
  }
  album_.tell(QString("%1, %2 to %3: %4.").arg(chapter.heading, from, time(), did.join(", ")));
  return {};
}

Result<void> Drive::play(const Scene& scene) {
  for (const Act& act : scene.acts) LEADLINE_CHECK(perform(scene, act));
  for (const char* words : scene.reads) {
    if (!thumb(scene.who).reads(words))
      return at(scene,
                QString("\"%1\" is not on the glass: %2").arg(words, thumb(scene.who).texts().join(" | ")));
  }
  LEADLINE_CHECK(check(scene));
  return photograph(scene);
}

Result<void> Drive::perform(const Scene& scene, const Act& act) {
  Thumb& own = thumb(scene.who);
  bool done = false;
  switch (act.kind) {
    case Act::Kind::tap:
      done = own.tap(act.words);
      break;
    case Act::Kind::touch:
      done = own.touch(act.words);
      break;
    case Act::Kind::hold:
      done = own.hold(act.words);
      break;
    case Act::Kind::write:
      done = own.write(act.words, act.text);
      break;
    case Act::Kind::sign:
      done = own.sign();
      break;
    case Act::Kind::on_strip:
      done = thumb(Who::strip).touch(act.words);
      break;
    case Act::Kind::unlock:
      return unlock(scene.who);
  }
  if (done) return {};
  return at(scene, QString("no answer to \"%1\": %2").arg(act.words, own.texts().join(" | ")));
}

// Six taps, which are not counted; then the derivation and the first refresh.
Result<void> Drive::unlock(Who who) {
  Thumb pad(window(who), [](Thumb::Move) {});
  for (const char digit : Town::pin) {
    if (!pad.touch(QString(digit))) return fail(Code::timed_out, "PIN pad", "it takes no digit");
  }
  const auto open = [&] {
    const gui::Page* page = device(who).session().page();
    return page && page->view().fileName() != "PinScreen.qml";
  };
  if (!QTest::qWaitFor(open, 20'000)) return fail(Code::timed_out, "PIN pad", "it does not open");
  return {};
}

Result<void> Drive::check(const Scene& scene) {
  if (scene.state.is_null()) return {};
  // A sync or a write may still be under way: the state has to be reached, not to be there at once.
  std::vector<std::string> wrong{"the device gives no answer"};
  const bool reached = Thumb::wait_for([&] {
    std::optional<Result<Json>> seen;
    device(scene.who).worker().ask(&demo_, look, [&](Result<Json> answer) { seen = std::move(answer); });
    if (!Thumb::wait_for([&] { return seen.has_value(); })) return false;
    if (!*seen)
      wrong = {describe(seen->error())};
    else
      wrong = cli::demo::differences(scene.state, **seen);
    return wrong.empty();
  });
  return reached ? Result<void>{} : at(scene, QString::fromStdString(wrong.front()));
}

Result<void> Drive::photograph(const Scene& scene) {
  QTest::qWait(comes_to_rest_ms);
  const int taps = scene.who == Who::strip ? 0 : thumb(scene.who).taps();
  return album_.add(window(scene.who).grabWindow(),
                    {word(scene.who), scene.name, scene.caption, time(), taps, told(scene.state)});
}

}  // namespace leadline::demo
