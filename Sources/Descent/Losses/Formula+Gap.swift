extension Formula {
  /// An operation of a formula that has no value, with the numbers it was given.
  public enum Gap: Error, Hashable, Sendable {
    /// A function outside of its domain, as log of −1.
    case function(name: String, argument: Double)
    case divisionByZero
    /// A power that is no number, as (−2)^0.5.
    case power(base: Double, exponent: Double)
    /// A part of the formula, as it is written, that is beyond what a number can hold.
    case overflow(part: String)
  }

  /// The first operation, from the inside out, that has no value at a point; nothing where the
  /// formula has one.
  public func gap(at point: Vector) -> Gap? {
    do throws(Gap) {
      _ = try value(of: root, at: point)
      return nil
    } catch {
      return error
    }
  }

  /// What a part of the formula is at a point.
  func value(of node: Node, at point: Vector) throws(Gap) -> Double {
    switch node {
    case .number(let value): return value
    case .variable(let index):
      guard point[index].isFinite else { throw overflow(of: node) }
      return point[index]
    case .constant(let name): return constants.first { $0.name == name }?.value ?? .nan
    case .negated(let node): return -(try value(of: node, at: point))
    case .call(let function, let argument):
      let argument = try value(of: argument, at: point)
      let result = ExpressionBuilder.folded(function, argument)
      if result.isFinite { return result }
      let isOutside = result.isNaN || (function == .log && argument == 0)
      throw isOutside ? .function(name: function.rawValue, argument: argument) : overflow(of: node)
    case .binary(let `operator`, let left, let right):
      let (a, b) = (try value(of: left, at: point), try value(of: right, at: point))
      let result = ExpressionBuilder.folded(`operator`, a, b)
      if result.isFinite { return result }
      if `operator` == .divide, b == 0 { throw .divisionByZero }
      let isZeroToNegative = a == 0 && b < 0
      let isNoPower = `operator` == .power && (result.isNaN || isZeroToNegative)
      throw isNoPower ? .power(base: a, exponent: b) : overflow(of: node)
    }
  }

  private func overflow(of node: Node) -> Gap {
    .overflow(part: node.text(variables: variables))
  }
}
