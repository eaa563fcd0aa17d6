// From an expression in JSON to nodes, checking every type on the way. Within this folder only.
#pragma once

#include <variant>

#include "core/criteria/program.h"

namespace leadline::criteria {

// A table's limits for the code that a question answers.
struct Lookup {
  std::size_t table, by;
};
struct Back {
  Span span;
  std::int64_t count;
};
struct Amount {
  std::int64_t micro;
  std::string unit;  // empty: a bare number
};
struct AnswerRef {
  std::size_t question;
};
struct Null {};
using Operand = std::variant<Null, bool, Amount, Date, std::string, Back, Lookup, AnswerRef>;

class Builder {
 public:
  Builder(const Document& document, Program& program) : document_(document), program_(program) {}

  // Appends the nodes of one expression, its root last, and gives the root's index.
  // Errors: as parse_document has them, at a path.
  Result<std::uint16_t> truth(const Json& json, const std::string& path);

 private:
  Result<std::uint16_t> operation(const Json& json, const std::string& path);
  Result<std::uint16_t> logic(Op op, const Json& args, std::int64_t count, const std::string& path);
  Result<std::uint16_t> boolean_answer(const Json& json, const std::string& path);

  // operands.cpp
  Result<Operand> operand(const Json& json, const std::string& path);
  Result<Operand> object_operand(const Json& json, const std::string& path);
  Result<std::size_t> question(const Json& id, const std::string& path);

  // compare.cpp
  Result<std::uint16_t> compare(Relation relation, const Json& args, const std::string& path);
  Result<std::uint16_t> constants(Relation relation, const Operand& a, const Operand& b,
                                  const std::string& path);
  Result<std::uint16_t> against(std::size_t question, Relation relation, const Operand& b,
                                const std::string& path);
  Result<std::uint16_t> answers(std::size_t question, Relation relation, std::size_t other,
                                const std::string& path);
  Result<std::uint16_t> limit(std::size_t question, Relation relation, const Lookup& lookup,
                              const std::string& path);

  // membership.cpp
  Result<std::uint16_t> in(const Json& args, const std::string& path);
  Result<std::uint16_t> in_list(const Operand& what, const Json& list, const std::string& path);
  Result<std::uint16_t> in_table(const Operand& what, const Json& table, const std::string& path);
  Result<std::uint16_t> in_answer(const Operand& what, std::size_t codes, const std::string& path);
  Result<std::uint16_t> is_null(const Json& args, const std::string& path);

  Result<std::uint16_t> add(Node node, const std::string& path);
  Result<std::uint16_t> join(Op op, const std::vector<std::uint16_t>& children, std::int64_t count,
                             const std::string& path);
  std::uint16_t code_map(std::size_t from, std::size_t to);
  const Question& asked(std::size_t index) const { return document_.questions[index]; }
  // The option's index, or an error naming the code.
  Result<std::size_t> option(std::size_t question, std::string_view code, const std::string& path) const;

  const Document& document_;
  Program& program_;
};

}  // namespace leadline::criteria
