// The inbox in its bands, the same for everybody: neither the type of a referral nor a place decides where it
// stands (REQUIREMENTS E16). Pure: time comes in.
#pragma once

#include <span>
#include <vector>

#include "app/gui/papers.h"
#include "core/views/referral.h"

namespace leadline::gui {

enum class Band { tonight, waiting, today, releases, later };

struct Placed {
  Band band{};
  const views::Referral* who = nullptr;
  std::optional<calendar::LocalTime> at;  // of what is planned
  bool late = false;                      // waiting longer than our own goal
};

inline constexpr int release_ends_soon_days = 30;
inline constexpr std::int64_t claim_lasts_ms = 2LL * 60 * 60 * 1000;  // without a log (E17)

// In the order of the screen. Who has nothing planned and nothing open is left out.
std::vector<Placed> place(std::span<const views::Referral> people, const Papers& papers, WallTime now);

// What is planned for her: the last contact's next step, or the intake that was booked.
std::optional<calendar::LocalTime> planned_at(const views::Referral& referral, const calendar::Zone& zone);

// The day her release ends, if that is soon.
std::optional<calendar::CivilDate> release_ending(const views::Referral& referral, calendar::CivilDate today);

// Whose claim holds now, as they are called: empty if they have not said. None: nobody's.
std::optional<std::string> claimed_now(const views::Referral& referral, WallTime now);

// Whether the intake window may be closed by the program now.
bool window_over(const views::Referral& referral, const calendar::Zone& zone, WallTime now);

bool wants_reaching(Band band);

}  // namespace leadline::gui
