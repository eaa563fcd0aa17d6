// Inside core/views: names as they are looked for.
#pragma once

#include <string>
#include <string_view>

namespace leadline::views {

// Lower case, with the accents of Spanish names taken off: "Ángela Núñez" → "angela nunez". Other letters stay.
std::string searchable(std::string_view name);

}  // namespace leadline::views
