// A desk without a device: the pages of a task over a draft in memory.
#pragma once

#include "app/gui/peer/task_desk.h"

namespace leadline::stage {

class Morning final : public gui::TaskDesk {
 public:
  Morning(gui::PeerDesk desk, views::Referral referral, WallTime now, const QString& language,
          const Json& state);

  const gui::Papers& papers() const override { return *desk_.papers; }
  const gui::PeerCard& card() const override { return desk_.card; }
  const views::Referral& referral() const override { return referral_; }
  const device::EncounterDraft& draft() const override { return draft_; }
  WallTime now() const override { return now_; }
  const gui::Tongue& tongue() const override { return gui::Tongue::of(language_); }
  void tap(const gui::Page* page, gui::TapQueue::Change change) override;
  void type(const gui::Page* page, const std::string&, gui::TapQueue::Change change) override {
    tap(page, std::move(change));
  }
  using gui::TaskDesk::tap;
  using gui::TaskDesk::type;
  void leave() override { ++left; }
  void dial() override { ++dialed; }

  int left = 0, dialed = 0;

 private:
  gui::PeerDesk desk_;
  views::Referral referral_;
  WallTime now_;
  QString language_;
  device::EncounterDraft draft_;
};

}  // namespace leadline::stage
