// What home says of where the records are.
#include "app/gui/sync_words.h"

#include <gmock/gmock.h>

#include "tests/qml/screens/night.h"

namespace leadline::gui {
namespace {

using stage::friday;

std::string first_line(const SyncState& state) {
  HomePage page("Officer/HomeScreen");
  show_sync(page, state, {}, *calendar::Zone::find("America/New_York"));
  return page.syncLines()->rows().value(0).text.toStdString();
}

TEST(SyncWords, TheServersWordKeepsItsTimeWhateverIsReceivedLater) {
  SyncState state;
  EXPECT_EQ(first_line(state), "Nothing waits to be sent");
  state.last_received = friday(2, 31);
  state.receipt = friday(2, 14);
  const auto said = first_line(state);
  EXPECT_THAT(said, testing::AllOf(testing::HasSubstr("Server has it"), testing::HasSubstr("02:14")));
  state.last_received = friday(7, 58);
  EXPECT_EQ(first_line(state), said);
  state.receipt = friday(9, 0);
  EXPECT_THAT(first_line(state), testing::HasSubstr("07:58")) << "a server's clock that runs ahead";
}

}  // namespace
}  // namespace leadline::gui
