/// By how much losses that are known to their last digits may be off.
enum LossRounding {
  /// What the rounding of both can make of their difference: 4 units in the last place of the larger one,
  /// since a loss as it is computed is off by more than half of one.
  static func ofDifference(_ a: Double, _ b: Double) -> Double { 4 * max(abs(a), abs(b)).ulp }
}
