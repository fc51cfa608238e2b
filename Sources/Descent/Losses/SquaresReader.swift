/// Reads a formula as a sum of squares and a number, as far as it is written as one.
///
/// A sum is taken apart at its signs, parentheses with numbers or squares before them included; a
/// product is a square if each of its factors stands in it an even number of times, numbers aside.
/// More algebra is not done.
struct SquaresReader {
  /// The term k·u².
  struct Square {
    /// k, a part without weights.
    var weight: Node
    /// u.
    var root: Node
  }

  private(set) var squares: [Square] = []
  /// The sum of all terms without weights.
  private(set) var constant = Node.number(0)
  private let formula: Formula

  /// Nothing where a term is no square, or where k is not certainly above 0.
  init?(_ formula: Formula) {
    self.formula = formula
    guard add(formula.root, weight: .number(1), root: nil) else { return nil }
  }

  /// A part without weights, as intervals compute it.
  func number(of node: Node) -> Interval {
    Expression(node, of: formula).value(at: formula.variables.map { _ in Interval(0) })
  }

  // MARK: sums

  /// Adds weight·root²·node; false where that is no sum of squares and numbers.
  private mutating func add(_ node: Node, weight: Node, root: Node?) -> Bool {
    switch node {
    case .negated(let inner):
      return add(inner, weight: .negated(weight), root: root)
    case .binary(.add, let left, let right):
      return add(left, weight: weight, root: root) && add(right, weight: weight, root: root)
    case .binary(.subtract, let left, let right):
      return add(left, weight: weight, root: root)
        && add(right, weight: .negated(weight), root: root)
    default: break
    }
    var product = Product(of: formula)
    product.multiply(by: node, isInverse: false)
    let weight = SquaresReader.product(weight, product.number)
    let sum = product.takeSum()
    guard product.isSquare else { return false }
    let whole = SquaresReader.joined(root, product.root)
    return sum.map { add($0, weight: weight, root: whole) } ?? add(weight, root: whole)
  }

  /// Adds weight·root².
  private mutating func add(_ weight: Node, root: Node?) -> Bool {
    guard let root else {
      constant = .binary(.add, constant, weight)
      return true
    }
    let value = number(of: weight)
    guard value.lower > 0, value.upper < .infinity else { return false }
    squares.append(Square(weight: weight, root: root))
    return true
  }

  private static func product(_ a: Node, _ b: Node) -> Node {
    if a == .number(1) { return b }
    return b == .number(1) ? a : .binary(.multiply, a, b)
  }

  private static func joined(_ a: Node?, _ b: Node?) -> Node? {
    guard let a, let b else { return a ?? b }
    return product(a, b)
  }
}

/// A term as a number and powers of factors.
private struct Product {
  private let formula: Formula
  private(set) var number = Node.number(1)
  private var factors: [(node: Node, exponent: Int)] = []

  init(of formula: Formula) { self.formula = formula }

  mutating func multiply(by node: Node, isInverse: Bool) {
    guard node.dependsOnWeights else {
      number =
        isInverse
        ? .binary(.divide, number, node)
        : number == .number(1) ? node : .binary(.multiply, number, node)
      return
    }
    switch node {
    case .negated(let inner):
      number = .negated(number)
      multiply(by: inner, isInverse: isInverse)
    case .binary(.multiply, let left, let right):
      multiply(by: left, isInverse: isInverse)
      multiply(by: right, isInverse: isInverse)
    case .binary(.divide, let left, let right):
      multiply(by: left, isInverse: isInverse)
      multiply(by: right, isInverse: !isInverse)
    case .binary(.power, let base, let exponent):
      let whole = exponent.dependsOnWeights ? nil : wholeNumber(of: exponent)
      count(whole == nil ? node : base, exponent: (isInverse ? -1 : 1) * (whole ?? 1))
    default: count(node, exponent: isInverse ? -1 : 1)
    }
  }

  private mutating func count(_ node: Node, exponent: Int) {
    if let index = factors.firstIndex(where: { $0.node == node }) {
      factors[index].exponent += exponent
    } else {
      factors.append((node, exponent))
    }
  }

  /// What an exponent without weights is, where that is a whole number.
  private func wholeNumber(of node: Node) -> Int? {
    let value = Expression(node, of: formula).loss(at: formula.variables.map { _ in 0 })
    return Int32(exactly: value).map { Int($0) }
  }

  /// Takes out the sum that stands in it once.
  mutating func takeSum() -> Node? {
    let place = factors.firstIndex { factor in
      switch factor.node {
      case .binary(.add, _, _), .binary(.subtract, _, _): factor.exponent == 1
      default: false
      }
    }
    return place.map { factors.remove(at: $0).node }
  }

  /// Whether each factor stands in it an even number of times, and more often above than below or the
  /// other way round.
  var isSquare: Bool { factors.allSatisfy { $0.exponent != 0 && $0.exponent % 2 == 0 } }

  /// What it is the square of, numbers aside; nothing of a number alone.
  var root: Node? {
    let powers = factors.map { factor in
      let base = factor.node.withoutMagnitude
      return factor.exponent == 2
        ? base : Node.binary(.power, base, .number(Double(factor.exponent / 2)))
    }
    return powers.first.map { powers.dropFirst().reduce($0) { .binary(.multiply, $0, $1) } }
  }
}
