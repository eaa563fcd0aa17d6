#include "app/gui/common_pages.h"

#include <QCoreApplication>

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(porch)
};

QList<Choice> dial_rows(const PorchLight& light) {
  QList<Choice> rows;
  const auto add = [&rows](const QString& label, const QString& phone) {
    if (!phone.isEmpty()) rows << Choice{phone, label, phone, "phone", false};
  };
  if (light.covered) add(Words::tr("Call who is on call"), light.cover_phone);
  add(Words::tr("Crisis team, 24 h"), light.crisis_phone);
  if (!light.covered) add(light.outreach_name, light.outreach_phone);
  return rows;
}

}  // namespace

void PinPage::light(PorchLight light) {
  porch = std::move(light);
  dials_.show(dial_rows(porch));
  Q_EMIT changed();
}

void HomePage::light(const PorchLight& light) {
  cover = light.cover;
  covered = light.covered;
  dials_.show(dial_rows(light));
  Q_EMIT changed();
}

}  // namespace leadline::gui
