internal import CElementary

/// A run beside a saddle, where the slope has nearly gone and only the part along λmin, so far small,
/// leads away.
public struct SaddlePassage: Hashable, Sendable {
  public let place: PlanePoint
  /// The smaller of H's eigenvalues at the saddle, below 0.
  public let eigenpair: Eigenpair2
  public let stepSize: Double
  /// How far w is from the saddle along its eigenvector.
  public let part: Double
  /// In how many steps that grows to where the saddle is no longer near; nothing where w has no such
  /// part.
  public let stepsLeft: Double?

  /// How near to it a run is beside a saddle, as a part of the window's diagonal.
  private static let nearby = 0.02

  /// 1 − ελ: by what a step multiplies the part.
  public var factor: Double { eigenpair.factor(at: stepSize) }

  /// Nothing for a run that has ended or is not beside a saddle.
  init?(_ examined: ExaminedRun) {
    guard examined.isUnderWay, examined.count > 0 else { return nil }
    let end = examined.end
    let critical = RestingPoint(
      at: examined.model(examined.count), of: examined.objective, plane: .identity,
      window: examined.landscape.window, scale: examined.scale)
    let saddle = [critical.place.x, critical.place.y]
    let distance = examined.distance(end, saddle)
    let near = SaddlePassage.nearby * examined.diagonal
    // The critical point is where w is where none was found.
    guard critical.curvature == .saddle, distance > 0, distance < near else { return nil }
    place = examined.place(saddle)
    eigenpair = critical.eigenpairs.smaller
    stepSize = examined.stepSize(examined.count)
    part = abs(
      (end[0] - saddle[0]) * eigenpair.vector.x + (end[1] - saddle[1]) * eigenpair.vector.y)
    // What is less than the last digits of the saddle's place is none.
    let isSeen = part > 1e-15 * max(abs(saddle[0]), abs(saddle[1]))
    stepsLeft =
      isSeen
      ? elementary_log(near / part) / elementary_log(eigenpair.factor(at: stepSize)) : nil
  }
}
