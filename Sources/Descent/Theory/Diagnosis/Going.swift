internal import CElementary

/// A descent of which there is nothing to say but how it goes.
public struct Going: Hashable, Sendable {
  public let steps: Int
  public let stepsUp: Int
  public let isUnderWay: Bool
  public let stepSize: Double
  /// How long the next step is, ε‖g‖.
  public let length: Double
  /// 2/λmax where the run stands; nothing on a kink, where H says nothing.
  public let limit: StepSizeLimit?
  /// 2gᵀg/gᵀHg there, where the next step is longer than it allows.
  public let nextLimit: Double?
  /// By which ‖g‖ falls in a step, and how many steps more it would take to come to rest at this
  /// rate; nothing where it does not fall by a factor.
  public let rate: Rate?

  public struct Rate: Hashable, Sendable {
    public let factor: Double
    public let stepsLeft: Double
  }

  /// - Parameters:
  ///   - examined: the run.
  ///   - canRest: whether the minimum ahead is one at which it comes to rest.
  init(_ examined: ExaminedRun, canRest: Bool = true) {
    let model = examined.model(examined.count)
    steps = examined.count
    stepsUp = (0..<examined.count).count(where: examined.goesUp)
    isUnderWay = examined.isUnderWay
    stepSize = examined.stepSize(examined.count)
    length = stepSize * model.gradientNorm
    limit = examined.restingPoint?.isOnKink == true ? nil : model.limits.largestEigenvalue
    let descent = model.limits.descent.value
    nextLimit = descent.flatMap { [stepSize] in
      examined.isUnderWay && stepSize >= $0 ? $0 : nil
    }
    rate = canRest ? Rate(examined, model: model) : nil
  }
}

extension Going.Rate {
  /// By how much the factors of the two halves of the recent steps and that of theory may differ, as
  /// logarithms.
  private static let tolerance = 0.1

  /// Nothing unless what is measured is steady and is what theory says of a bowl: the slowest part
  /// that g has shrinks by |1 − ελ| a step, and the slope is all but linear from here to the minimum.
  init?(_ examined: ExaminedRun, model: LocalModel) {
    let recent = examined.recent
    guard examined.isUnderWay, recent.count >= 8,
      Curvature(of: model.eigenpairs, scale: examined.scale) == .bowl,
      SlopeZero(model).end(on: examined.objective) != nil
    else { return nil }
    let middle = (recent.lowerBound + recent.upperBound) / 2
    func logarithm(_ first: Int, _ last: Int) -> Double {
      elementary_log(examined.gradientNorm(last) / examined.gradientNorm(first))
        / Double(last - first)
    }
    let halves = [
      logarithm(recent.lowerBound, middle), logarithm(middle, recent.upperBound),
    ]
    let stepSize = examined.stepSize(examined.count)
    // A part that grows, however little it is, is all there is in the end.
    let grows = model.eigenpairs.both.contains { pair in
      pair.isUnstable(at: stepSize) && model.gradient.dot([pair.vector.x, pair.vector.y]) != 0
    }
    guard !grows else { return nil }
    let promised = model.eigenpairs.both.map {
      elementary_log(abs($0.factor(at: stepSize)))
    }
    let last = halves[1]
    let nearest = promised.min { abs($0 - last) < abs($1 - last) } ?? 0
    func isNear(_ other: Double) -> Bool {
      abs(other - last) <= Going.Rate.tolerance * abs(last)
    }
    guard last < 0, isNear(halves[0]), isNear(nearest) else { return nil }
    factor = elementary_exp(last)
    let tolerance = examined.run.gradientTolerance
    stepsLeft = elementary_log(tolerance / examined.gradientNorm(examined.count)) / last
  }
}
