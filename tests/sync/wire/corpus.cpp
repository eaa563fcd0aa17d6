#include "tests/sync/wire/corpus.h"

#include <cstdio>
#include <span>
#include <string_view>

namespace leadline::testing {
namespace {

using namespace facts;
using Words = std::span<const std::string_view>;

struct Lists {
  Words words, names, places, agencies, charges;
};

constexpr std::string_view training_words[] = {
    "the",      "and",         "with",      "after",    "before", "her",    "said",    "wants",
    "to",       "meet",        "at",        "on",       "phone",  "call",   "morning", "bus",
    "stop",     "near",        "church",    "shelter",  "clinic", "needs",  "help",    "housing",
    "insulin",  "boots",       "blanket",   "dog",      "sister", "mother", "safe",    "text",
    "only",     "no",          "voicemail", "works",    "nights", "asked",  "about",   "detox",
    "waitlist", "appointment", "ride",      "tomorrow", "friday", "court",  "date",    "caseworker",
    "prefers",  "coffee",      "talked",    "long",     "time",   "tired",  "feeling", "better",
    "not",      "ready",       "yet",       "left",     "card",   "under",  "bridge",  "camp",
    "moved",    "from",        "they",      "will",     "try",    "again",  "next",    "week"};
constexpr std::string_view measured_words[] = {
    "willow",   "gravel",    "lantern",  "noon",        "pharmacy", "window",    "bench",     "harvest",
    "quarry",   "brother",   "cousin",   "dentist",     "jacket",   "bicycle",   "library",   "porch",
    "kettle",   "orchard",   "railway",  "cabin",       "uncle",    "neighbor",  "garage",    "whistle",
    "sandwich", "paperwork", "identity", "replacement", "glasses",  "methadone", "counselor", "evening",
    "sunday",   "beside",    "behind",   "laundry",     "charger",  "battery",   "umbrella",  "tent",
    "river",    "crossing",  "waited",   "hour",        "smiled",   "promised",  "visit",     "bring",
    "warm",     "socks",     "letter",   "landlord",    "eviction", "deposit",   "apply",     "benefits",
    "office",   "closes",    "early",    "drive",       "slowly",   "knock",     "twice",     "back",
    "gate"};
constexpr std::string_view training_names[] = {"Robin", "Casey", "Marlow",  "Teague",
                                               "Ines",  "Odell", "Prudence"};
constexpr std::string_view measured_names[] = {"Alder", "Quimby", "Juno",   "Thackeray",
                                               "Wren",  "Lazlo",  "Fenwick"};
constexpr std::string_view training_places[] = {"Mill Street lot", "Depot shelter", "Second Avenue",
                                                "North bridge"};
constexpr std::string_view measured_places[] = {"Fuller Park", "Ferry landing", "Oxbow trailer court",
                                                "Kiln Road"};
constexpr std::string_view training_agencies[] = {"oakpd", "lakeside"},
                           measured_agencies[] = {"pcpd", "harbor"};
constexpr std::string_view training_charges[] = {"possession-1", "trespass-2"},
                           measured_charges[] = {"90-95", "14-72"};

const Lists lists[] = {
    {training_words, training_names, training_places, training_agencies, training_charges},
    {measured_words, measured_names, measured_places, measured_agencies, measured_charges}};

class Maker {
 public:
  Maker(SeededRandom& random, Vocabulary vocabulary)
      : random_(random), from_(lists[static_cast<int>(vocabulary)]) {}

  Body body();

 private:
  std::string one(Words words) { return std::string(words[random_.below(words.size())]); }
  std::string sentence(std::size_t least, std::size_t most) {
    std::string out;
    for (auto n = least + random_.below(most - least + 1); n > 0; --n) {
      if (!out.empty()) out.push_back(' ');
      out += from_.words[random_.below(from_.words.size())];
    }
    return out;
  }
  template <std::size_t N>
  std::string printed(const char (&format)[N], int a, int b = 0, int c = 0, int d = 0, int e = 0) {
    char out[64];
    std::snprintf(out, sizeof out, format, a, b, c, d, e);
    return out;
  }
  int upto(int most) { return 1 + static_cast<int>(random_.below(static_cast<std::uint64_t>(most))); }
  std::string date() { return printed("20%02d-%02d-%02d", 25 + upto(3), upto(12), upto(28)); }
  std::string moment() {
    return printed("20%02d-%02d-%02dT%02d:%02d-0", 25 + upto(3), upto(12), upto(28), upto(23), upto(59))
        .append(random_.chance(50) ? "5:00" : "4:00");
  }
  std::string phone() { return printed("555-01%02d", upto(99) - 1); }
  template <class E>
  E any() {
    return static_cast<E>(random_.below(std::size(facts::Words<E>::list)));
  }

  std::string full_name() {
    std::string out = one(from_.names);
    out.push_back(' ');
    return out += one(from_.names);
  }

