/// A point or a displacement in ℝᵈ: one number a weight.
public typealias Vector = [Double]

extension Vector {
  /// The product aᵀb; the vectors have the same length.
  public func dot(_ other: Vector) -> Double {
    var sum = 0.0
    for k in indices { sum += self[k] * other[k] }
    return sum
  }

  /// The point a + td.
  func moved(by t: Double = 1, along d: Vector) -> Vector { zip(self, d).map { $0 + t * $1 } }

  /// a − b.
  func difference(from b: Vector) -> Vector { zip(self, b).map { $0 - $1 } }

  /// ‖a‖, also where its square is beyond what a number holds.
  public var norm: Double {
    let square = dot(self)
    if square > 1e-280, square < .infinity { return square.squareRoot() }
    let largest = reduce(0) { Swift.max($0, abs($1)) }
    guard largest > 0, largest < .infinity else { return largest + square }
    let scaled = map { $0 / largest }
    return largest * scaled.dot(scaled).squareRoot()
  }

  /// Whether all weights are the same to the bit, 0 and −0 told apart.
  func hasSameBits(as other: Vector) -> Bool {
    elementsEqual(other) { $0.bitPattern == $1.bitPattern }
  }
}
