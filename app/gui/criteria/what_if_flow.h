// The what-if: which screenings, which set, by which groups; the counting runs beside the screens. On a
// device of law enforcement the screenings are its own; elsewhere they come in a file that such a device
// wrote.
#pragma once

#include "app/gui/criteria/criteria_desk.h"
#include "app/gui/criteria/what_if_page.h"
#include "app/gui/job.h"
#include "app/gui/session.h"
#include "app/gui/worker.h"
#include "core/criteria/whatif.h"

namespace leadline::gui {

// A set that can be tried, or that a file can have been recorded under.
struct CriteriaSet {
  QString key;    // its digest; "draft" for one under way
  QString label;  // "2024.2"
  QString hint;   // "Draft on this device"
  criteria::Bundle bundle;
};

// What the counting comes to. A document with what was counted under it, so that words can be filled in
// later.
struct WhatIfAnswer {
  criteria::WhatIf counts;
  std::shared_ptr<const criteria::Document> to;
  bool groups_stated = false;  // somebody in the file stated one of these groups
};

// Pure. `lines`: screenings, one a line. Errors: those of parse_document, parse_screenings, what_if;
// cancelled (stopped).
Result<WhatIfAnswer> count_what_if(const std::string& lines, const criteria::Bundle& from,
                                   const criteria::Bundle& to, const Stopped& stopped);

void fill_what_if(WhatIfPage& page, const WhatIfAnswer& answer, const Tongue& tongue);

class WhatIfFlow : public QObject {
  Q_OBJECT
 public:
  // `sets`: newest first. `try_first`: the key of the set to try. `own`: of a device that reads screenings;
  // null elsewhere.
  WhatIfFlow(Session& session, std::vector<CriteriaSet> sets, const QString& in_effect,
             const QString& try_first, Worker* own, QObject* parent);

  void show();

 Q_SIGNALS:
  void left();

 private:
  const CriteriaSet* find(const QString& key) const;
  void fill();
  void fill_choices();
  void choose_file(const QString& path);
  void forget();  // an input is another: what was counted, or is being counted, is of the one before
  void start();
  using Lines = std::function<Result<std::string>()>;
  void count(Lines lines, const criteria::Bundle& from, const criteria::Bundle& to);
  void take(const Result<WhatIfAnswer>& counted);
  void write_file_of_own();
  const Tongue& tongue() const { return Tongue::of(session_.language()); }

  Session& session_;
  std::vector<CriteriaSet> sets_;
  Worker* own_;
  QPointer<WhatIfPage> page_;
  QString file_, recorded_, other_, by_ = "race";
  std::optional<WhatIfAnswer> answer_;
  QString problem_, written_;
  bool working_ = false, history_ = false;
  unsigned round_ = 0;  // of inputs: what comes back from an earlier one is dropped
  Job<std::shared_ptr<const Result<WhatIfAnswer>>> job_;
};

// Files that may hold screenings, in the places where a person puts files. Newest first.
QStringList screening_files();

}  // namespace leadline::gui
