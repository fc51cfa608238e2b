/// The point where a run came to rest.
public struct Rest: Hashable, Sendable {
  public let place: PlanePoint
  public let loss: Double
  public let gradientNorm: Double
  public let steps: Int
  /// ‖g‖ of the start, where only beside that it is small; nothing where it is small by itself.
  public let startNorm: Double?
  /// The critical point that it is beside.
  public let critical: RestingPoint
  /// Where that is, as it is said.
  public let criticalPlace: PlanePoint
  public let stepSize: Double
  /// The point with λ = 0 that it is near, where it is near one.
  public let tail: Tail?
  /// A unit vector down a slope that leads on, where ‖g‖ is small only beside the largest curvature.
  public let slope: PlanePoint?
  /// Whether L is lower beyond it.
  public let isLowerBeyond: Bool
  /// The lowest loss that is known to be possible, where L is that but for what rounding and the rest
  /// of the slope leave.
  public let lowestPossible: Double?
  /// Whether it is on a line of minima: one λ is above 0, and along the direction of the other L was
  /// followed to both sides and stays what it is.
  public let isLevelAlong: Bool
  /// The run stopped before it came to rest, where by the model g is 0 only so far away.
  public let early: EarlyStop?
  /// The minimum to which the way down leads on from here, where the run did not come to its rest.
  public let ahead: LowMinimum?
  /// A minimum that lies lower than that one or this place, where one was found.
  public let lower: LowMinimum?
  /// Whether a plateau that it is on names what is lower.
  var isOnPlateau = false
  /// Whether each of its steps went down, of one at least.
  public let wentDown: Bool
  /// The landscape's lowest loss, where it is known and lower than both.
  public let lowestKnown: Double?
  /// A start to the side from which the way leads lower, where it rests on a saddle, on a maximum or
  /// where L is lower beyond.
  public let push: Push?

  /// The largest ‖g‖ that is small by itself.
  private static let smallSlope = 1e-3
  /// How far around L is taken to be as low as its slope lets it be, as a part of the window's
  /// diagonal.
  private static let closeness = 1e-6

  /// What kind of point it is as far as H can tell; nothing where H does not.
  public var curvature: Curvature? { critical.curvature }
  /// Those of H at the critical point.
  public var eigenpairs: Eigenpairs2 { critical.eigenpairs }

  /// Nothing for a run that is not at rest.
  init?(_ examined: ExaminedRun, lowest: LowMinimum?) {
    guard let critical = examined.restingPoint else { return nil }
    let model = examined.model(examined.count)
    let zero = SlopeZero(model)
    place = examined.place(model.point)
    loss = model.loss
    gradientNorm = model.gradientNorm
    steps = examined.count
    let isSmallBeside = model.gradientNorm > Rest.smallSlope
    startNorm =
      isSmallBeside && model.gradientNorm < examined.gradientNorm(0)
      ? examined.gradientNorm(0) : nil
    self.critical = critical
    criticalPlace = examined.place([critical.place.x, critical.place.y])
    stepSize = examined.stepSize(examined.count)
    tail = Tail(at: model, examined)
    slope =
      critical.curvature != .flat
      ? nil
      : FadedSlope(
        beside: model.point, of: examined.objective, scale: examined.landscape.window.halfSide
      ).map { PlanePoint($0.direction) }
    let margin = examined.lossMargin
    let known = examined.landscape.knownMinimum.flatMap { model.loss <= $0 + margin ? $0 : nil }
    lowestPossible = known ?? Rest.provedLowest(model, critical: critical, examined)
    early = EarlyStop(model, beside: critical, near: tail, examined)
    isLowerBeyond =
      zero.leadsOn(examined)
      || early == nil && slope == nil && Rest.isLowerBeside(critical, examined)
    isLevelAlong = early == nil && slope == nil && Valley(critical, examined).isLevel
    ahead =
      early != nil || critical.curvature == .flat
      ? LowMinimum.nearest(
        to: examined.end, of: examined.objective, in: examined.landscape.window
      ).flatMap {
        $0.loss < model.loss - margin && !$0.isFadedSlope(seenFrom: model, examined) ? $0 : nil
      } : nil
    let restingLoss = ahead?.loss ?? examined.restingLoss
    lower = lowest.flatMap { $0.loss < restingLoss - margin ? $0 : nil }
    wentDown = examined.count > 0 && !(0..<examined.count).contains(where: examined.goesUp)
    let found = lower?.loss ?? restingLoss
    lowestKnown = examined.landscape.knownMinimum.flatMap { $0 < found - margin ? $0 : nil }
    let canBePushed =
      critical.curvature == .saddle || critical.signs.smaller == -1 || isLowerBeyond
    push =
      canBePushed
      ? Push(
        examined, beside: examined.end, along: critical.eigenpairs.smaller.vector,
        stepSize: stepSize, toBelow: loss) : nil
  }

  /// How far beside a point whose λ count as 0 L is looked at, as a part of the window's diagonal, and
  /// how many times more than its slope says L is lower there.
  private static let (besideShare, besideExcess) = (0.01, 10.0)

  /// Whether L is lower to a side along which λ counts as 0, by more than what is left of the slope.
  private static func isLowerBeside(_ critical: RestingPoint, _ examined: ExaminedRun) -> Bool {
    guard critical.curvature == .flat else { return false }
    let pairs = [
      (critical.signs.smaller, critical.eigenpairs.smaller),
      (critical.signs.larger, critical.eigenpairs.larger),
    ]
    let place = [critical.place.x, critical.place.y]
    let here = examined.objective.loss(at: place)
    let length = besideShare * examined.diagonal
    let least =
      besideExcess * examined.objective.gradient(at: place).norm * length + examined.rounding
    return pairs.filter { $0.0 == 0 }.flatMap { [($0.1, length), ($0.1, -length)] }
      .contains { pair, length in
        let beside = [
          place[0] + length * pair.vector.x, place[1] + length * pair.vector.y,
        ]
        return examined.objective.loss(at: beside) < here - least
      }
  }

  /// The lowest loss in the window by interval arithmetic, where L may be as low quite near.
  private static func provedLowest(
    _ model: LocalModel, critical: RestingPoint, _ examined: ExaminedRun
  ) -> Double? {
    let box = PlaneBox(examined.landscape.window).weights(in: .identity)
    let bounds = examined.objective.curvatureBounds(over: box, along: .axes).value
    let near = model.gradientNorm * closeness * examined.diagonal + examined.rounding
    let beside = examined.objective.loss(at: [critical.place.x, critical.place.y])
    return examined.isInWindow(model.point)
      && min(model.loss - near, beside - examined.rounding) <= bounds.lower ? bounds.lower : nil
  }

  /// Whether it would go on to a minimum with a smaller tolerance, whatever ε is.
  var isCutShort: Bool { ahead != nil && (early != nil || tail != nil) }

  /// Whether it is at rest where L was seen to bend up or to stay level.
  var isMinimum: Bool {
    early == nil && slope == nil && (curvature == .bowl || isLevelAlong || lowestPossible != nil)
  }

  /// Whether nothing lower is known.
  var isLowest: Bool { lower == nil && lowestKnown == nil }

  /// Whether ε is at or above 2/λmax, so that no run comes to rest here but one that hits the point.
  public var isUnstable: Bool {
    curvature == .bowl && eigenpairs.larger.isUnstable(at: stepSize)
  }
}
