/// What a step w′ = w − εg makes of the part along an eigenvector: it multiplies it by 1 − ελ (MATH §3, §6).
extension Eigenpair2 {
  /// 1 − ελ: by what the step multiplies that part, as far as H stays what it is.
  public func factor(at stepSize: Double) -> Double { 1 - stepSize * value }

  /// By how little ελ may differ from 2 and still be 2 but for rounding, as a part of it.
  private static let rounding = 1e-9

  /// Whether the part along it does not shrink: ελ is 2 or more.
  public func isUnstable(at stepSize: Double) -> Bool {
    stepSize * value >= 2 * (1 - Eigenpair2.rounding)
  }

  /// Whether that part grows: ελ is above 2, and not 2 itself.
  public func grows(at stepSize: Double) -> Bool {
    stepSize * value > 2 * (1 + Eigenpair2.rounding)
  }
}
