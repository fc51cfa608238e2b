/// What the descent lemma promises of one step, rounded so that it holds (MATH §4).
struct LemmaPromise {
  /// ε(1 − Λ⁺ε/2), the part of ‖g‖² by which L falls.
  let gain: Interval
  /// L(w′) − L(w) at most.
  let change: Double
  /// How far `change` lies above −ε(1 − Λ⁺ε/2)‖g‖², since g is rounded.
  let rounding: Double

  /// Nothing where nothing is promised: ε ≥ 2/Λ⁺, or g = 0.
  ///
  /// - Parameters:
  ///   - slope: bounds on φ′(0) along −g, −‖g‖² but for its rounding.
  ///   - gradient: g.
  ///   - stepSize: ε.
  ///   - smoothness: Λ⁺ along the step.
  init?(slope: Interval, gradient: Vector, stepSize: Double, smoothness: Double) {
    let square = gradient.reduce(Interval(0)) { $0 + Interval($1).squared() }
    guard square.lower > 0, stepSize * smoothness < 2 else { return nil }
    let half = Interval(stepSize) * stepSize * (smoothness / 2)
    gain = Interval(stepSize) - half
    change = (slope * stepSize + square * half).upper
    rounding = max(0, ((slope + square) * stepSize).upper)
  }
}
