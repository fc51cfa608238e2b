/// A descent that was made to see how far a step size leads.
public struct Trial: Hashable, Sendable {
  public let stepSize: Double
  /// L where it began.
  public let startLoss: Double
  /// How many steps it made.
  public let steps: Int
  /// How many of them went up.
  public let stepsUp: Int
  /// Where it ended.
  public let point: Vector
  public let loss: Double
  /// L there, or at the critical point beside which it came to rest where that is lower.
  public let restingLoss: Double
  public let gradientNorm: Double
  /// Why it ended; nothing where it would go on.
  public let reason: StopReason?
  /// Whether it can stay at what it has come to or heads for: it comes lower, hardly ever up on the
  /// way, ε is below 2/λmax at the minimum there, and L is not lower beyond but by a slope that fades.
  public let settles: Bool
  /// The saddle at which it came to rest; nothing where it did not.
  public let saddle: RestingPoint?
  /// Whether it stopped where ‖g‖ is small enough, on a slope that leads on.
  public let stopsOnSlope: Bool
  /// Whether it stopped where ‖g‖ is small enough, before it was at rest.
  public let stopsEarly: Bool

  /// Whether one of its steps jumped across a place where L has no value or its slope no bound, so that
  /// what comes after it is another descent.
  public let jumps: Bool
  /// κ of the bowl in which it crawls in the end, as it would with every constant ε; nothing where it
  /// does not.
  public let crawlingCondition: Double?
  /// Whether it rattled across a kink of L in the end.
  public let rattles: Bool

  /// After how many steps at first, and each time twice as many, it is looked at whether more of them
  /// are of use.
  private static let firstLook = 500

  /// Makes so many steps from where the run was after some of its own, and ends where the run would.
  init(
    _ examined: ExaminedRun, after step: Int, stepSize: Double, steps: Int, mayRise: Bool = true
  ) {
    self.init(
      examined, from: examined.point(step),
      beginning: StopRules.Beginning(
        point: examined.start, loss: examined.losses[0], gradientNorm: examined.gradientNorm(0)),
      stepSize: stepSize, steps: steps, mayRise: mayRise)
  }

  /// Makes so many steps, or fewer where the descent stops or comes to nothing.
  ///
  /// - Parameters:
  ///   - examined: the run in whose place it is made.
  ///   - start: where it begins.
  ///   - beginning: of the descent that it goes on with; nothing where it begins by itself.
  ///   - stepSize: its ε.
  ///   - steps: how many at most.
  ///   - mayRise: whether some of them may go up.
  init(
    _ examined: ExaminedRun, from start: Vector, beginning: StopRules.Beginning? = nil,
    stepSize: Double, steps: Int, mayRise: Bool = true
  ) {
    var rules = examined.run.rules
    rules.maximumSteps = .max
    rules.beginning = beginning
    var run = Run(of: examined.objective, from: start, stepSize: stepSize, rules: rules)
    var tried = ExaminedRun(run, like: examined)
    var (settles, stepsUp) = (true, 0)
    var look = Trial.firstLook
    while settles, run.status == .running, run.steps.count < steps {
      let end = min(look, steps)
      while run.status == .running, run.steps.count < end { run.advance(on: examined.objective) }
      tried = ExaminedRun(run, like: examined)
      stepsUp = (0..<tried.count).count(where: tried.goesUp)
      settles =
        (mayRise ? Trial.hardlyRises(stepsUp, of: tried.count) : stepsUp == 0)
        && Trial.settles(tried)
      look *= 2
    }
    self.stepSize = stepSize
    startLoss = tried.losses[0]
    self.steps = run.steps.count
    self.stepsUp = stepsUp
    point = run.point
    loss = run.loss
    restingLoss = tried.restingLoss
    gradientNorm = run.gradient.norm
    reason = run.status.reason
    self.settles = settles
    jumps = settles && run.loss < tried.losses[0] && Trial.jumps(tried)
    rattles = Rattle(tried) != nil
    crawlingCondition = Crawl(tried)?.slowCondition
    saddle = tried.restingPoint.flatMap { $0.curvature == .saddle ? $0 : nil }
    stopsOnSlope = tried.restingPoint != nil && Trial.isOnSlope(tried)
    stopsEarly =
      tried.restingPoint.flatMap {
        EarlyStop(tried.model(tried.count), beside: $0, near: nil, tried)
      } != nil
  }

  private static func settles(_ tried: ExaminedRun) -> Bool {
    guard tried.isUnderWay || tried.reason?.isConverged == true, !Unsettled.isFound(in: tried),
      Flip(tried) == nil, Rattle(tried) == nil
    else { return false }
    if let rest = tried.restingPoint {
      switch rest.curvature {
      case .bowl: return !rest.eigenpairs.larger.isUnstable(at: tried.run.stepSize)
      case .saddle, .dome: return false
      case .flat:
        return isOnSlope(tried) || !SlopeZero(tried.model(tried.count)).leadsOn(tried)
      case nil: return rest.isOnKink && !isThrownOff(beside: tried)
      }
    }
    let here = Window(x: tried.end[0]...tried.end[0], y: tried.end[1]...tried.end[1])
    let window = tried.landscape.window.hull(here.widened(by: 0.5 * tried.diagonal))
    let ahead = LowMinimum.nearest(to: tried.end, of: tried.objective, in: window)
    return ahead.map { !$0.isUnstable(at: tried.run.stepSize) } ?? true
  }

  /// How far from a kink, as a part of the window's diagonal, and in how many steps a descent shows
  /// whether it stays beside it.
  private static let (push, pushedSteps) = (1e-6, 40)

  /// Whether it rests on a kink by chance alone: after the smallest push it comes to where L is higher,
  /// or far lower.
  private static func isThrownOff(beside tried: ExaminedRun) -> Bool {
    let margin = tried.lossMargin
    return [(0.8, 0.5), (-0.5, 0.8)].contains { direction in
      let start = tried.end.moved(by: push * tried.diagonal, along: [direction.0, direction.1])
      let pushed = tried.objective.loss(at: start)
      var run = Run(
        of: tried.objective, from: start, stepSize: tried.run.stepSize, rules: tried.run.rules)
      for _ in 0..<pushedSteps { run.advance(on: tried.objective) }
      return run.loss > pushed + tried.rounding || run.loss < tried.losses[tried.count] - margin
    }
  }

  /// So many of the steps upwards are looked at for a jump.
  private static let jumpLimit = 8

  private static func jumps(_ tried: ExaminedRun) -> Bool {
    let ups = (0..<tried.count).lazy.filter(tried.goesUp).prefix(jumpLimit)
    return ups.contains { SingularPlace(tried, step: $0) != nil } || TooLongStep.jump(tried) != nil
  }

  private static func isOnSlope(_ tried: ExaminedRun) -> Bool {
    SlopeZero(tried.model(tried.count)).isEndless(tried)
      || FadedSlope(
        beside: tried.end, of: tried.objective, scale: tried.landscape.window.halfSide) != nil
  }

  private static func hardlyRises(_ stepsUp: Int, of steps: Int) -> Bool { 10 * stepsUp <= steps }

  /// Whether at most a tenth of its steps went up.
  var hardlyRises: Bool { Trial.hardlyRises(stepsUp, of: steps) }

  /// Whether it went down and ended nowhere else than at rest.
  public var holds: Bool {
    loss < startLoss && settles && !jumps && (reason.map(\.isConverged) ?? true)
  }
}
