#include "core/criteria/explain.h"

namespace leadline::criteria {
namespace {

class Settling {
 public:
  Settling(const Program& program, std::span<const Mark> nodes) : program_(program), nodes_(nodes) {}

  void visit(std::uint16_t at) {
    const Node& node = program_.nodes[at];
    const Truth truth = nodes_[at].truth;
    if (node.op == Op::constant) return;
    if (node.op > Op::at_least) return atoms.push_back(at);
    if (node.op == Op::none) return visit(program_.operands[node.first]);
    if (node.op == Op::at_least) return counted(node, truth);
    // One child settles an And that is false or an Or that is true; it takes all of them otherwise.
    const bool one = truth == (node.op == Op::all ? Truth::no : Truth::yes);
    visit_children(node, truth, one ? 1 : node.count);
  }

  std::vector<std::uint16_t> atoms;

 private:
  void counted(const Node& node, Truth truth) {
    visit_children(node, truth, truth == Truth::yes ? static_cast<unsigned>(node.number) : node.count);
  }
  void visit_children(const Node& node, Truth truth, unsigned most) {
    for (unsigned i = 0; i < node.count && most > 0; ++i) {
      const auto child = program_.operands[node.first + i];
      if (nodes_[child].truth != truth) continue;
      visit(child);
      --most;
    }
  }

  const Program& program_;
  std::span<const Mark> nodes_;
};

}  // namespace

std::vector<std::uint16_t> settling_atoms(const Program& program, const CriterionCode& code,
                                          std::span<const Mark> nodes) {
  Settling settling(program, nodes);
  settling.visit(static_cast<std::uint16_t>(code.end - 1));
  return settling.atoms;
}

}  // namespace leadline::criteria
