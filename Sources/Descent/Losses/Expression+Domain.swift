extension Expression {
  public func hasNoValue(over box: Box) -> Bool {
    var results: [Interval] = []
    results.reserveCapacity(intervalProgram.count)
    for instruction in intervalProgram {
      if instruction.hasNoValue(of: results) { return true }
      results.append(
        box.withUnsafeBufferPointer { weights in
          results.withUnsafeBufferPointer { earlier -> Interval in
            result(of: instruction, weights, earlier)
          }
        })
    }
    return false
  }
}

extension Expression.Instruction {
  /// Whether the operand lies outside of where the operation has a finite value, as a whole.
  fileprivate func hasNoValue(of results: [Interval]) -> Bool {
    switch operation {
    case .log: results[Int(first)].upper <= 0
    case .sqrt, .realPower, .power: results[Int(first)].upper < 0
    case .asin, .acos: results[Int(first)].lower > 1 || results[Int(first)].upper < -1
    default: false
    }
  }
}
