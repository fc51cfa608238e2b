/// Why a part of a window could not be proved to hold no further critical point.
public enum CriticalDoubt: String, CaseIterable, Sendable {
  /// H is singular there, or cannot be told from a singular matrix.
  case singular
  /// The domain of L ends there, and no point on its edge is counted.
  case domainEdge = "domain-edge"
  /// L has no value there, or no bound.
  case noValue = "no-value"
  /// Intervals find no bound of the curvature, as at a kink.
  case noCurvature = "no-curvature"
  /// There were more boxes than are examined.
  case boxes
}

extension CriticalBoxTest {
  /// Why nothing can be told of a small box.
  func doubt(over box: PlaneBox) -> CriticalDoubt {
    let bounds = objective.curvatureBounds(over: box.weights(in: plane), along: plane.directions)
    let values = box.corners.map { objective.loss(at: plane.point(at: $0)) }
    if values.contains(where: \.isFinite), box.corners.contains(where: isOutsideOfDomain) {
      return .domainEdge
    }
    guard values.allSatisfy(\.isFinite), bounds.value.isBounded else { return .noValue }
    return HessianBounds(bounds).isBounded ? .singular : .noCurvature
  }

  /// Whether a part of L has no value at a place; at a pole it has none either, but all around.
  private func isOutsideOfDomain(_ place: PlanePoint) -> Bool {
    objective.hasNoValue(over: PlaneBox(around: place, reach: (0, 0)).weights(in: plane))
  }
}

extension CriticalPointSurvey {
  /// Why it is not proved that these are all, in words; nothing before the proof has ended and where it
  /// is proved.
  public var doubt: String? {
    guard isFinished, !isComplete else { return nil }
    if sets.contains(where: { $0.kind == .level }) { return "L is level over a part of the view" }
    if sets.count > 1 { return "there are \(sets.count) curves of them" }
    if let set = sets.first { return "there is a \(set.kind.name)" }
    let places = doubts.compactMap(\.place)
    let parts = [
      places.isEmpty ? nil : "intervals tell nothing " + places.joined(separator: " and "),
      doubts.contains(.domainEdge) ? "points on the edge of L's domain are not counted" : nil,
      doubts.contains(.boxes) ? "the proof took too many boxes" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", and ")
  }
}

extension CriticalDoubt {
  fileprivate var place: String? {
    switch self {
    case .singular: "where H is singular"
    case .noValue: "where L has no value"
    case .noCurvature: "where they find no bound of curvature"
    case .domainEdge, .boxes: nil
    }
  }
}
