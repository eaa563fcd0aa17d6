#include "core/criteria/builder.h"

#include <algorithm>

#include "core/criteria/reader.h"

namespace leadline::criteria {
namespace {

constexpr std::size_t most_nodes = 4096, most_operands = 16384, most_args = 256;

struct Operator {
  std::string_view word;
  std::size_t least, most;  // arguments
  Op node;                  // compare_value and in_codes stand for their families
  Relation relation = Relation::equal;
};
constexpr Operator operators[] = {
    {"And", 1, most_args, Op::all},
    {"Or", 1, most_args, Op::any},
    {"Not", 1, 1, Op::none},
    {"AtLeast", 1, most_args, Op::at_least},
    {"Equal", 2, 2, Op::compare_value, Relation::equal},
    {"Less", 2, 2, Op::compare_value, Relation::less},
    {"LessOrEqual", 2, 2, Op::compare_value, Relation::less_or_equal},
    {"Greater", 2, 2, Op::compare_value, Relation::greater},
    {"GreaterOrEqual", 2, 2, Op::compare_value, Relation::greater_or_equal},
    {"In", 2, 2, Op::in_codes},
    {"IsNull", 1, 1, Op::is_null},
};

Result<const Json*> arguments(Reader& reader, std::size_t least, std::size_t most) {
  LEADLINE_TRY(args, reader.array("args", most_args));
  if (args->size() < least || args->size() > most)
    return fail(Code::invalid_value, reader.path("args"),
                least == most ? "needs " + std::to_string(least) : "needs at least " + std::to_string(least));
  return args;
}

}  // namespace

Result<std::uint16_t> Builder::add(Node node, const std::string& path) {
  if (program_.nodes.size() >= most_nodes)
    return fail(Code::too_large, path, "the expressions have too many parts");
  program_.nodes.push_back(node);
  return static_cast<std::uint16_t>(program_.nodes.size() - 1);
}

Result<std::uint16_t> Builder::join(Op op, const std::vector<std::uint16_t>& children, std::int64_t count,
                                    const std::string& path) {
  Node node;
  node.op = op;
  node.number = count;
  node.first = static_cast<std::uint16_t>(program_.operands.size());
  node.count = static_cast<std::uint16_t>(children.size());
  if (program_.operands.size() + children.size() > most_operands)
    return fail(Code::too_large, path, "the expressions have too many parts");
  program_.operands.insert(program_.operands.end(), children.begin(), children.end());
  return add(node, path);
}

Result<std::uint16_t> Builder::truth(const Json& json, const std::string& path) {
  Node node;
  node.number = static_cast<std::int64_t>(Truth::unknown);
  if (json.is_null()) return add(node, path);
  if (json.is_boolean()) {
    node.number = static_cast<std::int64_t>(json.get<bool>() ? Truth::yes : Truth::no);
    return add(node, path);
  }
  if (!json.is_object())
    return fail(Code::wrong_type, path, "true, false, an answer or an operation is needed");
  return json.contains("op") ? operation(json, path) : boolean_answer(json, path);
}

Result<std::uint16_t> Builder::boolean_answer(const Json& json, const std::string& path) {
  LEADLINE_TRY(operand_value, operand(json, path));
  const auto* ref = std::get_if<AnswerRef>(&operand_value);
  if (!ref || asked(ref->question).type != Type::boolean)
    return fail(Code::wrong_type, path, "only a yes-or-no question can stand here by itself");
  Node node;
  node.op = Op::answer;
  node.question = static_cast<std::uint16_t>(ref->question);
  return add(node, path);
}

Result<std::uint16_t> Builder::operation(const Json& json, const std::string& path) {
  LEADLINE_TRY(reader, Reader::over(json, path));
  LEADLINE_TRY(word, reader.string("op"));
  const auto* op = std::find_if(std::begin(operators), std::end(operators),
                                [&](const Operator& each) { return each.word == word; });
  if (op == std::end(operators)) return fail(Code::unknown_operator, reader.path("op"), word.substr(0, 40));
  std::int64_t count = 0;
  if (op->node == Op::at_least) {
    LEADLINE_TRY(n, reader.integer("count", 1, most_args));
    count = n;
  }
  LEADLINE_TRY(args, arguments(reader, op->least, op->most));
  LEADLINE_CHECK(reader.done());
  const std::string inside = reader.path("args");
  if (op->node == Op::compare_value) return compare(op->relation, *args, inside);
  if (op->node == Op::in_codes) return in(*args, inside);
  if (op->node == Op::is_null) return is_null(*args, inside);
  return logic(op->node, *args, count, inside);
}

Result<std::uint16_t> Builder::logic(Op op, const Json& args, std::int64_t count, const std::string& path) {
  if (count > static_cast<std::int64_t>(args.size()))
    return fail(Code::invalid_value, path, "fewer than AtLeast counts");
  std::vector<std::uint16_t> children;
  for (std::size_t i = 0; i < args.size(); ++i) {
    LEADLINE_TRY(child, truth(args[i], at(path, i)));
    children.push_back(child);
  }
  return join(op, children, count, path);
}

Result<std::size_t> Builder::option(std::size_t question, std::string_view code,
                                    const std::string& path) const {
  const auto& options = asked(question).options;
  for (std::size_t i = 0; i < options.size(); ++i)
    if (options[i].code == code) return i;
  return fail(Code::invalid_value, path,
              "question " + asked(question).id + " has no option " + std::string(code.substr(0, 64)));
}

std::uint16_t Builder::code_map(std::size_t from, std::size_t to) {
  std::vector<std::int16_t> map;
  for (const auto& option_here : asked(from).options) {
    std::int16_t found = -1;
    for (std::size_t i = 0; i < asked(to).options.size(); ++i)
      if (asked(to).options[i].code == option_here.code) found = static_cast<std::int16_t>(i);
    map.push_back(found);
  }
  map.push_back(-1);  // none of the options
  program_.maps.push_back(std::move(map));
  return static_cast<std::uint16_t>(program_.maps.size() - 1);
}

}  // namespace leadline::criteria
