/// Where ‖g‖ is small beside that of the start, which ends the run, but not near a place where g = 0.
public struct EarlyStop: Hashable, Sendable {
  /// Where it stopped, not rounded.
  public let place: PlanePoint
  /// ‖g‖ of the start, in units of which it is small.
  public let startNorm: Double
  /// How far away, along the eigenvectors whose λ does not count as 0, the model has its slope 0.
  public let distance: Double

  init?(_ model: LocalModel, beside critical: RestingPoint, _ examined: ExaminedRun) {
    let pairs = [
      (critical.signs.smaller, critical.eigenpairs.smaller),
      (critical.signs.larger, critical.eigenpairs.larger),
    ]
    let lengths = pairs.filter { $0.0 != 0 }.map { _, pair in
      (model.slope.x * pair.vector.x + model.slope.y * pair.vector.y) / pair.value
    }
    guard !critical.isOnKink, lengths.norm.isFinite,
      lengths.norm > RestingPoint.nearby * examined.diagonal
    else { return nil }
    place = PlanePoint(x: model.point[0], y: model.point[1])
    startNorm = examined.gradientNorm(0)
    distance = lengths.norm
  }
}
