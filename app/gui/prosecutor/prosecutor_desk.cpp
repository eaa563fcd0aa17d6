#include "app/gui/prosecutor/prosecutor_desk.h"

#include <algorithm>

#include "app/gui/prosecutor/forward_draft.h"
#include "core/commands/exceptions.h"

namespace leadline::gui {
namespace {

constexpr const char* card_value = "prosecutor_card";

}  // namespace

Result<DeciderCard> DeciderCard::read(const journal::Journal& journal) {
  LEADLINE_TRY(stored, journal.get(card_value));
  if (!stored) return DeciderCard{};
  LEADLINE_TRY(json, parse_json(text_of(*stored), card_value));
  const DraftState state(json);
  return DeciderCard{
      state.text("name"),
      facts::from_word<facts::Decider>(state.text("decider")).value_or(facts::Decider::designee)};
}

Result<void> DeciderCard::write(journal::Journal& journal) const {
  const std::string text = Json{{"name", name}, {"decider", facts::word(decider)}}.dump();
  return journal.put(card_value, bytes_of(text));
}

bool is_decision(const device::EncounterDraft& draft) {
  const DraftState state(draft.state());
  return state.has("exception") && state.has("decision") && state.has("finished_ms");
}

Json decision_state(const views::Referral& request, facts::ExceptionDecision decision, WallTime now) {
  return {{"exception", request.id.text()},
          {"seen", commands::before_deciding(request).text()},
          {"decision", facts::word(decision)},
          {"finished_ms", now.ms}};
}

bool is_about(const device::EncounterDraft& draft, const views::Referral& request) {
  const DraftState state(draft.state());
  return state.text("exception") == request.id.text() &&
         state.text("seen") == commands::before_deciding(request).text();
}

const criteria::Document& ProsecutorDesk::document_of(const facts::ExceptionRequested& asked) const {
  const auto found = versions.find(asked.criteria_digest);
  return found == versions.end() ? *papers->document : *found->second;
}

Result<ProsecutorDesk> ProsecutorDesk::read(device::Device& device) {
  ProsecutorDesk out;
  out.approved = device.me().approved;
  LEADLINE_TRY(papers, Papers::read(device));
  LEADLINE_TRY(requests, device.views().referrals());
  LEADLINE_TRY(drafts, device::EncounterDraft::all(device.journal()));
  LEADLINE_TRY(sync, SyncState::read(device));
  LEADLINE_TRY(card, DeciderCard::read(device.journal()));
  LEADLINE_TRY(criteria, CriteriaDesk::read(device));
  std::erase_if(requests, [](const views::Referral& r) { return !r.exception_request; });
  std::ranges::reverse(requests);
  for (const auto& draft : drafts) {
    if (is_forward(draft) && !is_put_forward(draft)) out.forward = draft;
  }
  std::erase_if(drafts, [](const device::EncounterDraft& draft) {
    return !is_decision(draft) && !is_put_forward(draft);
  });
  for (const auto& one : requests) {
    const auto& digest = one.exception_request->criteria_digest;
    if (!papers || digest.empty() || digest == papers->document->digest || out.versions.contains(digest))
      continue;
    if (auto under = papers->under(device, digest)) out.versions[digest] = under->document;
  }
  out.papers = std::move(papers);
  out.requests = std::move(requests);
  out.drafts = std::move(drafts);
  out.sync = sync;
  out.card = std::move(card);
  out.criteria = std::move(criteria);
  return out;
}

Result<void> record_decision_draft(device::Device& device, const device::EncounterDraft& draft) {
  const DraftState state(draft.state());
  LEADLINE_TRY(id, SubjectId::parse(state.text("exception")));
  const auto decision = facts::from_word<facts::ExceptionDecision>(state.text("decision"));
  if (!decision) return fail(Code::invalid_value, "draft.decision");
  LEADLINE_TRY(request, device.views().referral(id));
  if (!request) return fail(Code::not_found, "exception");
  LEADLINE_TRY(card, DeciderCard::read(device.journal()));
  LEADLINE_TRY(scene, device.scene(card.name));
  scene.now = WallTime{state.number("finished_ms")};
  // Not known: against the request itself, where any other answer is seen to disagree.
  FactId seen = request->exception_request_fact;
  if (state.has("seen")) {
    LEADLINE_TRY(stored, FactId::parse(state.text("seen")));
    seen = stored;
  }
  LEADLINE_TRY(facts, commands::decide_exception(*request, *decision, card.decider, seen, draft.id(), scene));
  if (facts.empty()) return device.journal().discard_draft(draft.id());
  LEADLINE_CHECK(device.record(facts, draft.id()));
  return {};
}

const views::Referral* ProsecutorDesk::find(const QString& id) const {
  for (const auto& one : requests) {
    if (QString::fromStdString(one.id.text()) == id) return &one;
  }
  return nullptr;
}

}  // namespace leadline::gui
