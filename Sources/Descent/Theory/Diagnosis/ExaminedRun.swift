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

  /// How many of the last steps say how a run behaves lately.
  private static let recentSteps = 30

  /// - Parameters:
  ///   - run: the run.
  ///   - landscape: what it descends.
  ///   - objective: the landscape's loss.
  ///   - scale: the landscape's curvature scale.
  ///   - step: the step that is asked about, an earlier one than the run stands at; nothing for the
  ///     whole run.
  init(
    _ run: Run, on landscape: Landscape, objective: any Objective, scale: Double, upTo step: Int?
  ) {
    self.run = run
    self.landscape = landscape
    self.objective = objective
    self.scale = scale
    count = min(step.map { $0 + 1 } ?? run.steps.count, run.steps.count)
    losses = Array(run.losses.prefix(count + 1))
  }

  /// Whether the run stands at the end of what is looked at.
  var isWhole: Bool { count == run.steps.count }

  /// How the run ended; nothing while it goes on, or where an earlier step is asked about.
  var reason: StopReason? { isWhole ? run.status.reason : nil }

  var start: Vector { run.start }
  var end: Vector { point(count) }

  func point(_ step: Int) -> Vector {
    step < run.steps.count ? run.steps[step].point : run.point
  }

  func gradient(_ step: Int) -> Vector {
    step < run.steps.count ? run.steps[step].gradient : run.gradient
  }

  /// ε of the step that leaves a point; the one of the next step where the run stands.
  func stepSize(_ step: Int) -> Double {
    step < run.steps.count ? run.steps[step].stepSize : run.stepSize
  }

  func model(_ step: Int) -> LocalModel {
    LocalModel(of: objective, at: point(step), along: .axes)
  }

  /// The last steps, that say how it behaves lately.
  var recent: Range<Int> { max(0, count - ExaminedRun.recentSteps)..<count }

  /// Whether a step went up, by more than L is rounded.
  func goesUp(_ step: Int) -> Bool {
    losses[step + 1] - losses[step] > 4 * max(abs(losses[step]), abs(losses[step + 1])).ulp
  }

  /// The length of the window's diagonal.
  var diagonal: Double { run.rules.diagonal }

  func distance(_ a: Vector, _ b: Vector) -> Double { zip(a, b).map { $0 - $1 }.norm }
}
