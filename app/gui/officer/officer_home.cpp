#include "app/gui/officer/officer_home.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/gui/draft_state.h"
#include "app/gui/officer/not_set_aside.h"
#include "app/gui/officer/printed_pages.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(home)
};

bool listed(const device::EncounterDraft& draft, const OfficerHome& home) {
  const DraftState state(draft.state());
  if (home.refused.contains(draft.id())) return true;
  return !state.has("finished_ms") && !state.has("dropped") &&
         (state.has("asked") || state.has("answer") || state.has("discretion"));
}

QString draft_words(const DraftState& state, bool refused) {
  if (refused) return Words::tr("Not recorded yet: open it to finish");
  if (state.text("answer") == "accepted") return Words::tr("Unfinished: they said yes");
  return Words::tr("Unfinished screening");
}

}  // namespace

Result<OfficerHome> OfficerHome::read(device::Device& device) {
  OfficerHome out;
  out.approved = device.me().approved;
  LEADLINE_TRY(papers, Papers::read(device));
  LEADLINE_TRY(counts, device.views().counts());
  LEADLINE_TRY(sync, SyncState::read(device));
  LEADLINE_TRY(drafts, device::EncounterDraft::all(device.journal()));
  out.papers = std::move(papers);
  out.counts = counts;
  out.sync = sync;
  LEADLINE_TRY(printed, printed_pages(device.journal()));
  LEADLINE_TRY(aside, count_not_set_aside(device.journal(), drafts));
  out.not_set_aside = aside;
  out.drafts = std::move(drafts);
  out.printed = static_cast<int>(printed.size());
  return out;
}

Result<std::vector<views::Referral>> read_referrals(device::Device& device) {
  LEADLINE_TRY(all, device.views().referrals());
  std::erase_if(
      all, [](const views::Referral& referral) { return !referral.made && !referral.exception_request; });
  std::ranges::reverse(all);
  return std::move(all);
}

void fill_home(OfficerHomePage& page, const OfficerHome& home, const Tongue& tongue, WallTime now) {
  page.ready = home.approved && home.papers.has_value();
  page.waiting = page.ready ? QString()
                 : home.approved
                     ? Words::tr("Waiting for the program's papers. They come with the first signal.")
                     : Words::tr("Waiting for your coordinator to approve this device.");
  if (!home.papers) return (void)Q_EMIT page.changed();
  const auto local = home.papers->local(now);
  page.time = when::day_stamp(tongue, local);
  page.light(porch_light(home.papers->settings, tongue, now));

  QList<Choice> drafts;
  for (const auto& draft : home.drafts) {
    if (!listed(draft, home)) continue;
    const DraftState state(draft.state());
    const auto began = home.papers->local({state.number("started_ms")});
    drafts << Choice{QString::fromStdString(draft.id().text()),
                     draft_words(state, home.refused.contains(draft.id())), when::ago(tongue, began, local),
                     "play", false};
  }
  page.unfinished()->show(drafts);

  QList<Choice> counts;
  if (home.not_set_aside > 0) {
    counts << Choice{"not_set_aside", Words::tr("%n charge(s) not set aside", nullptr, home.not_set_aside),
                     Words::tr("What allowed it no longer stands. All else is recorded: what happens with "
                               "the charge is your decision."),
                     "attention", false};
  }
  if (home.counts.words_from_program > 0) {
    counts << Choice{"words",
                     Words::tr("%n word(s) from the program", nullptr, home.counts.words_from_program),
                     {},
                     "bell",
                     false};
  }
  if (home.counts.open_referrals > 0) {
    counts << Choice{"referrals",
                     Words::tr("%n referral(s) open", nullptr, home.counts.open_referrals),
                     {},
                     "people",
                     false};
  }
  if (home.printed > 0) {
    counts << Choice{"printed", Words::tr("Erase %n printed page(s)", nullptr, home.printed),
                     Words::tr("Not sealed: whoever opens this tablet's files can read them."), "remove",
                     false};
  }
  page.counts()->show(counts);
  Q_EMIT page.changed();
}

}  // namespace leadline::gui
