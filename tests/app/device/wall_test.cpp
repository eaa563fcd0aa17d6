// The wall between police and care: what a police device holds, with its PIN, its keys, the server's disk and
// a colleague's device, does not open what a person gave for help.
#include "app/device/identity.h"
#include "sync/wire/entry.h"
#include "town.h"

namespace leadline::device::testing {
namespace {

// Every entry that the server holds, whole.
std::vector<wire::Body> everything(server::Store& store) {
  std::vector<wire::Body> out;
  const auto all = store.runs_after(0, std::size_t{1} << 30);
  EXPECT_TRUE(all);
  for (const auto& stored : *all) {
    for (const auto& entry : stored.entries) {
      auto loaded = wire::load(entry.stored);
      EXPECT_TRUE(loaded);
      if (auto* body = std::get_if<wire::Body>(&*loaded)) out.push_back(std::move(*body));
    }
  }
  return out;
}

std::size_t opened_by(const wire::KeyState& keys, const wire::Keyring& ring,
                      const std::vector<wire::Body>& bodies, std::string_view audience) {
  std::size_t opened = 0;
  const auto index = keys.index_of.find(std::string(audience));
  EXPECT_NE(index, keys.index_of.end());
  for (const auto& body : bodies) {
    if (body.header.audiences.size() != 1 || body.header.audiences[0].index != index->second) continue;
    if (wire::content_key(body, keys, ring)) ++opened;
  }
  return opened;
}

TEST(Wall, CareEntriesOpenForCareAndForNobodyInPolice) {
  Town town;
  town.found();
  town.enroll("officer", disclosure::Role::officer, "pcpd");
  town.enroll("colleague", disclosure::Role::officer, "pcpd");
  town.enroll("peer", disclosure::Role::peer, "harbor");
  town.sync("officer");
  auto& officer = town.device("officer");
  const auto facts = commands::record_encounter(night(town.random), *officer.scene());
  ASSERT_TRUE(facts) << describe(facts.error());
  ASSERT_TRUE(officer.record(*facts));
  const auto seen_id = (*facts)[0].subject;
  town.sync_all();
  auto& peer = town.device("peer");
  const auto referral = *peer.views().referral(seen_id);
  const auto note = commands::write_note(*referral, "CANARY she sleeps by the mill",
                                         DraftId::random(town.random), *peer.scene("Sam"));
  ASSERT_TRUE(peer.record(*note));
  town.sync_all();

  const auto bodies = everything(town.store());
  for (const char* who : {"officer", "colleague", "coordinator", "peer"}) {
    auto& device = town.device(who);
    const auto identity = decode_identity(**device.journal().get(identity_value));
    ASSERT_TRUE(identity);
    const auto ring = wire::Keyring::open(device.keys(), device.me().device, identity->box_seed);
    const auto opened = opened_by(device.keys(), ring, bodies, "care:harbor");
    if (std::string_view(who) == "peer")
      EXPECT_GE(opened, 3u) << "ways, window, note";
    else
      EXPECT_EQ(opened, 0u) << who;
  }
}

TEST(Wall, TheOfficersOwnDeviceKeepsNoKeyToWhatItSealedForCare) {
  Town town;
  town.found();
  town.enroll("officer", disclosure::Role::officer, "pcpd");
  town.enroll("peer", disclosure::Role::peer, "harbor");
  town.sync("officer");
  auto& officer = town.device("officer");
  const auto facts = commands::record_encounter(night(town.random), *officer.scene());
  ASSERT_TRUE(officer.record(*facts));
  town.reopen("officer");
  std::size_t readable = 0;
  ASSERT_TRUE(town.device("officer").journal().each([&](facts::Stamped&& s) -> Result<void> {
    ++readable;
    EXPECT_EQ(facts::to_json(s.fact).dump().find("CANARY"), std::string::npos);
    return {};
  }));
  EXPECT_GT(readable, 0u);
  EXPECT_EQ(town.dump("officer").find("CANARY"), std::string::npos);
  town.sync_all();
  EXPECT_NE(town.dump("peer").find("CANARY"), std::string::npos) << "the test would see it";
}

TEST(Wall, AKeyLogRecordThatHandsCareToPoliceIsRefusedByEveryone) {
  Town town;
  town.found();
  town.enroll("officer", disclosure::Role::officer, "pcpd");
  town.enroll("peer", disclosure::Role::peer, "harbor");
  auto& peer = town.device("peer");
  const auto identity = decode_identity(**peer.journal().get(identity_value));
  const auto ring = wire::Keyring::open(peer.keys(), peer.me().device, identity->box_seed);
  const auto index = peer.keys().index_of.at("care:harbor");
  const auto police = *peer.keys().device(town.device("officer").me().device);
  wire::EpochGrant grant{{{peer.keys().epoch(index, 1)->ref(), {}}}};
  grant.seeds.front().lockboxes[police.certificate.device] =
      crypto::box_seal(police.certificate.box, ring.seed(index, 1)->view());
  wire::Record record{
      peer.me().program, {peer.keys().heads.begin(), peer.keys().heads.end()}, peer.me().device, grant};
  const Bytes bad = wire::sign_record(record, identity->signing_seed);
  ASSERT_TRUE(peer.journal().add_key_records(std::span(&bad, 1)));
  town.sync_all();
  for (const char* who : {"officer", "peer"}) {
    const auto records = town.device(who).journal().key_records();
    std::vector<Bytes> all = *records;
    all.push_back(bad);
    const auto state = wire::reduce(all, town.device(who).me().genesis);
    EXPECT_EQ(state.refused.at(wire::hash_record(bad)), Code::forbidden_audience) << who;
    EXPECT_FALSE(state.epoch(index, 1)->lockboxes.contains(police.certificate.device)) << who;
  }
}

}  // namespace
}  // namespace leadline::device::testing
