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
  /// How ‖g‖ falls; nothing where it does not fall by a factor.
  public let rate: Rate?

  public struct Rate: Hashable, Sendable {
    /// By which ‖g‖ falls in a step.
    public let factor: Double
    /// Along which the part of g lies that is left in the end, where that shrinks by less.
    public let slower: Eigenpair2?
    /// How many steps more it would take to come to rest.
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
  /// What may be left of a part of g where it should vanish.
  private static let smallestRest = 0.1

  /// Nothing unless what is measured is steady and is what theory says of a bowl: a part of g shrinks
  /// by |1 − ελ| a step, and the slope is all but linear from here to the minimum.
  ///
  /// The steps are those of the part that is left in the end, which need not be the largest one now.
  init?(_ examined: ExaminedRun, model: LocalModel) {
    let recent = examined.recent
    guard examined.isUnderWay, recent.count >= 8,
      Curvature(of: model.eigenpairs, scale: examined.scale) == .bowl,
      let end = SlopeZero(model).end(on: examined.objective)
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
    let parts = ShrinkingParts(of: model, at: stepSize)
    let rate = halves[1]
    func isNear(_ other: Double, _ rate: Double) -> Bool {
      abs(other - rate) <= Going.Rate.tolerance * abs(rate)
    }
    let tolerance = examined.run.gradientTolerance
    guard rate < 0, isNear(halves[0], rate),
      parts.parts.contains(where: { isNear($0.logarithm, rate) }),
      let last = parts.last(above: tolerance)
    else { return nil }
    let curvature = end.hessian.form(last.eigenpair.vector)
    let lastRate = elementary_log(abs(1 - stepSize * curvature))
    guard isNear(lastRate, last.logarithm),
      end.gradientNorm <= max(tolerance, Going.Rate.smallestRest * last.length)
    else { return nil }
    factor = elementary_exp(rate)
    slower = isNear(last.logarithm, rate) ? nil : last.eigenpair
    stepsLeft = parts.steps(to: tolerance)
  }
}
