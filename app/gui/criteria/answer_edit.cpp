#include "app/gui/criteria/answer_edit.h"

#include <QCoreApplication>

#include "app/gui/criteria/criteria_words.h"
#include "app/gui/criteria/entries.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(answer_edit)
};

using criteria::Type;

const QString none_key = QStringLiteral("|none");

QString kind_of(Type type) {
  switch (type) {
    case Type::boolean:
    case Type::code:
      return "choose";
    case Type::codes:
      return "many";
    case Type::integer:
    case Type::decimal:
      return "number";
    case Type::date:
      return "date";
  }
  return {};
}

}  // namespace

AnswerEdit::AnswerEdit(QObject* parent) : QObject(parent) {
  connect(this, &AnswerEdit::picked, this, &AnswerEdit::pick);
  connect(this, &AnswerEdit::given, this, &AnswerEdit::give);
  connect(this, &AnswerEdit::typed, this, [this](const QString& now) {
    text = now;
    problem.clear();
    show();
  });
  connect(this, &AnswerEdit::unitPicked, this, [this](const QString& key) {
    unit = key;
    show();
  });
  connect(this, &AnswerEdit::basisPicked, this, [this](const QString& key) {
    basis = key;
    show();
  });
}

void AnswerEdit::ask(const authoring::AnswerForm& form, const Tongue& tongue) {
  const bool another = form.question != form_.question || form.type != form_.type;
  form_ = form;
  tongue_ = &tongue;
  if (another) {
    text.clear();
    problem.clear();
    ticked_.clear();
    basis.clear();
    unit = form.units.empty() ? QString() : QString::fromStdString(form.units.front().key);
  }
  show();
}

void AnswerEdit::clear() {
  form_ = {};
  tongue_ = nullptr;
  kind.clear();
  Q_EMIT changed();
}

void AnswerEdit::refuse(const QString& why) {
  problem = why;
  Q_EMIT changed();
}

void AnswerEdit::show() {
  if (!tongue_) return;
  kind = kind_of(form_.type);
  const auto rows = [this](const std::vector<authoring::Choice>& all) {
    QList<Choice> out;
    for (const auto& each : all) {
      const QString key = QString::fromStdString(each.key);
      out << Choice{key, criteria_words::of(each.label, *tongue_), {}, {}, ticked_.contains(key)};
    }
    return out;
  };
  QList<Choice> choices = rows(form_.choices);
  if (form_.type == Type::codes)
    choices << Choice{none_key, criteria_words::of(form_.none, *tongue_), {}, {}, false};
  choices_.show(choices);
  units_.show(rows(form_.units));
  bases_.show(form_.weighed_or_estimated ? QList<Choice>{{"weighed", Words::tr("Weighed"), {}, {}, false},
                                                         {"estimated", Words::tr("Estimated"), {}, {}, false}}
                                         : QList<Choice>{});
  hint = kind == "date" ? Words::tr("Year, month, day: 2026-11-20") : QString();
  ready = form_.type == Type::codes
              ? !ticked_.isEmpty()
              : !text.trimmed().isEmpty() && (!form_.weighed_or_estimated || !basis.isEmpty());
  Q_EMIT changed();
}

void AnswerEdit::pick(const QString& key) {
  if (form_.type == Type::boolean) return void(Q_EMIT answered(key == "true"));
  if (form_.type == Type::code) return void(Q_EMIT answered(key.toStdString()));
  if (key == none_key) return void(Q_EMIT answered(Json::array()));
  if (!ticked_.removeOne(key)) ticked_ << key;
  show();
}

Reading AnswerEdit::reading() const {
  if (form_.type == Type::date) return read_date(text);
  Reading number = form_.type == Type::integer ? read_whole(text) : read_decimal(text);
  if (!number.problem.isEmpty() || (form_.units.empty() && !form_.weighed_or_estimated)) return number;
  Json answer{{"value", number.value}};
  if (!form_.units.empty()) answer["unit"] = unit.toStdString();
  if (form_.weighed_or_estimated) answer["how"] = basis.toStdString();
  return {answer, {}};
}

void AnswerEdit::give() {
  if (!tongue_ || !ready) return;
  if (form_.type == Type::codes) {
    Json codes = Json::array();
    for (const auto& each : form_.choices)
      if (ticked_.contains(QString::fromStdString(each.key))) codes.push_back(each.key);
    return void(Q_EMIT answered(codes));
  }
  const Reading read = reading();
  if (read.problem.isEmpty()) return void(Q_EMIT answered(read.value));
  refuse(read.problem);
}

}  // namespace leadline::gui
