/// The point where a run came to rest.
public struct Rest: Hashable, Sendable {
  public let place: PlanePoint
  public let loss: Double
  public let gradientNorm: Double
  public let steps: Int
  /// What kind of point it is as far as H can tell; nothing where H is not finite.
  public let curvature: Curvature?
  public let eigenpairs: Eigenpairs2
  public let stepSize: Double
  /// The point with λ = 0 that it is near, where it is near one.
  public let tail: Tail?
  /// Whether L is lower beyond it.
  public let isLowerBeyond: Bool
  /// Whether L is the lowest that is known to be possible.
  public let isLowest: Bool
  /// A minimum that lies lower, where one was found.
  public let lower: LowMinimum?
  /// The landscape's lowest loss, where it is known and lower than both.
  public let lowestKnown: Double?
  /// A start to the side from which the way leads lower, where it rests on a saddle, on a maximum or
  /// where L is lower beyond.
  public let push: Push?

  /// The part of the window's range of losses by which a minimum lies lower at least.
  static let smallestShare = 1e-6

  /// Nothing for a run that is not at rest.
  init?(_ examined: ExaminedRun, lowest: LowMinimum?) {
    guard case .converged = examined.reason else { return nil }
    let model = examined.model(examined.count)
    let zero = SlopeZero(model)
    place = examined.place(model.point)
    loss = model.loss
    gradientNorm = model.gradientNorm
    steps = examined.count
    let curvature = Curvature(of: model.eigenpairs, scale: examined.scale)
    self.curvature = curvature == .bowl && !zero.isPlain ? .flat : curvature
    eigenpairs = model.eigenpairs
    stepSize = examined.stepSize(examined.count)
    tail = Tail(at: model, examined)
    isLowerBeyond = zero.leadsOn(examined)
    let range = examined.run.rules.lossRange
    let margin = Rest.smallestShare * range
    isLowest = examined.landscape.knownMinimum.map { model.loss <= $0 + margin } ?? false
    lower = lowest.flatMap { $0.loss < model.loss - margin ? $0 : nil }
    let found = lower?.loss ?? model.loss
    lowestKnown = examined.landscape.knownMinimum.flatMap { $0 < found - margin ? $0 : nil }
    let canBePushed = curvature == .saddle || curvature == .dome || isLowerBeyond
    push =
      canBePushed
      ? Push(examined, along: model.eigenpairs.smaller.vector, scale: range) : nil
  }

  /// Whether ε is at or above 2/λmax, so that no run comes to rest here but one that hits the point.
  public var isUnstable: Bool {
    curvature == .bowl && stepSize * eigenpairs.larger.value >= 2 * (1 - 1e-9)
  }
}
