// The peer's morning by thumb: the shipped screens over a real device, offscreen; and the same with SIGKILL
// at every tap.
#include "tests/qml/night/kills.h"
#include "tests/qml/night/mornings.h"

namespace leadline::night {
namespace {

class PeerMorning : public Mornings {
 protected:
  void SetUp() override {
    Mornings::SetUp();
    refer("Ana", {{facts::Channel::no_phone, "bus stop on 5th", "noon", false}});
    wait_for_the_morning();
  }

  void expect_the_morning() {
    const auto peer = known("peer"), officer = known("officer");
    EXPECT_EQ(peer.claimed_by, "Sam");
    ASSERT_EQ(peer.contacts.size(), 1u);
    const auto& contact = peer.contacts.front().contact;
    EXPECT_EQ(contact.channel, facts::Channel::visit);
    EXPECT_EQ(contact.result, facts::ContactResult::reached);
    EXPECT_EQ(contact.next, facts::NextStep::intake_booked);
    EXPECT_EQ(contact.next_at, "2026-11-24T13:00-05:00");
    EXPECT_EQ(contact.words, "her dog is Bo");
    ASSERT_TRUE(peer.scheduled);
    EXPECT_EQ(peer.scheduled->at, "2026-11-24T13:00-05:00");
    EXPECT_EQ(peer.scheduled->place, "the mill");
    EXPECT_EQ(peer.scheduled->transport, facts::Transport::ride);
    EXPECT_EQ(peer.handoff, views::Handoff::first_contact_made);
    EXPECT_EQ(peer.intake, views::Intake::completed);
    EXPECT_EQ(peer.participant, views::Participant::active);
    EXPECT_TRUE(peer.conflicts.empty());
    EXPECT_TRUE(town.device("peer").journal().drafts()->empty());
    EXPECT_EQ(officer.hold, views::Hold::released);
    EXPECT_EQ(officer.clock, views::IntakeClock::met);
    EXPECT_TRUE(officer.contacts.empty()) << "police can read how she was reached";
    EXPECT_FALSE(officer.scheduled || officer.ways);
  }
};

TEST_F(PeerMorning, IsRecordedByThumb) {
  at("peer", [](OfficerApp& app) {
    ASSERT_TRUE(app.fill("What do people call you?", "Sam"));
    ASSERT_TRUE(app.tap("Done"));
    const int before = app.taps();
    for (const Tap& one : morning_taps()) {
      ASSERT_TRUE(is_due(one, app)) << app.page().toStdString() << ": " << app.all_words().toStdString();
      ASSERT_TRUE(perform(one, app)) << "no \"" << one.words << "\" on " << app.page().toStdString() << ": "
                                     << app.all_words().toStdString();
      expect_kind(app);
    }
    EXPECT_EQ(app.page().toStdString(), "InboxScreen");
    EXPECT_TRUE(app.sees("Undo"));
    std::printf("taps: %d\n", app.taps() - before);
  });
  expect_the_morning();
}

TEST_F(PeerMorning, SurvivesSigkillAtAnyTap) {
  introduce("peer", "Sam");
  ASSERT_NO_FATAL_FAILURE(play_with_kills(town, "morning"));
  town.open("peer");
  town.sync_all();
  expect_the_morning();
}

}  // namespace
}  // namespace leadline::night
