// A desk without a device: the pages of an encounter over a draft in memory, at 2:04 on a Friday night in
// Pine County.
#pragma once

#include "app/gui/officer/desk.h"
#include "app/gui/officer/officer_home.h"

namespace leadline::stage {

// The demo program and the NC handbook's criteria, from assets.
gui::Papers pine_county();
WallTime friday(int hour, int minute);

class Night final : public gui::Desk {
 public:
  Night(WallTime now, const QString& language, const Json& state);

  void put(gui::Papers papers) { papers_ = std::move(papers); }
  const gui::Papers& papers() const override { return papers_; }
  const device::EncounterDraft& draft() const override { return draft_; }
  WallTime now() const override { return now_; }
  const gui::Tongue& tongue() const override { return gui::Tongue::of(language_); }
  void tap(const gui::Page* page, gui::TapQueue::Change change) override;
  void type(const gui::Page* page, const std::string&, gui::TapQueue::Change change) override {
    tap(page, std::move(change));
  }
  using gui::Desk::tap;
  void leave() override {}
  void dial(const QString&) override {}
  void write(gui::Explanation page, Written then) override {
    then(QStringLiteral("/home/reyes/Documents/Leadline/%1.pdf").arg(page.stem));
  }
  void erase_printed(std::function<void(Result<void>)> then) override { then({}); }
  void open(const QString&) override {}
  void granted(Granted then) override { then(Json::array()); }
  void flip(criteria::Answers answers, Flipped then) override { then(criteria::what_would_change(answers)); }

 private:
  gui::Papers papers_;
  WallTime now_;
  QString language_;
  device::EncounterDraft draft_;
};

// Answers of a possession of one gram of cocaine, weighed, by an adult who lives here.
Json eligible_answers();

}  // namespace leadline::stage
