#include "app/gui/criteria/what_if_flow.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <array>

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(what_if)
};

constexpr int most_files = 6;
constexpr std::size_t most_bytes = std::size_t{256} << 20;
constexpr qsizetype least_digest = 8;

}  // namespace

QStringList screening_files() {
  QFileInfoList found;
  for (const auto place : {QStandardPaths::DownloadLocation, QStandardPaths::DocumentsLocation})
    for (const QString& folder : QStandardPaths::standardLocations(place))
      found << QDir(folder).entryInfoList({"*.jsonl"}, QDir::Files | QDir::Readable, QDir::Time);
  std::sort(found.begin(), found.end(),
            [](const QFileInfo& a, const QFileInfo& b) { return a.lastModified() > b.lastModified(); });
  QStringList out;
  for (const QFileInfo& each : found.mid(0, most_files)) out << each.absoluteFilePath();
  return out;
}

Result<WhatIfAnswer> count_what_if(const std::string& file, const criteria::Bundle& from,
                                   const criteria::Bundle& to) {
  const auto tables = [](const criteria::Bundle& bundle) -> criteria::TableLoader {
    return [&bundle](std::string_view name) -> Result<std::string> {
      const auto found = bundle.tables.find(std::string(name));
      return found == bundle.tables.end() ? Result<std::string>(fail(Code::not_found, std::string(name)))
                                          : Result<std::string>(found->second);
    };
  };
  LEADLINE_TRY(text, read_file(file, most_bytes));
  LEADLINE_TRY(old, criteria::parse_document(from.document, "criteria", tables(from)));
  LEADLINE_TRY(now, criteria::parse_document(to.document, "criteria", tables(to)));
  LEADLINE_TRY(recorded, criteria::parse_screenings(text, "file", old));
  const std::array by{criteria::Dimension::race, criteria::Dimension::gender, criteria::Dimension::age};
  LEADLINE_TRY(counts, criteria::what_if(old, now, recorded, by));
  WhatIfAnswer out{std::move(counts), std::make_shared<const criteria::Document>(std::move(now)), false};
  for (const auto& each : recorded)
    out.groups_stated = out.groups_stated || !each.race.empty() || !each.gender.empty() || !each.age.empty();
  return out;
}

WhatIfFlow::WhatIfFlow(Session& session, std::vector<CriteriaSet> sets, const QString& in_effect,
                       const QString& try_first, QObject* parent)
    : QObject(parent), session_(session), sets_(std::move(sets)), recorded_(in_effect), other_(try_first) {
  connect(&session_, &Session::languageChanged, this, &WhatIfFlow::show);
}

WhatIfFlow::~WhatIfFlow() { pool_.waitForDone(); }

const CriteriaSet* WhatIfFlow::find(const QString& key) const {
  for (const auto& each : sets_)
    if (each.key == key) return &each;
  return nullptr;
}

void WhatIfFlow::show() {
  auto* page = new WhatIfPage;
  page_ = page;
  connect(page, &Page::back, this, &WhatIfFlow::left);
  connect(page, &WhatIfPage::filesAsked, this, &WhatIfFlow::fill);
  connect(page, &WhatIfPage::fileEdited, this, [this](const QString& path) {
    file_ = path;
    page_->file = path;
    Q_EMIT page_->changed();
  });
  connect(page, &WhatIfPage::filePicked, this, &WhatIfFlow::choose_file);
  const auto pick = [this](QString& into) {
    return [this, &into](const QString& key) {
      into = key;
      answer_.reset();
      fill();
    };
  };
  connect(page, &WhatIfPage::recordedPicked, this, pick(recorded_));
  connect(page, &WhatIfPage::otherPicked, this, pick(other_));
  connect(page, &WhatIfPage::byPicked, this, [this](const QString& key) {
    by_ = key;
    fill();
  });
  connect(page, &WhatIfPage::started, this, &WhatIfFlow::start);
  fill();
  session_.show(page);
}

// An export bears the digest of the version that it was recorded under.
void WhatIfFlow::choose_file(const QString& path) {
  file_ = path;
  const QString name = QFileInfo(path).fileName();
  for (const auto& each : sets_)
    if (each.key.size() >= least_digest && name.contains(each.key.left(least_digest))) recorded_ = each.key;
  answer_.reset();
  fill();
}

void WhatIfFlow::start() {
  const CriteriaSet* from = find(recorded_);
  const CriteriaSet* to = find(other_);
  if (!from || !to || file_.isEmpty() || working_) return;
  working_ = true;
  answer_.reset();
  problem_.reset();
  fill();
  pool_.start([this, file = file_.toStdString(), from = from->bundle, to = to->bundle] {
    auto counted = std::make_shared<Result<WhatIfAnswer>>(count_what_if(file, from, to));
    QMetaObject::invokeMethod(
        this,
        [this, counted] {
          working_ = false;
          if (*counted)
            answer_ = std::move(**counted);
          else
            problem_ = counted->error();
          fill();
        },
        Qt::QueuedConnection);
  });
}

void WhatIfFlow::fill() {
  if (!page_) return;
  page_->file = file_;
  QList<Choice> files, recorded, others;
  for (const QString& each : screening_files())
    files << Choice{each, QFileInfo(each).fileName(), QFileInfo(each).absolutePath(), "document",
                    each == file_};
  for (const auto& each : sets_) {
    if (each.key != "draft") recorded << Choice{each.key, each.label, each.hint, {}, each.key == recorded_};
    others << Choice{each.key, each.label, each.hint, {}, each.key == other_};
  }
  page_->files()->show(files);
  page_->recordedUnder()->show(recorded);
  page_->others()->show(others);
  const CriteriaSet* from = find(recorded_);
  const CriteriaSet* to = find(other_);
  page_->recorded_word = from ? from->label + " · " + from->hint : Words::tr("Choose a version");
  page_->other_word = to ? to->label + " · " + to->hint : Words::tr("Choose a set");
  page_->by()->show({{"race", Words::tr("Race"), {}, {}, false},
                     {"gender", Words::tr("Gender"), {}, {}, false},
                     {"age", Words::tr("Age"), {}, {}, false}});
  page_->by_key = by_;
  page_->working = working_;
  page_->there = answer_.has_value();
  page_->problem =
      problem_
          ? sentence_of(*problem_) +
                (problem_->where.empty() ? QString() : " (" + QString::fromStdString(problem_->where) + ")")
          : QString();
  if (answer_) fill_what_if(*page_, *answer_, tongue());
  Q_EMIT page_->changed();
}

}  // namespace leadline::gui
