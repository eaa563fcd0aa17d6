// What the command line reads of criteria.
#pragma once

#include <string>

#include "core/criteria/document.h"

namespace leadline::cli {

// Tables beside the criteria, then in the folder `tables` beside theirs.
criteria::TableLoader tables_beside(const std::string& path);
// A document and its tables. Errors: those of read_file and parse_document.
Result<criteria::Document> read_criteria(const std::string& path);

}  // namespace leadline::cli
