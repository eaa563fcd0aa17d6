// Times and dates as people say them, in the program's time zone.
#pragma once

#include <QDate>

#include "app/gui/tongue.h"
#include "core/calendar/calendar.h"

namespace leadline::gui::when {

QDate date_of(const calendar::CivilDate& date);

QString stamp(const calendar::LocalTime& time);                            // "02:04"
QString spoken_clock(const calendar::LocalTime& time);                     // "8:00"
QString day(const Tongue& tongue, const calendar::CivilDate& date);        // "Friday" / "viernes"
QString day_stamp(const Tongue& tongue, const calendar::LocalTime& time);  // "Fri 02:04"
QString long_date(const Tongue& tongue,
                  const calendar::CivilDate& date);  // "Friday, December 4" / "viernes 4 de diciembre"
QString full_date(const Tongue& tongue,
                  const calendar::CivilDate& date);  // "November 20, 2027" / "20 de noviembre de 2027"
// "2 min ago", "3 h ago", "yesterday", then the date.
QString ago(const Tongue& tongue, const calendar::LocalTime& then, const calendar::LocalTime& now);

// "Nobody on call until 8:00", "Sam is on call until 17:00".
QString cover(const Tongue& tongue, const calendar::Cover& cover, const calendar::LocalTime& now);

}  // namespace leadline::gui::when
