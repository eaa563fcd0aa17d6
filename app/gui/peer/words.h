// Words that several of the peer's pages say.
#pragma once

#include "app/gui/papers.h"
#include "app/gui/peer/peer_desk.h"
#include "core/views/referral.h"

namespace leadline::gui::peer_words {

QString name_of(const views::Referral& referral);      // "Ana"; "Name not given"
QString language_of(const views::Referral& referral);  // "Spanish"
QString clock(const calendar::LocalTime& at);          // "12:30"
// "today, 16:30", "tomorrow, 12:30", "Monday, 10:00", "Monday, November 30, 10:00".
QString spoken(const calendar::LocalTime& at, const calendar::LocalTime& now, const Tongue& tongue);
QString spoken_day(const calendar::CivilDate& date, const calendar::CivilDate& today, const Tongue& tongue);
QString short_day(const calendar::CivilDate& date, const calendar::CivilDate& today,
                  const Tongue& tongue);                              // "Mon 23"
QString date(const calendar::CivilDate& date, const Tongue& tongue);  // "December 2" / "2 de diciembre"
QString span(std::int64_t ms);                                        // "25 min", "6 h", "3 days"
QString way_verb(facts::Channel channel);                             // "Call", "Text", "Go see"
QString way_symbol(facts::Channel channel);
// "Ria is on it"; for who has not said how they are called, a coworker is.
QString on_it(const std::string& claimed_by);

// "Sam · not police · drives a green van".
QString card_line(const PeerCard& card, const Tongue& tongue);
// The first words, in the person's language.
QString first_line(const PeerCard& card, const Papers& papers, const Tongue& theirs);
// Her date, said once, neutrally, in her language.
QString date_line(const calendar::CivilDate& date, const Tongue& theirs);

// What they read or hear is in their language.
const Tongue& tongue_of(const views::Referral& referral);

}  // namespace leadline::gui::peer_words
