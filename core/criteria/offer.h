// What the person is told on the turned glass when the program is offered to her: approved, versioned and
// signed with the criteria, in English and Spanish (FORMAT.md "The offer's script"). Pure.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/criteria/value.h"

namespace leadline::criteria {

// A text holds one sentence a line, with fields in braces.
struct Offer {
  std::string version;       // recorded with her answer (document.h, offer_version)
  std::vector<Text> pages;   // with any referral, one to three
  Text held_charge;          // after them where a charge is held; names {date}
  Text held_charge_undated;  // in its place where the program has no day to name
};

inline constexpr std::size_t most_offer_pages = 3;

// The closed list of what a text may leave open, in braces.
inline constexpr std::array<std::string_view, 3> offer_fields{"organization", "police", "date"};

struct OfferFields {
  std::string organization, police;
  std::string date;  // as people say it; empty: there is no day to name
};

// The app's own words, for a set without a script; version "offer/1", which no document's can be.
const Offer& usual_offer();

// The pages that she reads, in order, each with its fields filled in.
std::vector<std::string> offer_pages(const Offer& offer, bool held_charge, std::string_view language,
                                     const OfferFields& fields);
// One text with its fields filled in; other words in braces stay.
std::string offer_text(const Text& text, std::string_view language, const OfferFields& fields);

// How much of a page the turned glass holds on a phone, as it has been measured there (tests/qml/screens).
inline constexpr std::size_t most_offer_letters = 340;
inline constexpr std::size_t most_offer_lines = 8;

}  // namespace leadline::criteria
