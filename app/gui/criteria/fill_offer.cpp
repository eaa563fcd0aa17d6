#include <QCoreApplication>

#include "app/gui/criteria/criteria_words.h"
#include "app/gui/criteria/fill_author.h"
#include "app/gui/criteria/words_list.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(offer_words)
};

QString heading_of_page(std::size_t at, std::size_t pages) {
  return pages == 1 ? Words::tr("Everybody") : Words::tr("Everybody, page %1").arg(at + 1);
}
QString heading_of_charge() { return Words::tr("With a charge held"); }
QString heading_of_undated() { return Words::tr("With a charge held, where no day can be named"); }

criteria::OfferFields fields_of(const std::optional<facts::ProgramPublished>& settings, const char* the_day) {
  return {settings ? settings->outreach_name : "{organization}",
          settings ? settings->police_name : "{police}", the_day};
}

}  // namespace

QList<ScriptRow> script_rows(const std::optional<criteria::Offer>& offer,
                             const std::optional<facts::ProgramPublished>& settings) {
  const criteria::Offer& script = offer ? *offer : criteria::usual_offer();
  QList<ScriptRow> out;
  const auto add = [&](const QString& heading, const criteria::Text& text) {
    out << ScriptRow{heading,
                     QString::fromStdString(criteria::offer_text(text, "en", fields_of(settings, "(day)"))),
                     QString::fromStdString(criteria::offer_text(text, "es", fields_of(settings, "(día)")))};
  };
  for (std::size_t i = 0; i < script.pages.size(); ++i)
    add(heading_of_page(i, script.pages.size()), script.pages[i]);
  add(heading_of_charge(), script.held_charge);
  add(heading_of_undated(), script.held_charge_undated);
  return out;
}

void fill_offer_words(OfferWordsPage& page, const Written& written) {
  const auto& script = written.sheet.offer;
  page.own = script.has_value();
  page.pages = script ? script->pages.size() : 0;
  page.can_add = script && page.pages < criteria::most_offer_pages;
  page.can_remove = page.pages > 1;
  WordsList words(written.checked, written.tongue);
  if (script) {
    const QString lines = Words::tr("One sentence a line. Filled in by itself: {organization}, {police}");
    for (std::size_t i = 0; i < page.pages; ++i) {
      const QString heading = heading_of_page(i, page.pages);
      words.at(heading, "pages|" + QString::number(i), "offer.pages[" + std::to_string(i) + "]", heading,
               script->pages[i], lines);
    }
    words.at(heading_of_charge(), "heldCharge", "offer.heldCharge", heading_of_charge(), script->held_charge,
             lines + Words::tr(", {date}", "one more field of a text, after the others"));
    words.at(heading_of_undated(), "heldChargeUndated", "offer.heldChargeUndated", heading_of_undated(),
             script->held_charge_undated, lines);
  }
  page.words()->show(words.rows());
  page.script()->show(script_rows(script, written.desk.settings));
  QList<FindingRow> findings;
  if (written.checked)
    for (const auto& each : written.checked->findings)
      if (each.where.starts_with("offer.pages."))
        findings << criteria_words::finding(each, {}, written.tongue);
  page.findings()->show(findings);
  Q_EMIT page.changed();
}

CriterionRow offer_row(const Written& written, const QString& finding, const QString& tone, bool chosen) {
  const auto& script = written.sheet.offer;
  return {offer_key,
          Words::tr("What the person is told"),
          script
              ? Words::tr("Version %1 of the words of the offer").arg(QString::fromStdString(script->version))
              : Words::tr("The app's own words; the set has none"),
          finding,
          tone,
          chosen};
}

Json offer_edit(const QString& key, const QString& text) {
  const QStringList parts = key.split('|');
  Json edit{{"do", "offer"},
            {"of", parts.first().toStdString()},
            {"language", parts.last().toStdString()},
            {"value", text.toStdString()}};
  if (parts.size() == 3) edit["page"] = parts[1].toUInt();
  return parts.size() < 2 ? Json() : edit;
}

}  // namespace leadline::gui
