// The closed vocabularies of facts. A word unknown to this build makes the whole fact opaque (kept, forwarded,
// shown as "needs a newer app"); it is never guessed.
#pragma once

#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace leadline::facts {

// Each enum lists its words once, in order, in words_of().
enum class ReferralType { arrest_diversion, social_contact, community };
enum class OfferAnswer { accepted, declined };
enum class SaidBack { yes, not_now, other_language };
enum class NotOfferedReason { other_priority, person_left, supervisor, already_offered, other };
enum class DeclineReason { not_said, not_interested, no_trust, services_elsewhere, time, other };
enum class Discretion { none, offered, not_offered };
enum class HandoffMode { now, deferred };
enum class CardChoice { card_given, number_memorized, no_card_safer };
enum class Tonight { safe_place, ride, crisis_team, nothing };
enum class Channel { call, text, visit, no_phone };
enum class ContactResult { reached, no_answer, someone_else, wrong_number };
enum class NextStep { try_again, meet, not_now, no_thanks, intake_booked };
enum class Transport { peer, self, ride, officer, none_needed };
enum class IntakeOutcome { not_reached, chose_not };
enum class OfficerDecision { no_action, warrant_sought };
enum class NameSource { id_document, told, street_name, none };
enum class ReleaseLine { name_and_reach_to_outreach, intake_done_to_police };
enum class Approver { law_lead, district_attorney };
enum class LawOffice { police, sheriff };
enum class Recommender { police, sheriff, district_attorney };
enum class ExceptionReason { circumstances, support_in_place, person_harmed_agrees, community_asks, other };
enum class ExceptionDecision { granted, not_granted };
enum class Decider { district_attorney, designee };
enum class EquityCase { eligible_not_offered, offered_declined, wanted_ineligible, offered_accepted };
// Reasons for not offering, for saying no, and buckets for not meeting the criteria.
enum class EquityReason {
  other_priority, person_left, supervisor, already_offered, not_said, not_interested, no_trust, services_elsewhere, time,
  history_based, other_criterion, other
};
enum class RaceEthnicity {
  american_indian_or_alaska_native, asian, black_or_african_american, hispanic_or_latino, middle_eastern_or_north_african,
  native_hawaiian_or_pacific_islander, white, declined_to_state
};
enum class Gender { woman, man, nonbinary, another, declined_to_state };
enum class AgeBand { under_18, from_18_to_24, from_25_to_34, from_35_to_44, from_45_to_54, from_55_to_64, from_65, declined_to_state };

template <class E>
struct Words;

#define LEADLINE_WORDS(E, ...)                                                  \
  template <>                                                                   \
  struct Words<E> {                                                             \
    static constexpr std::string_view list[] = {__VA_ARGS__};                   \
  }
LEADLINE_WORDS(ReferralType, "arrest_diversion", "social_contact", "community");
LEADLINE_WORDS(OfferAnswer, "accepted", "declined");
LEADLINE_WORDS(SaidBack, "yes", "not_now", "other_language");
LEADLINE_WORDS(NotOfferedReason, "other_priority", "person_left", "supervisor", "already_offered", "other");
LEADLINE_WORDS(DeclineReason, "not_said", "not_interested", "no_trust", "services_elsewhere", "time", "other");
LEADLINE_WORDS(Discretion, "none", "offered", "not_offered");
LEADLINE_WORDS(HandoffMode, "now", "deferred");
LEADLINE_WORDS(CardChoice, "card_given", "number_memorized", "no_card_safer");
LEADLINE_WORDS(Tonight, "safe_place", "ride", "crisis_team", "nothing");
LEADLINE_WORDS(Channel, "call", "text", "visit", "no_phone");
LEADLINE_WORDS(ContactResult, "reached", "no_answer", "someone_else", "wrong_number");
LEADLINE_WORDS(NextStep, "try_again", "meet", "not_now", "no_thanks", "intake_booked");
LEADLINE_WORDS(Transport, "peer", "self", "ride", "officer", "none_needed");
LEADLINE_WORDS(IntakeOutcome, "not_reached", "chose_not");
LEADLINE_WORDS(OfficerDecision, "no_action", "warrant_sought");
LEADLINE_WORDS(NameSource, "id_document", "told", "street_name", "none");
LEADLINE_WORDS(ReleaseLine, "name_and_reach_to_outreach", "intake_done_to_police");
LEADLINE_WORDS(Approver, "law_lead", "district_attorney");
LEADLINE_WORDS(LawOffice, "police", "sheriff");
LEADLINE_WORDS(Recommender, "police", "sheriff", "district_attorney");
LEADLINE_WORDS(ExceptionReason, "circumstances", "support_in_place", "person_harmed_agrees", "community_asks", "other");
LEADLINE_WORDS(ExceptionDecision, "granted", "not_granted");
LEADLINE_WORDS(Decider, "district_attorney", "designee");
LEADLINE_WORDS(EquityCase, "eligible_not_offered", "offered_declined", "wanted_ineligible", "offered_accepted");
LEADLINE_WORDS(EquityReason, "other_priority", "person_left", "supervisor", "already_offered", "not_said", "not_interested",
               "no_trust", "services_elsewhere", "time", "history_based", "other_criterion", "other");
LEADLINE_WORDS(RaceEthnicity, "american_indian_or_alaska_native", "asian", "black_or_african_american", "hispanic_or_latino",
               "middle_eastern_or_north_african", "native_hawaiian_or_pacific_islander", "white", "declined_to_state");
LEADLINE_WORDS(Gender, "woman", "man", "nonbinary", "another", "declined_to_state");
LEADLINE_WORDS(AgeBand, "under_18", "18_to_24", "25_to_34", "35_to_44", "45_to_54", "55_to_64", "65_and_over", "declined_to_state");
#undef LEADLINE_WORDS

template <class E>
constexpr std::string_view word(E value) {
  return Words<E>::list[static_cast<std::size_t>(value)];
}

template <class E>
constexpr std::optional<E> from_word(std::string_view text) {
  for (std::size_t i = 0; i < std::size(Words<E>::list); ++i)
    if (Words<E>::list[i] == text) return static_cast<E>(i);
  return std::nullopt;
}

}  // namespace leadline::facts
