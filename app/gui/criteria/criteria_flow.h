// The way of whoever writes, approves or signs criteria: home, one version, the history; the author's desk
// and the what-if. Whoever has other work too reaches it from their own home, and goes back there.
#pragma once

#include "app/gui/criteria/author_flow.h"
#include "app/gui/criteria/criteria_home.h"
#include "app/gui/criteria/what_if_flow.h"
#include "app/gui/flow.h"

namespace leadline::gui {

class CriteriaFlow final : public Flow {
  Q_OBJECT
 public:
  enum class Place { whole_app, within_another };
  // `sync_problem` says why the last sync did not come through.
  CriteriaFlow(Worker& worker, Session& session, std::function<QString()> sync_problem,
               Place place = Place::whole_app);

  void begin() override;
  void news() override;
  void end() override {
    if (author_) author_->keep();
  }
  bool busy() const override { return author_ != nullptr; }
  bool open() const { return open_; }  // begun, and not left

 Q_SIGNALS:
  void left();  // within another flow only: back from its home

 private:
  const Tongue& tongue() const { return Tongue::of(session_.language()); }
  void refresh(std::function<void()> then = {});
  void fill();
  void show_home();
  void show_history();
  void show_version(const QString& key);
  void take_task(const QString& key);
  void take_action(const QString& key);
  void erase_carried();

  void look_through(const device::CriteriaVersion& version);
  void decide(bool sign);
  void begin_draft();                            // from what is in effect
  void begin_draft_from(const QString& digest);  // from an earlier version
  void open_draft(const DraftId& draft);
  // A draft as the journal has it, and what is in effect beside it.
  struct Opened {
    device::EncounterDraft draft;
    Author author;
    std::optional<criteria::Bundle> in_effect;
  };
  // `digest` empty: from what is in effect.
  static Result<Opened> begun(device::Device& device, DraftId id, const std::string& digest);
  static Result<Opened> opened(device::Device& device, DraftId id);
  void open_with(std::function<Result<Opened>(device::Device&)> how);
  void run_author(Opened opened);
  void compare_author();
  void leave_author();
  void what_if(const QString& try_first, const std::optional<criteria::Bundle>& draft);

  std::function<QString()> sync_problem_;
  Place place_;
  bool open_ = false;
  CriteriaDesk desk_;
  QPointer<CriteriaHomePage> home_;
  QPointer<HistoryPage> history_;
  QPointer<VersionPage> version_;
  AuthorFlow* author_ = nullptr;
  WhatIfFlow* what_if_ = nullptr;
  Checker* checker_;
  std::shared_ptr<const Checked> looked_through_;  // of the version on the page
  std::string looked_from_;  // the digest of the version that it was compared with; empty: none
  QString message_;          // what was just done
  bool deciding_ = false, opening_ = false;
};

}  // namespace leadline::gui
