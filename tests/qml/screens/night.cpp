#include "tests/qml/screens/night.h"

#include <cstdio>
#include <cstdlib>

#include "core/base/json.h"

namespace leadline::stage {
namespace {

const std::string assets = std::string(LEADLINE_SOURCE_DIR) + "/assets/";

template <class T>
T need(Result<T> result, const char* what) {
  if (!result) {
    std::fprintf(stderr, "%s: %s\n", what, describe(result.error()).c_str());
    std::exit(3);
  }
  return std::move(*result);
}

facts::ProgramPublished settings() {
  facts::Fact carrier;
  Json body =
      need(parse_json(need(read_file(assets + "demo/pine-county.json"), "settings"), "settings"), "settings");
  struct NoRandom final : Random {
    void fill(std::span<std::uint8_t> out) override { std::fill(out.begin(), out.end(), std::uint8_t{1}); }
  } random;
  const Json json{
      {"kind", "program_published"}, {"version", 1}, {"subject", SubjectId{}.text()}, {"body", body}};
  return std::get<facts::ProgramPublished>(need(facts::from_json(json, "settings", random), "settings").body);
}

}  // namespace

gui::Papers pine_county() {
  static const auto document = std::make_shared<const criteria::Document>(
      need(criteria::parse_document(
               need(read_file(assets + "criteria/nc-handbook-2024.json"), "criteria"), "criteria",
               [](std::string_view name) { return read_file(assets + "tables/" + std::string(name)); }),
           "criteria"));
  return {settings(), document, need(calendar::Zone::find("America/New_York"), "zone"), true, true};
}

WallTime friday(int hour, int minute) {
  return need(calendar::Zone::find("America/New_York"), "zone").at(CivilDate::of(2026, 11, 20), hour * 60 + minute).wall;
}

Night::Night(WallTime now, const QString& language, const Json& state)
    : papers_(pine_county()), now_(now), language_(language), draft_(DraftId{}) {
  Json begun = state;
  begun["started_ms"] = now.ms;
  (void)draft_.patch(begun);
}

void Night::tap(const gui::Page*, gui::TapQueue::Change change) {
  const Json patch = change(draft_);
  if (!patch.is_null()) (void)draft_.patch(patch);
}

Json eligible_answers() {
  const auto text = [](const Json& answer) { return answer.dump(); };
  return {{"situation", text("charge")},
          {"immunity", text("none")},
          {"charge", text("possession")},
          {"substance", text("cocaine")},
          {"amount", text({{"value", "1"}, {"unit", "g"}, {"how", "weighed"}})},
          {"adult", text(true)},
          {"resident", text(true)},
          {"history", text("nothing_listed")},
          {"seen_now", text(Json::array())},
          {"use", text("seen")}};
}

}  // namespace leadline::stage
