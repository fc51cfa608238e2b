extension Node: CustomStringConvertible {
  /// As a formula is written, with the parentheses that it needs.
  var description: String {
    switch self {
    case .number(let value):
      FormulaParser.namedNumbers.first { $0.value == value }?.name ?? value.shortest
    case .variable(let index): "w\(index)"
    case .constant(let name): name
    case .negated, .binary, .call: text(variables: [])
    }
  }

  /// The same with the names of the weights.
  func text(variables: [String]) -> String {
    func part(_ node: Node, binding rank: Int) -> String {
      let text = node.text(variables: variables)
      return node.rank < rank ? "(\(text))" : text
    }
    switch self {
    case .number, .constant: return description
    case .variable(let index):
      return variables.indices.contains(index) ? variables[index] : description
    case .negated(let node): return "-" + part(node, binding: Node.signRank)
    case .call(let function, let argument):
      return "\(function.rawValue)(\(argument.text(variables: variables)))"
    case .binary(.power, let base, let exponent):
      return part(base, binding: Node.atomRank) + "^" + part(exponent, binding: Node.signRank)
    case .binary(let `operator`, let left, let right):
      let sign =
        `operator`.rank == Operator.add.rank
        ? " \(`operator`.rawValue) "
        : String(`operator`.rawValue)
      return part(left, binding: `operator`.rank) + sign
        + part(right, binding: `operator`.rank + 1)
    }
  }

  private static let signRank = 3
  private static let atomRank = 5

  /// How closely it holds together: a part of a lower rank needs parentheses.
  private var rank: Int {
    switch self {
    case .number(let value): value < 0 ? Node.signRank : Node.atomRank
    case .variable, .constant, .call: Node.atomRank
    case .negated: Node.signRank
    case .binary(let `operator`, _, _): `operator`.rank
    }
  }
}

extension Node.Operator {
  fileprivate var rank: Int {
    switch self {
    case .add, .subtract: 1
    case .multiply, .divide: 2
    case .power: 4
    }
  }
}
