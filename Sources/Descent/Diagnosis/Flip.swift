/// A part of w that every step throws to the other side, as far as the one before, while the rest of w
/// may go on: ελ = 2 along one direction.
///
/// Of steps d that turn back, ½(dₜ − dₜ₋₁) is the part that does and ½(dₜ + dₜ₋₁) the part that goes on.
public struct Flip: Hashable, Sendable {
  /// A unit vector along which it flips, and how far each time.
  public let direction: PlanePoint
  public let length: Double
  /// The curvature of L along it on the way between the last two places, on average: 2/ε, since g turns
  /// round and keeps its size.
  public let curvature: Double
  /// How far the rest of w moves on in a step.
  public let drift: Double
  /// How many of the last steps were looked at, all of which flip.
  public let steps: Int
  public let stepSize: Double

  /// How many steps tell, at least and at most, and by which part the length may change over all of
  /// them.
  private static let (fewestSteps, mostSteps, tolerance) = (10, 500, 1e-6)

  /// Nothing where the run has stopped, ε was changed, a step does not flip, or what flips shrinks,
  /// grows or is less than what goes on.
  init?(_ examined: ExaminedRun) {
    let steps = examined.late.suffix(min(examined.count / 2, Flip.mostSteps))
    guard examined.isUnderWay, steps.count >= Flip.fewestSteps,
      let last = steps.last, let first = steps.first
    else { return nil }
    let stepSize = examined.stepSize(last)
    func displacement(_ step: Int) -> Vector { examined.run.steps[step].displacement }
    let turn = zip(displacement(last), displacement(last - 1)).map { ($0 - $1) / 2 }
    let drift = zip(displacement(last), displacement(last - 1)).map { ($0 + $1) / 2 }
    let length = turn.norm
    guard length > 1e-9 * examined.diagonal, drift.norm < length else { return nil }
    let unit = turn.map { $0 / length }
    func along(_ step: Int) -> Double {
      displacement(step).dot(unit) * ((last - step) % 2 == 0 ? 1 : -1)
    }
    let lengths = steps.map(along)
    guard let shortest = lengths.min(), let longest = lengths.max(),
      longest - shortest <= Flip.tolerance * shortest,
      (first...last).allSatisfy({ examined.stepSize($0) == stepSize })
    else { return nil }
    direction = PlanePoint(unit).pointingRight
    self.length = lengths[lengths.count - 1]
    curvature = 2 / stepSize
    self.drift = drift.norm
    self.stepSize = stepSize
    self.steps = steps.count
  }
}

extension PlanePoint {
  /// The same direction with its larger component above 0.
  fileprivate var pointingRight: PlanePoint {
    (abs(x) >= abs(y) ? x : y) < 0 ? PlanePoint(x: -x, y: -y) : self
  }
}
