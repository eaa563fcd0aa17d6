#include "app/gui/peer/hours.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace leadline::gui::hours {
namespace {

constexpr int hour = 60, day = 24 * hour, week_days = 7;
constexpr int after_the_start = 30;  // a best time is tried half an hour into it
constexpr int morning_try = 10 * hour, afternoon_try = 15 * hour, meeting = 10 * hour;
constexpr int last_afternoon_hour = 6;

std::string lower(std::string_view words) {
  std::string out(words);
  std::ranges::transform(out, out.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

struct Part {
  std::string_view word;
  int begins;
};
// Longer words first: "mediodía" is not "día"; "after noon" is read as noon, and tried just after.
constexpr std::array parts_of_the_day{
    Part{"afternoon", 14 * hour}, Part{"noon", 12 * hour},         Part{"mediod", 12 * hour},
    Part{"lunch", 12 * hour},     Part{"morning", 9 * hour},       Part{"tarde", 14 * hour},
    Part{"evening", 17 * hour},   Part{"por la noche", 17 * hour}, Part{"mañana", 9 * hour}};

bool says(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

// The first hour named in digits.
std::optional<int> first_hour(std::string_view text) {
  const auto at = text.find_first_of("0123456789");
  if (at == std::string_view::npos) return std::nullopt;
  std::size_t end = at;
  int value = 0;
  for (; end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])); ++end)
    value = value * 10 + (text[end] - '0');
  if (end - at > 2 || value > 23) return std::nullopt;
  int minute = 0;
  if (end + 2 < text.size() && (text[end] == ':' || text[end] == '.') &&
      std::isdigit(static_cast<unsigned char>(text[end + 1])) &&
      std::isdigit(static_cast<unsigned char>(text[end + 2]))) {
    minute = (text[end + 1] - '0') * 10 + (text[end + 2] - '0');
    end += 3;
  }
  if (minute > 59) return std::nullopt;
  while (end < text.size() && text[end] == ' ') ++end;
  const char half = end < text.size() ? text[end] : ' ';
  const bool marked = end + 1 < text.size() && (text[end + 1] == 'm' || text[end + 1] == '.');
  if (half == 'p' && marked && value < 12)
    value += 12;
  else if (half == 'a' && marked)
    value %= 12;
  else if (value >= 1 && value <= last_afternoon_hour)
    value += 12;
  return value * hour + minute;
}

bool works_on(const facts::ProgramPublished& settings, calendar::CivilDate date) {
  const int from = date.weekday() * day;
  return std::ranges::any_of(settings.staffed, [from](const auto& span) {
    return span.from_minute < from + day && span.to_minute > from;
  });
}

calendar::CivilDate next_working_day(const Papers& papers, WallTime now) {
  const auto tomorrow = papers.local(now).date.plus_days(1);
  const auto days = working_days(papers.settings, tomorrow, 1);
  return days.empty() ? tomorrow : days.front();
}

}  // namespace

std::vector<calendar::CivilDate> working_days(const facts::ProgramPublished& settings,
                                              calendar::CivilDate from, int count) {
  std::vector<calendar::CivilDate> out;
  for (int i = 0; i < week_days * (count + 1) && static_cast<int>(out.size()) < count; ++i) {
    if (works_on(settings, from.plus_days(i))) out.push_back(from.plus_days(i));
  }
  return out;
}

std::optional<int> best_minute(std::string_view words) {
  const std::string text = lower(words);
  std::optional<int> begins;
  if (says(text, "noon") && !says(text, "afternoon")) begins = 12 * hour;
  if (!begins) begins = first_hour(text);
  if (begins) return std::min(*begins + after_the_start, day - 1);
  for (const Part& part : parts_of_the_day) {
    if (says(text, part.word)) return part.begins + after_the_start;
  }
  return std::nullopt;
}

std::optional<int> typed_minute(std::string_view text) { return first_hour(lower(text)); }

calendar::LocalTime next_try(const Papers& papers, WallTime now, std::string_view best_time) {
  const int minute_now = papers.local(now).minute;
  const int otherwise = minute_now < 12 * hour ? afternoon_try : morning_try;
  return papers.zone.at(next_working_day(papers, now), best_minute(best_time).value_or(otherwise));
}

calendar::LocalTime next_meeting(const Papers& papers, WallTime now) {
  return papers.zone.at(next_working_day(papers, now), meeting);
}

WallTime last_close(const Papers& papers, WallTime now) {
  const auto today = papers.local(now).date;
  WallTime out{0};
  for (int back = 0; back <= week_days; ++back) {
    const auto date = today.plus_days(-back);
    for (const auto& span : papers.settings.cover) {
      const auto end = span.to_minute - date.weekday() * day;
      if (end <= 0 || end > day) continue;
      const auto wall = papers.zone.at(date, static_cast<int>(end)).wall;
      if (wall <= now && wall > out) out = wall;
    }
  }
  return out;
}

}  // namespace leadline::gui::hours
