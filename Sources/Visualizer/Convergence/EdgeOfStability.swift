import Descent
import Screen

/// What is observed of networks (MATH §8), where a run shows it.
///
/// While L falls λmax rises, and then ε λmax stays near 2 while L falls on, though not at every step. No
/// theorem promises either.
struct EdgeOfStability {
  /// The last steps, as far back as ε λmax was near 2.
  struct Hovering {
    let steps: Int
    /// How many of them went up.
    let up: Int
    /// By which part L fell over all of them.
    let fall: Double
  }

  /// λmax at the start and at the step that is looked at, where it rose and L fell.
  let sharpening: (first: Double, last: Double)?
  /// Nothing where ε λmax is not near 2, L went down at each step, or did not fall.
  let hovering: Hovering?

  /// By which part λmax has to rise.
  private static let rise = 0.1
  /// How far from 2 is near it.
  private static let nearness = 0.2
  /// Over fewer steps nothing stays, and more of them are not looked at.
  private static let (fewest, most) = (10, 200)
  /// What has to be left at most of L, and of its highest in their first half in the second.
  private static let rest = 0.95

  /// - Parameters:
  ///   - run: the steps.
  ///   - step: the one that is looked at.
  ///   - largestEigenvalue: λmax at the point before a step, or at the current one.
  init(of run: Run, at step: Int, largestEigenvalue: (Int) -> Double) {
    let ends = (first: largestEigenvalue(0), last: largestEigenvalue(step))
    let hasRisen = ends.first > 0 && ends.last >= (1 + EdgeOfStability.rise) * ends.first
    sharpening = hasRisen && run.loss(at: step) < run.loss(at: 0) ? ends : nil
    var first = step
    while first > 0, step - first < EdgeOfStability.most,
      abs(run.stepSize(at: first - 1) * largestEigenvalue(first - 1) - SharpnessStrip.edge)
        <= EdgeOfStability.nearness
    {
      first -= 1
    }
    hovering = EdgeOfStability.hovering((first...step).map(run.loss(at:)))
  }

  /// What the losses before the steps and after the last one say.
  private static func hovering(_ losses: [Double]) -> Hovering? {
    let steps = losses.count - 1
    guard steps >= fewest, losses[0] > 0, losses[steps] >= 0,
      let high = losses[...(steps / 2)].max(),
      let low = losses[(steps / 2 + 1)...].max()
    else { return nil }
    let up = zip(losses, losses.dropFirst()).count { $1 > $0 }
    let left = losses[steps] / losses[0]
    return up > 0 && high > 0 && low <= rest * high && left <= rest
      ? Hovering(steps: steps, up: up, fall: 1 - left) : nil
  }

  /// That ε λmax stays near 2; nothing where it does not.
  var sentence: String? {
    hovering.map {
      "edge of stability: ε λmax near 2 for \($0.steps) steps, \($0.up) up, yet L fell by "
        + EdgeOfStability.percent(of: $0.fall)
    }
  }

  /// A part as so many of a hundred.
  private static func percent(of part: Double) -> String {
    part > 0.99 ? "over 99 %" : Numeral.fixed(100 * part, decimals: 0) + " %"
  }

  /// That λmax rose; nothing where it did not.
  var clause: String? {
    func short(_ value: Double) -> String { Numeral.brief(value, significant: 3) }
    return sharpening.map { "λmax rose from \(short($0.first)) to \(short($0.last))" }
  }
}

extension State {
  /// What the run shows of it up to the step that is looked at.
  func edgeOfStability(using workbench: Workbench) -> EdgeOfStability {
    EdgeOfStability(
      of: run, at: shownStep, largestEigenvalue: largestEigenvalue(using: workbench))
  }

  /// λmax at the point before a step, or at the current one.
  func largestEigenvalue(using workbench: Workbench) -> (Int) -> Double {
    let objective = workbench.objective(of: landscape)
    return { step in
      LocalModel(of: objective, at: run.point(at: step), along: plane.directions)
        .eigenpairs.larger.value
    }
  }
}
