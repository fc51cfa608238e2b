internal import CElementary

/// A run beside a saddle or a maximum, where the slope has nearly gone and only a part of w along which
/// L bends down, so far small, leads away.
public struct SaddlePassage: Hashable, Sendable {
  public let place: PlanePoint
  /// Whether L bends down in every direction there.
  public let isMaximum: Bool
  /// That of H there along which w gets away the soonest, λ below 0.
  public let eigenpair: Eigenpair2
  public let stepSize: Double
  /// How far w is from the place along its eigenvector.
  public let part: Double
  /// In how many steps that grows to where the place is no longer near; nothing where w has no such
  /// part.
  public let stepsLeft: Double?

  /// How near to it a run is beside a saddle and beside a maximum, as a part of the window's diagonal:
  /// away from a maximum every way leads down, and w is soon on a slope.
  private static let (nearbySaddle, nearbyMaximum) = (0.02, 0.005)

  /// 1 − ελ: by what a step multiplies the part.
  public var factor: Double { eigenpair.factor(at: stepSize) }

  /// Nothing for a run that has ended or is not beside one.
  init?(_ examined: ExaminedRun) {
    guard examined.isUnderWay, examined.count > 0 else { return nil }
    let end = examined.end
    let critical = RestingPoint(
      at: examined.model(examined.count), of: examined.objective, plane: .identity,
      window: examined.landscape.window, scale: examined.scale)
    let point = [critical.place.x, critical.place.y]
    let distance = examined.distance(end, point)
    let isMaximum = critical.curvature == .dome
    let near =
      (isMaximum ? SaddlePassage.nearbyMaximum : SaddlePassage.nearbySaddle) * examined.diagonal
    // The critical point is where w is where none was found.
    guard critical.curvature == .saddle || isMaximum, distance > 0, distance < near
    else { return nil }
    let stepSize = examined.stepSize(examined.count)
    let displacement = end.difference(from: point)
    // What is less than the last digits of the place is none.
    let least = 1e-15 * max(abs(point[0]), abs(point[1]))
    let ways = critical.eigenpairs.leading(away: displacement).map { pair in
      let part = abs(displacement.dot([pair.vector.x, pair.vector.y]))
      let steps =
        part > least
        ? elementary_log(near / part) / elementary_log(pair.factor(at: stepSize)) : nil
      return (eigenpair: pair, part: part, steps: steps)
    }
    guard let way = ways.min(by: { ($0.steps ?? .infinity) < ($1.steps ?? .infinity) })
    else { return nil }
    place = examined.place(point)
    self.isMaximum = isMaximum
    self.stepSize = stepSize
    (eigenpair, part, stepsLeft) = way
  }
}

extension Eigenpairs2 {
  /// Those with λ < 0; where both λ are equal, and every direction is an eigenvector, that of w.
  fileprivate func leading(away displacement: Vector) -> [Eigenpair2] {
    guard areEqual else { return both.filter { $0.value < 0 } }
    let unit = displacement.map { $0 / displacement.norm }
    return [Eigenpair2(value: smaller.value, vector: PlanePoint(unit))]
  }
}
