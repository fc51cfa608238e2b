/// Steps far below what the curvature allows.
public struct ShortSteps: Hashable, Sendable {
  public let stepSize: Double
  /// 2/λmax.
  public let limit: Double
  /// Where that λmax is the largest that was found.
  public let place: Place
  /// gᵀg/gᵀHg where the run stands; nothing where gᵀHg is not above 0.
  public let cauchy: Double?
  /// How long the next step is, ε‖g‖.
  public let length: Double

  public enum Place: Hashable, Sendable {
    case path
    /// The window at sample points, where λmax is above 0 nowhere on the path.
    case window
    /// Where the run stands.
    case here
  }

  /// The part of 2/λmax below which ε is called short, and that where its steps were used up.
  private static let (share, shareOfExhausted) = (0.1, 0.5)

  /// Nothing where ε is not that short, λmax does not bind, or the run is at rest.
  ///
  /// - Parameters:
  ///   - examined: the run.
  ///   - isMeasuredHere: whether λmax is that of where the run stands, and not that of its path.
  init?(_ examined: ExaminedRun, measuredHere isMeasuredHere: Bool = false) {
    guard examined.count > 0, examined.isUnderWay else { return nil }
    let model = examined.model(examined.count)
    let curvature: Double
    if isMeasuredHere {
      (place, curvature) = (.here, model.eigenpairs.larger.value)
    } else {
      let onPath = examined.largestCurvature
      (place, curvature) = onPath > 0 ? (.path, onPath) : (.window, examined.sampledSmoothness)
    }
    let stepSize = examined.stepSize(examined.count)
    let share = examined.reason == nil ? ShortSteps.share : ShortSteps.shareOfExhausted
    guard let limit = StepSizeLimit(ofCurvature: curvature).value, stepSize < share * limit
    else { return nil }
    self.limit = limit
    self.stepSize = stepSize
    cauchy = model.limits.cauchy.value
    length = stepSize * model.gradientNorm
  }
}

extension ExaminedRun {
  /// How many points of the path are looked at for it.
  private static let pointLimit = 1000

  /// The largest λmax found on the path, at points that are evenly many steps apart; below 0 where L
  /// bends down at all of them.
  var largestCurvature: Double {
    let stride = max(1, count / ExaminedRun.pointLimit)
    let steps = Array(Swift.stride(from: 0, to: count, by: stride)) + [count]
    let largest = steps.map { step -> Double in
      let jet = objective.jet(at: point(step), along: .axes)
      return jet.hessian.eigenpairs().larger.value
    }
    return largest.filter(\.isFinite).max() ?? 0
  }

  /// Λ⁺ over the landscape's window, sampled; 0 where H is finite nowhere.
  var sampledSmoothness: Double {
    let extremes = CurvatureExtremes(
      of: objective, plane: .identity, window: landscape.window, samples: 61)
    return extremes.largest ?? 0
  }
}
