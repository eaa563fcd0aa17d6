// Why a document cannot be read, in English and Spanish: what a person reads of parse_document's errors.
// Pure.
#pragma once

#include "core/criteria/value.h"

namespace leadline::criteria {

// "Un valor es del tipo equivocado. … (se necesita texto)". Names that stand in a detail (ids, codes, units)
// stay as they are.
Text refusal(const Error& error);

// A detail of such an error in Spanish; an unknown one, such as an id alone, comes back as it is.
std::string detail_in_spanish(std::string_view detail);

}  // namespace leadline::criteria
