#include "app/gui/look.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "core/base/json.h"

namespace leadline::gui {
namespace {

using namespace std::chrono_literals;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(look)
};

const QStringList known_lights = {"", "day", "night", "contrast"};
const QStringList known_hands = {"", "left", "right"};
const QStringList known_languages = {"", "en", "es"};

std::string file_in(const std::string& folder) { return folder + "/look"; }

Result<QString> word_of(const Json& json, const char* name, const QStringList& known, const std::string& where) {
  const auto found = json.find(name);
  if (found == json.end()) return QString();
  if (!found->is_string()) return fail(Code::invalid_value, where, name);
  const QString word = QString::fromStdString(found->get<std::string>());
  if (!known.contains(word)) return fail(Code::invalid_value, where, name);
  return word;
}

}  // namespace

Result<LookChoice> read_look(const std::string& folder) {
  const std::string where = file_in(folder);
  constexpr std::size_t most = 4096;
  LEADLINE_TRY(text, read_file(where, most));
  LEADLINE_TRY(json, parse_json(text, where));
  if (!json.is_object()) return fail(Code::invalid_value, where);
  LookChoice out;
  LEADLINE_TRY(light, word_of(json, "light", known_lights, where));
  LEADLINE_TRY(hand, word_of(json, "hand", known_hands, where));
  LEADLINE_TRY(language, word_of(json, "language", known_languages, where));
  out.light = light;
  out.hand = hand;
  out.language = language;
  if (const auto glove = json.find("glove"); glove != json.end()) {
    if (!glove->is_boolean()) return fail(Code::invalid_value, where, "glove");
    out.glove = glove->get<bool>();
  }
  return out;
}

Result<void> write_look(const std::string& folder, const LookChoice& choice) {
  const Json json = {{"light", choice.light.toStdString()},
                     {"hand", choice.hand.toStdString()},
                     {"language", choice.language.toStdString()},
                     {"glove", choice.glove}};
  return write_file(file_in(folder), bytes_of(json.dump() + "\n"));
}

QString light_at(const QDateTime& local) {
  constexpr int morning = 6;
  constexpr int evening = 20;
  const int hour = local.time().hour();
  return hour < morning || hour >= evening ? QStringLiteral("night") : QStringLiteral("day");
}

Look::Look(std::string folder, const Clock& clock, Session& session)
    : folder_(std::move(folder)), clock_(clock), session_(session) {
  if (auto found = read_look(folder_)) kept_ = std::move(*found);
  worn_ = kept_;
  session_.speak(kept_.language.isEmpty() ? QLocale::system().name() : kept_.language);
  name_choices();
  dress();
  connect(this, &Look::lightPicked, this, [this](const QString& light) {
    choose([&](LookChoice& look) { look.light = light == "clock" ? QString() : light; });
  });
  connect(this, &Look::handPicked, this, [this](const QString& hand) {
    choose([&](LookChoice& look) { look.hand = hand == "both" ? QString() : hand; });
  });
  connect(this, &Look::glovePicked, this,
          [this](bool glove) { choose([&](LookChoice& look) { look.glove = glove; }); });
  connect(&session_, &Session::languagePicked, this,
          [this](const QString& language) { choose([&](LookChoice& look) { look.language = language; }); });
  connect(&session_, &Session::languageChanged, this, &Look::name_choices);
  connect(&minute_, &QTimer::timeout, this, &Look::dress);
  minute_.start(1min);
  writer_.setMaxThreadCount(1);
}

void Look::wear(const LookChoice& asked) {
  if (!asked.light.isEmpty()) worn_.light = asked.light;
  if (!asked.hand.isEmpty()) worn_.hand = asked.hand;
  if (asked.glove) worn_.glove = true;
  if (!asked.language.isEmpty()) session_.speak(asked.language);
  dress();
  Q_EMIT changed();
}

void Look::choose(const std::function<void(LookChoice&)>& change) {
  change(kept_);
  change(worn_);
  keep();
  dress();
  Q_EMIT changed();
}

// A disk may take its time; the glass does not wait for it.
void Look::keep() {
  writer_.start([this, folder = folder_, choice = kept_] {
    const auto kept = write_look(folder, choice);
    QMetaObject::invokeMethod(this, [this, kept] {
      problem = kept ? QString() : Words::tr("This could not be saved. It holds until the app is closed.");
      Q_EMIT changed();
    }, Qt::QueuedConnection);
  });
}

void Look::name_choices() {
  lights_.show({{"clock", Words::tr("By the clock"), {}, {}, false},
                {"day", Words::tr("Day"), {}, {}, false},
                {"night", Words::tr("Night"), {}, {}, false},
                {"contrast", Words::tr("High contrast"), {}, {}, false}});
  hands_.show({{"left", Words::tr("Left"), {}, {}, false},
               {"both", Words::tr("Both"), {}, {}, false},
               {"right", Words::tr("Right"), {}, {}, false}});
}

void Look::dress() {
  const auto now = QDateTime::fromMSecsSinceEpoch(clock_.now().ms);
  session_.theme = worn_.light.isEmpty() ? light_at(now) : worn_.light;
  session_.hand = worn_.hand;
  session_.glove = worn_.glove;
  Q_EMIT session_.lookChanged();
}

}  // namespace leadline::gui
