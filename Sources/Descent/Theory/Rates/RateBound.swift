/// The bound of the rate theorem on the smallest ‖g‖² of the points of a descent, rounded upwards
/// (MATH §5).
///
/// Where L is known to an interval, (L₀ − L_t)/Σ ε(1 − Λ⁺ε/2) is taken at its upper end. The points
/// themselves are rounded: what that can do to L is allowed for, step by step. A file is read by
/// others, so that it has to hold to the last digit; `DescentLedger`, which is judged while a run is
/// played, takes the numbers that the run has kept and allows for the rounding of L alone.
struct RateBound {
  private var startLoss: Interval?
  private var loss = Interval(0)
  private var point: Vector?
  /// Σ ε(1 − Λ⁺ε/2); nothing from a step on that was promised nothing.
  private var progress: Interval? = Interval(0)
  /// How much more than it was promised L may have kept by rounding.
  private var rounding = 0.0

  /// Takes the next point, w′ = w − εg but for the rounding of that product and that difference.
  mutating func arrive(at point: Vector, loss: Interval, gradient: Vector) {
    startLoss = startLoss ?? loss
    for ((before, after), slope) in zip(zip(self.point ?? point, point), gradient) {
      rounding += abs(slope) * (2 * max(abs(before), abs(after)).ulp)
    }
    (self.loss, self.point) = (loss, point)
  }

  /// Takes what the lemma promises of the step that leaves the point.
  mutating func leave(by promise: LemmaPromise?) {
    guard let promise, let done = progress else {
      progress = nil
      return
    }
    progress = done + promise.gain
    rounding += promise.rounding
  }

  /// What the smallest ‖g‖² of the points that were left is at most; nothing where there is no bound.
  var bound: Double? {
    guard let startLoss, let progress, progress.lower > 0 else { return nil }
    return ((startLoss - loss + rounding) / progress).upper
  }
}