  ScreeningRecorded screening();
  ConsentSigned consent();
  WaysGiven ways();

  SeededRandom& random_;
  const Lists& from_;
};

ScreeningRecorded Maker::screening() {
  ScreeningRecorded s;
  s.criteria_id = "nc-handbook";
  s.criteria_version = printed("2024.%d", upto(9));
  Bytes digest(32);
  random_.fill(digest);
  s.criteria_digest = to_hex(digest);
  s.engine_version = "0.1.0";
  s.encounter_date = date();
  s.answers = R"({"charge":{"state":"answered","value":")";
  s.answers.append(one(from_.charges))
      .append(R"("},"age":{"state":"answered","value":)")
      .append(std::to_string(18 + upto(50)));
  s.answers.append(R"(},"amenable":{"state":"answered","value":true},"convictions":{"state":"not_asked"}})");
  s.outcome = random_.chance(70) ? "eligible" : "needs_review";
  s.discretion = any<Discretion>();
  s.seconds_taken = upto(300);
  return s;
}

ConsentSigned Maker::consent() {
  ConsentSigned c;
  c.lines = {ReleaseLine::name_and_reach_to_outreach, ReleaseLine::intake_done_to_police};
  c.patient_name = one(from_.names);
  c.discloser = one(from_.agencies);
  c.recipient = one(from_.agencies);
  c.purpose = sentence(3, 8);
  c.text_version = "release-1";
  c.language = random_.chance(70) ? "en" : "es";
  c.signed_on = date();
  c.expires_on = date();
  c.signature.resize(200 + random_.below(400));
  random_.fill(c.signature);
  return c;
}

WaysGiven Maker::ways() {
  WaysGiven w;
  w.chosen_name = random_.chance(50) ? one(from_.names) : "";
  w.language = random_.chance(70) ? "en" : "es";
  for (int n = upto(2); n > 0; --n)
    w.ways.push_back({any<Channel>(), random_.chance(60) ? phone() : one(from_.places), sentence(1, 4),
                      random_.chance(50)});
  w.needs = sentence(0, 10);
  w.safety = random_.chance(30) ? sentence(2, 8) : "";
  return w;
}

Body Maker::body() {
  switch (random_.below(16)) {
    case 0:
      return screening();
    case 1:
      return ReferralMade{any<ReferralType>(),
                          random_.chance(80),
                          any<OfferAnswer>(),
                          SaidBack::yes,
                          "en",
                          std::string(from_.agencies[0]),
                          std::string(from_.agencies[1])};
    case 2:
      return OfferDeclined{any<DeclineReason>()};
    case 3:
      return PersonNamed{full_name(), any<NameSource>()};
    case 4:
      return ChargeHeld{one(from_.charges), printed("26-%05d", upto(90000)), moment()};
    case 5:
      return IntakeWindowSet{moment()};
    case 6:
      return consent();
    case 7:
      return ways();
    case 8:
      return HandoffRequested{any<HandoffMode>(), 48, moment(), any<CardChoice>(), any<Tonight>()};
    case 9:
      return HandoffClaimed{one(from_.names)};
    case 10:
      return ContactLogged{any<Channel>(), any<ContactResult>(), any<NextStep>(),
                           random_.chance(60) ? moment() : "", sentence(0, 20)};
    case 11:
      return IntakeScheduled{moment(), one(from_.places), any<facts::Transport>()};
    case 12:
      return IntakeCompleted{moment()};
    case 13:
      return IntakeDone{};
    case 14:
      return IntakeNotCompleted{any<IntakeOutcome>()};
    default:
      return NoteWritten{sentence(5, 60)};
  }
}

}  // namespace

Fact plausible_fact(SeededRandom& random, Vocabulary vocabulary) {
  Fact fact{FactId::random(random), SubjectId::random(random), std::nullopt,
            Maker(random, vocabulary).body()};
  if (random.chance(60)) fact.parent = FactId::random(random);
  return fact;
}

Fact record_of_size(SeededRandom& random, std::size_t json_bytes) {
  Fact fact{FactId::random(random), SubjectId::random(random), FactId::random(random), ContactLogged{}};
  auto& contact = std::get<ContactLogged>(fact.body);
  contact.channel = static_cast<Channel>(random.below(std::size(facts::Words<Channel>::list)));
  contact.result = static_cast<ContactResult>(random.below(std::size(facts::Words<ContactResult>::list)));
  const auto size = [&] { return to_json(fact).dump().size(); };
  while (size() < json_bytes) {
    if (!contact.words.empty()) contact.words.push_back(' ');
    contact.words += measured_words[random.below(std::size(measured_words))];
  }
  while (size() > json_bytes && !contact.words.empty()) contact.words.pop_back();
  return fact;
}

}  // namespace leadline::testing
