// The parts of a document, read one by one. Within this folder only.
#pragma once

#include "core/criteria/builder.h"
#include "core/criteria/reader.h"

namespace leadline::criteria {

Result<Table> parse_table(const Json& json, const std::string& path, const TableLoader& loader);  // table.cpp
Result<Question> parse_question(const Json& json, const std::string& path,
                                const std::vector<Table>& tables);  // question.cpp
// All but its expression, which stands in the field "when".
Result<Criterion> parse_criterion(const Json& json, const std::string& path,
                                  const Json& exceptions);  // criterion.cpp
// Errors if a name inside it does not exist.
Result<Example> parse_example(const Json& json, const std::string& path,
                              const Document& document);  // examples.cpp

Result<Offer> parse_offer(const Json& json, const std::string& path);  // offer.cpp

}  // namespace leadline::criteria
