extension Formula {
  /// The parts of the formula that are at their limits at a point, tanh near ±1 and exp near 0, where
  /// nothing else in it changes along a direction: what makes its slope fade.
  ///
  /// - Parameters:
  ///   - point: where.
  ///   - direction: a unit vector; nothing for all directions.
  /// - Returns: none where something else changes, or nothing is at its limit.
  func saturatedParts(at point: Vector, along direction: Vector?) -> [String] {
    guard case .fades(let parts) = Saturation(self, at: point, along: direction).change(of: root)
    else { return [] }
    return parts.map { $0.text(variables: variables) }.uniqued
  }
}

/// How the parts of a formula change along a direction.
private struct Saturation {
  enum Change {
    /// Not at all but by functions that are at their limits, if there are any.
    case fades([Node])
    case changes
  }

  let formula: Formula
  let point: Vector
  let direction: Vector?

  /// The derivative of a function below which it is at its limit, and the part of its slope that an
  /// argument has along the direction at most that does not change along it.
  private static let (fading, smallestShare) = (0.01, 0.01)

  init(_ formula: Formula, at point: Vector, along direction: Vector?) {
    self.formula = formula
    self.point = point
    self.direction = direction
  }

  func change(of node: Node) -> Change {
    switch node {
    case .number, .constant: return .fades([])
    case .variable, .call: break
    case .negated(let inner): return change(of: inner)
    case .binary(.multiply, let left, let right):
      if let factor = [left, right].first(where: isNothing) { return .fades([factor]) }
      return both(left, right)
    case .binary(_, let left, let right): return both(left, right)
    }
    if isLevel(node) { return .fades([]) }
    guard case .call(_, let argument) = node else { return .changes }
    return isAtLimit(node) ? .fades([node]) : isLevel(argument) ? .fades([]) : change(of: argument)
  }

  private func both(_ left: Node, _ right: Node) -> Change {
    guard case .fades(let some) = change(of: left), case .fades(let others) = change(of: right)
    else { return .changes }
    return .fades(some + others)
  }

  private func isAtLimit(_ node: Node) -> Bool {
    guard case .call(let function, _) = node, let value = value(of: node, at: point) else {
      return false
    }
    switch function {
    case .tanh: return 1 - value * value < Saturation.fading
    case .exp: return value < Saturation.fading
    default: return false
    }
  }

  /// Whether it makes a product as small as it is itself.
  private func isNothing(_ node: Node) -> Bool {
    if case .call(.exp, _) = node { isAtLimit(node) } else { false }
  }

  /// Whether it does not change along the direction, as x − y along x = y.
  private func isLevel(_ node: Node) -> Bool {
    guard node.dependsOnWeights else { return true }
    guard let direction else { return false }
    let axes = point.indices.map { axis in point.indices.map { $0 == axis ? 1.0 : 0 } }
    guard let along = slope(of: node, along: direction),
      case let slopes = axes.compactMap({ slope(of: node, along: $0) }), slopes.count == axes.count
    else { return false }
    return abs(along) <= Saturation.smallestShare * slopes.norm
  }

  private func slope(of node: Node, along way: Vector) -> Double? {
    let length = 1e-4
    func beside(_ length: Double) -> Double? {
      value(of: node, at: zip(point, way).map { $0 + length * $1 })
    }
    guard let ahead = beside(length), let behind = beside(-length) else { return nil }
    return (ahead - behind) / (2 * length)
  }

  private func value(of node: Node, at point: Vector) -> Double? {
    try? formula.value(of: node, at: point)
  }
}

extension [String] {
  /// The first of each.
  fileprivate var uniqued: [String] {
    indices.filter { !self[..<$0].contains(self[$0]) }.map { self[$0] }
  }
}
