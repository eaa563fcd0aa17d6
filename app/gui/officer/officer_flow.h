// The officer's way through the app: home, the four doors, encounters, and the program's word about
// referrals.
#pragma once

#include <QTimer>

#include "app/gui/flow.h"
#include "app/gui/officer/encounter_flow.h"
#include "app/gui/officer/officer_home.h"

namespace leadline::gui {

class OfficerFlow final : public Flow {
  Q_OBJECT
 public:
  // `sync_problem` says why the last sync did not come through.
  OfficerFlow(Worker& worker, Session& session, std::function<QString()> sync_problem);

  void begin() override;
  void news() override;
  void end() override;
  bool busy() const override { return encounter_ != nullptr; }

  static constexpr std::chrono::milliseconds undo_for{10'000};

 private:
  const Tongue& tongue() const { return Tongue::of(session_.language()); }
  WallTime now() const { return worker_.clock().now(); }
  void take(OfficerHome home);  // as just read
  void refresh();               // reads home again; shows it if it is the page
  void show_home();
  void fill_home_page();
  void show_doors();
  void open_door(const std::string& door);
  void show_lookup();
  void open_draft(const QString& key);
  // Over its draft, from its first step on; null: from where it stands.
  void go_on(device::EncounterDraft draft, Papers papers, const Json& first);
  EncounterFlow* run(device::EncounterDraft draft, Papers papers);
  void count_picked(const QString& key);
  void erase_printed();
  void encounter_finished();
  void undo();
  void settle_undo();
  void settle(const device::EncounterDraft& draft);
  void show_referrals();
  void show_notice(const QString& key);
  void decide(const QString& key, const QString& decision);
  void follow(const views::Referral& referral, const std::string& choice);
  void number(const QString& key, const QString& number);
  // Records something about one referral and shows it as it stands then.
  using ReferralWork = std::function<Result<std::vector<views::Referral>>(device::Device&)>;
  void settle_referral(const QString& key, ReferralWork work);

  std::function<QString()> sync_problem_;
  OfficerHome home_;
  std::vector<views::Referral> referrals_;
  EncounterFlow* encounter_ = nullptr;
  std::optional<device::EncounterDraft> undoable_;
  QTimer undo_timer_;
  QPointer<OfficerHomePage> home_page_;
  QString undo_message_, problem_;
};

}  // namespace leadline::gui
