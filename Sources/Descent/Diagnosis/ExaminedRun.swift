/// A run as a diagnosis looks at it: its steps up to one, and the loss around them.
struct ExaminedRun {
  let run: Run
  let landscape: Landscape
  let objective: any Objective
  /// The landscape's curvature scale; an eigenvalue below 1e-8 of it counts as zero.
  let scale: Double
  /// How many steps are looked at.
  let count: Int
  /// L at the beginning of each step and at the end of the last.
  let losses: [Double]
  /// By how much L may be wrong where the run stands, by rounding alone: bounds by interval
  /// arithmetic on L at that one point.
  let rounding: Double
  /// By how much half of the window is above its lowest place at most, as a sample tells, or less where
  /// that is far above the start: the highest of it may stand beside a pole, or far up a slope.
  let usualRange: Double
  /// The critical point beside which the run came to rest; nothing where it did not.
  let restingPoint: RestingPoint?

  /// How many of the last steps say how a run behaves lately, and how many what goes on for ever.
  private static let (recentSteps, lateSteps) = (30, 1000)

  /// - Parameters:
  ///   - run: the run.
  ///   - landscape: what it descends.
  ///   - objective: the landscape's loss.
  ///   - scale: the landscape's curvature scale.
  ///   - step: the step that is asked about, an earlier one than the run stands at; nothing for the
  ///     whole run.
  ///   - usualRange: what is known of it already.
  init(
    _ run: Run, on landscape: Landscape, objective: any Objective, scale: Double,
    upTo step: Int? = nil, usualRange: Double? = nil
  ) {
    self.run = run
    self.landscape = landscape
    self.objective = objective
    self.scale = scale
    count = min(step.map { $0 + 1 } ?? run.steps.count, run.steps.count)
    losses = Array(run.losses.prefix(count + 1))
    let end = run.point(at: count)
    rounding = ExaminedRun.rounding(of: objective, at: end)
    self.usualRange =
      usualRange
      ?? ExaminedRun.usualRange(
        of: LossSample(of: objective, over: landscape.window), within: run.rules.lossRange,
        seenFrom: losses)
    if count == run.steps.count, case .converged = run.status.reason {
      restingPoint = RestingPoint(
        at: LocalModel(of: objective, at: end, along: .axes), of: objective, plane: .identity,
        window: landscape.window, scale: scale)
    } else {
      restingPoint = nil
    }
  }

  /// Another run in the place of one.
  init(_ run: Run, like other: ExaminedRun) {
    self.init(
      run, on: other.landscape, objective: other.objective, scale: other.scale,
      usualRange: other.usualRange)
  }

  /// The part of the whole range that the usual one is at least, and that of the usual one that the
  /// height of a start is at least to tell; how many of those it is at most then.
  private static let (smallestRange, mostHeights) = (1e-9, 1000.0)

  private static func usualRange(
    of sample: LossSample, within range: Double, seenFrom losses: [Double]
  ) -> Double {
    guard let lowest = sample.sorted.first, let median = sample.quantile(0.5) else { return range }
    let usual = max(median - lowest, smallestRange * range)
    let height = losses[0] - min(lowest, losses.min() ?? lowest)
    return height > smallestRange * usual ? min(usual, mostHeights * height) : usual
  }

  /// By how much one place is lower than another one that counts as lower.
  var lossMargin: Double { 1e-6 * usualRange }

  /// By how much L may be wrong at a point by rounding alone; 0 where intervals do not tell.
  static func rounding(of objective: any Objective, at point: Vector) -> Double {
    let bounds = objective.curvatureBounds(over: point.map { Interval($0) }, along: .axes)
    return bounds.value.width.isFinite ? bounds.value.width : 0
  }

  /// L where the run stands, or at the critical point beside it where that is lower: what is compared
  /// with another minimum, since a run stops a little above its own.
  var restingLoss: Double {
    let here = losses[count]
    guard let place = restingPoint?.place else { return here }
    return min(here, objective.loss(at: [place.x, place.y]))
  }

  /// Whether the run stands at the end of what is looked at.
  var isWhole: Bool { count == run.steps.count }

  /// How the run ended; nothing while it goes on, or where an earlier step is asked about.
  var reason: StopReason? { isWhole ? run.status.reason : nil }

  /// Whether it goes on, or stopped only since its steps were counted.
  var isUnderWay: Bool {
    switch reason {
    case nil, .exhausted: true
    default: false
    }
  }

  /// How many steps the run may make from where it was after some.
  func room(after step: Int) -> Int { max(0, run.rules.maximumSteps - step) }

  var start: Vector { run.start }
  var end: Vector { point(count) }

  func point(_ step: Int) -> Vector { run.point(at: step) }

  func gradient(_ step: Int) -> Vector { run.gradient(at: step) }

  func gradientNorm(_ step: Int) -> Double { run.gradientNorm(at: step) }

  /// ε of the step that leaves a point; the one of the next step where the run stands.
  func stepSize(_ step: Int) -> Double { run.stepSize(at: step) }

  func model(_ step: Int) -> LocalModel {
    LocalModel(of: objective, at: point(step), along: .axes)
  }

  /// The last steps, that say how it behaves lately.
  var recent: Range<Int> { max(0, count - ExaminedRun.recentSteps)..<count }

  /// So many of the last steps that what passes has passed.
  var late: Range<Int> { max(0, count - ExaminedRun.lateSteps)..<count }

  /// Whether a step went up, by more than L is rounded.
  func goesUp(_ step: Int) -> Bool { isMore(losses[step + 1] - losses[step], at: step) }

  /// Whether a step went down, by more than L is rounded.
  func goesDown(_ step: Int) -> Bool { isMore(losses[step] - losses[step + 1], at: step) }

  private func isMore(_ change: Double, at step: Int) -> Bool {
    let least = LossRounding.ofDifference(losses[step], losses[step + 1])
    guard change > least else { return false }
    if change > rounding + least { return true }
    // Where L has become large its rounding says nothing of the steps before.
    guard max(abs(losses[step]), abs(losses[step + 1])) < abs(losses[count]) else { return false }
    return change > ExaminedRun.rounding(of: objective, at: point(step)) + least
  }

  /// The minimum in whose valley the run began; nothing where it began in none.
  var minimumOfStart: LowMinimum? {
    let here = Window(x: start[0]...start[0], y: start[1]...start[1])
    return LowMinimum.ofValley(
      around: start, of: objective,
      in: landscape.window.hull(here.widened(by: ExaminedRun.margin * diagonal)))
  }

  /// How far beyond the window and a start outside of it its valley may reach, as a part of the
  /// window's diagonal.
  private static let margin = 0.5

  /// The length of the window's diagonal.
  var diagonal: Double { run.rules.diagonal }

  func distance(_ a: Vector, _ b: Vector) -> Double { a.difference(from: b).norm }

  /// A point as it is said: what is nothing beside the window is 0.
  func place(_ point: Vector) -> PlanePoint {
    PlanePoint(point).said(inUnitsOf: 1e-6 * diagonal)
  }

  func isInWindow(_ point: Vector) -> Bool {
    landscape.window.contains(PlanePoint(point))
  }
}
