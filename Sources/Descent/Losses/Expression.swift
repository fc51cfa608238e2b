/// A formula ready to be computed: a flat program in which equal parts stand once.
///
/// Constants are numbers in it; a formula with other values is another expression.
public struct Expression: Sendable {
  enum Operation: UInt8 {
    case number, variable
    case add, subtract, multiply, divide, negate
    case addNumber, multiplyNumber, divideByNumber
    case square, wholePower, realPower, magnitudePower, power
    case sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, exp, log, sqrt, abs
  }

  /// One operation: its operands are results of earlier ones, its number belongs to it.
  struct Instruction: Hashable, Sendable {
    var operation: Operation
    /// The index of an operand; of a weight for `variable`.
    var first: Int32 = 0
    /// The index of the second operand; the exponent of `wholePower`.
    var second: Int32 = 0
    /// The bits of the operation's number, compared as bits so that 0 and −0 stay apart.
    var bits: UInt64 = 0

    var number: Double { Double(bitPattern: bits) }
  }

  public let dimension: Int
  let program: [Instruction]
  /// The program for intervals, which hold true numbers: parts without weights whose number would be
  /// rounded, as 1/3, are computed with intervals, too.
  let intervalProgram: [Instruction]

  public init(_ formula: Formula) { self.init(formula.root, of: formula) }

  /// A part of a formula, or what was made of its parts.
  init(_ node: Node, of formula: Formula) {
    dimension = formula.variables.count
    program = ExpressionBuilder.program(
      of: node, constants: formula.constants, folding: .all)
    intervalProgram = ExpressionBuilder.program(
      of: node, constants: formula.constants, folding: .exact)
  }
}

extension Expression: Objective {
  public func value<S: Scalar>(at w: [S]) -> S {
    S.isRigorous ? value(of: intervalProgram, at: w) : value(of: program, at: w)
  }

  @inline(__always)
  private func value<S: Scalar>(of program: [Instruction], at w: [S]) -> S {
    w.withUnsafeBufferPointer { weights in
      withUnsafeTemporaryAllocation(of: S.self, capacity: program.count) { results in
        for index in program.indices {
          results.initializeElement(
            at: index, to: result(of: program[index], weights, UnsafeBufferPointer(results)))
        }
        let value = results[program.count - 1]
        results.deinitialize()
        return value
      }
    }
  }

  /// Computes again only what depends on a weight that changes: in a raster, most elementary
  /// functions stand over x alone or y alone.
  public func values<S: Scalar>(
    count: Int, changing: Set<Int>, at weight: (Int, Int) -> S, _ use: (Int, S) -> Void
  ) {
    guard count > 0 else { return }
    var results: [S] = []
    results.reserveCapacity(program.count)
    var weights = (0..<dimension).map { weight(0, $0) }
    weights.withUnsafeBufferPointer { weights in
      for instruction in program {
        results.append(
          results.withUnsafeBufferPointer { (earlier) -> S in
            result(of: instruction, weights, earlier)
          })
      }
    }
    use(0, results[program.count - 1])
    let changed = instructions(dependingOn: changing)
    for index in 1..<max(1, count) {
      for changing in changing { weights[changing] = weight(index, changing) }
      results.withUnsafeMutableBufferPointer { results in
        weights.withUnsafeBufferPointer { weights in
          for place in changed {
            results[place] = result(of: program[place], weights, UnsafeBufferPointer(results))
          }
        }
      }
      use(index, results[program.count - 1])
    }
  }

  /// What an operation gives of weights and of the results of earlier ones.
  @inline(__always)
  func result<S: Scalar>(
    of instruction: Instruction, _ weights: UnsafeBufferPointer<S>,
    _ results: UnsafeBufferPointer<S>
  ) -> S {
    let first = Int(instruction.first)
    let second = Int(instruction.second)
    return switch instruction.operation {
    case .number: S(instruction.number)
    case .variable: weights[first]
    case .add: results[first] + results[second]
    case .subtract: results[first] - results[second]
    case .multiply: results[first] * results[second]
    case .divide: results[first] / results[second]
    case .negate: -results[first]
    case .addNumber: results[first] + instruction.number
    case .multiplyNumber: results[first] * instruction.number
    case .divideByNumber: results[first] / instruction.number
    case .square: results[first].squared()
    case .wholePower: results[first].power(second)
    case .realPower: results[first].power(instruction.number)
    case .magnitudePower: results[first].magnitudePower(instruction.number)
    case .power: results[first].power(results[second])
    case .sin: results[first].sine()
    case .cos: results[first].cosine()
    case .tan: results[first].tangent()
    case .asin: results[first].arcSine()
    case .acos: results[first].arcCosine()
    case .atan: results[first].arcTangent()
    case .sinh: results[first].hyperbolicSine()
    case .cosh: results[first].hyperbolicCosine()
    case .tanh: results[first].hyperbolicTangent()
    case .exp: results[first].exponential()
    case .log: results[first].logarithm()
    case .sqrt: results[first].squareRoot()
    case .abs: results[first].magnitude()
    }
  }
}

extension Expression.Operation {
  /// How many operands are results of earlier instructions.
  fileprivate var operandCount: Int {
    switch self {
    case .number, .variable: 0
    case .add, .subtract, .multiply, .divide, .power: 2
    default: 1
    }
  }
}

extension Expression {
  /// The places of the instructions whose results depend on any of some weights, in order.
  private func instructions(dependingOn weights: Set<Int>) -> [Int] {
    var depends = [Bool](repeating: false, count: program.count)
    for (place, instruction) in program.enumerated() {
      let (first, second) = (Int(instruction.first), Int(instruction.second))
      depends[place] =
        switch instruction.operation.operandCount {
        case 2: depends[first] || depends[second]
        case 1: depends[first]
        default: instruction.operation == .variable && weights.contains(first)
        }
    }
    return depends.indices.filter { depends[$0] }
  }
}
