#include <algorithm>

#include "core/criteria/builder.h"
#include "core/criteria/reader.h"

namespace leadline::criteria {
namespace {

Relation turned(Relation relation) {
  switch (relation) {
    case Relation::less:
      return Relation::greater;
    case Relation::less_or_equal:
      return Relation::greater_or_equal;
    case Relation::greater:
      return Relation::less;
    case Relation::greater_or_equal:
      return Relation::less_or_equal;
    default:
      return relation;
  }
}

bool numeric(Type type) { return type == Type::integer || type == Type::decimal; }

template <class T>
Truth compared(Relation relation, const T& a, const T& b) {
  bool out = a == b;
  if (relation == Relation::less) out = a < b;
  if (relation == Relation::less_or_equal) out = a <= b;
  if (relation == Relation::greater) out = a > b;
  if (relation == Relation::greater_or_equal) out = a >= b;
  return out ? Truth::yes : Truth::no;
}

Error ordered(const std::string& path) {
  return fail(Code::wrong_type, path, "these can be equal or not, but neither is less than the other");
}

}  // namespace

Result<std::uint16_t> Builder::compare(Relation relation, const Json& args, const std::string& path) {
  LEADLINE_TRY(a, operand(args[0], at(path, 0)));
  LEADLINE_TRY(b, operand(args[1], at(path, 1)));
  const auto *left = std::get_if<AnswerRef>(&a), *right = std::get_if<AnswerRef>(&b);
  if (left && right) return answers(left->question, relation, right->question, path);
  if (left) return against(left->question, relation, b, at(path, 1));
  if (right) return against(right->question, turned(relation), a, at(path, 0));
  return constants(relation, a, b, path);
}

Result<std::uint16_t> Builder::constants(Relation relation, const Operand& a, const Operand& b,
                                         const std::string& path) {
  Node node;
  Truth truth = Truth::unknown;
  if (std::holds_alternative<Null>(a) || std::holds_alternative<Null>(b)) {
    truth = Truth::unknown;
  } else if (a.index() != b.index()) {
    return fail(Code::wrong_type, path, "the two sides are of different kinds");
  } else if (const auto* amount = std::get_if<Amount>(&a)) {
    const auto& other = std::get<Amount>(b);
    if (amount->unit != other.unit)
      return fail(Code::unit_mismatch, path, "'" + amount->unit + "' and '" + other.unit + "'");
    truth = compared(relation, amount->micro, other.micro);
  } else if (const auto* date = std::get_if<Date>(&a)) {
    truth = compared(relation, *date, std::get<Date>(b));
  } else if (const auto* text = std::get_if<std::string>(&a)) {
    if (relation != Relation::equal) return ordered(path);
    truth = compared(relation, *text, std::get<std::string>(b));
  } else if (const auto* flag = std::get_if<bool>(&a)) {
    if (relation != Relation::equal) return ordered(path);
    truth = compared(relation, *flag, std::get<bool>(b));
  } else {
    return fail(Code::wrong_type, path, "no answer is compared here");
  }
  node.number = static_cast<std::int64_t>(truth);
  return add(node, path);
}

Result<std::uint16_t> Builder::against(std::size_t question, Relation relation, const Operand& b,
                                       const std::string& path) {
  const Question& q = asked(question);
  Node node;
  node.op = Op::compare_value;
  node.relation = relation;
  node.question = static_cast<std::uint16_t>(question);
  if (const auto* lookup = std::get_if<Lookup>(&b)) return limit(question, relation, *lookup, path);
  if (std::holds_alternative<Null>(b)) {
    node = Node{};
    node.number = static_cast<std::int64_t>(Truth::unknown);
    return add(node, path);
  }
  if (q.type == Type::codes)
    return fail(Code::wrong_type, path, "use In for a question with several answers");
  if (const auto* flag = std::get_if<bool>(&b); flag && q.type == Type::boolean) {
    if (relation != Relation::equal) return ordered(path);
    node.number = *flag;
    return add(node, path);
  }
  if (const auto* code = std::get_if<std::string>(&b); code && q.type == Type::code) {
    if (relation != Relation::equal) return ordered(path);
    LEADLINE_TRY(index, option(question, *code, path));
    node.number = static_cast<std::int64_t>(index);
    return add(node, path);
  }
  if (const auto* date = std::get_if<Date>(&b); date && q.type == Type::date) {
    node.number = date->days;
    return add(node, path);
  }
  if (const auto* text = std::get_if<std::string>(&b); text && q.type == Type::date) {
    LEADLINE_TRY(date, under(path, Date::parse(*text)));
    node.number = date.days;
    return add(node, path);
  }
  if (const auto* back = std::get_if<Back>(&b); back && q.type == Type::date) {
    node.op = Op::compare_back;
    node.span = back->span;
    node.number = back->count;
    return add(node, path);
  }
  const auto* amount = std::get_if<Amount>(&b);
  if (!amount || !numeric(q.type))
    return fail(Code::wrong_type, path, "question " + q.id + " is of type " + std::string(word(q.type)));
  const auto unit = std::find(q.units.begin(), q.units.end(), amount->unit);
  if (unit == q.units.end() && !(q.units.empty() && amount->unit.empty()))
    return fail(
        Code::unit_mismatch, path,
        "question " + q.id + " is not asked in " + (amount->unit.empty() ? "bare numbers" : amount->unit));
  if (!q.units.empty()) node.unit = static_cast<std::uint8_t>(unit - q.units.begin());
  node.number = amount->micro;
  return add(node, path);
}

Result<std::uint16_t> Builder::answers(std::size_t question, Relation relation, std::size_t other,
                                       const std::string& path) {
  const Question &a = asked(question), &b = asked(other);
  if (a.type == Type::codes || b.type == Type::codes)
    return fail(Code::wrong_type, path, "use In for a question with several answers");
  if (a.type != b.type && !(numeric(a.type) && numeric(b.type)))
    return fail(Code::wrong_type, path, "the two questions are of different types");
  if (relation != Relation::equal && (a.type == Type::boolean || a.type == Type::code)) return ordered(path);
  if (a.units != b.units)
    return fail(Code::unit_mismatch, path, "the two questions are asked in different units");
  Node node;
  node.op = Op::compare_answers;
  node.relation = relation;
  node.question = static_cast<std::uint16_t>(question);
  node.other = static_cast<std::uint16_t>(other);
  if (a.type == Type::code) {
    node.first = code_map(question, other);
    node.count = 1;
  }
  return add(node, path);
}

// Less and GreaterOrEqual alone: "below the limit" and "reaches the limit". Whether a limit is reached at its
// value or only above it is the table's to say.
Result<std::uint16_t> Builder::limit(std::size_t question, Relation relation, const Lookup& lookup,
                                     const std::string& path) {
  const Question& q = asked(question);
  const Table& table = document_.tables[lookup.table];
  if (q.type != Type::decimal || q.units.empty())
    return fail(Code::wrong_type, path, "a limit is for a decimal question with units");
  if (relation != Relation::less && relation != Relation::greater_or_equal)
    return fail(Code::wrong_type, path, "a limit is compared by Less (below) or GreaterOrEqual (reached)");
  LimitGrid grid;
  grid.table = lookup.table;
  grid.units = q.units.size();
  grid.strictest.assign(grid.units, LimitGrid::absent);
  bool any = false;
  const auto put = [&](std::int64_t& cell, const Limit& limit_here) {
    cell = 2 * limit_here.value.micro + limit_here.above;
    any = true;
  };
  for (const TableRow& row : table.rows)
    for (const Limit& each : row.limits)
      for (std::size_t u = 0; u < grid.units; ++u)
        if (q.units[u] == each.unit) {
          std::int64_t cell = 0;
          put(cell, each);
          if (grid.strictest[u] == LimitGrid::absent || cell < grid.strictest[u]) grid.strictest[u] = cell;
        }
  if (!any)
    return fail(Code::unit_mismatch, path, "no limit of table " + table.id + " is in a unit of " + q.id);
  for (const Option& option_here : asked(lookup.by).options) {
    const TableRow* row = table.row(option_here.code);
    grid.has_row.push_back(row != nullptr);
    for (const std::string& unit : q.units) {
      std::int64_t cell = LimitGrid::absent;
      for (const Limit& each : row ? row->limits : std::vector<Limit>{})
        if (each.unit == unit) put(cell, each);
      grid.cells.push_back(cell);
    }
  }
  grid.has_row.push_back(false);
  grid.cells.insert(grid.cells.end(), grid.units, LimitGrid::absent);
  Node node;
  node.op = Op::compare_limit;
  node.relation = relation;
  node.question = static_cast<std::uint16_t>(question);
  node.other = static_cast<std::uint16_t>(lookup.by);
  node.first = static_cast<std::uint16_t>(program_.grids.size());
  program_.grids.push_back(std::move(grid));
  return add(node, path);
}

}  // namespace leadline::criteria
