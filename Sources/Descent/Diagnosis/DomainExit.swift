/// A step that would lead to where L has no value.
public struct DomainExit: Hashable, Sendable {
  /// The step that leaves the point of that number.
  public let step: Int
  /// Where it would lead.
  public let place: Vector
  /// The part of the formula that has no value there.
  public let gap: Formula.Gap?
  public let stepSize: Double
  public let gradientNorm: Double
  /// Whether L falls all the way to the edge of the domain.
  public let edge: FallingEdge?
}
