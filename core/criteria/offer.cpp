#include "core/criteria/offer.h"

#include "core/criteria/parse.h"

namespace leadline::criteria {
namespace {

Result<Text> page_text(const Json& json, const std::string& path) {
  LEADLINE_TRY(reader, Reader::over(json, path));
  LEADLINE_TRY(en, reader.string("en"));
  LEADLINE_TRY(es, reader.string("es"));
  LEADLINE_CHECK(reader.done());
  return Text{en, es};
}

}  // namespace

Result<Offer> parse_offer(const Json& json, const std::string& path) {
  LEADLINE_TRY(reader, Reader::over(json, path));
  Offer out;
  LEADLINE_TRY(version, reader.id("version"));
  out.version = version;
  LEADLINE_TRY(pages, reader.array("pages", most_offer_pages));
  if (pages->empty()) return fail(Code::missing_field, reader.path("pages"), "there is no page");
  for (std::size_t i = 0; i < pages->size(); ++i) {
    LEADLINE_TRY(text, page_text((*pages)[i], at(reader.path("pages"), i)));
    out.pages.push_back(text);
  }
  LEADLINE_TRY(held, reader.text("heldCharge"));
  LEADLINE_TRY(undated, reader.text("heldChargeUndated"));
  out.held_charge = held;
  out.held_charge_undated = undated;
  LEADLINE_CHECK(reader.done());
  return out;
}

const Offer& usual_offer() {
  static const Offer out{
      "offer/1",
      {{"You can talk with a person from {organization}.\nIt is your choice.\nThey help with what you ask "
        "for.\nYou do not have to stop using or start treatment.",
        "Puede hablar con una persona de {organization}.\nUsted decide.\nAyudan con lo que usted pida.\nNo "
        "tiene que dejar de consumir ni empezar un tratamiento."}},
      {"If you complete intake by {date}, police will not file this charge.\nIt covers only this charge.\nIf "
       "intake is not done, the officer may or may not file it.\nNothing happens automatically.\nYou can say "
       "no; then the officer decides as on any stop.",
       "Si completa la entrevista inicial a más tardar el {date}, la policía no presentará este cargo.\nEsto "
       "vale solo para este cargo.\nSi no la completa, el agente puede presentarlo o no.\nNada ocurre "
       "automáticamente.\nPuede decir que no; entonces el agente decide como en cualquier otro caso."},
      {"Police will not file this charge if you complete intake.\nIt covers only this charge.\nNothing "
       "happens automatically.\nYou can say no; then the officer decides as on any stop.",
       "Si completa la entrevista inicial, la policía no presentará este cargo.\nEsto vale solo para este "
       "cargo.\nNada ocurre automáticamente.\nPuede decir que no; entonces el agente decide como en "
       "cualquier otro caso."}};
  return out;
}

std::string offer_version(const Document& document) {
  if (!document.offer) return usual_offer().version;
  return document.id + "/" + document.version + "/" + document.offer->version;
}

std::string offer_text(const Text& text, std::string_view language, const OfferFields& fields) {
  // One pass: what stands in a name is never read as a field.
  const std::string& from = text.in(language);
  std::string out;
  for (std::size_t i = 0; i < from.size();) {
    const std::size_t end = from[i] == '{' ? from.find('}', i) : from.npos;
    const std::string_view name =
        end == from.npos ? std::string_view{} : std::string_view(from).substr(i + 1, end - i - 1);
    const std::string* with = name == offer_fields[0]   ? &fields.organization
                              : name == offer_fields[1] ? &fields.police
                              : name == offer_fields[2] ? &fields.date
                                                        : nullptr;
    if (with) {
      out += *with;
      i = end + 1;
    } else {
      out.push_back(from[i++]);
    }
  }
  return out;
}

std::vector<std::string> offer_pages(const Offer& offer, bool held_charge, std::string_view language,
                                     const OfferFields& fields) {
  std::vector<std::string> out;
  for (const Text& page : offer.pages) out.push_back(offer_text(page, language, fields));
  if (held_charge)
    out.push_back(
        offer_text(fields.date.empty() ? offer.held_charge_undated : offer.held_charge, language, fields));
  return out;
}

}  // namespace leadline::criteria
