#include "app/gui/peer/peer_desk.h"

#include "app/gui/peer/task_draft.h"

namespace leadline::gui {
namespace {

constexpr const char* card_value = "peer_card";

}  // namespace

Result<PeerCard> PeerCard::read(const journal::Journal& journal) {
  LEADLINE_TRY(stored, journal.get(card_value));
  if (!stored) return PeerCard{};
  LEADLINE_TRY(json, parse_json(text_of(*stored), card_value));
  const DraftState state(json);
  return PeerCard{state.text("name"), state.text("sign")};
}

Result<void> PeerCard::write(journal::Journal& journal) const {
  const std::string text = Json{{"name", name}, {"sign", sign}}.dump();
  return journal.put(card_value, bytes_of(text));
}

Result<PeerDesk> PeerDesk::read(device::Device& device) {
  PeerDesk out;
  out.approved = device.me().approved;
  out.device = device.me().device;
  LEADLINE_TRY(papers, Papers::read(device));
  LEADLINE_TRY(people, device.views().referrals());
  LEADLINE_TRY(drafts, device::EncounterDraft::all(device.journal()));
  LEADLINE_TRY(sync, SyncState::read(device));
  LEADLINE_TRY(card, PeerCard::read(device.journal()));
  std::erase_if(people, [](const views::Referral& r) {
    return !r.made || r.made->answer != facts::OfferAnswer::accepted;
  });
  std::erase_if(drafts, [](const device::EncounterDraft& draft) { return !is_task(draft); });
  out.papers = std::move(papers);
  out.people = std::move(people);
  out.tasks = std::move(drafts);
  out.sync = sync;
  out.card = std::move(card);
  return out;
}

const views::Referral* PeerDesk::find(const QString& id) const {
  for (const auto& one : people) {
    if (QString::fromStdString(one.id.text()) == id) return &one;
  }
  return nullptr;
}

}  // namespace leadline::gui
