import Descent

/// How far a chart of a step goes: so far that what matters is seen, and fills it.
struct StepExtent: Hashable {
  /// Where the chart ends.
  private(set) var end: Double
  /// How far the lowest point and the way back are looked for in any case.
  let reach: Double
  /// How far they are looked for while L falls.
  let farthest: Double

  /// How much of the chart lies beyond what it was made to show.
  private static let margin = 1.22
  /// So many times as far as the model's limit the true curve is followed, and as far as ε if that is
  /// no more often doubled.
  private static let reachOfModel = 4.0
  private static let doublings = 10
  /// How many times as far as that, some hundred Cauchy steps, it is followed while it falls.
  private static let reachOfFall = 64.0
  /// What takes up less of the chart than this is shown larger.
  private static let smallestShare = 0.2
  /// Without a limit of the model, so many times ε.
  private static let stepSizes = 12.0
  private static let largest = Double.greatestFiniteMagnitude / 1024

  /// What the model alone asks for.
  init(of model: LocalModel, stepSize: Double) {
    let limit = model.limits.descent.value
    let wish =
      limit.map { $0 * StepExtent.margin } ?? StepExtent.power(near: stepSize)
      * StepExtent.stepSizes
    end = min(max(wish, 1e-300), StepExtent.largest)
    // By doublings, so that what is found stays while ε moves a little.
    let near = end * StepExtent.reachOfModel
    reach =
      (0...StepExtent.doublings).map { near * Double(1 << $0) }
      .first { stepSize <= $0 && $0 <= StepExtent.largest } ?? near
    farthest = min(near * StepExtent.reachOfFall, StepExtent.largest)
  }

  /// The extent as the true curve asks for it, too, where it is back far before the model or after it.
  func adjusted(to landmarks: StepLandmarks?, of model: LocalModel, stepSize: Double) -> StepExtent
  {
    var extent = self
    // Behind the edge of the domain there is nothing but the models.
    if let edge = landmarks?.domainEnd, edge > 0, edge < end * StepExtent.smallestShare {
      extent.end = edge * StepExtent.margin
    }
    if let back = landmarks?.back?.stepSize {
      if model.limits.descent.value == nil || back > extent.end {
        extent.end = back * StepExtent.margin
      } else if back < extent.end * StepExtent.smallestShare {
        extent.end = back / StepExtent.smallestShare
      }
    } else if let best = landmarks?.best?.stepSize, best > extent.end,
      landmarks?.isLowestAtReach == false, landmarks?.fallsBeyondNumbers == false
    {
      extent.end = best * StepExtent.margin
    }
    // ε is shown as long as it does not make all else small.
    if stepSize > extent.end, stepSize < extent.end * StepExtent.reachOfModel {
      extent.end = stepSize * StepExtent.margin
    }
    return extent
  }

  /// The extent with an end that is given.
  func ending(at end: Double) -> StepExtent {
    var extent = self
    extent.end = end
    return extent
  }

  /// The power of two nearest to a number, so that the chart stays as it is while ε moves a little.
  private static func power(near number: Double) -> Double {
    guard number > 0, number.isFinite else { return 1 }
    let power = Double(sign: .plus, exponent: number.exponent, significand: 1)
    return number.significand > 1.414 ? power * 2 : power
  }
}
