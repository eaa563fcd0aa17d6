// Inside core/views: a referral in the dump's form.
#pragma once

#include "core/views/referral.h"

namespace leadline::views {

Json to_json(const Referral& referral);

}  // namespace leadline::views
