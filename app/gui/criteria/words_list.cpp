#include "app/gui/criteria/words_list.h"

#include <QCoreApplication>

#include "app/gui/criteria/criteria_words.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(criterion)
};

}  // namespace

void WordsList::both(const QString& heading, const QString& prefix, const std::string& place,
                     const TextPlace& text, const QString& hint) {
  at(heading, prefix + "|" + text.of, place + "." + text.of, text.label, text.value, hint);
}

void WordsList::at(const QString& heading, const QString& key, const std::string& place, const QString& label,
                   const criteria::Text& value, const QString& hint) {
  add(heading, key + "|en", Words::tr("%1, English").arg(label), hint, value.en, place + ".en", place);
  add({}, key + "|es", Words::tr("%1, Spanish").arg(label), {}, value.es, place + ".es", {});
}

void WordsList::add(const QString& heading, const QString& key, const QString& label, const QString& hint,
                    const std::string& value, const std::string& exact, const std::string& wide) {
  QStringList problems;
  if (checked_)
    for (const auto& each : checked_->findings)
      if (each.where.ends_with(exact) || (!wide.empty() && each.where.ends_with(wide)))
        problems << criteria_words::finding_words(each, tongue_);
  rows_ << WordsRow{key, heading, label, hint, QString::fromStdString(value), problems.join('\n')};
}

}  // namespace leadline::gui
