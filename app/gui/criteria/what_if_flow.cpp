#include "app/gui/criteria/what_if_flow.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <array>

#include "app/device/screening_export.h"
#include "app/gui/criteria/criteria_desk.h"
#include "app/gui/remembered.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(what_if)
};

constexpr int most_files = 6;
constexpr std::size_t most_bytes = std::size_t{256} << 20;
constexpr qsizetype least_digest = 8;
constexpr const char* own_key = "own";

QString words_of(const Error& error) {
  return sentence_of(error) +
         (error.where.empty() ? QString() : " (" + QString::fromStdString(error.where) + ")");
}

QString nothing_under_it() { return Words::tr("This device holds no screening under that version."); }

// What was answered under this version, on the device that may read it; empty: nothing was.
Result<std::string> own_lines(device::Device& device, const std::string& digest,
                              const device::ExportChoice& choice) {
  LEADLINE_TRY(document, device.criteria_of(digest));
  LEADLINE_TRY(recorded, device::screenings_under(device, document));
  return device::export_screenings(recorded, document, choice);
}

// Into the documents of whoever is signed in to the machine. Gives the path; empty: there was nothing to
// write.
Result<QString> write_own(device::Device& device, const std::string& digest, bool history) {
  LEADLINE_TRY(lines, own_lines(device, digest, {history, false}));
  if (lines.empty()) return QString();
  LEADLINE_TRY(document, device.criteria_of(digest));
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  if (!QDir().mkpath(folder)) return fail(Code::io_failed, folder.toStdString(), "the folder cannot be made");
  const QString path = folder + "/" + QString::fromStdString(device::export_name(document));
  LEADLINE_CHECK(remember_file(device.journal(), carried_files, path.toStdString()));
  LEADLINE_CHECK(write_file(path.toStdString(), bytes_of(lines)));
  return path;
}

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

Result<WhatIfAnswer> count_what_if(const std::string& lines, const criteria::Bundle& from,
                                   const criteria::Bundle& to, const Stopped& stopped) {
  if (stopped()) return fail(Code::cancelled, "what if");
  LEADLINE_TRY(old, criteria::parse_document(from.document, "criteria", criteria::tables_of(from)));
  LEADLINE_TRY(now, criteria::parse_document(to.document, "criteria", criteria::tables_of(to)));
  LEADLINE_TRY(recorded, criteria::parse_screenings(lines, "file", old));
  if (stopped()) return fail(Code::cancelled, "what if");
  const std::array by{criteria::Dimension::race, criteria::Dimension::gender, criteria::Dimension::age};
  LEADLINE_TRY(counts, criteria::what_if(old, now, recorded, by));
  WhatIfAnswer out{std::move(counts), std::make_shared<const criteria::Document>(std::move(now)), false};
  for (const auto& each : recorded)
    out.groups_stated = out.groups_stated || !each.race.empty() || !each.gender.empty() || !each.age.empty();
  return out;
}

WhatIfFlow::WhatIfFlow(Session& session, std::vector<CriteriaSet> sets, const QString& in_effect,
                       const QString& try_first, Worker* own, QObject* parent)
    : QObject(parent),
      session_(session),
      sets_(std::move(sets)),
      own_(own),
      file_(own ? own_key : ""),
      recorded_(in_effect),
      other_(try_first) {
  connect(&session_, &Session::languageChanged, this, &WhatIfFlow::show);
}

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
    forget();
    page_->file = page_->file_word = path;
    page_->there = page_->working = false;
    page_->problem.clear();
    Q_EMIT page_->changed();
  });
  connect(page, &WhatIfPage::filePicked, this, &WhatIfFlow::choose_file);
  const auto pick = [this](QString& into) {
    return [this, &into](const QString& key) {
      into = key;
      forget();
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
  connect(page, &WhatIfPage::historyPicked, this, [this](bool with) {
    history_ = with;
    fill();
  });
  connect(page, &WhatIfPage::writePicked, this, &WhatIfFlow::write_file_of_own);
  fill();
  session_.show(page);
}

// An export bears the digest of the version that it was recorded under.
void WhatIfFlow::choose_file(const QString& path) {
  file_ = path;
  const QString name = QFileInfo(path).fileName();
  for (const auto& each : sets_)
    if (each.key.size() >= least_digest && name.contains(each.key.left(least_digest))) recorded_ = each.key;
  forget();
  fill();
}

void WhatIfFlow::forget() {
  ++round_;
  job_.stop();
  working_ = false;
  answer_.reset();
  problem_.clear();
}

void WhatIfFlow::start() {
  const CriteriaSet* from = find(recorded_);
  const CriteriaSet* to = find(other_);
  if (!from || !to || file_.isEmpty() || working_) return;
  forget();
  working_ = true;
  fill();
  if (file_ != own_key)
    return count([file = file_.toStdString()] { return read_file(file, most_bytes); }, from->bundle,
                 to->bundle);
  own_->ask(
      this,
      [digest = recorded_.toStdString()](device::Device& device) {
        return own_lines(device, digest, {true, true});
      },
      [this, round = round_, from = from->bundle, to = to->bundle](Result<std::string> lines) {
        if (round != round_) return;
        if (!lines) return take(lines.error());
        if (lines->empty()) {
          working_ = false;
          problem_ = nothing_under_it();
          return fill();
        }
        count([lines = std::move(*lines)]() -> Result<std::string> { return lines; }, from, to);
      });
}

void WhatIfFlow::count(Lines lines, const criteria::Bundle& from, const criteria::Bundle& to) {
  job_.start(
      [lines = std::move(lines), from, to](const Stopped& stopped) {
        const auto read = lines();
        return std::make_shared<const Result<WhatIfAnswer>>(read ? count_what_if(*read, from, to, stopped)
                                                                 : Result<WhatIfAnswer>(read.error()));
      },
      [this](const std::shared_ptr<const Result<WhatIfAnswer>>& counted) { take(*counted); });
}

void WhatIfFlow::take(const Result<WhatIfAnswer>& counted) {
  working_ = false;
  if (counted)
    answer_ = *counted;
  else
    problem_ = words_of(counted.error());
  fill();
}

void WhatIfFlow::write_file_of_own() {
  if (!own_ || !find(recorded_)) return;
  own_->ask(
      this,
      [digest = recorded_.toStdString(), with = history_](device::Device& device) {
        return write_own(device, digest, with);
      },
      [this](const Result<QString>& path) {
        problem_.clear();
        if (path && path->isEmpty())
          problem_ = nothing_under_it();
        else if (path)
          written_ = Words::tr(
                         "Written: %1. Hand it to the coordinator alone, and then erase it: the first page "
                         "offers that.")
                         .arg(*path);
        else
          problem_ = words_of(path.error());
        fill();
      });
}

void WhatIfFlow::fill_choices() {
  QList<Choice> files, recorded, others;
  const QString here = Words::tr("The screenings on this device");
  if (own_)
    files << Choice{own_key, here, Words::tr("They stay here; only counts are shown"), "list",
                    file_ == own_key};
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
  page_->file = file_;
  page_->file_word = file_ == own_key ? here : file_;
}

void WhatIfFlow::fill() {
  if (!page_) return;
  fill_choices();
  page_->own = own_ != nullptr;
  page_->history = history_;
  page_->written = written_;
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
  page_->problem = problem_;
  if (answer_) fill_what_if(*page_, *answer_, tongue());
  Q_EMIT page_->changed();
}

}  // namespace leadline::gui
