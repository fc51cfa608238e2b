/// A run that went far down and far away.
public struct EndlessFall: Hashable, Sendable {
  public let steps: Int
  /// Whether L is below all numbers after the next step.
  public let isBeyondNumbers: Bool
  public let startLoss: Double
  public let loss: Double
  /// The smaller of H's eigenvalues where it stands.
  public let eigenpair: Eigenpair2
  public let stepSize: Double
  /// The minimum in whose valley it began; nothing where there is none.
  public let missed: LowMinimum?
}
