internal import CElementary

/// The part of g that grew most over the last steps of a run, measured on the run itself.
public struct GrowingPart: Hashable, Sendable {
  /// A unit vector: an eigenvector of H near the end of the run.
  public let direction: PlanePoint
  /// How many of the last steps were measured.
  public let steps: Int
  /// By which factor the part grew in one of them, above 1.
  public let factor: Double
  /// The step since which it grows without a break, any two steps together.
  public let since: Int

  private static let mostSteps = 10

  /// Nothing where no part grew, or no step was made.
  init?(_ examined: ExaminedRun) {
    let count = examined.count
    let measured = max(0, count - GrowingPart.mostSteps)..<count
    let pairs = measured.reversed().lazy.map { examined.model($0).eigenpairs }
      .first { $0.smaller.value.isFinite && $0.larger.value.isFinite }
    guard let pairs else { return nil }
    func part(_ step: Int, along vector: PlanePoint) -> Double {
      let gradient = examined.gradient(step)
      return abs(gradient[0] * vector.x + gradient[1] * vector.y)
    }
    func growth(along vector: PlanePoint) -> Double {
      part(count, along: vector) - part(measured.lowerBound, along: vector)
    }
    let vectors = [pairs.smaller.vector, pairs.larger.vector]
    guard let direction = vectors.max(by: { growth(along: $0) < growth(along: $1) }) else {
      return nil
    }
    let steps =
      part(measured.lowerBound, along: direction) > 0
      ? measured : (count - 1)..<count
    let ratio =
      elementary_log(part(count, along: direction))
      - elementary_log(part(steps.lowerBound, along: direction))
    guard ratio > 0, ratio.isFinite else { return nil }
    var since = count - 1
    while since > 0,
      part(since - 1, along: direction) < part(since + 1, along: direction)
    {
      since -= 1
    }
    self.direction = direction
    self.steps = steps.count
    factor = elementary_exp(ratio / Double(steps.count))
    self.since = since
  }

  /// How much of a unit vector has to lie along it to be the same direction.
  private static let sameDirection = 0.95

  func isAlong(_ vector: PlanePoint) -> Bool {
    abs(direction.dot(vector)) > GrowingPart.sameDirection
  }

  /// The eigenpair of another point whose direction is nearest.
  func eigenpair(of model: LocalModel) -> Eigenpair2 {
    isNearer(model.eigenpairs.smaller.vector, than: model.eigenpairs.larger.vector)
      ? model.eigenpairs.smaller : model.eigenpairs.larger
  }

  private func isNearer(_ vector: PlanePoint, than other: PlanePoint) -> Bool {
    abs(direction.dot(vector)) > abs(direction.dot(other))
  }
}
