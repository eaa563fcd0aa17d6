// What the shell lays over any page, here over the PIN pad.
#include "app/gui/common_pages.h"
#include "app/gui/look.h"
#include "app/gui/papers.h"
#include "tests/qml/screens/night.h"
#include "tests/qml/screens/pages.h"

namespace leadline::stage {
namespace {

class StandingClock final : public Clock {
 public:
  WallTime now() const override { return friday(2, 4); }
  std::int64_t monotonic_ms() const override { return 0; }
};

struct Glass {
  explicit Glass(const Look& worn) : look("/nonexistent", clock, session) {
    look.wear({worn.mode, worn.hand, worn.language, worn.glove});
    session.look = &look;
    session.reduced_motion = true;
    auto* page = new gui::PinPage;
    page->light(gui::porch_light(pine_county().settings, gui::Tongue::of(worn.language), friday(2, 4)));
    page->other_language = worn.language == "es" ? "English" : "Español";
    session.show(page);
  }
  ~Glass() { session.speak("en"); }

  StandingClock clock;
  gui::Session session;
  gui::Look look;
};

Page at_shell(const QString& name, std::function<void(gui::Session&)> act) {
  return {name, [act](Stage& stage) {
            auto glass = std::make_shared<Glass>(stage.look());
            stage.show(QUrl("qrc:/qt/qml/Leadline/Common/Shell.qml"),
                       {{"session", QVariant::fromValue(&glass->session)}});
            act(glass->session);
            stage.keep(glass);
          }};
}

}  // namespace

QList<Page> shell_pages() {
  return {at_shell("look", [](gui::Session& session) { Q_EMIT session.lookAsked(); }),
          at_shell("look-not-kept",
                   [](gui::Session& session) {
                     session.look->problem = QCoreApplication::translate("look", "This could not be saved. It holds until the app is closed.");
                     Q_EMIT session.look->changed();
                     Q_EMIT session.lookAsked();
                   }),
          at_shell("call-refused", [](gui::Session& session) {
            Q_EMIT session.callRefused("555-0101", QCoreApplication::translate("calls", "The call was not made"),
                                       QCoreApplication::translate("calls", "This device cannot dial it as it is written. Dial it by hand."));
          })};
}

}  // namespace leadline::stage
