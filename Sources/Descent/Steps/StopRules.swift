/// When a run ends by itself.
@dynamicMemberLookup
public struct StopRules: Hashable, Sendable {
  /// What can be asked of them; the rest follows from the landscape.
  public struct Settings: Hashable, Sendable {
    /// Converged at ‖g‖ ≤ this · max(1, ‖g₀‖).
    public var gradientTolerance = StopRules.defaultGradientTolerance
    /// How many window diagonals from the window's centre count as far away.
    public var farDistance = StopRules.defaultFarDistance
    /// How many times the range of L over the window counts as far above or below L₀.
    public var farLoss = StopRules.defaultFarLoss
    /// The longest run.
    public var maximumSteps = StopRules.defaultMaximumSteps

    public init() {}
  }

  public var settings: Settings

  /// One of the settings.
  public subscript<Value>(dynamicMember setting: WritableKeyPath<Settings, Value>) -> Value {
    get { settings[keyPath: setting] }
    set { settings[keyPath: setting] = newValue }
  }

  /// Where the descent began that a run goes on with; nothing for a run that begins by itself.
  var beginning: Beginning?

  /// What the stop rules have to know of a start.
  struct Beginning: Hashable, Sendable {
    var point: Vector
    var loss: Double
    var gradientNorm: Double
  }

  public static let defaultMaximumSteps = 100_000
  public static let defaultGradientTolerance = 1e-8
  public static let defaultFarDistance = 1000.0
  public static let defaultFarLoss = 1000.0

  /// The centre of the window, in ℝᵈ.
  public var center: Vector
  /// The length of the window's diagonal.
  public var diagonal: Double
  /// The largest minus the smallest loss over the window.
  public var lossRange: Double

  public init(
    center: Vector, diagonal: Double, lossRange: Double, settings: Settings = Settings()
  ) {
    self.settings = settings
    self.center = center
    self.diagonal = diagonal
    self.lossRange = lossRange
  }

  /// The rules for a landscape, its range of losses taken from 61 × 61 points of the window.
  public init(
    for objective: any Objective, plane: Plane, window: Window, settings: Settings = Settings()
  ) {
    let request = RasterRequest(
      quantity: .loss, plane: plane, window: window, columns: 61, rows: 61)
    var field = Field(columns: request.columns, rows: request.rows)
    objective.fill(request, rows: 0..<request.rows, into: &field)
    let finite = field.values.lazy.filter(\.isFinite)
    let lowest = finite.min() ?? 0
    let highest = finite.max() ?? 0
    self.init(
      center: plane.point(at: window.center), diagonal: window.diagonal,
      lossRange: highest - lowest, settings: settings)
  }

  /// The ‖g‖ at or below which a run has converged.
  func tolerance(since start: Beginning) -> Double {
    settings.gradientTolerance * max(1, (beginning ?? start).gradientNorm)
  }

  /// Why a run stops at a point it has reached, if it does.
  ///
  /// - Parameters:
  ///   - point: where it stands.
  ///   - loss: L there.
  ///   - gradient: g there.
  ///   - steps: how many it has made.
  ///   - stepSize: ε of the last one; nothing at the start.
  ///   - start: where it began, if these rules do not say that they go on from elsewhere.
  ///   - objective: the loss.
  /// - Returns: nothing where it goes on.
  func reason(
    toStopAt point: Vector, loss: Double, gradient: Vector, after steps: Int, stepSize: Double?,
    since start: Beginning, on objective: any Objective
  ) -> StopReason? {
    let start = beginning ?? start
    let gradientNorm = gradient.norm
    let tolerance = tolerance(since: start)
    if gradientNorm <= tolerance {
      return .converged(gradientNorm: gradientNorm, tolerance: tolerance)
    }
    if isFar(point) {
      if loss > start.loss + settings.farLoss * lossRange {
        let wayBack = stepSize.flatMap {
          WayBack(
            from: point, gradient: gradient, stepSize: $0, toBelow: start.loss, rules: self,
            on: objective)
        }
        return wayBack == nil ? .diverged(step: steps) : .excursion(step: steps)
      }
      if hasFallen(to: loss, since: start),
        fallsOn(from: start, at: point, gradient: gradient, on: objective)
      {
        return .fallsWithoutEnd(step: steps)
      }
    }
    if !gradientNorm.isFinite { return .slopeNotFinite }
    if steps >= settings.maximumSteps { return .exhausted(steps: steps) }
    return nil
  }

  /// What a loss that is not finite at the next point of a run means.
  func reason(
    valueNotFiniteAt point: Vector, loss: Double, step: Int, from lastLoss: Double,
    since start: Beginning
  ) -> StopReason {
    StopReason(
      valueNotFiniteAt: point, loss: loss, step: step, isFar: isFar(point),
      hasFallen: hasFallen(to: lastLoss, since: beginning ?? start))
  }

  /// Whether a loss is far below the start.
  private func hasFallen(to loss: Double, since start: Beginning) -> Bool {
    loss < start.loss - settings.farLoss * lossRange
  }

  /// How far on L is looked at, in units of how far a fall has come from its start, and how many times
  /// as far below the start as the time before it lies at least.
  private static let (looks, smallestGrowth) = ([1, 10, 1e2, 1e3, 1e4, 1e6, 1e8, 1e10, 1e12], 2.0)

  /// Whether a descent has left its start by as much as counts as far away, and L goes on falling on
  /// the straight way along −g from there, up to 10¹² times as far.
  ///
  /// To be far from the window and far below the start proves no fall: a start may lie far out, and a
  /// bowl is deep from there. Nor does the slope at one place, since a kink keeps its slope up to the
  /// minimum. Samples prove nothing either, but a minimum nearer than the last of them is seen.
  private func fallsOn(
    from start: Beginning, at point: Vector, gradient: Vector, on objective: any Objective
  ) -> Bool {
    let length = point.difference(from: start.point).norm
    guard length > settings.farDistance * diagonal else { return false }
    let depths = StopRules.looks.map { reach in
      let way = gradient.map { -reach * length * ($0 / gradient.norm) }
      return start.loss - objective.loss(at: point.moved(along: way))
    }
    return zip(depths.dropFirst(), depths).allSatisfy { $0 >= StopRules.smallestGrowth * $1 }
  }

  func isFar(_ point: Vector) -> Bool {
    let distance = point.difference(from: center).norm
    return !(distance <= settings.farDistance * diagonal)
  }
}
