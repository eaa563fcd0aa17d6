#include "core/criteria/program.h"

#include <algorithm>

namespace leadline::criteria {
namespace {

Mark known(bool truth) { return {truth ? Truth::yes : Truth::no, Cause::none, false}; }
Mark open(Cause cause) { return {Truth::unknown, cause, false}; }
// State and Cause name the same reasons in the same order.
Mark unanswered(State state) { return open(static_cast<Cause>(state)); }
static_assert(static_cast<int>(Cause::not_asked) == static_cast<int>(State::not_asked));
static_assert(static_cast<int>(Cause::not_applicable) == static_cast<int>(State::not_applicable));

bool compare(Relation relation, std::int64_t a, std::int64_t b) {
  switch (relation) {
    case Relation::equal:
      return a == b;
    case Relation::less:
      return a < b;
    case Relation::less_or_equal:
      return a <= b;
    case Relation::greater:
      return a > b;
    case Relation::greater_or_equal:
      return a >= b;
  }
  return false;
}

bool near(const Program& program, const Slot& slot, std::int64_t limit) {
  if (slot.how != How::estimated) return false;
  const auto apart = slot.value > limit ? slot.value - limit : limit - slot.value;
  return apart * 100 <= (limit < 0 ? -limit : limit) * program.margin_percent;
}

std::int64_t back(Span span, std::int64_t count, Date encounter) {
  const int n = static_cast<int>(count);
  if (span == Span::years) return encounter.years_before(n).days;
  if (span == Span::months) return encounter.months_before(n).days;
  return encounter.days_before(n).days;
}

// And (settles: no) and Or (settles: yes): one child that settles it is enough; else it is unknown for the
// most askable of its children's causes, or what every child is.
Mark joined(const Program& program, const Node& node, const Mark* marks, Truth settles) {
  Cause cause = Cause::none;
  const std::uint16_t* child = program.operands.data() + node.first;
  for (const std::uint16_t* end = child + node.count; child != end; ++child) {
    const Mark mark = marks[*child];
    if (mark.truth == settles) return mark;
    if (mark.truth == Truth::unknown && (cause == Cause::none || mark.cause < cause)) cause = mark.cause;
  }
  return cause == Cause::none ? known(settles == Truth::no) : open(cause);
}

Mark at_least(const Program& program, const Node& node, const Mark* marks) {
  std::int64_t yes = 0, possible = 0;
  Cause cause = Cause::unit_mismatch;
  for (unsigned i = 0; i < node.count; ++i) {
    const Mark child = marks[program.operands[node.first + i]];
    yes += child.truth == Truth::yes;
    possible += child.truth != Truth::no;
    if (child.truth == Truth::unknown) cause = std::min(cause, child.cause);
  }
  if (yes >= node.number) return known(true);
  return possible < node.number ? known(false) : open(cause);
}

Mark compare_limit(const Program& program, const Node& node, const Slot& amount, const Slot& key) {
  if (key.state != State::answered || amount.state != State::answered) {
    const auto a = static_cast<Cause>(amount.state), k = static_cast<Cause>(key.state);
    return open(a == Cause::none ? k : k == Cause::none ? a : std::min(a, k));
  }
  const LimitGrid& grid = program.grids[node.first];
  const auto option = static_cast<std::size_t>(key.value);
  if (!grid.has_row[option]) {
    const auto strictest = grid.strictest[amount.unit];
    if (strictest == LimitGrid::absent) return open(Cause::unit_mismatch);
    return open(2 * amount.value < strictest ? Cause::below_strictest : Cause::reaches_strictest);
  }
  const auto limit = grid.cells[option * grid.units + amount.unit];
  if (limit == LimitGrid::absent) return open(Cause::unit_mismatch);
  if (near(program, amount, limit / 2)) return open(Cause::estimate_near_limit);
  return known((2 * amount.value < limit) == (node.relation == Relation::less));
}

Mark compare_answers(const Program& program, const Node& node, const Slot& a, const Slot& b) {
  if (a.state != State::answered)
    return unanswered(b.state == State::answered ? a.state : std::min(a.state, b.state));
  if (b.state != State::answered) return unanswered(b.state);
  if (node.count) return known(program.maps[node.first][static_cast<std::size_t>(a.value)] == b.value);
  if (a.unit != b.unit) return open(Cause::unit_mismatch);
  return known(compare(node.relation, a.value, b.value));
}

Mark atom(const Program& program, const Node& node, std::span<const Slot> slots, Date encounter) {
  const Slot& slot = slots[node.question];
  if (node.op == Op::is_null)
    return slot.state == State::not_asked ? unanswered(slot.state) : known(slot.state != State::answered);
  if (node.op == Op::compare_limit) return compare_limit(program, node, slot, slots[node.other]);
  if (node.op == Op::compare_answers) return compare_answers(program, node, slot, slots[node.other]);
  if (node.op == Op::holds_answer) {
    const Slot& held = slots[node.other];
    if (slot.state != State::answered)
      return unanswered(held.state == State::answered ? slot.state : std::min(slot.state, held.state));
    if (held.state != State::answered) return unanswered(held.state);
    const auto bit = program.maps[node.first][static_cast<std::size_t>(slot.value)];
    return known(bit >= 0 && (held.value >> bit & 1));
  }
  if (slot.state != State::answered) return unanswered(slot.state);
  switch (node.op) {
    case Op::answer:
      return known(slot.value != 0);
    case Op::in_codes:
      return known(node.number >> slot.value & 1);
    case Op::holds:
      return known(slot.value >> node.number & 1);
    case Op::compare_back:
      return known(compare(node.relation, slot.value, back(node.span, node.number, encounter)));
    default:
      break;
  }
  if (node.unit != no_unit) {
    if (slot.unit != node.unit) return open(Cause::unit_mismatch);
    if (near(program, slot, node.number)) return open(Cause::estimate_near_limit);
  }
  return known(compare(node.relation, slot.value, node.number));
}

}  // namespace

Mark run(const Program& program, std::span<const Slot> slots, Date encounter, std::uint16_t begin,
         std::uint16_t end, Mark* marks) {
  for (unsigned i = begin; i < end; ++i) {
    const Node& node = program.nodes[i];
    switch (node.op) {
      case Op::constant: {
        const auto truth = static_cast<Truth>(node.number);
        marks[i] = truth == Truth::unknown ? open(Cause::not_applicable) : known(truth == Truth::yes);
        break;
      }
      case Op::all:
        marks[i] = joined(program, node, marks, Truth::no);
        break;
      case Op::any:
        marks[i] = joined(program, node, marks, Truth::yes);
        break;
      case Op::at_least:
        marks[i] = at_least(program, node, marks);
        break;
      case Op::none: {
        const Mark child = marks[program.operands[node.first]];
        marks[i] = child.truth == Truth::unknown ? child : known(child.truth == Truth::no);
        break;
      }
      default:
        marks[i] = atom(program, node, slots, encounter);
    }
  }
  return marks[end - 1];
}

Slot resolve(const Choice& choice, Date encounter) {
  Slot out = choice.slot;
  if (choice.from_encounter) out.value += back(choice.span, choice.back, encounter);
  return out;
}

}  // namespace leadline::criteria
