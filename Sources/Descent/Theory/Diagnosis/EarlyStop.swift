/// Where ‖g‖ is small, or small beside that of the start, which ends the run, but where g = 0 is seen
/// to be elsewhere.
public struct EarlyStop: Hashable, Sendable {
  /// Where it stopped, not rounded.
  public let place: PlanePoint
  /// ‖g‖ of the start, in units of which it is small.
  public let startNorm: Double
  /// The ‖g‖ that ends the run.
  public let tolerance: Double
  /// How far away, along the eigenvectors whose λ does not count as 0, the model has its slope 0.
  public let distance: Double

  /// How far away it is at least, as a part of the window's diagonal: three digits of a place tell it.
  private static let smallestDistance = 1e-4

  init?(_ model: LocalModel, beside critical: RestingPoint, _ examined: ExaminedRun) {
    let pairs = [
      (critical.signs.smaller, critical.eigenpairs.smaller),
      (critical.signs.larger, critical.eigenpairs.larger),
    ]
    let lengths = pairs.filter { $0.0 != 0 }.map { _, pair in
      model.slope.dot(pair.vector) / pair.value
    }
    guard !critical.isOnKink, lengths.norm.isFinite,
      lengths.norm > EarlyStop.smallestDistance * examined.diagonal
    else { return nil }
    place = PlanePoint(model.point)
    startNorm = examined.gradientNorm(0)
    tolerance = examined.run.gradientTolerance
    distance = lengths.norm
  }
}
