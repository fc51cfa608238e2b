/// Places to which a run comes back for ever, in the order in which it visits them.
public struct Cycle: Hashable, Sendable {
  public let places: [PlanePoint]
  /// How far the first of them is from the farthest, also where that is nothing beside the window.
  public let size: Double

  private static let longest = 8
  /// The part of the cycle's size by which it may still move.
  private static let smallestShare = 0.01
  /// How many units in the last place a cycle may be off by rounding.
  private static let roundings = 1024.0

  /// The shortest cycle that the last steps make or come close to; nothing where there is none.
  init?(_ examined: ExaminedRun) {
    let found = (2...Cycle.longest).first { Cycle.isCycle($0, of: examined) }
    guard let period = found else { return nil }
    let steps = (examined.count - period)..<examined.count
    places = steps.map { examined.place(examined.point($0)) }
    let first = examined.point(steps.lowerBound)
    size = steps.map { examined.distance(examined.point($0), first) }.max() ?? 0
  }

  /// Whether w is where it was so many steps ago, or will be: by how much it is not shrinks so fast
  /// that all of it together is little.
  private static func isCycle(_ period: Int, of examined: ExaminedRun) -> Bool {
    let end = examined.count
    guard end >= 3 * period, end >= 8 else { return false }
    let points = ((end - 3 * period)...end).map(examined.point)
    func largest(_ steps: Range<Int>) -> Double {
      steps.map { examined.distance(points[$0], points[$0 - period]) }.max() ?? 0
    }
    let before = largest((period + 1)..<(2 * period + 1))
    let after = largest((2 * period + 1)..<(3 * period + 1))
    // What lies before the last round may be a jump from elsewhere.
    let round = points.suffix(period)
    let size = round.map { examined.distance($0, points[3 * period]) }.max() ?? 0
    guard size > 1e-9 * examined.diagonal else { return false }
    // What moves steadily, however little, does not come back.
    let rounding = roundings * (points.flatMap(\.self).map(abs).max() ?? 0).ulp
    if after <= rounding { return true }
    return after < before && after / (1 - after / before) <= smallestShare * size
  }
}
