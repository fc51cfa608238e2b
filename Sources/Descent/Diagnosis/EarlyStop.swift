/// Where ‖g‖ is small, or small beside that of the start, which ends the run, but where g = 0 is seen
/// to be elsewhere.
public struct EarlyStop: Hashable, Sendable {
  /// Where it stopped, not rounded.
  public let place: PlanePoint
  /// ‖g‖ of the start, in units of which it is small.
  public let startNorm: Double
  /// The ‖g‖ that ends the run, and the part of the start's that is.
  public let tolerance: Double
  public let relativeTolerance: Double
  /// How far away the model has its slope 0, along the eigenvectors along which it has such a place.
  public let distance: Double

  /// - Parameters:
  ///   - model: of the point where the run stopped.
  ///   - critical: the critical point that it is beside.
  ///   - tail: the point with λ = 0 that it is near; that a slope fades towards it is no early stop.
  ///   - examined: the run.
  init?(
    _ model: LocalModel, beside critical: RestingPoint, near tail: Tail?, _ examined: ExaminedRun
  ) {
    let endless = SlopeZero(model).parts.filter(\.isEndless).map(\.eigenpair)
    let signs = [critical.signs.smaller, critical.signs.larger]
    let parts = zip(model.eigenpairs.both, signs)
      .filter {
        Curvature.sign(of: $0.0.value, scale: examined.scale) != 0 && !endless.contains($0.0)
      }
      .map { pair, sign in (length: model.slope.dot(pair.vector) / pair.value, sign: sign) }
    let telling = parts.filter { tail == nil || $0.sign != 0 }.map(\.length)
    guard !critical.isOnKink, telling.norm.isFinite,
      telling.norm > RestingPoint.smallestDistance * examined.diagonal
    else { return nil }
    place = PlanePoint(model.point)
    startNorm = examined.gradientNorm(0)
    tolerance = examined.run.gradientTolerance
    relativeTolerance = examined.run.rules.gradientTolerance
    distance = parts.map(\.length).norm
  }
}
