/// Turns a tree into a program: parts without weights become numbers, equal parts are shared.
struct ExpressionBuilder {
  /// Which parts without weights become numbers.
  enum Folding {
    case all
    /// Those whose number is not rounded, and exponents, which are what their number says.
    case exact
  }

  private let folding: Folding
  private var program: [Expression.Instruction] = []
  private var places: [Expression.Instruction: Int32] = [:]
  private let constants: [String: Double]

  static func program(
    of node: Node, constants: [Formula.Constant], folding: Folding
  ) -> [Expression.Instruction] {
    var builder = ExpressionBuilder(
      folding: folding,
      constants: Dictionary(
        constants.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }))
    let root = builder.operand(of: node)
    let last = builder.place(of: root)
    // The result is that of the last instruction, so a root that stands earlier is computed again.
    if Int(last) != builder.program.count - 1 {
      builder.program.append(builder.program[Int(last)])
    }
    return builder.program
  }

  private init(folding: Folding, constants: [String: Double]) {
    self.folding = folding
    self.constants = constants
  }

  /// A part of a formula: a number, or the place of its result.
  private enum Operand {
    case number(Double)
    case result(Int32)
  }

  private mutating func operand(of node: Node) -> Operand {
    switch node {
    case .number(let value): .number(value)
    case .variable(let index):
      emit(.variable, first: Int32(index))
    case .constant(let name): .number(constants[name] ?? .nan)
    case .negated(let inner): negated(operand(of: inner))
    case .call(let function, let argument): called(function, operand(of: argument))
    case .binary(let `operator`, let left, let right):
      magnitudePower(of: node) ?? binary(`operator`, left, right)
    }
  }

  private mutating func binary(_ op: Node.Operator, _ left: Node, _ right: Node) -> Operand {
    // Where all parts without weights become numbers an exponent does so by itself.
    let exponent =
      op == .power && folding == .exact ? number(of: right).map(Operand.number) : nil
    return combined(op, operand(of: left), exponent ?? operand(of: right))
  }

  /// A power of |u| that is smoother than its parts, so that its derivatives at the bend are known, too.
  private mutating func magnitudePower(of node: Node) -> Operand? {
    guard node.dependsOnWeights, let power = PowerOfMagnitude(node, number: number),
      power.isSmootherThanWritten, power.base.dependsOnWeights
    else { return nil }
    let base = operand(of: power.base)
    return power.isEven
      ? combined(.power, base, .number(power.exponent))
      : emit(.magnitudePower, first: place(of: base), number: power.exponent)
  }

  /// The number of a part without weights, however it is rounded; nothing of another part.
  private func number(of node: Node) -> Double? {
    guard !node.dependsOnWeights else { return nil }
    var all = ExpressionBuilder(folding: .all, constants: constants)
    guard case .number(let value) = all.operand(of: node) else { return nil }
    return value
  }

  private mutating func negated(_ operand: Operand) -> Operand {
    switch operand {
    case .number(let value): .number(-value)
    case .result(let place): emit(.negate, first: place)
    }
  }

  private mutating func combined(
    _ op: Node.Operator, _ left: Operand, _ right: Operand
  ) -> Operand {
    switch (op, left, right) {
    case (_, .number(let a), .number(let b)) where isFolded(ExpressionBuilder.isExact(op, a, b)):
      .number(ExpressionBuilder.folded(op, a, b))
    case (.power, .number, .number(let exponent)): power(place(of: left), exponent)
    case (.power, .result(let base), .number(let exponent)): power(base, exponent)
    case (.add, .result(let a), .number(let b)), (.add, .number(let b), .result(let a)):
      emit(.addNumber, first: a, number: b)
    case (.subtract, .result(let a), .number(let b)): emit(.addNumber, first: a, number: -b)
    case (.multiply, .result(let a), .number(let b)), (.multiply, .number(let b), .result(let a)):
      emit(.multiplyNumber, first: a, number: b)
    case (.divide, .result(let a), .number(let b)):
      // Exact, as a division by it, and several times as fast.
      if let inverse = b.exactInverse {
        emit(.multiplyNumber, first: a, number: inverse)
      } else {
        emit(.divideByNumber, first: a, number: b)
      }
    default: emit(ExpressionBuilder.operation(op), first: place(of: left), second: place(of: right))
    }
  }

  private mutating func power(_ base: Int32, _ exponent: Double) -> Operand {
    guard let whole = Int32(exactly: exponent) else {
      return emit(.realPower, first: base, number: exponent)
    }
    return switch whole {
    case 1: .result(base)
    case 2: emit(.square, first: base)
    default: emit(.wholePower, first: base, second: whole)
    }
  }

  private mutating func called(_ function: Node.Function, _ argument: Operand) -> Operand {
    switch argument {
    case .number(let value) where isFolded(ExpressionBuilder.isExact(function, value)):
      .number(ExpressionBuilder.folded(function, value))
    case .number: emit(ExpressionBuilder.operation(function), first: place(of: argument))
    case .result(let place): emit(ExpressionBuilder.operation(function), first: place)
    }
  }

  private func isFolded(_ isExact: @autoclosure () -> Bool) -> Bool {
    folding == .all || isExact()
  }

  /// The place of an operand's result; a number gets one of its own.
  private mutating func place(of operand: Operand) -> Int32 {
    switch operand {
    case .result(let place): place
    case .number(let value):
      place(of: Expression.Instruction(operation: .number, bits: value.bitPattern))
    }
  }

  private mutating func emit(
    _ operation: Expression.Operation, first: Int32 = 0, second: Int32 = 0, number: Double = 0
  ) -> Operand {
    .result(
      place(
        of: Expression.Instruction(
          operation: operation, first: first, second: second, bits: number.bitPattern)))
  }

  private mutating func place(of instruction: Expression.Instruction) -> Int32 {
    if let place = places[instruction] { return place }
    let place = Int32(program.count)
    program.append(instruction)
    places[instruction] = place
    return place
  }
}

extension ExpressionBuilder {
  private static func operation(_ op: Node.Operator) -> Expression.Operation {
    switch op {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .power: .power
    }
  }

  private static func operation(_ function: Node.Function) -> Expression.Operation {
    switch function {
    case .sin: .sin
    case .cos: .cos
    case .tan: .tan
    case .asin: .asin
    case .acos: .acos
    case .atan: .atan
    case .sinh: .sinh
    case .cosh: .cosh
    case .tanh: .tanh
    case .exp: .exp
    case .log: .log
    case .sqrt: .sqrt
    case .abs: .abs
    }
  }
}

extension Double {
  /// The inverse of a power of two, or of its negative.
  fileprivate var exactInverse: Double? {
    significand == 1 && (1 / self).isNormal ? 1 / self : nil
  }
}
