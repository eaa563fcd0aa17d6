// What is worked out once, when a document is loaded. Within this folder only.
#pragma once

#include "core/criteria/program.h"

namespace leadline::criteria {

void find_choices(Program& program, const Document& document);  // choices.cpp
void find_parts(Program& program, const Document& document);    // analyze.cpp
void find_groups(Program& program, const Document& document);   // analyze.cpp
void prove(Program& program, const Document& document);         // prove.cpp

}  // namespace leadline::criteria
