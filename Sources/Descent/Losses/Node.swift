/// A formula as a tree, as it was written.
indirect enum Node: Hashable, Sendable {
  case number(Double)
  /// A weight, by its index.
  case variable(Int)
  case constant(String)
  case negated(Node)
  case binary(Operator, Node, Node)
  case call(Function, Node)

  enum Operator: Character, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "^"
  }

  enum Function: String, CaseIterable, Sendable {
    case sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, exp, log, sqrt, abs

    static let allNames = allCases.map(\.rawValue)
  }

  /// Whether a constant stands somewhere in it.
  func mentions(_ name: String) -> Bool {
    switch self {
    case .number, .variable: false
    case .constant(let constant): constant == name
    case .negated(let node), .call(_, let node): node.mentions(name)
    case .binary(_, let left, let right): left.mentions(name) || right.mentions(name)
    }
  }

  /// What has the same even powers, and no bend: u for |u|.
  var withoutMagnitude: Node {
    if case .call(.abs, let inner) = self { inner } else { self }
  }

  /// Whether a weight stands somewhere in it; otherwise it is a number.
  var dependsOnWeights: Bool {
    switch self {
    case .number, .constant: false
    case .variable: true
    case .negated(let node), .call(_, let node): node.dependsOnWeights
    case .binary(_, let left, let right): left.dependsOnWeights || right.dependsOnWeights
    }
  }
}
