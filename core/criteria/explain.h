// Why a criterion came out as it did. Within this folder only.
#pragma once

#include "core/criteria/program.h"

namespace leadline::criteria {

// The atoms (nodes that look at answers) that settle this criterion, or that leave it open: for false, what
// failed; for true, one witness of each choice; for unknown, what is still unknown. `nodes`: marks of the
// program's nodes.
std::vector<std::uint16_t> settling_atoms(const Program& program, const CriterionCode& code,
                                          std::span<const Mark> nodes);

// All of a CriterionResult but `decides`; marks.nodes and marks.criteria are of these answers.
CriterionResult explain(const Answers& answers, const Marks& marks, std::size_t criterion);  // wording.cpp

}  // namespace leadline::criteria
