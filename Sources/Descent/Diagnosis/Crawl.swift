internal import CElementary

/// A descent that is held up along a flat direction, while a steep one bounds ε.
public struct Crawl: Hashable, Sendable {
  /// Of H where the run stands.
  public let eigenpairs: Eigenpairs2
  public let stepSize: Double
  /// How long the next step is, ε‖g‖.
  public let length: Double
  /// Whether it is in a bowl in which λ hardly changes up to the minimum, so that steps can be
  /// counted; it is on the floor of a valley otherwise, that bends.
  public let isCounted: Bool
  /// On such a floor: the minimum to which it leads, where λmax there bounds ε by more than here.
  public let ahead: LowMinimum?

  /// Whether L bends down along the floor of its valley, and does so little.
  var isOnFloorThatBendsDown: Bool { !isCounted && eigenpairs.smaller.value < 0 }

  /// The functions at their limits by which L fades along such a floor, as they are written; none where
  /// they are not all that does.
  public let saturated: [String]

  /// What is left of the way along λmin after a step, at least, and how much of g lies along it.
  private static let (smallestFactor, smallestShare) = (0.95, 0.5)
  /// On the floor of a valley: the part of λmax that |λmin| is, and that of the window's diagonal that
  /// a step is long, at most.
  private static let (flatness, longestStep) = (0.05, 1e-3)
  static let fewestSteps = 10
  /// κ of a bowl that is flat in a direction, at least: in a rounder one it is ε that is small.
  private static let smallestCondition = 4.0

  /// 1 − ελmin.
  public var factor: Double { eigenpairs.smaller.factor(at: stepSize) }
  /// κ = λmax/λmin.
  public var condition: Double { eigenpairs.larger.value / eigenpairs.smaller.value }
  /// How many steps a tenth of the way along λmin is what is left after.
  public var stepsPerTenth: Double { Crawl.stepsPerTenth(factor) }
  /// The best constant ε, 2/(λmin + λmax), and the steps that it needs for it.
  public var bestStepSize: Double { 2 / (eigenpairs.smaller.value + eigenpairs.larger.value) }
  public var bestStepsPerTenth: Double {
    Crawl.stepsPerTenth((condition - 1) / (condition + 1))
  }

  /// Whether it takes less than half as many.
  public var isFarFromBest: Bool { isCounted && 2.1 * bestStepsPerTenth < stepsPerTenth }
  /// Whether a longer step may be better.
  var mayBeFaster: Bool { isCounted ? isFarFromBest : stretch < 1 }

  private static func stepsPerTenth(_ factor: Double) -> Double {
    elementary_log(10) / -elementary_log(factor)
  }

  /// The part of λmax that λmin is at least, to be told from rounding.
  private static let rounding = 1e-13

  /// Whether by the model g vanishes along the way at all.
  var hasSlopeZero: Bool {
    eigenpairs.smaller.value > Crawl.rounding * eigenpairs.larger.value
  }

  /// Whether λ hardly changes up to where g vanishes, though λmin may be next to nothing beside λmax.
  private static func isPlainBowl(_ model: LocalModel, _ examined: ExaminedRun) -> Bool {
    model.eigenpairs.smaller.value > rounding * model.eigenpairs.larger.value
      && SlopeZero(model).end(on: examined.objective) != nil
  }

  /// For how many steps a tenth of the way is what the best constant ε leaves where none is fast.
  private static let manySteps = 1000.0

  /// κ where a run is held up and even the best constant ε is slow; nothing elsewhere.
  var slowCondition: Double? {
    isCounted && bestStepsPerTenth >= Crawl.manySteps ? condition : nil
  }

  /// Nothing where the run is at rest or is not held up along λmin.
  init?(_ examined: ExaminedRun) {
    guard examined.count >= Crawl.fewestSteps, examined.isUnderWay else { return nil }
    let model = examined.model(examined.count)
    let stepSize = examined.stepSize(examined.count)
    let (smaller, larger) = (model.eigenpairs.smaller, model.eigenpairs.larger)
    let along = model.slope.dot(smaller.vector)
    let isPlainBowl = Crawl.isPlainBowl(model, examined)
    length = stepSize * model.gradientNorm
    let isSlow =
      isPlainBowl
      ? smaller.factor(at: stepSize) >= Crawl.smallestFactor
        && larger.value >= Crawl.smallestCondition * smaller.value
      : abs(smaller.value) <= Crawl.flatness * larger.value
        && length <= Crawl.longestStep * examined.diagonal
    guard isSlow, Curvature.sign(of: larger.value, scale: examined.scale) == 1,
      stepSize * larger.value < 2, abs(along) >= Crawl.smallestShare * model.gradientNorm
    else { return nil }
    eigenpairs = model.eigenpairs
    self.stepSize = stepSize
    isCounted = isPlainBowl
    saturated =
      isPlainBowl
      ? []
      : examined.landscape.formula.saturatedParts(
        at: model.point, along: [smaller.vector.x, smaller.vector.y])
    let next =
      isPlainBowl
      ? nil
      : LowMinimum.nearest(
        to: examined.end, of: examined.objective, in: examined.landscape.window)
    ahead = next.flatMap { $0.eigenpairs.larger.value > larger.value ? $0 : nil }
  }

  /// ε times the largest λmax that is known on the way.
  public var stretch: Double {
    stepSize * (ahead?.eigenpairs.larger.value ?? eigenpairs.larger.value)
  }
}
